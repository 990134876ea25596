"""What is read of a councillor's page, what is not, and that nothing private leaves it."""

from dataclasses import replace

import pytest

from collectors.profile import read_profile
from store.records import Councillor, Evidence, Page, PageKind, ProblemKind, Role, SignalKind
from tests.collectors.profiles import ANN, COUNCIL, MOMENT, URL, body, profile, reading

PRIVATE = """
<div class="mgUserSideBar">
  <img src="/UserData/7/bigpic.jpg" alt="Portrait of Ann">
  <p><span class="mgLabel">Party:&nbsp;</span>Purple Party</p>
  <p><span class="mgLabel">Ward:&nbsp;</span>Harbour</p>
</div>
<div class="mgUserBody">
  <h2>Contact information</h2>
  <p><span class="mgLabel">Home address:&nbsp;</span>12 Invented Street, Northbridge ZZ1 1ZZ</p>
  <p><span class="mgLabel">Mobile:&nbsp;</span>07700 900123</p>
  <p><span class="mgLabel">Email:&nbsp;</span><a href="mailto:ann@mail.example">ann@mail.example</a></p>
  <p><a href="https://wa.me/447700900123">WhatsApp me on 07700 900123</a>
     <a href="https://x.com/PurpleLabour">Purple Labour</a>
     <a href="https://www.facebook.com/07700 900123">Facebook</a> <a href="https://x.com/?07700%20900123">X</a>
     <a href="https://www.facebook.com/ann@mail.example">Facebook</a>
     <a href="https://www.instagram.com/07700900123">Instagram</a> <a href="https://t.me/+447700900123">Telegram</a>
     <a href="https://www.instagram.com/cllrexample">12 Invented Street on Instagram</a></p>
  <p>Surgeries are held at 12 Invented Street every Monday. For casework e-mail me with any problem.</p>
</div>
"""


def test_no_address_number_private_email_photo_or_party_leaves_the_page():
    told = repr(profile(PRIVATE))
    planted = ("Invented Street", "ZZ1", "900123", "ann@mail", "mail.example", "bigpic", "Portrait", "Purple", "Labour")
    assert [each for each in planted if each in told] == []


def test_what_the_page_states_is_told_by_kind_with_an_empty_snippet():
    place = Evidence(URL, MOMENT)
    assert [(each.kind, each.value) for each in reading(profile(PRIVATE)).signals] == [
        (SignalKind.ROLE_STATED, "division"),
        (SignalKind.CONTACT_ROUTE, "e-mail"),
        (SignalKind.CONTACT_ROUTE, "telephone"),
        (SignalKind.SURGERY, "held"),
        (SignalKind.CASEWORK, "stated"),
    ]
    assert {each.evidence for each in reading(profile(PRIVATE)).signals} == {place}


def test_the_reading_is_of_the_whole_page_and_keeps_no_words_of_it():
    found = reading(profile("<p>Follow me: <a href=https://x.com/cllrexample>my tweets about the quay</a></p>"))
    assert (found.kind, found.complete, found.problem) == (PageKind.COUNCILLOR, True, None)
    assert (found.named_pages, found.feeds) == ((), ())
    assert [(each.handle, each.name, each.snippet, each.heading) for each in found.links] == [
        ("cllrexample", "x", "", "")
    ]


def test_a_link_without_a_name_stays_without_one():
    found = reading(profile("<a href=https://x.com/cllrexample><i class=icon></i></a>"))
    assert [each.name for each in found.links] == [None]


def test_faulty_links_are_kept_so_that_somebody_mends_them():
    found = reading(
        profile("<a href=https://www.facebook.com/>Facebook</a> <a href=https://plus.google.com/+ann>Google+</a>")
    )
    assert [each.kind.name for each in found.links] == ["ROOT", "DEAD"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://x.com/cllrexample?from=zquick#zquick", "https://x.com/cllrexample"),
        ("https://www.instagram.com/cllrexample/zquick.jpg", "https://www.instagram.com/cllrexample/"),
        ("https://www.facebook.com/people/Zquick/100001234567890", "https://www.facebook.com/100001234567890"),
        ("https://www.facebook.com/14 Zquick Crescent", "https://www.facebook.com/"),
        ("https://www.facebook.com/yourpage?zquick", "https://www.facebook.com/"),
        ("https://www.facebook.com/#zquick", "https://www.facebook.com/"),
        ("https://plus.google.com/+zquick", "https://plus.google.com/"),
        ("https://zquick@mastodon.social/", "https://mastodon.social/"),
        ("https://www.facebook.com/login/?next=/cllrexample?zquick", "https://www.facebook.com/"),
    ],
)
def test_of_an_address_the_account_is_kept_or_else_the_host_alone(written, kept):
    found = profile(f'<a href="{written}">Follow me</a>')
    assert [(each.url, each.written) for each in reading(found).links] == [(kept, kept)]
    assert "zquick" not in repr(found).casefold()


