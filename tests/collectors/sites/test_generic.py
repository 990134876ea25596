import pytest

from collectors.sites import read_part
from collectors.sites.generic import SITE
from store.records import Council, ProblemKind
from tests.collectors.sites.asked import COUNCIL, PRIVATE, html, page, saved


def read(body, title="Your councillors"):
    return SITE.read(page(html(body, title)), COUNCIL)


def names(part):
    return [(each.name, each.division) for each in part.councillors]


def test_cards_that_lead_to_pages_of_their_own():
    part = SITE.read(page(saved("generic.html")), COUNCIL)
    assert [(each.site_id, each.name, each.division, each.office) for each in part.councillors] == [
        ("/councillors/fay-mock", "Fay Mock", "Beck Side", "Deputy Leader of the Council"),
        ("/councillors/gil-page", "Gil Page", "Beck Side", ""),
        ("/councillors/hal-sample", "Hal Sample", "Scar Top", ""),
    ]
    assert part.councillors[0].page == "https://www.northbridge.example/councillors/fay-mock"
    assert part.more == ("https://www.northbridge.example/councillors?page=2",)
    assert (part.vacancies, part.problem) == (1, None)


def test_nothing_of_a_private_life_and_no_party_leaves_the_adapter():
    assert [each for each in PRIVATE if each in repr(SITE.read(page(saved("generic.html")), COUNCIL))] == []


def test_a_table_of_names_without_titles():
    rows = [
        ("/m?id=1", "Example, Ann", "Harbour"),
        ("/m?id=2", "Page, Bob", "Harbour"),
        ("/m?id=3", "Cat Ward", "Quay"),
    ]
    cells = "".join(f"<tr><td><a href='{url}'>{name}</a><td>Purple<td>{ward}" for url, name, ward in rows)
    part = read(f"<table><tr><th>Name<th>Party<th>Ward</tr>{cells}<tr><td>Vacant<td><td>Quay</table>")
    assert names(part) == [("Ann Example", "Harbour"), ("Bob Page", "Harbour"), ("Cat Ward", "Quay")]
    assert [each.site_id for each in part.councillors] == ["/m?id=1", "/m?id=2", "/m?id=3"]
    assert part.vacancies == 1


def test_an_accordion_of_wards_whose_councillors_have_no_pages():
    part = read(
        "<details><summary>Harbour Ward</summary><p>Councillor Ann Example</p><p>Cllr Bob Sample</p></details>"
        "<details><summary>Quay Ward</summary><p>Councillor Ann Example</p></details>"
    )
    assert names(part) == [("Ann Example", "Harbour"), ("Bob Sample", "Harbour"), ("Ann Example", "Quay")]
    assert {each.page for each in part.councillors} == {""}
    assert len({each.site_id for each in part.councillors}) == 3


def test_groups_under_wards_have_a_division_and_groups_under_parties_have_none():
    def grouped(first, second):
        people = "<ul><li><a href=/c/{0}a>Cllr Ann Example</a><li><a href=/c/{0}b>Cllr Bob Sample</a></ul>"
        return read(f"<h2>{first}</h2>{people.format(1)}<h2>{second}</h2>{people.format(2)}")

    assert [each.division for each in grouped("Harbour", "Quay").councillors] == ["Harbour", "Harbour", "Quay", "Quay"]
    assert {each.division for each in grouped("Labour", "Quay Independents").councillors} == {""}


def test_a_link_that_says_view_profile_is_named_by_its_card():
    card = "<div class=c><h3>{0}</h3><p>{1} ward</p><a href='/p/{0}'>View profile</a></div>"
    part = read(
        card.format("Ann Example", "Harbour") + card.format("Bob Sample", "Quay") + card.format("Cat Mock", "Quay")
    )
    assert names(part) == [("Ann Example", "Harbour"), ("Bob Sample", "Quay"), ("Cat Mock", "Quay")]


def test_a_page_that_several_share_is_nobodys_own():
    part = read("<ul><li><a href=/wards/quay>Cllr Ann Example</a><li><a href=/wards/quay>Cllr Bob Sample</a></ul>")
    assert [(each.name, each.page) for each in part.councillors] == [("Ann Example", ""), ("Bob Sample", "")]


def test_two_councillors_with_one_name_are_two():
    part = read(
        "<ul><li><a href=/c/1>Cllr Ann Example</a> Ward: Quay<li><a href=/c/2>Cllr Ann Example</a> Ward: Harbour</ul>"
    )
    assert [(each.site_id, each.division) for each in part.councillors] == [("/c/1", "Quay"), ("/c/2", "Harbour")]
    plain = "<li>Cllr Ann Example<br>Ward: Harbour</li><li>Cllr Ann Example<br>Ward: Quay</li>"
    assert names(read(f"<ul>{plain}</ul>")) == [("Ann Example", "Harbour"), ("Ann Example", "Quay")]


def test_a_list_in_welsh():
    people = "<li><a href=/c/1>Y Cynghorydd Siân Enghraifft</a><p>Ward: Cei</p><li><a href=/c/2>Cyng. Dai Sampl</a>"
    part = read(f"<ul>{people}<li>Sedd wag</ul>", "Cynghorwyr")
    assert names(part) == [("Siân Enghraifft", "Cei"), ("Dai Sampl", "")]
    assert part.vacancies == 1


