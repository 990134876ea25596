"""Published lists, known by their columns; and files that are none."""

import json

import pytest

from config.lists import ListError, kinds, published
from config.lists._streamed import MAX_LINES

# The columns are those of the published files; the councils are made up.
NAMES_AND_CODES = """\
local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,local-authority-type,\
county-la,former-gss-codes,notes,current-authority,pop-2020
NBR,Northbridge Borough Council,Northbridge,E06999001,2005-06-18,,,England,UA,,E06999000,,True,217232.0
OLD,Old Quay District Council,Old Quay,E07999002,,2028-04-01,NEW,England,NMD,QCC,,,True,
CMB,Northbridge Combined Authority,Northbridge,E47999001,,,,England,COMB,,,,True,
"""
HOME_PAGES = "gss,govuk_slug,homepage_url\nE06999001,northbridge,https://www.northbridge.example/\n"
LINKS = """\
Authority Name,SNAC,GSS,Description,LGSL,LGIL,URL,Supported by GOV.UK
Northbridge Borough Council,,E06999001,Council tax: Find out about,57,8,https://www.northbridge.example/tax,true
Northbridge Borough Council,,E06999001,Council tax: Pay,57,0,https://pay.northbridge.example/,true
Northbridge Borough Council,,E06999001,Bins: Report,524,10,https://www.northbridge.example/bins,true
"""
LGSF = {
    "everyelectiion_data": {
        "official_identifier": "NBR",
        "official_name": "Northbridge Borough Council",
        "start_date": "1974-04-01",
        "end_date": "2028-03-31",
    },
    "services": {"councillors": {"base_url": "https://democracy.northbridge.example", "cms_type": "ModernGov"}},
}


@pytest.fixture
def file(tmp_path):
    def write(content):
        path = tmp_path / "list"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refusal(path):
    with pytest.raises(ListError) as caught:
        published(path)
    return str(caught.value).removeprefix(str(path)).lstrip(", :")


def test_four_kinds_are_known():
    assert sorted(each.name for each in kinds()) == [
        "GOV.UK's home pages",
        "GOV.UK's links to services",
        "LGSF's metadata",
        "mySociety's names and codes",
    ]


def test_names_and_codes_are_read_without_combined_authorities(file):
    found = published(file(NAMES_AND_CODES))
    assert (found.kind.name, found.left_out) == ("mySociety's names and codes", 1)
    northbridge, old = found.entries
    assert (northbridge.code, northbridge.gss_code, northbridge.former_codes) == ("NBR", "E06999001", ("E06999000",))
    assert (northbridge.values["population"], "gss_code" in northbridge.values) == ("217232", False)
    assert (old.ends, old.values["successor"], old.values["county_la"]) == ("2028-04-01", "NEW", "QCC")


def test_home_pages_are_read(file):
    entry = published(file(HOME_PAGES)).entries[0]
    assert (entry.gss_code, entry.values) == ("E06999001", {"website": "https://www.northbridge.example/"})


def test_of_links_to_services_the_hosts_are_read(file):
    (entry,) = published(file(LINKS)).entries
    assert entry.values == {"hosts": "northbridge.example pay.northbridge.example"}


@pytest.mark.parametrize(
    "content", [json.dumps(LGSF), json.dumps([LGSF]), json.dumps(LGSF) + "\n", "\ufeff" + json.dumps(LGSF, indent=1)]
)
def test_lgsf_is_read_as_an_object_or_a_list(file, content):
    (entry,) = published(file(content)).entries
    assert (entry.code, entry.begins, entry.ends) == ("NBR", "1974-04-01", "2028-03-31")
    assert entry.values == {"democracy_url": "https://democracy.northbridge.example", "democracy_cms": "ModernGov"}


def test_lgsf_is_read_from_its_folder(tmp_path):
    for code in ("NBR", "STH"):
        (tmp_path / f"{code}-council").mkdir()
        about = LGSF["everyelectiion_data"] | {"official_identifier": code}
        (tmp_path / f"{code}-council" / "metadata.json").write_text(json.dumps(LGSF | {"everyelectiion_data": about}))
    assert [each.code for each in published(tmp_path).entries] == ["NBR", "STH"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("  \n", "is empty"),
        ("<!doctype html><html><body>Sign in", "is a web page and not a list: download the file itself"),
        ("\ufeff  <HTML>", "is a web page and not a list: download the file itself"),
        ("a,b\n1,2\n", "is none of the lists that we know by their columns"),
        (
            "local-authority-code,official-name,local-authority-type\nNBR,Northbridge,UA\n",
            "line 1, gss-code: missing: with it this would be mySociety's names and codes",
        ),
        (NAMES_AND_CODES + NAMES_AND_CODES.splitlines()[1] + "\n", "line 5: 'NBR' is already the code of line 2"),
        (NAMES_AND_CODES.replace("notes", "nation"), "line 1, nation: this column is there twice"),
        ("gss,homepage_url\nE06999001\n", "line 2: has 1 fields where the header has 2"),
        ("gss,homepage_url\n", "lists no councils"),
        ('gss,homepage_url\n"E06999001,x\n', "line 2: cannot be taken apart: unexpected end of data"),
        (HOME_PAGES.encode("utf-16"), "is UTF-16: save it as CSV in UTF-8"),
        (b"PK\x03\x04\x00\x00", "is not text: it holds a zero byte"),
        (HOME_PAGES.encode() + b"E06999002,m\xf4r,x\n", "line 1: is not in UTF-8 here or soon after"),
        ("gss,homepage_url\n" + "x" * 1_000_000, "line 2: has more than 1,000,000 characters"),
        ("{", "is not JSON"),
        ("[1, 2]", "is not a list of councils in JSON"),
        ("{}", "line 1, official_identifier: missing: this is not LGSF's metadata"),
        ("[" * 100_000, "is not JSON"),
        (b'{"official_identifier": "N\xf4R"}', "is not in UTF-8"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(file, content, said):
    refused = refusal(file(content))
    assert (refused.startswith(said), "\n" in refused) == (True, False), refused


def test_a_list_without_an_end_is_refused_before_it_fills_the_memory(file):
    content = LINKS.splitlines()[0] + "\n" + "a,b,c,d,e,f,g,h\n" * MAX_LINES
    assert refusal(file(content)) == "has over 500,000 lines: no list we know is as long"


def test_json_without_an_end_is_refused_before_it_is_read(file):
    assert refusal(file("[" + " " * 20_000_000)) == "has over 20,000,000 bytes: no list we know is as long"


def test_more_bodies_than_there_are_are_refused(file):
    lines = [f"E{number},https://{number}.example/" for number in range(20_001)]
    assert refusal(file("gss,homepage_url\n" + "\n".join(lines))).startswith("lists over 20,000 bodies")
    objects = [json.dumps({"everyelection_data": {"official_identifier": f"C{number}"}}) for number in range(20_001)]
    assert refusal(file("\n".join(objects))).startswith("lists over 20,000 bodies")


def test_a_file_that_is_not_there_is_named(tmp_path):
    assert refusal(tmp_path / "gone.csv") == "cannot be read: no such file or directory"
    assert refusal(tmp_path) == "holds no folders with a metadata.json in them"
