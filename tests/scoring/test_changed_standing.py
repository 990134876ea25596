"""A stage that has moved says why, and so does a check that could not look."""

from dataclasses import replace

import pytest

from scoring.changes import changes
from store.records import Change, ChangeKind, Check, Dial, Evidence, Snapshot
from tests.scoring.asked import MET, NOT_APPLICABLE, NOT_MET, card
from tests.scoring.checked import GOING, HOME, NORTHBRIDGE, STAGES, UNSEEN, check, finding, nobody_votes, week, weekly

SHOWN = " What the pages show is different."
READ = " Mostly because more or less could be read, or applies, than before."


def measured(number, answers):
    """A check whose score follows from its answers: `a` and `b` weigh a third of it together, `c` the rest."""
    at = week(number)
    return Check(number + 1, Snapshot(NORTHBRIDGE, at), replace(card(answers), council=NORTHBRIDGE, as_of=at))


def asked(a, b, c):
    return {"a": a, "b": b, "c": c}


NONE, ALL = asked(NOT_MET, NOT_MET, NOT_MET), asked(MET, MET, MET)
THIRD, ONLY_B = asked(MET, MET, NOT_MET), asked(NOT_MET, MET, NOT_APPLICABLE)


def test_a_stage_that_has_moved_is_told_whole():
    moved = changes(weekly(measured, [NONE, NONE, ALL, ALL]), STAGES, nobody_votes)
    assert [each for each in moved if each.kind is ChangeKind.STAGE_MOVED] == [
        Change(
            council="NOR",
            kind=ChangeKind.STAGE_MOVED,
            about="Connected",
            since=week(2),
            seen_at=week(3),
            what=f"From Started to Connected.{SHOWN}",
            todo="",
            evidence=(Evidence(HOME, week(3)),),
        )
    ]


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (NONE, ALL, SHOWN),
        (ALL, NONE, SHOWN),
        (asked(MET, MET, NOT_MET), asked(MET, MET, NOT_APPLICABLE), READ),
        (THIRD, ONLY_B, READ),  # a page less is up to date, and what was missing applies no more
        (ONLY_B, THIRD, READ),
        (asked(NOT_MET, NOT_MET, NOT_APPLICABLE), ALL, SHOWN),
    ],
)
def test_why_a_stage_has_moved_is_the_greater_of_its_causes(before, after, why):
    moved = changes(weekly(measured, [before, before, after, after]), STAGES, nobody_votes)
    (told,) = [each.what for each in moved if each.kind is ChangeKind.STAGE_MOVED]
    assert told.partition(".")[2] == why


def test_that_we_could_not_look_is_told_whole():
    def blind(number, score):
        return check(number, finding("house-rules", "met" if score is GOING else "unknown"), score=score)

    assert changes(weekly(blind, [GOING, GOING, UNSEEN, UNSEEN]), STAGES, nobody_votes) == (
        Change(
            council="NOR",
            kind=ChangeKind.COULD_NOT_LOOK,
            about="",
            since=week(2),
            seen_at=week(3),
            what="Less than half of what we look for could be seen. unknown here.",
            todo="See why, and look at the website by hand, or ask its web team to let the robot in.",
            evidence=(Evidence(HOME, week(3)),),
        ),
    )


@pytest.mark.parametrize(
    ("findings", "why"),
    [
        ([], ""),
        ([finding("news-recent", "met")], ""),
        ([finding("posts", "unknown", dial=Dial.OPEN_CHANNELS)], ""),
        (
            [
                finding("news-recent", "met"),
                replace(finding("house-rules", "unknown"), message="The page timed out."),
                finding("links-work", "unknown"),
            ],
            " The page timed out.",
        ),
    ],
)
def test_the_first_thing_of_the_front_door_that_could_not_be_seen_is_the_reason(findings, why):
    said = [check(number, *findings, score=UNSEEN if number > 1 else GOING) for number in range(4)]
    (told,) = changes(said, STAGES, nobody_votes)
    assert told.what == f"Less than half of what we look for could be seen.{why}"


def test_that_we_can_look_again_is_no_news():
    assert changes([check(n, score=UNSEEN if n < 2 else GOING) for n in range(4)], STAGES, nobody_votes) == ()
