from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scoring.sensitivity import sensitivity
from scoring.sensitivity_words import (
    alike_words,
    basis_words,
    deciding_words,
    order_words,
    separating_words,
    share_words,
)
from store.records import Council, Dial
from tests.scoring.asked import HALF, MET, NOT_APPLICABLE, NOT_MET, SEEN_IN_PART, UNKNOWN, WEIGHTS, card


def of(number, answers, **facts):
    """The scorecard of a council of that number."""
    made = {name: facts.pop(name) for name in ("made_up",) if name in facts}
    council = Council(f"P{number:02}", f"Place {number}", f"https://place{number}.example/", **made)
    return replace(card(answers, **facts), council=council)


def found(cards, *, seed=1, draws=50):
    return sensitivity(cards, seed=seed, draws=draws)


CLOSE = [of(1, {"a": NOT_MET, "b": MET, "c": MET, "d": MET}), of(2, {"a": MET, "b": MET, "c": MET, "d": NOT_MET})]
"""Two real councils that differ."""
NEVER = [of(1, {"a": NOT_MET, "b": MET, "c": MET}), of(2, {"a": NOT_MET, "b": NOT_MET, "c": MET})]
"""The second lacks all that the first lacks, and more."""


def test_who_lacks_all_that_another_lacks_and_more_needs_more_whatever_the_weights():
    told = found(NEVER)
    assert (told.councils, told.pairs, told.typically, told.ever) == (2, 1, 0, 0)
    assert [each.reversed for each in told.deciding] == [0, 0, 0]
    assert deciding_words(told) == "The weight of no single indicator decides the order of any two councils."


def test_councils_that_lack_different_things_change_order_in_some_draws():
    told = found([of(1, {"a": NOT_MET, "b": MET, "c": MET}), of(2, {"a": MET, "b": HALF, "c": MET})])
    assert told.pairs == 1
    assert 0 < told.typically < 1
    assert told.ever == 1


def test_nothing_can_be_said_of_scores_whose_weights_were_not_kept():
    kept = found([*CLOSE, replace(of(3, {"a": NOT_MET}), inputs=())])
    assert (kept.councils, kept.other_rules) == (2, 1)
    lost = found([replace(each, inputs=()) for each in CLOSE])
    assert (lost.councils, lost.other_rules, lost.deciding) == (0, 2, ())


def test_the_weights_move_by_no_more_than_half():
    # Half as much again of one, half of the other: a third is the least that two weights can be made equal from.
    needing = [of(1, {"a": NOT_MET, "b": MET}), of(2, {"a": MET, "b": NOT_MET})]
    assert found(needing, draws=500).ever == 0
    nearer = WEIGHTS | {"b": 2.5}
    needing = [of(1, {"a": NOT_MET, "b": MET}, weights=nearer), of(2, {"a": MET, "b": NOT_MET}, weights=nearer)]
    assert found(needing, draws=500).ever == 1


def test_what_decides_is_told_by_each_weight_alone():
    # 8.3 points against 10: the other way round with `a` half as heavy again, or with `b` half as heavy.
    told = found(
        [of(1, {"a": NOT_MET, "b": MET, "c": MET}), of(2, {"a": MET, "b": replace(HALF, value=0.6), "c": MET})]
    )
    assert [(each.indicator, each.reversed) for each in told.deciding] == [("a", 0.5), ("b", 0.5), ("c", 0)]
    assert deciding_words(told) == (
        "Most hangs on the weight of “Is there a?” (50% of pairs) and “Is there b?” (50% of pairs)."
    )


def test_the_same_seed_gives_the_same_and_another_seed_another():
    cards = [of(1, {"a": NOT_MET, "b": MET, "c": MET}), of(2, {"a": MET, "b": HALF, "c": MET})]
    assert found(cards) == found(cards)
    assert found(cards).typically != found(cards, seed=2).typically


def test_equal_need_is_no_pair():
    told = found([of(1, {"a": NOT_MET, "b": MET}), of(2, {"a": NOT_MET, "b": MET})])
    assert (told.pairs, told.typically, told.ever, told.deciding) == (0, None, None, ())
    assert order_words(told) == (
        "No two councils differ in what was looked for and not found, so the weights put nobody before anybody."
    )


def test_nothing_at_all_is_told_as_such():
    told = found([])
    assert (told.councils, told.pairs, told.separations, told.alike) == (0, 0, (), ())
    assert separating_words(told) == "No indicator could be seen of any council."
    assert alike_words(told).startswith("No two indicators could be compared")


def test_councils_without_a_score_are_counted_and_left_out():
    told = found([*CLOSE, of(3, {"a": UNKNOWN, "c": UNKNOWN, "b": MET, "d": UNKNOWN})])
    assert (told.councils, told.without_score) == (2, 1)


def test_scorecards_by_other_rules_than_the_newest_are_left_out():
    cards = [
        *CLOSE,
        of(3, {"a": MET, "b": MET, "c": MET, "d": MET}, method=1),
        of(4, {"a": MET, "b": MET, "c": MET, "d": MET}, weights=WEIGHTS | {"a": 9.0}),
    ]
    assert (found(cards).councils, found(cards).other_rules) == (2, 2)
    newer = replace(cards[2], as_of=cards[2].as_of + timedelta(days=1))
    assert (found([*CLOSE, newer]).councils, found([*CLOSE, newer]).other_rules) == (1, 2)


