"""Does the page say which division or office the councillor holds?"""

from __future__ import annotations

from scoring.councillor_seen import stated
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-role-stated",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-professional",
    weight=1,
    question="Does your page say which division or office you hold?",
    why="Residents look for the person who represents their street, and rarely know the name.",
    fix="Ask democratic services to show your division and your offices on your page.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="A division, ward or office named on the page.",
    part=Part.COUNCILLORS,
)
def councillor_role_stated(snapshot: CouncillorSnapshot) -> Answer:
    """Met by a division or an office."""
    return stated(
        snapshot,
        SignalKind.ROLE_STATED,
        says=marked("The page names your division or office."),
        missing=marked("Division and office"),
    )
