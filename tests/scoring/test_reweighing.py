import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.needs import certain_need
from scoring.reweighing import Needs, Order, count
from scoring.weighing import raw_weights, weights_in
from store.records import Dial
from tests.scoring.asked import HALF, MET, NOT_APPLICABLE, NOT_MET, SEEN_IN_PART, UNKNOWN, card

ANSWERS = some.sampled_from([MET, NOT_MET, HALF, SEEN_IN_PART, UNKNOWN, NOT_APPLICABLE])
answered = some.fixed_dictionaries(dict.fromkeys("abcde", ANSWERS))


@given(some.lists(answered, min_size=1, max_size=5))
def test_under_the_weights_of_the_scorecards_it_is_the_certain_need(each_council):
    cards = [card(answers) for answers in each_council]
    found = Needs(cards).under(weights_in(cards[0].inputs, float))
    assert found == [pytest.approx(certain_need(each), abs=1e-6) for each in cards]


def test_a_council_that_is_asked_nothing_that_weighs_anything_needs_nothing():
    needs = Needs([card({"a": NOT_APPLICABLE}), card({"a": NOT_MET, "c": MET})])
    assert needs.under({"p": 1.0, "q": 99.5, "a": 1.0, "c": 1.0}) == [0, pytest.approx(100 / 100.5, abs=1e-6)]


def test_other_weights_make_other_needs():
    needs = Needs([card({"a": NOT_MET, "b": MET, "c": MET}), card({"a": MET, "b": MET, "c": HALF})])
    weights = {"p": 1.0, "q": 2.0, "a": 1.0, "b": 3.0, "c": 1.0}
    assert needs.under(weights) == [pytest.approx(25 / 3, abs=1e-6), pytest.approx(100 / 3, abs=1e-6)]
    assert needs.under(weights | {"a": 3.0, "q": 1.0}) == [25, 25]


def test_one_weight_alone_moves_in_the_score_even_where_nothing_shares_its_principle():
    needs = Needs([card({"a": MET, "c": NOT_MET})])
    weights = {"p": 1.0, "q": 2.0, "a": 1.0, "c": 1.0}
    assert needs.under(weights | {"c": 0.5}) == needs.under(weights) == [pytest.approx(200 / 3, abs=1e-6)]
    assert needs.under(weights, {"c": 0.5}) == [50]
    assert needs.under(weights, {"elsewhere": 0.5}) == needs.under(weights)


def test_open_channels_and_what_weighs_nothing_make_no_need():
    assert Needs([card({"a": NOT_MET}, dial=Dial.OPEN_CHANNELS)]).under({"a": 1.0, "p": 1.0}) == [0]
    assert Needs([card({"a": NOT_MET})]).under({"a": 1.0, "p": 0.0}) == [0]


def test_pairs_differ_as_the_queue_sets_them_apart():
    assert Order([10.4, 9.6, 10.0, 30.0]).pairs == 3
    assert Order([10.5, 10.4]).pairs == 1
    assert Order([0.0, 0.001]).pairs == 1  # a need under a point is a need
    assert Order([]).pairs == 0


def test_need_is_told_apart_by_whole_points_halves_upwards():
    assert Order([0.0, 0.4, 1.4]).pairs == 2
    assert Order([1.4, 1.5, 2.4]).pairs == 2
    assert Order([2.0, 2.4, 2.49]).pairs == 0


def test_a_pair_is_reversed_by_however_little():
    order = Order([10.0, 20.0, 30.0])
    assert count(order.reversed([20.001, 20.0, 30.0])) == 1
    assert count(order.reversed([30.0, 20.0, 10.0])) == 3
    assert count(order.reversed([20.0, 20.0, 30.0])) == 0  # made equal is not reversed
    assert order.reversed([20.001, 20.0, 30.0]) == [0, 0b001, 0]  # the second used to need more than the first


def test_pairs_that_did_not_differ_cannot_be_reversed():
    assert count(Order([10.4, 9.6]).reversed([1.0, 99.0])) == 0


def test_weights_are_shared_out_within_a_principle_among_what_applies():
    weights = {"p": 2.0, "q": 1.0, "a": 1.0, "b": 3.0, "c": 0.0}
    assert raw_weights({"a": "p", "b": "p", "c": "q"}, weights) == {"a": 0.5, "b": 1.5, "c": 0.0}
    assert raw_weights({"b": "p"}, weights) == {"b": 2.0}


def test_only_weights_are_taken_from_the_inputs():
    assert weights_in([("weight.a", 1.5), ("threshold.a.days", 30.0)], float) == {"a": 1.5}
