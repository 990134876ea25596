from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.move_words import move_words, shown, signed
from scoring.moves import Cause, Change, Move
from store.records import Dial, Effort, Finding, Outcome

BEHAVIOUR, MEASUREMENT, METHOD, PEERS = Cause


def finding(outcome, message="", value=None):
    return Finding("links", "p", "Do the links work?", "", "", Effort.DAYS, outcome, value, message, 0.1)


def change(cause, points, before=Outcome.NOT_MET, after=Outcome.MET, message=""):
    return Change(cause, Fraction(points), finding(before), finding(after, message))


def moved(before, *changes, method=0, peers=0):
    """The move that these changes make."""
    parts = {cause: sum((each.points for each in changes if each.cause is cause), Fraction(0)) for cause in Cause}
    parts |= {METHOD: Fraction(method), PEERS: Fraction(peers)}
    whole = sum(parts.values(), Fraction(0))
    return Move(Dial.FRONT_DOOR, "", before, float(Fraction(before) + whole), whole, tuple(parts.items()), changes)


def numbers(told):
    return [points for _cause, points in told.parts], [points for _change, points in told.changes]


REPAIRED = change(BEHAVIOUR, 4)
HIDDEN = change(MEASUREMENT, -1, Outcome.MET, Outcome.UNKNOWN, "The news page could not be read: it took too long.")


def test_a_move_reads_as_what_happened_and_why():
    assert move_words(moved(48.0, REPAIRED, HIDDEN)) == (
        "From 48 to 51: +3, +4 for what the pages show and \N{MINUS SIGN}1 for what could be read, or applies.",
        "Do the links work? Not met before, met now: +4.",
        "Do the links work? Met before, could not be seen now: \N{MINUS SIGN}1. "
        "The news page could not be read: it took too long.",
    )


def test_method_and_peers_are_told_too():
    assert move_words(moved(48.0, method=-2, peers=1)) == (
        "From 48 to 47: \N{MINUS SIGN}1, \N{MINUS SIGN}2 for how we measure and +1 for what is typical of the peers.",
    )


def test_nothing_that_moved_is_said_in_one_sentence():
    assert move_words(moved(48.0)) == ("From 48 to 48: no change.",)


def test_what_cannot_be_told_is_one_sentence():
    assert move_words(Move(Dial.FRONT_DOOR, "There was no score before.")) == ("There was no score before.",)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (change(MEASUREMENT, 2, Outcome.UNKNOWN, Outcome.PARTLY_MET), "Could not be seen before, partly met now: +2."),
        (change(MEASUREMENT, 2, Outcome.NOT_MET, Outcome.NOT_APPLICABLE), "Not met before, does not apply now: +2."),
        (change(MEASUREMENT, 2, Outcome.NOT_APPLICABLE, Outcome.MET), "Did not apply before, met now: +2."),
        (
            Change(MEASUREMENT, Fraction(2), finding(Outcome.UNKNOWN), finding(Outcome.MET, value=1.0)),
            "Could not be seen before, met now: +2.",
        ),
        (
            Change(MEASUREMENT, Fraction(2), finding(Outcome.NOT_MET, value=0.0), finding(Outcome.NOT_APPLICABLE)),
            "Not met before, does not apply now: +2.",
        ),
        (change(MEASUREMENT, 0, Outcome.UNKNOWN, Outcome.MET), "Could not be seen before, met now: no change."),
        (change(BEHAVIOUR, "1/4"), "Not met before, met now: up by less than a point."),
        (
            change(BEHAVIOUR, "-1/4", Outcome.MET, Outcome.NOT_MET),
            "Met before, not met now: down by less than a point.",
        ),
    ],
)
def test_each_thing_found_otherwise_has_its_sentence(told, words):
    assert move_words(moved(48.0, told))[1] == f"Do the links work? {words}"


@pytest.mark.parametrize(("old", "new", "word"), [(0.25, 0.5, "more"), (0.5, 0.25, "less")])
def test_partly_met_both_times_says_which_way_it_went(old, new, word):
    told = Change(
        BEHAVIOUR,
        Fraction(2 if new > old else -2),
        finding(Outcome.PARTLY_MET, value=old),
        finding(Outcome.PARTLY_MET, value=new),
    )
    assert f"Partly met both times, {word} now:" in move_words(moved(48.0, told))[1]


