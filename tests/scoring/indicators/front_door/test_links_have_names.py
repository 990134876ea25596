import pytest

from scoring.indicators.front_door.links_have_names import links_have_names
from store.records import LinkKind, Outcome, PageKind, ProblemKind, Region
from tests.scoring.northbridge import contact, home, left, link, odd_link, seen, timed_out


def test_links_with_names_are_met():
    answer = links_have_names.measure(seen(home(link("facebook", name="Facebook"))))
    assert answer.outcome is Outcome.MET
    assert answer.message == "We saw 1 link to accounts, each with a name that a screen reader can say."


def test_the_share_of_links_that_can_be_told_apart():
    answer = links_have_names.measure(seen(home(link("facebook"), link("x", name=None))))
    assert answer.value == 0.5
    assert answer.message == "1 of 2 links to accounts cannot be told apart by a screen reader: X."
    assert [each.snippet for each in answer.evidence] == ["https://x.example/northbridge"]


def test_a_link_is_nameless_if_it_is_on_any_page():
    answer = links_have_names.measure(seen(home(link("x", name=None)), contact(link("x"))))
    assert answer.outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    "given",
    [
        odd_link(LinkKind.ROOT),
        link("facebook", name=None, region=Region.HEAD),
        link("facebook", name=None, where="iframe"),
    ],
)
def test_only_visible_links_to_profiles_count(given):
    assert links_have_names.measure(seen(home(given))).outcome is Outcome.NOT_APPLICABLE


def test_an_account_that_was_left_does_not_count():
    given = seen(home(link("x", name=None)), activities=[left("x")])
    assert links_have_names.measure(given).outcome is Outcome.NOT_APPLICABLE


def test_what_we_could_not_read_is_unknown():
    cut = home(link("facebook"), problem=ProblemKind.CUT_SHORT)
    assert links_have_names.measure(seen(cut)).outcome is Outcome.UNKNOWN
    assert links_have_names.measure(seen(home(), timed_out(PageKind.CONTACT))).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("where", ["form", "iframe", "facebook widget", "text", "json"])
def test_what_is_no_link_that_people_follow_needs_no_name(where):
    shown = home(link("facebook"), link("govdelivery", name=None, where=where))
    assert links_have_names.measure(seen(shown)).outcome is Outcome.MET
