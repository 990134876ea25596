from dataclasses import replace

import pytest

from scoring.separating import Separation, pairs, separations
from tests.scoring.asked import HALF, MET, NOT_APPLICABLE, NOT_MET, SEEN_IN_PART, UNKNOWN, card


def cards(**answers):
    """A council for each place in the answers to each indicator."""
    return [card(dict(zip(answers, each, strict=True))) for each in zip(*answers.values(), strict=True)]


def test_how_councils_stand_on_an_indicator_is_counted():
    found = separations(cards(a=[MET, MET, HALF, NOT_MET, UNKNOWN, NOT_APPLICABLE]))
    assert found == (Separation("a", "Is there a?", 2, 1, 1, 1, 1, separates=True),)
    assert found[0].seen == 4


@pytest.mark.parametrize(
    ("answers", "separates"),
    [
        ([MET, MET, UNKNOWN], False),
        ([NOT_MET, NOT_MET], False),
        ([HALF, HALF], False),
        ([HALF, SEEN_IN_PART], False),  # how much was looked at is no difference between councils
        ([UNKNOWN, NOT_APPLICABLE], False),
        ([MET, NOT_MET], True),
        ([HALF, NOT_MET], True),
    ],
)
def test_what_all_or_none_meet_separates_nobody(answers, separates):
    assert separations(cards(a=answers))[0].separates is separates


def test_what_splits_councils_most_evenly_comes_first():
    found = separations(cards(a=[MET] * 4, b=[MET, NOT_MET, NOT_MET, NOT_MET], c=[MET, MET, NOT_MET, HALF]))
    assert [each.indicator for each in found] == ["c", "b", "a"]


def test_two_indicators_that_always_agree_say_the_same_thing():
    answers = [MET] * 12 + [NOT_MET] * 8
    (found,) = pairs(cards(a=answers, c=answers))
    assert (found.indicators, found.questions) == (("a", "c"), ("Is there a?", "Is there c?"))
    assert (found.phi, found.agree, found.n) == (1, 1, 20)


def test_two_that_never_agree_say_the_opposite_and_two_at_random_nothing():
    a = [MET] * 10 + [NOT_MET] * 10
    (opposite,) = pairs(cards(a=a, c=a[::-1]))
    assert (opposite.phi, opposite.agree) == (-1, 0)
    (nothing,) = pairs(cards(a=a, c=[MET, NOT_MET] * 10))
    assert (nothing.phi, nothing.agree) == (0, 0.5)


def test_partly_met_is_not_met_in_full():
    (found,) = pairs(cards(a=[MET] * 10 + [HALF] * 10, c=[MET] * 10 + [NOT_MET] * 10))
    assert found.phi == 1


def test_phi_is_the_correlation_of_the_two():
    # 12 meet both, 3 only the first, 1 only the second, 4 neither: (12*4 - 3*1) / sqrt(15*5*13*7)
    a = [MET] * 15 + [NOT_MET] * 5
    c = [MET] * 12 + [NOT_MET] * 3 + [MET] + [NOT_MET] * 4
    (found,) = pairs(cards(a=a, c=c))
    assert (found.phi, found.agree) == (pytest.approx(45 / 6825**0.5), pytest.approx(0.8))


def test_of_fewer_than_twenty_councils_nothing_is_said():
    answers = [MET] * 12 + [NOT_MET] * 8
    assert pairs(cards(a=answers[1:], c=answers[1:])) == ()
    assert pairs(cards(a=answers, c=[UNKNOWN, *answers[1:]])) == ()
    assert pairs(cards(a=answers, c=[NOT_APPLICABLE, *answers[1:]])) == ()


def test_of_what_all_or_none_meet_where_both_were_seen_nothing_is_said():
    assert pairs(cards(a=[MET] * 20, c=[MET] * 12 + [NOT_MET] * 8)) == ()
    assert pairs(cards(a=[NOT_MET] * 20 + [MET], c=[*[MET] * 12, *[NOT_MET] * 8, UNKNOWN])) == ()


def test_the_most_alike_come_first_whichever_way():
    a = [MET] * 10 + [NOT_MET] * 10
    found = pairs(cards(a=a, c=[MET] * 9 + [NOT_MET] * 11, d=a[::-1]))
    assert [each.indicators for each in found] == [("a", "d"), ("a", "c"), ("c", "d")]


def test_an_indicator_that_some_scorecards_lack_is_not_seen_of_them():
    answers = [MET] * 12 + [NOT_MET] * 8
    both = cards(a=answers, c=answers)
    assert [each.n for each in pairs([*both, replace(both[0], findings=both[0].findings[:1])])] == [20]
