"""Can a resident reach the councillor?"""

from __future__ import annotations

from scoring.councillor_seen import stated
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-contact-route",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-engaging",
    weight=1,
    question="Does your page say how residents can reach you?",
    why="Somebody with a problem should not have to search for a way to tell you.",
    fix=(
        "Ask democratic services to show a form or your council e-mail address. Your home and your own number "
        "belong to you."
    ),
    effort=Effort.MINUTES,
    source="Ours. How soon you answer is never looked at.",
    observes="A form, a council e-mail address or another route on the page. Only its kind is kept.",
    part=Part.COUNCILLORS,
)
def councillor_contact_route(snapshot: CouncillorSnapshot) -> Answer:
    """Met by a route of any kind."""
    return stated(
        snapshot,
        SignalKind.CONTACT_ROUTE,
        says=marked("The page says how residents can reach you."),
        missing=marked("Ways to reach you"),
    )
