"""Does the council ask its residents what they think?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met
from scoring.language import say
from scoring.proof import absent
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="views-asked-for",
    principle="be-engaging",
    weight=0.5,
    question="Does the home page ask residents for their views?",
    why="Listening is half of a conversation, and what is asked on the site gives the accounts something to ask.",
    fix="Link what residents can have their say on from the home page, and say later what came of it.",
    effort=Effort.MINUTES,
    source="LGA and comms2point0, Digital Councils, 2015, Do's and don'ts: ask questions and seek feedback.",
    observes="A link on the home page to consultations, or that asks residents to have their say.",
    part=Part.GET_STARTED,
    proxy="It stands for asking and listening; whether anybody is answered is not seen.",
    quiet=True,  # before an election councils begin no consultations
)
def views_asked_for(snapshot: Snapshot) -> Answer:
    """Met by one link."""
    for _page, signal in seen.said(snapshot, SignalKind.VIEWS_ASKED):
        return met(say("The home page asks for views: “{words}”.", words=signal.value), signal.evidence)
    return absent(snapshot, say("Links that ask residents for their views"))
