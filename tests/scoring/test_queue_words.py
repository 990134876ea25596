from dataclasses import replace

import pytest

from scoring.queue_words import queue_sentence
from store.records import Effort, Finding, Outcome, Score, Scorecard
from tests.scoring.northbridge import AT, NORTHBRIDGE

SEEN = Score(50, 1, 50, 50, 4, 4)
UNSEEN = Score(None, 0.2, 10, 90, 1, 4)
MISSING = Finding("rules", "be-professional", "?", "", "", Effort.DAYS, Outcome.NOT_MET, 0.0, "", 0.5)


def card(overall=SEEN, *findings):
    return Scorecard(NORTHBRIDGE, AT, 1, overall, (), findings, 0, 0)


NEEDING, FINE, HIDDEN = card(SEEN, MISSING), card(), card(UNSEEN)


@pytest.mark.parametrize(
    ("scorecards", "sentence"),
    [
        ([], "No council has been checked yet."),
        ([NEEDING, FINE], "1 of 2 councils may welcome support with at least one thing."),
        ([NEEDING], "1 of 1 council may welcome support with at least one thing."),
        (
            [NEEDING, HIDDEN],
            "1 of 1 council may welcome support with at least one thing. "
            "Of 1 more council we could not see enough, which says nothing about how well they do.",
        ),
        (
            [FINE, HIDDEN, HIDDEN],
            "0 of 1 council may welcome support with at least one thing. "
            "Of 2 more councils we could not see enough, which says nothing about how well they do.",
        ),
        ([HIDDEN, HIDDEN], "We could not see enough of any of the 2 councils that we looked at."),
    ],
)
def test_the_queue_says_how_many_may_welcome_support(scorecards, sentence):
    assert queue_sentence(scorecards) == sentence


@pytest.mark.parametrize(
    ("scorecards", "sentence"),
    [
        ([NEEDING], "1 council is reorganising and stands apart."),
        ([HIDDEN, FINE], "2 councils are reorganising and stand apart."),
    ],
)
def test_councils_that_are_reorganising_are_counted_apart(scorecards, sentence):
    assert queue_sentence(scorecards, paused={"NOR"}) == sentence


def test_councils_that_are_reorganising_are_not_among_those_we_could_see():
    other = replace(NEEDING, council=replace(NORTHBRIDGE, local_authority_code="OTH"))
    assert queue_sentence([NEEDING, other], paused={"OTH"}) == (
        "1 of 1 council may welcome support with at least one thing. 1 council is reorganising and stands apart."
    )