@pytest.mark.parametrize(("old", "new", "word"), [(0.5, 1.0, "More"), (1.0, 0.5, "Less")])
def test_more_or_less_that_could_be_seen_is_said(old, new, word):
    told = Change(
        MEASUREMENT,
        Fraction(-2),
        replace(finding(Outcome.MET, value=1.0), looked=old),
        replace(finding(Outcome.PARTLY_MET, value=0.5), looked=new),
    )
    words = f"Do the links work? {word} of it could be seen now: \N{MINUS SIGN}2."
    assert move_words(moved(48.0, told))[1] == words
    assert " Met before, partly met now: " in move_words(moved(48.0, replace(told, cause=BEHAVIOUR)))[1]


def test_a_reply_that_corrected_an_answer_is_not_told_as_less_seen():
    told = Change(MEASUREMENT, Fraction(2), finding(Outcome.PARTLY_MET, value=0.5), finding(Outcome.MET, value=1.0))
    assert move_words(moved(48.0, told))[1] == "Do the links work? Partly met before, met now: +2."


def test_the_whole_that_is_shown_is_the_difference_of_the_scores_that_are_shown():
    told = shown(moved(47.6, change(BEHAVIOUR, "37/10")))  # 47.6 to 51.3: shown as 48 and 51
    assert (told.before, told.after, told.whole) == (48, 51, 3)
    assert numbers(told) == ([3, 0, 0, 0], [3])


def test_parts_are_rounded_so_that_they_add_up():
    a, b, c = (replace(change(BEHAVIOUR, "4/3"), before=finding(Outcome.NOT_MET, id)) for id in "abc")
    assert numbers(shown(moved(10.0, a, b, c))) == ([4, 0, 0, 0], [2, 1, 1])
    assert numbers(shown(moved(10.0, change(BEHAVIOUR, "13/10"), change(MEASUREMENT, "17/10")))) == (
        [1, 2, 0, 0],
        [1, 2],
    )
    assert numbers(shown(moved(10.0, change(BEHAVIOUR, "5/2"), change(MEASUREMENT, "-5/2")))) == (
        [3, -3, 0, 0],
        [3, -3],
    )


def test_less_than_nothing_left_to_give_is_taken_where_rounding_down_took_least():
    # 47.5 is shown as 48 and 50.5 as 50: three points are shown as two.
    assert numbers(shown(moved(47.5, change(BEHAVIOUR, 1), change(MEASUREMENT, 2)))) == ([1, 1, 0, 0], [1, 1])
    more = (change(BEHAVIOUR, "1/2"), change(BEHAVIOUR, "1/4"), change(MEASUREMENT, "9/4"))
    assert numbers(shown(moved(47.5, *more))) == ([0, 2, 0, 0], [0, 0, 2])


@pytest.mark.parametrize(("points", "words"), [(4, "+4"), (-4, "\N{MINUS SIGN}4"), (0, "no change")])
def test_points_are_written_with_their_sign(points, words):
    assert signed(points) == words


points = some.fractions(-30, 30, max_denominator=1000)


@given(
    some.integers(0, 100_000).map(lambda n: n / 1000),
    some.lists(some.tuples(some.sampled_from([BEHAVIOUR, MEASUREMENT]), points), max_size=6),
    points,
    points,
)
def test_what_is_shown_adds_up_whatever_moved(before, answers, method, peers):
    changes = [
        replace(change(cause, by), before=finding(Outcome.NOT_MET, str(n))) for n, (cause, by) in enumerate(answers)
    ]
    told = shown(moved(before, *changes, method=method, peers=peers))
    assert sum(points for _cause, points in told.parts) == told.whole == told.after - told.before
    for cause in (BEHAVIOUR, MEASUREMENT):
        assert sum(points for each, points in told.changes if each.cause is cause) == dict(told.parts)[cause]
    assert all(abs(points - each.points) < 3 for each, points in told.changes)
