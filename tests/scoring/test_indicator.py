from datetime import UTC, datetime

import pytest

from scoring.indicator import indicator, met, not_applicable, not_met, partly_met, unknown
from store.records import Dial, Effort, Evidence, Outcome, Part

PLACE = Evidence("https://www.northbridge.example/", datetime(2025, 3, 31, tzinfo=UTC))


@pytest.mark.parametrize("answer", [met, not_met])
def test_an_answer_that_counts_needs_evidence(answer):
    with pytest.raises(ValueError, match="needs evidence"):
        answer("Yes.")


@pytest.mark.parametrize("answer", [unknown, not_applicable])
def test_an_answer_that_does_not_count_has_no_value(answer):
    assert answer("We could not look.").value is None


@pytest.mark.parametrize(
    ("share", "outcome", "value"),
    [
        (1.2, Outcome.MET, 1.0),
        (1, Outcome.MET, 1.0),
        (0.4, Outcome.PARTLY_MET, 0.4),
        (0, Outcome.NOT_MET, 0.0),
        (-1, Outcome.NOT_MET, 0.0),
    ],
)
def test_a_share_is_met_partly_met_or_not_met(share, outcome, value):
    answer = partly_met(share, "Some.", PLACE)
    assert (answer.outcome, answer.value) == (outcome, value)


def test_an_indicator_says_everything_that_was_written_of_it():
    words = {
        "id": "recent",
        "principle": "content-is-king",
        "weight": 2.0,
        "question": "Is there news?",
        "why": "Old news looks like nobody is in.",
        "fix": "Publish news.",
        "effort": Effort.PROJECT,
        "source": "The toolkit.",
        "observes": "Days on the news page.",
        "part": Part.ORGANISATIONS,
    }
    more = {"dial": Dial.OPEN_CHANNELS, "proxy": "A day for a post.", "quiet": True, "follows": "news"}

    def measure(snapshot):
        return unknown("")

    full, short = indicator(**words, **more)(measure), indicator(**words)(measure)
    assert {name: getattr(full, name) for name in words | more} == words | more
    assert (full.measure, short.measure) == (measure, measure)
    plain = {"dial": Dial.FRONT_DOOR, "proxy": "", "quiet": False, "follows": ""}
    assert {name: getattr(short, name) for name in words | more} == words | plain


def test_an_indicator_knows_the_numbers_that_may_be_replaced():
    @indicator(
        id="recent",
        principle="any",
        weight=1,
        question="?",
        why="",
        fix="",
        effort=Effort.DAYS,
        source="",
        observes="",
        part=Part.CONNECT,
    )
    def recent(snapshot, *, fresh_days=30, stale_days=90):
        return unknown("")

    assert recent.thresholds == {"fresh_days": 30.0, "stale_days": 90.0}
