"""Does the council say when residents can expect an answer?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, partly_met, unknown
from scoring.language import say
from scoring.proof import absent, without_accounts
from scoring.words import page_name
from store.records import Effort, Outcome, Part, SignalKind, Snapshot


@indicator(
    id="response-aim",
    principle="be-engaging",
    weight=1,
    question="Does the council say how soon it answers on its accounts?",
    why="Residents who know when to expect an answer ask there again, and do not take a quiet weekend for rudeness.",
    fix="Say on the social media page when the accounts are watched and within what time you aim to answer.",
    effort=Effort.MINUTES,
    source="Ours, from what several councils publish. A time counts in full, hours alone count half.",
    observes="A time to answer, or hours, on the home, contact, social media and house rules pages.",
    part=Part.GET_STARTED,
)
def response_aim(snapshot: Snapshot, *, hours_share: float = 0.5) -> Answer:
    """Met by a stated time. Hours alone count `hours_share`, once no page is left that could state a time."""
    none = without_accounts(snapshot)
    if none and none.outcome is Outcome.NOT_APPLICABLE:
        return none
    for page, signal in seen.said(snapshot, SignalKind.RESPONSE_AIM):
        return met(say("The {page} says how soon the council answers.", page=page_name(page.kind)), signal.evidence)
    for page, signal in seen.said(snapshot, SignalKind.RESPONSE_HOURS):
        if reason := seen.unseen(snapshot, *seen.ACCOUNT_PAGES):
            return unknown(reason)
        message = say(
            "The {page} says when the accounts are watched, but not how soon the council answers.",
            page=page_name(page.kind),
        )
        return partly_met(hours_share, message, signal.evidence)
    return none or absent(snapshot, say("Times to answer"), *seen.ACCOUNT_PAGES)
