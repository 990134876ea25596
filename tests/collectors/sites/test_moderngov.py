import pytest

from collectors.sites import read_part, sites
from collectors.sites.moderngov import SITE
from store.records import Council, Councillor, ProblemKind
from tests.collectors.sites.asked import COUNCIL, PRIVATE, SERVICE, html, page, saved

ROOT = "https://democracy.northbridge.example"
TABLE = f"{ROOT}/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
LIST = f"{ROOT}/mgMemberIndex.aspx?FN=ALPHA&VW=LIST&PIC=0"


def service(body, url=SERVICE, **more):
    return SITE.read(page(body, url, "text/xml; charset=utf-8", **more), COUNCIL)


def xml(people, count="<councillorcount>1</councillorcount>"):
    return (
        f'<?xml version="1.0" encoding="utf-8"?><councillorsbyward><wards><ward><wardtitle>Harbour</wardtitle>'
        f"<councillors>{count}{people}</councillors></ward></wards></councillorsbyward>"
    )


def one(uid="7", name="Councillor Ann Example"):
    return f"<councillor><councillorid>{uid}</councillorid><fullusername>{name}</fullusername></councillor>"


def index(body, url=TABLE):
    return SITE.read(page(body, url), COUNCIL)


def test_the_service_names_every_councillor_with_division_office_and_page():
    part = service(saved("moderngov.xml"))
    page_of = f"{ROOT}/mgUserInfo.aspx?UID="
    assert part.councillors == (
        Councillor("NBR", "101", "Ann Example OBE", "Harbour", "Leader of the Council", f"{page_of}101"),
        Councillor("NBR", "102", "Bronwen Sampl", "Harbour", "", f"{page_of}102"),
        Councillor("NBR", "103", "Ann Example", "Mill Hill", "", f"{page_of}103"),
        Councillor("NBR", "105", "Dai Mock", "Mill Hill", "Cabinet Member for Highways & Bins", f"{page_of}105"),
    )
    assert (part.vacancies, part.expected, part.more, part.problem) == (1, 5, (), None)


@pytest.mark.parametrize("name", ["moderngov.xml", "moderngov_index.html"])
def test_nothing_of_a_private_life_and_no_party_leaves_the_adapter(name):
    told = repr(SITE.read(page(saved(name), SERVICE if name.endswith("xml") else TABLE), COUNCIL))
    assert [each for each in PRIVATE if each in told] == []


def test_a_root_in_a_folder_has_its_pages_in_that_folder():
    part = service(xml(one()), "https://www.northbridge.example/moderngov/mgWebService.asmx/GetCouncillorsByWard")
    assert part.councillors[0].page == "https://www.northbridge.example/moderngov/mgUserInfo.aspx?UID=7"


def test_without_a_count_nothing_is_expected():
    assert service(xml(one(), count="")).expected is None


def test_a_service_that_names_nobody_has_failed_and_leads_to_the_index():
    part = service(xml("", count="<councillorcount>0</councillorcount>"))
    assert (part.councillors, part.problem.kind, part.more) == ((), ProblemKind.EMPTY, (TABLE,))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE x [<!ENTITY party "Purple">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY % out SYSTEM "http://198.51.100.7/x.dtd"> %out;]>',
    ],
)
def test_xml_with_entities_or_references_is_not_read(start):
    part = service(xml(one()).replace("?>", f"?>{start}", 1))
    assert (part.councillors, part.problem.kind) == ((), ProblemKind.NOT_A_PAGE)
    wide = service(xml(one()).replace("utf-8", "utf-16").replace("?>", f"?>{start}", 1).encode("utf-16"))
    assert (wide.councillors, wide.problem.kind) == ((), ProblemKind.NOT_A_PAGE)


def test_a_million_elements_within_each_other_are_not_read():
    part = service(xml("<a>" * 1_000_000 + one()))
    assert part.councillors == ()
    assert part.problem is not None


def test_a_wrong_character_set_is_read_as_what_it_is():
    part = service(xml(one(name="Councillor Siân Enghraifft")).encode("windows-1252"))
    assert [each.name for each in part.councillors] == ["Siân Enghraifft"]
    assert part.problem.kind is ProblemKind.CHARSET


def test_utf_16_is_read():
    body = xml(one(name="Councillor Siân Enghraifft")).replace("utf-8", "utf-16").encode("utf-16")
    assert [each.name for each in service(body).councillors] == ["Siân Enghraifft"]


def test_what_is_whole_of_an_answer_that_was_cut_is_read_and_nothing_is_expected_of_it():
    body = xml(one("7") + one("8", "Councillor Bob Sample") + one("9", "Councillor Cat Mock-Example"))
    part = service(body[: body.index("-Example")], shortened=ProblemKind.CUT_SHORT)
    assert [each.site_id for each in part.councillors] == ["7", "8"]
    assert (part.expected, part.problem.kind) == (None, ProblemKind.CUT_SHORT)


def test_an_entry_without_a_number_or_a_name_loses_no_other():
    odd = (
        "<councillor><fullusername>Councillor Bob Sample</fullusername></councillor>"
        "<councillor><councillorid>8</councillorid></councillor><councillor/>"
        "<councillor><councillorid>../9</councillorid><fullusername>Cllr Cat Mock</fullusername></councillor>"
    )
    assert [each.site_id for each in service(xml(odd + one())).councillors] == ["7"]


