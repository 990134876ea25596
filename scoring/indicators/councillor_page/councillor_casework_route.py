"""Can a resident bring a problem to the councillor?"""

from __future__ import annotations

from scoring.councillor_seen import stated
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-casework-route",
    dial=Dial.COUNCILLOR_PAGE,
    principle="go-to-where-the-eyeballs-are",
    weight=1,
    question="Does your page say when you hold surgeries, or how to raise a problem?",
    why="Not everybody is on social media, and a comment under a post is no place for a resident's private trouble.",
    fix=(
        "Ask democratic services to add a line: surgeries, by appointment if you like, or how to raise a problem "
        "with you."
    ),
    effort=Effort.MINUTES,
    source=(
        "Ours. LGA, WLGA, NILGA and COSLA, Digital citizenship: councillors may not be able to answer everything on "
        "social media."
    ),
    observes="Surgeries, or a way to raise a problem, stated on the page.",
    part=Part.COUNCILLORS,
)
def councillor_casework_route(snapshot: CouncillorSnapshot) -> Answer:
    """Met by either: surgeries by appointment are surgeries."""
    return stated(
        snapshot,
        SignalKind.SURGERY,
        SignalKind.CASEWORK,
        says=marked("The page says how to bring you a problem."),
        missing=marked("Surgeries and ways to raise a problem"),
    )