@pytest.mark.parametrize("url", ["https://x.com/07700_900_123", "https://mastodon.social/@07700900123"])
def test_a_number_in_place_of_a_name_is_not_kept(url):
    found = profile(f"<a href={url}>Follow me</a>")
    assert (found.accounts, reading(found).links) == ((), ())


def test_what_stands_around_the_page_is_not_the_councillors():
    snapshot = profile(
        "<p>Ward: Harbour</p>", around="<div id=footer-links><a href=https://x.com/visitquay>X</a></div>"
    )
    assert (snapshot.accounts, reading(snapshot).links) == ((), ())
    assert [each.kind for each in reading(snapshot).signals] == [SignalKind.ROLE_STATED]


def test_on_moderngov_only_the_persons_own_blocks_are_read():
    part = "<div class=mgUserBody><p>Ward: Harbour</p></div><div><a href=https://x.com/somebody>X</a></div>"
    assert profile(part).accounts == ()


@pytest.mark.parametrize("heading", ["Councillor Bob Sample", "Cllr Bob Example", "Councillor Ann Sample"])
def test_of_a_page_headed_by_another_name_nothing_is_read(heading):
    snapshot = profile(
        "<p>Ward: Harbour</p><a href=https://x.com/cllrexample>X</a><h2>Councillor Ann Example</h2>", heading=heading
    )
    assert snapshot.accounts == ()
    assert (reading(snapshot).links, reading(snapshot).signals, reading(snapshot).complete) == ((), (), False)
    assert reading(snapshot).problem.kind is ProblemKind.NOT_FOUND
    assert reading(snapshot).problem.reason == "The page at this address is headed by another name."


def test_of_a_page_that_does_not_name_the_councillor_nothing_is_read():
    snapshot = profile("<p>Ward: Harbour</p>", heading="Councillor details")
    assert reading(snapshot).problem.reason == "The page at this address does not name the councillor."


@pytest.mark.parametrize(
    "heading", ["Councillor Mrs A. Example OBE", "Example, Ann", "Ann Example, Leader", "Ann Example's page"]
)
def test_a_name_may_be_written_in_another_way(heading):
    assert reading(profile("<p>Ward: Harbour</p>", heading=heading)).problem is None


def test_a_name_in_the_text_will_do_where_the_heading_names_nobody():
    assert reading(profile("<p>Ann Example was elected in 2023.</p>", heading="Councillor details")).problem is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (
            b"<html><head><title>Just a moment...</title></head><body>Verify you are human</body></html>",
            ProblemKind.BLOCKED,
        ),
        (b"", ProblemKind.EMPTY),
        (b"%PDF-1.7\0\0", ProblemKind.NOT_A_PAGE),
    ],
)
def test_what_comes_in_place_of_the_page_is_a_problem(content, kind):
    snapshot = read_profile(Page(URL, URL, MOMENT, 200, "text/html", content), ANN, COUNCIL)
    assert (reading(snapshot).problem.kind, reading(snapshot).complete, snapshot.accounts) == (kind, False, ())


def test_a_page_that_was_cut_short_shows_what_came_and_proves_no_absence():
    content = body("<p>Ward: Harbour</p>").encode()[:330]
    page = Page(URL, URL, MOMENT, 200, "text/html; charset=utf-8", content, shortened=ProblemKind.CUT_SHORT)
    found = read_profile(page, ANN, COUNCIL).readings[0]
    assert (found.complete, found.problem.kind) == (False, ProblemKind.CUT_SHORT)


def test_a_page_in_another_language_has_links_and_no_signals():
    content = body("<p>Surgeries are held.</p><a href=https://x.com/cllrexample>X</a>").replace("lang=en", "lang=pl")
    snapshot = read_profile(Page(URL, URL, MOMENT, 200, "text/html", content.encode()), ANN, COUNCIL)
    assert ([each.handle for each in snapshot.accounts], reading(snapshot).signals) == (["cllrexample"], ())


def test_two_councillors_of_one_name_each_have_their_own_snapshot():
    other = replace(ANN, site_id="8", division="Mill Hill")
    assert profile("<p>Ward: Mill Hill</p>", councillor=other).councillor is other


def test_the_snapshot_says_whose_it_is_and_when():
    snapshot = profile("")
    assert (snapshot.councillor, snapshot.taken_at) == (ANN, MOMENT)
    assert isinstance(snapshot.councillor, Councillor)


def test_accounts_that_the_site_carries_elsewhere_are_the_councils():
    shared = frozenset({("x", "quaytoday")})
    found = profile("<a href=https://x.com/QuayToday>X</a> <a href=https://x.com/cllrexample>X</a>", shared).accounts
    assert [(each.handle, each.role) for each in found] == [("cllrexample", Role.COUNCILLOR), ("QuayToday", Role.MAIN)]