def test_made_up_councils_are_left_out_where_there_are_real_ones():
    made_up = [of(3, {"a": NOT_MET, "b": MET}, made_up=True), of(4, {"a": MET, "b": NOT_MET}, made_up=True)]
    assert found([*CLOSE, *made_up]) == found(CLOSE)
    assert found(made_up).councils == 2


def test_open_channels_decide_nothing_and_are_told_apart_all_the_same():
    told = found([of(1, {"a": MET, "b": MET, "c": NOT_MET}), of(2, {"a": MET, "b": MET, "c": MET})])
    opened = [replace(each, dial=Dial.OPEN_CHANNELS) for each in card({"d": NOT_MET}, dial=Dial.OPEN_CHANNELS).findings]
    cards = [of(1, {"a": NOT_MET, "b": MET}), of(2, {"a": MET, "b": NOT_MET})]
    both = found([replace(each, findings=(*each.findings, *opened)) for each in cards])
    assert [each.indicator for each in told.deciding] == ["a", "b", "c"]
    assert [each.indicator for each in both.deciding] == ["a", "b"]
    assert [each.indicator for each in both.separations] == ["a", "b", "d"]


def test_the_draws_can_be_watched():
    seen = []
    sensitivity(CLOSE, seed=1, draws=3, watch=lambda numbers: (seen.append(n) or n for n in numbers))
    assert seen == [0, 1, 2]


answered = some.fixed_dictionaries(
    dict.fromkeys("abcd", some.sampled_from([MET, NOT_MET, HALF, SEEN_IN_PART, UNKNOWN, NOT_APPLICABLE]))
)


@settings(max_examples=40)
@given(some.lists(answered, max_size=6), some.data())
def test_the_order_of_councils_never_matters(each_council, data):
    cards = [of(number, answers) for number, answers in enumerate(each_council)]
    told = found(cards, draws=5)
    assert found(data.draw(some.permutations(cards)), draws=5) == told
    if told.pairs:
        assert 0 <= told.typically <= told.ever <= 1


@settings(max_examples=40)
@given(some.lists(answered, max_size=6), some.sampled_from([0.5, 2.0, 4.0]))
def test_weights_scaled_together_change_nothing(each_council, by):
    scaled = {id: weight * by for id, weight in WEIGHTS.items()}
    plain = found([of(number, answers) for number, answers in enumerate(each_council)], draws=5)
    other = found([of(number, answers, weights=scaled) for number, answers in enumerate(each_council)], draws=5)
    assert other == plain


def test_what_it_rests_on_is_said_first():
    told = found([*CLOSE, of(3, {"a": UNKNOWN, "c": UNKNOWN}), of(4, {"a": MET}, method=1)])
    assert basis_words(replace(told, without_score=1, other_rules=1)) == (
        "This rests on 2 councils with a score. "
        "Under 20, the figures say more about these councils than about the weights. "
        "Of 1 more council too little could be seen. 1 council measured by other rules is left out."
    )
    assert basis_words(replace(told, councils=20, without_score=0, other_rules=2)) == (
        "This rests on 20 councils with a score. 2 councils measured by other rules are left out."
    )


def test_how_often_the_order_changes_is_said_with_what_was_done():
    told = replace(found(CLOSE), pairs=70_000, draws=200, typically=0.06, ever=0.214)
    assert order_words(told) == (
        "We moved every weight by up to half, up or down, 200 times. Of 70,000 pairs of councils that the queue sets "
        "apart, 6% change order in a typical draw and 21% in at least one."
    )


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (0.004, "under 1%"), (0.01, "1%"), (0.99, "99%"), (0.996, "over 99%"), (1, "100%")],
)
def test_a_share_is_never_rounded_to_nothing_or_to_everything(share, words):
    assert share_words(share) == words


def test_what_tells_nobody_apart_is_named():
    told = found([of(1, {"a": NOT_MET, "b": MET}), of(2, {"a": MET, "b": MET})])
    assert separating_words(told) == "1 of 2 indicators tells nobody apart: “Is there b?” (2 of 2 meet it)."
    told = found([of(1, {"a": NOT_MET, "b": MET}), of(2, {"a": MET, "b": NOT_MET})])
    assert separating_words(told) == "Every indicator that could be seen tells some councils apart."


def test_of_many_that_tell_nobody_apart_the_first_five_are_named():
    told = found([of(1, {"a": MET, "b": NOT_MET})])
    many = tuple(replace(told.separations[0], question=f"Q{n}?") for n in range(7))
    assert separating_words(replace(told, separations=many)).endswith(
        "“Q3?” (1 of 1 meets it), “Q4?” (1 of 1 meets it) and 2 more."
    )


def test_what_says_the_same_thing_is_named():
    answers = [MET] * 12 + [NOT_MET] * 8
    told = found([of(n, {"a": each, "c": each}) for n, each in enumerate(answers)], draws=1)
    assert alike_words(told) == (
        "Nearly the same thing, or the opposite, is said by “Is there a?” and “Is there c?” (1.00, 20 councils)."
    )
    mixed = zip(answers, [MET, NOT_MET] * 10, strict=True)
    told = found([of(n, {"a": a, "c": c}) for n, (a, c) in enumerate(mixed)], draws=1)
    assert alike_words(told) == "Of 1 pair of indicators none says the same thing twice."
