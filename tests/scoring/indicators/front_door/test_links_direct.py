import pytest

from scoring.indicators.front_door.links_direct import links_direct
from store.records import LinkFlag, LinkKind, Outcome, PageKind, ProblemKind, Region
from tests.scoring.northbridge import contact, home, left, link, odd_link, seen, timed_out


def test_links_to_the_platforms_own_addresses_are_met():
    answer = links_direct.measure(seen(home(link("facebook"), link("x")), contact(link("x"))))
    assert answer.outcome is Outcome.MET
    assert answer.message == "We saw links to 2 accounts, straight to the platform's own address."


@pytest.mark.parametrize("flag", [LinkFlag.WRAPPED, LinkFlag.MIRROR, LinkFlag.OLD_ADDRESS])
def test_a_redirect_a_copy_and_an_old_form_are_detours(flag):
    answer = links_direct.measure(seen(home(link("x"), link("linkedin", flags=(flag,)))))
    assert answer.value == 0.5
    assert answer.message == "The links to 1 of 2 accounts take a detour: LinkedIn."


def test_a_detour_on_one_page_is_a_detour():
    given = seen(home(link("x")), contact(link("x", flags=(LinkFlag.WRAPPED,))))
    assert links_direct.measure(given).value == 0


def test_an_address_that_does_not_work_is_counted_elsewhere():
    broken = link("x", flags=(LinkFlag.TYPING_ERROR_IN_HOST,))
    assert links_direct.measure(seen(home(broken))).outcome is Outcome.MET


@pytest.mark.parametrize(
    "given",
    [odd_link(LinkKind.SHARE), link("x", region=Region.HEAD), link("x", where="iframe")],
)
def test_what_nobody_follows_to_an_account_is_not_counted(given):
    assert links_direct.measure(seen(home(given))).outcome is Outcome.NOT_APPLICABLE


def test_an_account_that_the_council_has_left_is_not_counted():
    wrapped = link("x", flags=(LinkFlag.WRAPPED,))
    assert links_direct.measure(seen(home(wrapped, link("facebook")), activities=[left("x")])).value == 1


def test_links_may_stand_on_a_page_that_we_could_not_read():
    assert links_direct.measure(seen(home(), timed_out(PageKind.CONTACT))).outcome is Outcome.UNKNOWN


def test_without_the_whole_home_page_too_little_was_seen():
    assert links_direct.measure(seen(home(link("x"), problem=ProblemKind.CUT_SHORT))).outcome is Outcome.UNKNOWN
