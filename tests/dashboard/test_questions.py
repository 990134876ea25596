from dataclasses import replace

from dashboard.questions import Said, of_councillors, principle_blocks
from scoring.indicators import all_indicators
from store.records import Dial, Principle
from tests.dashboard.reading import words

STRATEGIC = Principle(
    "be-strategic", 10, "Be strategic", "Plan.", "A source", cannot_see="The plan.", ask="Is there one?"
)
PLAIN = Said({}, {}, {})


def shown(principle=STRATEGIC, said=PLAIN, indicators=None):
    return words(principle_blocks(principle, all_indicators() if indicators is None else indicators, said))


def test_a_principle_says_what_is_observed_on_each_dial_what_is_not_seen_and_what_is_asked():
    told = shown()
    assert "Be strategic, at the front door: 4 questions (weight of the principle: 1)" in told
    assert "Be strategic, on open channels, where posts can be read: 1 question" in told
    assert told.endswith("What we cannot see: The plan. What we ask instead: Is there one?")


def test_an_indicator_says_whether_it_only_stands_for_the_thing():
    one = next(each for each in all_indicators() if each.principle == "be-strategic")
    assert "It is the thing itself." in shown(indicators=[replace(one, proxy="")])
    assert "It stands for a plan." in shown(indicators=[replace(one, proxy="It stands for a plan.")])


def test_weights_and_thresholds_are_those_in_force():
    told = shown(said=Said({"be-strategic": 2.5}, {"rules-reviewed": {"fresh_days": 100}}, {}))
    assert "(weight of the principle: 2.5)" in told
    assert "Thresholds: fresh days 100; stale days 731; stale share 0.5." in told


def test_a_principle_that_nobody_can_see_is_asked_about_without_weight():
    assert "It is asked about, and carries no weight." in shown(indicators=[])


def test_another_sector_is_asked_in_its_own_words():
    told = shown(said=Said({}, {}, {"council": "service", "councils": "services"}))
    assert " service " in told
    assert " council " not in told


def test_councillors_have_a_section_of_their_own_without_number_or_rank():
    asked = all_indicators(Dial.COUNCILLOR_PAGE)
    told = words(of_councillors(asked, [STRATEGIC], PLAIN))
    assert f"On councillors' own pages: {len(asked)} questions, no number, no rank" in told
    assert "a council gains nothing by listing councillors' accounts" in told
    assert of_councillors((), [STRATEGIC], PLAIN) == []