def test_letters_and_numbers_are_further_pages_and_other_links_are_not():
    part = read(
        "<ul><li><a href=/c/1>Cllr Ann Example</a><li><a href=/c/2>Cllr Bob Sample</a></ul>"
        "<a href=/councillors/b>B</a> <a href=/councillors?page=3>3</a> <a href=/bins>Next steps</a>"
        "<a href=https://elsewhere.example/councillors>2</a>"
    )
    assert part.more == (
        "https://www.northbridge.example/councillors/b",
        "https://www.northbridge.example/councillors?page=3",
    )


@pytest.mark.parametrize(
    "words", ["Find your councillor", "Your councillors", "Councillors A to Z", "Councillors", "Eich cynghorwyr"]
)
def test_a_page_that_leads_to_a_list_names_it(words):
    part = read(f"<a href=/council/list>{words}</a>", "Welcome")
    assert (part.councillors, part.more) == ((), ("https://www.northbridge.example/council/list",))


@pytest.mark.parametrize(
    "words", ["Councillors' allowances", "Become a councillor", "Complain about a councillor", "Parish councillors"]
)
def test_a_page_about_councillors_is_no_list_of_them(words):
    assert read(f"<a href=/council/other>{words}</a>", "Welcome").more == ()


def test_a_page_of_wards_leads_to_each_of_them():
    part = read("".join(f"<a href=/wards/{each}>{each.title()}</a> " for each in ("quay", "harbour", "mill")), "Wards")
    assert len(part.more) == 3


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li><a href=/1>Councillor Code of Conduct</a><li><a href=/2>Councillor Training Programme</a></ul>",
        "<p>Councillor Ann Example opens the new library in Quay today, and said she was glad.</p>",
        "<ul><li><a href=/1>Privacy Notice</a><li><a href=/2>Council Tax</a><li><a href=/3>Planning Advice</a></ul>",
    ],
)
def test_what_only_looks_like_a_list_of_people_is_none(body):
    part = read(body, "News")
    assert part.councillors == ()
    assert part.problem.kind is ProblemKind.NOT_A_PAGE


def test_vacancies_for_jobs_are_no_vacant_seats():
    part = read(
        "<ul><li><a href=/c/1>Cllr Ann Example</a><li><a href=/c/2>Cllr Bob Sample</a></ul><p><a href=/j>Vacancies</a>"
    )
    assert part.vacancies == 0


def test_a_page_that_no_kind_of_site_fits_has_a_reason():
    site, part = read_part(page(html("<p>Bins are emptied on Mondays.</p>", "Bins")), COUNCIL)
    assert (site, part.problem.kind) == (None, ProblemKind.NOT_A_PAGE)
    assert part.problem.reason == "The page does not speak of councillors."


def test_a_page_about_councillors_that_names_none_has_a_reason():
    site, part = read_part(page(html("<p>Councillors decide on bins.</p>", "Bins")), COUNCIL)
    assert (site, part.problem.kind) == (None, ProblemKind.NOT_A_PAGE)
    assert part.problem.reason == "The page names no councillors, and leads to no list of them."


def test_a_page_that_was_cut_short_is_read_with_its_problem():
    body = saved("generic.html")
    part = SITE.read(page(body[: body.index(b"Hal Sample")], shortened=ProblemKind.CUT_SHORT), COUNCIL)
    assert (len(part.councillors), part.problem.kind) == (2, ProblemKind.CUT_SHORT)


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe\x00", b"<div>" * 20_000 + b"councillor", b"councillor <a href='http://[x'>"]
)
def test_any_bytes_are_a_page(body):
    part = read_part(page(body), COUNCIL)[1]
    assert part.councillors == ()
    assert part.problem is not None


def test_the_register_and_then_the_home_page_are_asked():
    council = Council("KIR", "", "https://www.kirkfell.example/", democracy_url="https://www.kirkfell.example/people")
    assert SITE.starts(council) == ("https://www.kirkfell.example/people", "https://www.kirkfell.example/")


def test_a_page_that_begins_like_xml_is_read_without_a_warning(recwarn):
    body = b'<?xml version="1.0"?><div xmlns="http://www.w3.org/1999/xhtml">' + saved("generic.html") + b"</div>"
    assert len(SITE.read(page(body), COUNCIL).councillors) == 3
    assert [str(each.message) for each in recwarn] == []


def test_a_party_that_follows_a_name_on_its_card_is_no_surname():
    parties = ("Green", "Labour", "Lib Dem")
    people = zip(("ann", "bob", "cat"), ("Ann Example", "Bob Sample", "Cat Mock"), parties, strict=True)
    cards = (
        f"<li><a href=/councillors/{id}><span>Cllr {name}</span> <span>{party}</span></a></li>"
        for id, name, party in people
    )
    assert names(read(f"<ul>{''.join(cards)}</ul>")) == [("Ann Example", ""), ("Bob Sample", ""), ("Cat Mock", "")]
