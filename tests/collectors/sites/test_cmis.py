import pytest

from collectors.sites import read_part
from collectors.sites.cmis import SITE
from store.records import Council, ProblemKind
from tests.collectors.sites.asked import COUNCIL, PRIVATE, html, page, saved

URL = "https://cmis.northbridge.example/old_harbour/Councillors.aspx"
PERSON = "/old_harbour/Councillors/tabid/62/ctl/ViewCMIS_Person/mid/480/id/{}/ScreenMode/Alphabetical/Default.aspx"


def read(body):
    return SITE.read(page(body, URL), COUNCIL)


def test_every_block_is_a_councillor_with_the_number_and_address_of_their_page():
    part = read(saved("cmis.html"))
    assert [(each.site_id, each.name, each.division, each.office) for each in part.councillors] == [
        ("31", "Cai Enghraifft", "Lower Quay", "Mayor"),
        ("32", "Dee Sample", "Upper Quay", ""),
    ]
    assert part.councillors[0].page == f"https://cmis.northbridge.example{PERSON.format(31)}"
    assert (part.vacancies, part.problem) == (1, None)


def test_nothing_of_a_private_life_and_no_party_leaves_the_adapter():
    assert [each for each in PRIVATE if each in repr(read(saved("cmis.html")))] == []


def test_officers_and_members_of_parliament_are_not_councillors():
    body = (
        f'<div class=PE_People_PersonBlock><a href="{PERSON.format(9)}">Mr Ed Officer MP</a> Constituency: Quay</div>'
    )
    part = read(html(body))
    assert (part.councillors, part.problem.kind) == ((), ProblemKind.EMPTY)


def test_links_to_persons_do_without_blocks():
    rows = "".join(f'<li><a href="{PERSON.format(n)}">Councillor Ann Example</a> Ward: Quay</li>' for n in (1, 2))
    assert [(each.site_id, each.division) for each in read(html(f"<ul>{rows}</ul>")).councillors] == [
        ("1", "Quay"),
        ("2", "Quay"),
    ]


def test_it_is_told_by_its_blocks():
    assert read_part(page(saved("cmis.html"), "https://www.northbridge.example/people"), COUNCIL)[0] is SITE
    assert read_part(page(saved("generic.html")), COUNCIL)[0] is not SITE


def test_the_registered_page_is_asked_first_and_the_usual_ones_beside_it_next():
    council = Council("OHB", "", "", democracy_url=URL.replace("https", "http"), democracy_cms="CMIS")
    root = "://cmis.northbridge.example/old_harbour/Councillors"
    assert SITE.starts(council) == (
        f"https{root}.aspx",
        f"http{root}.aspx",
        f"https{root}/tabid/62/ScreenMode/Alphabetical/Default.aspx",
        f"http{root}/tabid/62/ScreenMode/Alphabetical/Default.aspx",
    )


@pytest.mark.parametrize("written", ["", "https://democracy.northbridge.example", "http://[cmis"])
def test_another_system_is_not_asked_for_its_pages(written):
    assert SITE.starts(Council("OHB", "", "", democracy_url=written, democracy_cms="ModernGov")) == ()