@pytest.mark.parametrize(
    "body",
    [
        html("<p>The resource cannot be found.</p>", "Runtime error"),
        "<html><head><title>Just a moment...</title></head><body><p>Verify you are human</p></body></html>",
        "",
        "Web Service method name is not valid.",
    ],
)
def test_anything_else_in_place_of_the_service_leads_to_the_index(body):
    site, part = read_part(page(body, SERVICE), COUNCIL)
    assert (site, part.councillors, part.more) == (SITE, (), (TABLE,))
    assert part.problem is not None


def test_a_challenge_in_place_of_the_service_is_called_one():
    body = "<html><head><title>Just a moment...</title></head><body><p>Verify you are human</p></body></html>"
    assert service(body).problem.kind is ProblemKind.BLOCKED


def test_the_index_as_a_table_tells_the_division_by_the_head_of_its_column():
    part = index(saved("moderngov_index.html"))
    assert [(each.site_id, each.name, each.division, each.office) for each in part.councillors] == [
        ("101", "Ann Example", "Harbour", "Leader of the Council"),
        ("103", "Ann Example", "Mill Hill", ""),
    ]
    assert (part.vacancies, part.problem) == (1, None)
    assert part.councillors[1].page == f"{ROOT}/mgUserInfo.aspx?UID=103"


def test_the_index_as_a_list_has_the_division_under_the_name():
    row = (
        '<li><a href="mgUserInfo.aspx?UID=7"><img src=x></a><a href="mgUserInfo.aspx?UID=7">Cllr Ann Example</a>{}</li>'
    )
    listed = index(
        html(f"<div class=mgThumbsList><ul>{row.format('<p>Harbour</p><p>Purple Party</p>')}</ul></div>"), LIST
    )
    assert [(each.name, each.division) for each in listed.councillors] == [("Ann Example", "Harbour")]
    partisan = index(html(f"<div class=mgThumbsList><ul>{row.format('<p>Purple Party</p>')}</ul></div>"), LIST)
    assert [(each.name, each.division) for each in partisan.councillors] == [("Ann Example", "")]


def test_what_too_many_have_in_common_is_no_division():
    rows = "".join(f'<li><a href="mgUserInfo.aspx?UID={n}">Cllr Ann Example</a><p>Violets</p></li>' for n in range(12))
    part = index(html(f"<div class=mgThumbsList><ul>{rows}</ul></div>"), LIST)
    assert {each.division for each in part.councillors} == {""}


def test_an_index_that_names_nobody_has_failed_and_a_table_leads_to_the_list():
    part = index(html("<p>No councillors.</p>"))
    assert (part.problem.kind, part.more) == (ProblemKind.EMPTY, (LIST,))
    assert index(html("<p>No councillors.</p>"), LIST).more == ()
    empty = index(html('<table id="mgTable1"><tr><td><a href="mgUserInfo.aspx?UID=1">Vacancy</a></td></tr></table>'))
    assert (empty.problem.kind, empty.more, empty.vacancies) == (ProblemKind.EMPTY, (LIST,), 1)


def test_it_is_asked_at_each_root_that_the_register_may_mean():
    council = Council("NBR", "Northbridge Council", "", democracy_url="http://www.northbridge.example/moderngov/")
    asked = [each.removesuffix("mgWebService.asmx/GetCouncillorsByWard") for each in SITE.starts(council)]
    assert [each for each in asked if each.endswith("/")] == [
        "https://www.northbridge.example/moderngov/",
        "http://www.northbridge.example/moderngov/",
        "https://www.northbridge.example/",
        "http://www.northbridge.example/",
        "https://northbridge.example/moderngov/",
    ]


def test_a_page_of_the_system_in_the_register_stands_for_its_root():
    council = Council("NBR", "", "", democracy_url=f"{ROOT}/mgMemberIndex.aspx?bcr=1", democracy_cms="Custom HTML")
    assert SITE.starts(council)[:2] == (SERVICE, TABLE)


@pytest.mark.parametrize("written", ["", "democracy.northbridge.example", "ftp://x.example/", "http://"])
def test_an_address_that_cannot_be_asked_is_not(written):
    assert SITE.starts(Council("NBR", "", "", democracy_url=written)) == ()


def test_where_the_register_names_another_system_it_is_asked_at_one_root_only():
    council = Council("NBR", "", "", democracy_url="https://www.northbridge.example/list", democracy_cms="Custom HTML")
    assert len(SITE.starts(council)) == 2


def test_it_is_told_by_its_answer_and_not_by_its_address():
    site, part = read_part(page(xml(one()), "https://anything.example/"), COUNCIL)
    assert (site.name, len(part.councillors)) == ("moderngov", 1)
    assert SITE in sites()


def test_a_list_on_the_councils_own_site_may_lead_to_pages_on_its_democracy_site():
    rows = "".join(
        f"<li><a href='{ROOT}/mgUserInfo.aspx?UID={n}&J=1'>Cllr Ann Example</a> Ward: Quay" for n in (1, 2, 3)
    )
    site, part = read_part(page(html(f"<ul>{rows}</ul>")), COUNCIL)
    assert (site, [each.page for each in part.councillors]) == (
        SITE,
        [f"{ROOT}/mgUserInfo.aspx?UID=1", f"{ROOT}/mgUserInfo.aspx?UID=2", f"{ROOT}/mgUserInfo.aspx?UID=3"],
    )


def test_a_home_page_that_links_the_leader_is_no_list():
    body = html(f"<a href='{ROOT}/mgUserInfo.aspx?UID=1'>Councillor Ann Example</a>", "Welcome")
    assert read_part(page(body), COUNCIL)[1].councillors == ()
