"""What must hold for every scorecard, whatever was answered: any principles, indicators, weights and answers."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from scoring.indicator import indicator, met, not_applicable, not_met, partly_met, unknown
from scoring.rules import Rules
from scoring.score import scorecard
from store.records import Dial, Effort, Outcome, Part, Principle
from tests.scoring.asked import PLACE
from tests.scoring.northbridge import seen

DIALS = (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
WORDS = {"why": "", "fix": "", "source": "", "observes": "", "effort": Effort.DAYS, "part": Part.CONNECT}
UNKNOWN, NOT_APPLICABLE = unknown("It was not read."), not_applicable("Not here.")
EXACT = pytest.approx
LITTLE = 1e-9

answers = some.one_of(
    some.floats(0.001, 0.999).map(lambda value: partly_met(value, "Half.", PLACE)),
    some.sampled_from([met("Yes.", PLACE), not_met("No.", PLACE), UNKNOWN, NOT_APPLICABLE]),
)
weights = some.floats(0.1, 10)
questions = some.lists(
    some.tuples(some.sampled_from("pqr"), some.sampled_from(DIALS), weights, answers), min_size=1, max_size=10
)
principle_weights = some.tuples(weights, weights, weights)


def rules(asked, principles, factor=1.0):
    """Of questions with a principle, a dial, a weight and an answer."""
    three = [
        Principle(id, n, id, "", "", weight * factor)
        for n, (id, weight) in enumerate(zip("pqr", principles, strict=True))
    ]
    indicators = [
        indicator(id=f"i{n}", principle=principle, weight=weight * factor, question="?", dial=dial, **WORDS)(
            lambda snapshot, answer=answer: answer
        )
        for n, (principle, dial, weight, answer) in enumerate(asked)
    ]
    return three, indicators


def card(asked, principles, factor=1.0):
    return scorecard(seen(), Rules(*rules(asked, principles, factor)))


def scores(made):
    """All scores of a card: of both dials, and of their principles."""
    by_principle = [*made.principles, *made.open_principles]
    return [made.overall, made.open_channels, *(score for _id, score in by_principle)]


def with_answer(asked, place, answer):
    return [(*each[:3], answer) if n == place else each for n, each in enumerate(asked)]


@given(questions, principle_weights, some.data())
def test_making_any_finding_better_never_lowers_a_score(asked, principles, data):
    place = data.draw(some.integers(0, len(asked) - 1))
    before = asked[place][3]
    value = data.draw(some.floats(before.value or 0.0, 1))
    # Met is better than not to have been asked or seen; another share only than a smaller one.
    better = met("Yes.", PLACE) if before.value is None else partly_met(value, "More.", PLACE)
    pairs = zip(
        scores(card(asked, principles)), scores(card(with_answer(asked, place, better), principles)), strict=True
    )
    for old, new in pairs:
        assert old.value is None or new.value >= old.value - LITTLE
        assert new.low >= old.low - LITTLE


@given(questions, principle_weights, some.data())
def test_turning_any_finding_unknown_never_moves_the_interval_off_the_old_value(asked, principles, data):
    place = data.draw(some.integers(0, len(asked) - 1))
    hidden = with_answer(asked, place, UNKNOWN)
    for old, new in zip(scores(card(asked, principles)), scores(card(hidden, principles)), strict=True):
        assert old.value is None or new.low - LITTLE <= old.value <= new.high + LITTLE
        assert new.coverage <= old.coverage + LITTLE or old.applicable < new.applicable


@given(questions, principle_weights, some.randoms(use_true_random=False))
def test_the_order_of_indicators_and_principles_never_matters(asked, principles, random):
    three, indicators = rules(asked, principles)
    straight = scorecard(seen(), Rules(three, indicators))
    random.shuffle(three)
    random.shuffle(indicators)
    mixed = scorecard(seen(), Rules(three, indicators))
    for one, other in ((straight.overall, mixed.overall), (straight.open_channels, mixed.open_channels)):
        assert (one.value is None) == (other.value is None)
        assert one.value is None or one.value == EXACT(other.value)
        assert (one.low, one.high, one.coverage) == EXACT((other.low, other.high, other.coverage))
    shares = {each.indicator: each.weight for each in straight.findings}
    assert {each.indicator: each.weight for each in mixed.findings} == EXACT(shares)


@given(questions, principle_weights, some.floats(0.01, 100))
def test_weights_scaled_together_change_nothing(asked, principles, factor):
    for old, new in zip(scores(card(asked, principles)), scores(card(asked, principles, factor)), strict=True):
        assert (old.value is None) == (new.value is None)
        assert old.value is None or new.value == EXACT(old.value)
        assert (new.low, new.high, new.coverage) == EXACT((old.low, old.high, old.coverage))
        assert (new.seen, new.applicable) == (old.seen, old.applicable)


@given(questions, principle_weights)
def test_a_principle_that_nobody_can_see_appears_in_the_coverage(asked, principles):
    shown = [each for each in asked if each[1] is Dial.FRONT_DOOR and each[0] != "r"]
    assume(any(each[3].outcome is not Outcome.NOT_APPLICABLE for each in shown))
    hidden = [*shown, ("r", Dial.FRONT_DOOR, 1.0, UNKNOWN)]
    before, after = card(shown, principles), card(hidden, principles)
    share = next(each.weight for each in after.findings if each.principle == "r")
    assert share > 0
    assert after.overall.coverage == EXACT(before.overall.coverage * (1 - share))
    assert dict(after.principles)["r"].coverage == 0


@given(questions, principle_weights, some.floats(0.05, 1))
def test_what_was_looked_at_in_part_counts_as_seen_in_part(asked, principles, looked):
    partly = [(*each[:3], replace(each[3], looked=looked) if each[3].value is not None else each[3]) for each in asked]
    for old, new in zip(scores(card(asked, principles)), scores(card(partly, principles)), strict=True):
        assert new.coverage == EXACT(old.coverage * looked)
        assert new.low == EXACT(old.low * looked)


@given(questions, principle_weights)
def test_the_dials_never_touch_each_other(asked, principles):
    for dial in DIALS:
        alone = [each for each in asked if each[1] is dial]
        made, by_itself = card(asked, principles), card(alone, principles)
        chosen = "overall" if dial is Dial.FRONT_DOOR else "open_channels"
        assert getattr(made, chosen) == getattr(by_itself, chosen)
