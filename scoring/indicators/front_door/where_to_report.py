"""Does the council say where urgent things are to be reported?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="where-to-report",
    principle="be-engaging",
    weight=0.5,
    question="Does the council say where to report urgent things?",
    why="Accounts are not watched all day: a resident with an urgent problem should not wait for an answer there.",
    fix="Say on the social media page where to report problems and emergencies, with the number or the form.",
    effort=Effort.MINUTES,
    source="Ours, from what several councils publish.",
    observes="Words that send reports or emergencies elsewhere, on the social media and house rules pages.",
    part=Part.GET_STARTED,
)
def where_to_report(snapshot: Snapshot) -> Answer:
    """Met by one page about the accounts that says so."""
    return stated(
        snapshot,
        SignalKind.WHERE_TO_REPORT,
        says=marked("The {page} says where to report urgent things."),
        missing=marked("Words on where to report urgent things"),
    )
