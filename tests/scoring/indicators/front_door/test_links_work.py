import pytest

from scoring.indicators.front_door.links_work import links_work
from store.records import LinkFlag, LinkKind, Outcome, PageKind, ProblemKind, Region
from tests.scoring.northbridge import SITE, contact, home, hub, left, link, odd_link, seen, timed_out


def test_links_that_are_well_formed_are_met():
    answer = links_work.measure(seen(home(link("facebook"), link("x"))))
    assert answer.outcome is Outcome.MET
    assert answer.message == "We saw 2 links to accounts, well formed and on living services."


@pytest.mark.parametrize(
    "kind", [LinkKind.ROOT, LinkKind.PLACEHOLDER, LinkKind.DEAD, LinkKind.INVALID, LinkKind.LOOKALIKE]
)
def test_a_link_that_leads_to_no_account_is_a_fault(kind):
    assert links_work.measure(seen(home(odd_link(kind)))).outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    "flag",
    [
        LinkFlag.ADMIN_ADDRESS,
        LinkFlag.BROKEN_SCHEME,
        LinkFlag.ENTITY_ENCODED,
        LinkFlag.IMPOSSIBLE_NAME,
        LinkFlag.LOGIN_WALL,
        LinkFlag.MISSING_AT_SIGN,
        LinkFlag.MISSING_SCHEME,
        LinkFlag.PERCENT_ENCODED,
        LinkFlag.TRAILING_PUNCTUATION,
        LinkFlag.TYPING_ERROR_IN_HOST,
    ],
)
def test_an_address_that_fails_for_a_resident_is_a_fault(flag):
    assert links_work.measure(seen(home(link("facebook", flags=(flag,))))).outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    "flag",
    [
        LinkFlag.BACKSLASHES,
        LinkFlag.INVISIBLE_CHARACTERS,
        LinkFlag.MIRROR,
        LinkFlag.OLD_ADDRESS,
        LinkFlag.WRAPPED,
    ],
)
def test_an_address_that_arrives_in_the_end_is_no_fault(flag):
    assert links_work.measure(seen(home(link("facebook", flags=(flag,))))).outcome is Outcome.MET


@pytest.mark.parametrize(
    "given",
    [
        odd_link(LinkKind.SHARE),
        odd_link(LinkKind.HELP),
        odd_link(LinkKind.POST),
        odd_link(LinkKind.ROOT, region=Region.HEAD),
    ],
)
def test_what_promises_no_account_or_is_not_visible_is_not_counted(given):
    assert links_work.measure(seen(home(given))).outcome is Outcome.NOT_APPLICABLE


def test_a_sign_in_page_is_a_fault_whatever_the_kind():
    shown = home(odd_link(LinkKind.LOGIN, flags=(LinkFlag.LOGIN_WALL,)))
    assert links_work.measure(seen(shown)).outcome is Outcome.NOT_MET


def test_one_fault_among_several_is_the_share_that_works_and_shows_the_fault():
    bad = odd_link(LinkKind.ROOT, "instagram")
    answer = links_work.measure(seen(home(link("facebook"), link("x"), bad, link("youtube"))))
    assert answer.value == 0.75
    assert answer.message == (
        "3 of 4 links to accounts work. The Instagram link leads to the platform's front page, not to an account."
    )
    assert [each.snippet for each in answer.evidence] == ["https://instagram.example/"]


def test_a_footer_on_every_page_counts_once():
    shown = (link("facebook"), odd_link(LinkKind.ROOT, "x"))
    assert links_work.measure(seen(home(*shown), contact(*shown), hub(*shown))).value == 0.5


def test_a_link_to_an_account_that_the_council_says_it_left_is_no_fault():
    broken = link("x", flags=(LinkFlag.TYPING_ERROR_IN_HOST,))
    answer = links_work.measure(seen(home(broken, link("facebook")), activities=[left("x")]))
    assert answer.outcome is Outcome.MET


def test_a_home_page_that_was_cut_short_is_unknown():
    shown = home(link("facebook"), problem=ProblemKind.CUT_SHORT)
    assert links_work.measure(seen(shown)).outcome is Outcome.UNKNOWN


def test_links_may_stand_on_a_page_that_we_could_not_read():
    assert links_work.measure(seen(home(), timed_out(PageKind.CONTACT))).outcome is Outcome.UNKNOWN


def test_every_fault_is_named():
    root, dead = odd_link(LinkKind.ROOT, "instagram"), odd_link(LinkKind.DEAD, "googleplus")
    assert links_work.measure(seen(home(link("facebook"), root, dead))).message == (
        "1 of 3 links to accounts works. The Instagram link leads to the platform's front page, not to an account; "
        "the Google+ link leads to a service that has closed."
    )


def roots(number):
    return [odd_link(LinkKind.ROOT, "x", url=f"https://x.example/?{each}") for each in range(number)]


def test_where_no_link_works_the_message_says_none():
    placeholder = odd_link(LinkKind.PLACEHOLDER, None, url=f"{SITE}#")
    assert links_work.measure(seen(home(placeholder, *roots(1)))).message == (
        "None of 2 links to accounts work. One link was never filled in; "
        "the X link leads to the platform's front page, not to an account."
    )


def test_a_link_that_names_no_service_is_one_link():
    placeholder = odd_link(LinkKind.PLACEHOLDER, None, url=f"{SITE}#")
    message = links_work.measure(seen(home(link("facebook"), *roots(1), placeholder))).message
    assert message.endswith("not to an account; one link was never filled in.")


@pytest.mark.parametrize(
    ("faults", "told", "rest"),
    [(5, 5, "account."), (6, 5, "account; and 1 more link at fault."), (7, 5, "account; and 2 more links at fault.")],
)
def test_five_faults_are_named_and_the_others_counted(faults, told, rest):
    answer = links_work.measure(seen(home(link("facebook"), *roots(faults))))
    assert answer.message.count("leads to") == told
    assert answer.message.endswith(f"not to an {rest}")
    assert len(answer.evidence) == faults
