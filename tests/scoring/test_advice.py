from datetime import date

import pytest

from config.guidance import guidance
from scoring.advice import advice, guide_link, guide_note, guides_for
from scoring.examples import Example
from scoring.indicators import all_indicators
from store.records import Council, Dial, Effort, Evidence, Finding, Guide, Outcome, Score, Scorecard
from tests.scoring.northbridge import AT

PAGE = "https://press.example/guide"
DAY = date(2026, 3, 3)


def guide(title, *helps, nations=("England",), checked_on=DAY, live=True):
    return Guide(title, "Northbridge Press", nations, helps, "It helps.", PAGE, checked_on, live)


LISTS, PLANS = guide("Lists", "accounts-listed"), guide("Plans", "be-strategic")
LISTING = ("accounts-listed", "be-strategic")


def test_a_guide_that_names_the_indicator_is_closer_than_one_that_names_its_principle():
    assert guides_for(*LISTING, "England", [PLANS, LISTS]) == (LISTS,)


def test_where_no_guide_names_the_indicator_those_of_its_principle_help():
    assert guides_for("retirements-stated", "be-strategic", "England", [PLANS, LISTS]) == (PLANS,)


@pytest.mark.parametrize("nation", ["Wales", ""])
def test_a_guide_of_another_nation_is_not_offered(nation):
    assert guides_for(*LISTING, nation, [PLANS, LISTS]) == ()


def test_a_guide_for_several_nations_is_offered_in_each():
    both = guide("Both", "accounts-listed", nations=("England", "Wales"))
    assert guides_for(*LISTING, "Wales", [both]) == (both,)


def test_a_guide_that_is_gone_is_not_offered():
    assert guides_for(*LISTING, "England", [guide("Gone", "accounts-listed", live=False)]) == ()


def test_a_live_guide_is_linked_with_the_day_it_was_checked():
    assert (guide_link(LISTS), guide_note(LISTS)) == (PAGE, "Last checked on 3 March 2026.")


def test_a_guide_that_nobody_checked_is_named_without_a_link():
    unchecked = guide("Lists", "accounts-listed", checked_on=None, live=False)
    assert guides_for(*LISTING, "England", [unchecked]) == (unchecked,)
    assert guide_link(unchecked) == ""
    assert guide_note(unchecked) == "Not checked by us yet, so we do not link it."


@pytest.mark.parametrize("indicator", all_indicators(Dial.FRONT_DOOR), ids=lambda each: each.id)
def test_every_need_of_the_front_door_has_guidance_in_england(indicator):
    assert guides_for(indicator.id, indicator.principle, "England", guidance())


def test_what_no_guide_of_a_nation_is_about_has_none():
    assert guides_for("links-work", "be-professional", "Northern Ireland", guidance()) == ()


def test_advice_comes_in_the_order_of_the_needs_with_guides_and_an_example():
    own = Council("ASH", "Ashby Council", "https://ash.example/", type="NMD", nation="England")
    peer = Council("BRI", "Brill Council", "https://bri.example/", type="NMD", nation="England")
    example = Example(peer, Evidence("https://bri.example/social", AT))
    words = ("?", "", "Do.", Effort.DAYS, Outcome.NOT_MET, 0.0, "")
    small = Finding("news-recent", "content-is-king", *words, 0.2)
    large = Finding("accounts-listed", "be-strategic", *words, 0.8)
    made = Scorecard(own, AT, 2, Score(0, 1, 0, 0, 2, 2), (), (small, large))
    first, second = advice(made, [PLANS, LISTS], {"accounts-listed": [example]})
    assert (first.need.indicator, first.guides, first.example) == ("accounts-listed", (LISTS,), example)
    assert (second.need.indicator, second.guides, second.example) == ("news-recent", (), None)
