"""Do residents learn why accounts fall quiet before an election?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="pre-election-note",
    principle="be-professional",
    weight=0.5,
    question="Does the council say what changes on its accounts before an election?",
    why="Residents who know of the pre-election period do not take the quiet, or a removed comment, for taking sides.",
    fix="Say on the social media page what the council does not post in the pre-election period.",
    effort=Effort.MINUTES,
    source=(
        "LGA, Pre-election period: social media, 2: explain that a council channel is governed by it. That a page "
        "says so all year is ours."
    ),
    observes="Words on the pre-election period on the social media and house rules pages.",
    part=Part.GET_STARTED,
)
def pre_election_note(snapshot: Snapshot) -> Answer:
    """Met by one page about the accounts that says so, at any time of the year."""
    return stated(
        snapshot,
        SignalKind.ELECTION_NOTE,
        says=marked("The {page} says what changes before an election."),
        missing=marked("Words on the pre-election period"),
    )
