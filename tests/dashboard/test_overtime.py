from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dashboard.overtime import alternative, as_table, heading, line, reasons
from dashboard.overtime_chart import rows, specification
from store.records import Score, ScorePoint
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, card

AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
WEEK = timedelta(days=7)


def points(*values, methods=()):
    """A check a week; `None`: not enough was seen."""
    return [
        ScorePoint(AT + number * WEEK, (methods or [2] * len(values))[number], True, score(value))
        for number, value in enumerate(values)
    ]


def score(value):
    return Score(value, 1.0, (value or 10) - 5, (value or 80) + 5, 9, 12)


def test_the_heading_says_what_the_line_says():
    assert heading(line(points(30.0, 40.0))) == (
        "Change over time: from 30 on 2 November 2026 to 40 on 9 November 2026"
    )
    assert heading(line(points(30.0, 30.2))) == "Change over time: 30 since 2 November 2026"
    assert heading(line(points(30.0))) == "Change over time: one check so far"
    assert heading(line(points(None, None))) == "Change over time: not enough seen at any check"


def test_scores_of_other_rules_are_in_no_heading():
    assert heading(line(points(90.0, 30.0, 40.0, methods=[1, 2, 2]))).startswith("Change over time: from 30 on 9")


def test_a_line_needs_two_checks_in_a_row_by_the_same_rules():
    assert line(points(30.0, 40.0)).drawable
    assert not line(points(30.0)).drawable
    assert not line(points(30.0, None, 40.0)).drawable
    assert not line(points(30.0, 40.0, methods=[1, 2])).drawable


def test_checks_that_are_not_finished_are_no_part_of_it():
    first, second = points(30.0, 40.0)
    assert line([first, replace(second, finished=False)]).points == (first,)


def test_a_line_is_broken_where_nothing_could_be_seen_and_where_the_rules_changed():
    drawn = rows(line(points(30.0, 31.0, None, 32.0, 33.0, methods=[1, 1, 1, 1, 2])))
    assert [(each["score"], each["stretch"]) for each in drawn] == [(30, 1), (31, 1), (32, 3), (33, 4)]


def test_where_the_rules_changed_a_line_down_says_so():
    drawn = specification(line(points(30.0, 31.0, 32.0, methods=[1, 1, 2])))
    assert drawn["layer"][-1]["data"]["values"] == [{"on": "2026-11-16", "said": "New rules: method 2"}]
    assert len(specification(line(points(30.0, 31.0)))["layer"]) == 3


def test_the_table_says_the_same_with_alike_checks_in_one_line():
    shown = words([as_table(line(points(30.0, 30.0, None, 40.0)))])
    assert "See the same as a table: 3 lines" in shown
    assert "23 November 2026 40 between 35 and 45 9 of 12 things 2" in shown
    assert "16 November 2026 Not enough seen" in shown
    assert "2 November 2026 to 9 November 2026 (2 checks) 30 between 25 and 35" in shown


def test_where_everything_could_be_seen_the_table_gives_no_range():
    whole = [replace(each, score=Score(100.0, 1.0, 100, 100, 12, 12)) for each in points(100.0, 100.0)]
    assert "(2 checks) 100 no lower and no higher 12 of 12 things" in words([as_table(line(whole))])


def test_below_the_line_no_day_is_named_twice():
    def marks(*days):
        found = [replace(points(30.0)[0], as_of=AT + timedelta(days=each)) for each in days]
        return specification(line(found))["encoding"]["x"]["axis"]["tickCount"]

    assert [marks(0, 0), marks(0, 0.8), marks(0, 3), marks(0, 7), marks(0, 700)] == [1, 1, 3, 6, 6]


def test_who_cannot_see_the_line_is_told_it():
    assert alternative(line(points(30.0, 40.0))) == (
        "Line of the front door's score at 2 checks from 2 November 2026 to 9 November 2026: 30 at the first, 40 at "
        "the last. The table below says the same."
    )


def test_the_last_turns_are_those_where_it_moved_or_the_rules_did():
    found = line(points(30.0, 30.0, 40.0, 40.0, 40.0, methods=[1, 1, 1, 2, 2]))
    assert [(after.as_of - AT) / WEEK for _before, after in found.turns()] == [3, 2]


def test_each_turn_has_its_reasons():
    before, after = card({"a": MET, "b": MET, "c": NOT_MET}), card({"a": NOT_MET, "b": MET, "c": MET}, later=True)
    shown = words(reasons([(before, after)]))
    assert "Why it moved: the last time" in shown
    assert "from 33 to 92" in shown
    assert "Is there c? Not met before, met now: +67." in shown
    broken = words(reasons([(replace(before, method=1), after)]))
    assert "the rules changed from method 1 to method 2" in broken
    assert "Scores before and after do not compare. Method 1 became method 2." in broken
    assert reasons([]) == []
