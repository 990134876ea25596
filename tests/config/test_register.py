from datetime import date

import pytest

from config.register import UK_REGISTER, RegisterError, councils
from store.records import Council

HEADER = "local_authority_code,name,website\n"


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Writes `own.csv` into the working folder, and gives its path as a user would type it."""
    monkeypatch.chdir(tmp_path)

    def write(content):
        path = tmp_path / "own.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path.relative_to(tmp_path)

    return write


def refusal(path):
    with pytest.raises(RegisterError) as caught:
        councils(path)
    return str(caught.value)


# The register of the United Kingdom


def test_the_uk_register_holds_every_principal_council_of_each_nation():
    nations = [council.nation for council in councils(UK_REGISTER)]
    counted = {nation: nations.count(nation) for nation in sorted(set(nations))}
    assert counted == {"England": 317, "Northern Ireland": 11, "Scotland": 32, "Wales": 22}


def test_every_council_of_the_uk_register_is_described():
    register = councils(UK_REGISTER)
    assert all(
        each.gss_code and each.nice_name and each.type and each.type_name and each.region and each.population
        for each in register
    )
    assert not any(each.made_up for each in register)


def test_one_county_and_its_eleven_districts_end_together():
    ending = [council for council in councils(UK_REGISTER) if council.valid_to]
    assert {council.valid_to for council in ending} == {date(2027, 3, 31)}
    counties = {council.local_authority_code for council in ending if council.type == "CTY"}
    assert [council.county_la in counties for council in ending if council.type != "CTY"] == [True] * 11
    assert len(counties) == 1


def test_every_county_that_a_district_names_is_in_the_register():
    register = councils(UK_REGISTER)
    codes = {council.local_authority_code for council in register}
    assert {council.county_la for council in register} - codes == {""}


# A register of one's own


def test_three_columns_are_enough(written):
    path = written(HEADER + "NBR,Northbridge Borough Council,https://northbridge.example/\n")
    assert councils(path) == (Council("NBR", "Northbridge Borough Council", "https://northbridge.example/"),)


def test_other_known_columns_are_used_and_unknown_ones_ignored(written):
    path = written(
        "name,motto,local_authority_code,website,gss_code,nice_name,type,type_name,nation,region,county_la,"
        "democracy_url,democracy_cms,population,rural_urban,valid_from,valid_to,successor,made_up\n"
        "Northbridge Borough Council,Onwards,NBR,https://northbridge.example/,X07000001,Northbridge,NMD,"
        "Non-metropolitan district,England,North,NSH,https://democracy.northbridge.example/,ModernGov,51000,"
        "Urban,1974-04-01,2027-03-31,NEW,true\n"
    )
    assert councils(path) == (
        Council(
            local_authority_code="NBR",
            name="Northbridge Borough Council",
            website="https://northbridge.example/",
            gss_code="X07000001",
            nice_name="Northbridge",
            type="NMD",
            type_name="Non-metropolitan district",
            nation="England",
            region="North",
            county_la="NSH",
            democracy_url="https://democracy.northbridge.example/",
            democracy_cms="ModernGov",
            population=51000,
            rural_urban="Urban",
            valid_from=date(1974, 4, 1),
            valid_to=date(2027, 3, 31),
            successor="NEW",
            made_up=True,
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + HEADER.encode() + "MOR,Cyngor Môr Bach,https://mor-bach.example/\n".encode(),
        HEADER + "MOR,Cyngor Môr Bach,https://mor-bach.example/",
        HEADER.replace("\n", "\r\n") + "MOR,Cyngor Môr Bach,https://mor-bach.example/\r\n",
        HEADER.replace("\n", "\r") + "MOR,Cyngor Môr Bach,https://mor-bach.example/\r",
        HEADER + '\n"MOR", Cyngor Môr Bach , https://mor-bach.example/ \n,,\n\n',
        "Local_Authority_Code, Name ,WEBSITE\nMOR,Cyngor Môr Bach,https://mor-bach.example/\n",
    ],
    ids=["byte order mark", "no last newline", "Windows", "old Mac", "blanks", "header in capitals"],
)
def test_the_ways_in_which_programs_write_csv_make_no_difference(written, content):
    expected = Council("MOR", "Cyngor Môr Bach", "https://mor-bach.example/")
    assert councils(written(content)) == (expected,)


@pytest.mark.parametrize(
    "website",
    [
        "https://northbridge.example",
        "http://127.10.0.1:8800/",
        "http://localhost:8800/",
        "http://[::1]:8800/",
        "https://www.northbridge.example/cymraeg/?a=b#top",
        "https://tŷ.example/",
    ],
)
def test_a_website_is_any_absolute_http_address(written, website):
    assert councils(written(HEADER + f"NBR,Northbridge,{website}\n"))[0].website == website


@pytest.mark.parametrize(
    "website",
    [
        "northbridge.example",
        "//northbridge.example/",
        "/home",
        "ftp://northbridge.example/",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "https://",
        "https:///home",
        "https://.example/",
        "https://north bridge.example/",
        "https://northbridge.example/a b",
        "https://northbridge.example\\@other.example/",
        "https://northbridge.example:port/",
        "https://northbridge.example:99999/",
        "https://[northbridge/",
    ],
)
def test_nothing_else_is_a_website(written, website):
    assert refusal(written(HEADER + f"NBR,Northbridge,{website}\n")) == (
        f"own.csv, line 2, website: {website!r} is not an address: it should look like https://www.northbridge.example/"
    )


@pytest.mark.parametrize("website", ["https://clerk@a.example/", "https://clerk:secret@a.example/"])
def test_a_website_with_a_user_name_is_refused_and_not_repeated(written, website):
    assert refusal(written(HEADER + f"NBR,Northbridge,{website}\n")) == (
        "own.csv, line 2, website: an address with a user name or password in it is not a public page"
    )


# What is wrong, and where


def test_a_name_is_one_line_that_can_be_seen(written):
    (council,) = councils(written(HEADER + 'NBR,"Cyngor  Tŷ\n\u00a0Ŵyn",https://www.northbridge.example/\n'))
    assert council.name == "Cyngor Tŷ Ŵyn"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("North\x1b[31mbridge", r"'North\x1b[31mbridge' has characters in it that cannot be seen"),
        ("North\u202ebridge", r"'North\u202ebridge' has characters in it that cannot be seen"),
        ("N" * 100_000, "has 100,000 characters, and 200 are the most"),
    ],
)
def test_a_name_that_would_act_on_whatever_shows_it_is_refused(written, name, said):
    path = written(f"{HEADER}NBR,{name},https://www.northbridge.example/\n")
    assert refusal(path) == f"own.csv, line 2, name: {said}"


@pytest.mark.parametrize("code", ["N R", "N/R", "N\\R", "../NBR", ".", "-", "N?R", "N" * 65])
def test_a_code_that_would_break_an_address_or_file_name_is_refused(written, code):
    said = refusal(written(HEADER + f"{code},Northbridge,https://northbridge.example/\n"))
    assert said.startswith(f"own.csv, line 2, local_authority_code: {code!r} cannot be a code")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (",Northbridge,https://northbridge.example/", "local_authority_code"),
        ("NBR, ,https://northbridge.example/", "name"),
        ("NBR,Northbridge,", "website"),
    ],
)
def test_the_three_columns_must_not_be_empty(written, row, column):
    assert refusal(written(HEADER + row + "\n")) == f"own.csv, line 2, {column}: must not be empty"


@pytest.mark.parametrize(
    ("column", "value", "wrong"),
    [
        ("population", "many", "'many' is not a whole number"),
        ("population", "51000.5", "'51000.5' is not a whole number"),
        ("population", "-1", "'-1' is not a whole number"),
        ("population", "٣", "'٣' is not a whole number"),
        ("valid_from", "1/4/2027", "'1/4/2027' is not a day: write it as 2027-03-31"),
        ("valid_from", "20270401", "'20270401' is not a day: write it as 2027-03-31"),
        ("valid_to", "2027-02-30", "there is no day '2027-02-30'"),
        ("made_up", "perhaps", "'perhaps' is neither true nor false"),
        (
            "democracy_url",
            "democracy",
            "'democracy' is not an address: it should look like https://www.northbridge.example/",
        ),
    ],
)
def test_a_value_that_cannot_be_read_is_named_with_its_column(written, column, value, wrong):
    path = written(
        f"local_authority_code,name,website,{column}\nNBR,Northbridge,https://northbridge.example/,{value}\n"
    )
    assert refusal(path) == f"own.csv, line 2, {column}: {wrong}"


def test_a_council_cannot_end_before_it_begins(written):
    path = written(
        "local_authority_code,name,website,valid_from,valid_to\n"
        "NBR,Northbridge,https://northbridge.example/,2027-04-01,2027-03-31\n"
    )
    assert refusal(path) == "own.csv, line 2, valid_to: 2027-03-31 is before valid_from, 2027-04-01"


def test_a_code_may_be_used_once_whatever_its_case(written):
    path = written(
        HEADER + "NBR,Northbridge,https://northbridge.example/\n"
        "SOU,Southmere,https://southmere.example/\nnbr,Northbury,https://northbury.example/\n"
    )
    assert refusal(path) == "own.csv, line 4, local_authority_code: 'nbr' is already the code of line 2"


@pytest.mark.parametrize(
    ("row", "fields"),
    [("NBR,Northbridge", 2), ("NBR,Northbridge,https://northbridge.example/,more", 4)],
)
def test_a_row_has_as_many_fields_as_the_header(written, row, fields):
    said = refusal(written(HEADER + row + "\n"))
    assert said == f"own.csv, line 2: has {fields} fields where the header has 3"


def test_lines_are_counted_as_an_editor_does_also_after_quoted_newlines_and_blank_lines(written):
    path = written(
        "local_authority_code,name,website,notes\n"
        'NBR,Northbridge,https://northbridge.example/,"one\ntwo\nthree"\n'
        "\n"
        "SOU,Southmere,southmere,\n"
    )
    assert refusal(path).startswith("own.csv, line 6, website: 'southmere'")


def test_several_faults_are_said_together_in_the_order_of_the_file(written):
    path = written(HEADER + "N R,,https://northbridge.example/\nSOU,Southmere,southmere\n")
    assert [line.split(":")[0] for line in refusal(path).splitlines()] == [
        "own.csv, line 2, name",
        "own.csv, line 2, local_authority_code",
        "own.csv, line 3, website",
    ]


def test_after_ten_faults_the_rest_are_counted(written):
    lines = refusal(written(HEADER + "NBR\n" * 13)).splitlines()
    assert (len(lines), lines[-1]) == (11, "... and 3 more.")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "own.csv: is empty"),
        ("\n\n", "own.csv: is empty"),
        (HEADER, "own.csv: lists no councils"),
        ("local_authority_code,name\nNBR,Northbridge\n", "own.csv, line 1, website: this column is missing"),
        (
            "NBR,Northbridge,https://northbridge.example/\n",
            "own.csv, line 1, local_authority_code: this column is missing\n"
            "own.csv, line 1, name: this column is missing\n"
            "own.csv, line 1, website: this column is missing",
        ),
        (HEADER.replace("\n", ",name\n"), "own.csv, line 1, name: this column is there twice"),
        (HEADER.replace(",", ";"), "own.csv, line 1: columns must be separated by commas"),
        (HEADER.replace(",", "\t"), "own.csv, line 1: columns must be separated by commas"),
        (HEADER + 'NBR,"Northbridge\n', "own.csv, line 2: cannot be taken apart: unexpected end of data"),
        (HEADER.encode("utf-16"), "own.csv: is UTF-16: save it as CSV in UTF-8"),
        (HEADER + "NBR,North\0bridge,x\n", "own.csv, line 2: is not text: it holds a zero byte"),
        (
            HEADER.encode() + "MOR,Môr Bach,https://mor-bach.example/\n".encode("cp1252"),
            "own.csv, line 2: is not in UTF-8: save the file as CSV in UTF-8",
        ),
    ],
)
def test_a_file_that_is_no_register_is_refused(written, content, said):
    assert refusal(written(content)) == said


def test_a_field_without_end_is_refused(written):
    said = refusal(written(HEADER + "NBR," + "N" * 200_000 + ",https://northbridge.example/\n"))
    assert said == "own.csv, line 2: cannot be taken apart: field larger than field limit (131072)"


def test_a_file_without_an_end_is_refused_before_it_fills_the_memory(written):
    path = written(HEADER)
    with path.open("r+b") as file:
        file.truncate(50_000_001)
    assert refusal(path) == "own.csv: has over 50,000,000 bytes: no file we know is as long"


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    assert refusal(tmp_path / "own.csv") == f"{tmp_path / 'own.csv'}: cannot be read: no such file or directory"


def test_a_folder_is_not_a_register(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path}: cannot be read: is a directory"
