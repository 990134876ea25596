"""Does the council speak to its residents, rather than about them?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import say
from scoring.proof import without_accounts
from scoring.scale import rising
from scoring.words import page_name, percent
from store.records import Effort, Outcome, PageKind, Part, SignalKind, Snapshot

_IN_TOUCH = (PageKind.CONTACT, PageKind.SOCIAL_HUB)
"""House rules forbid: that they speak otherwise makes no council less human."""


@indicator(
    id="speaks-to-residents",
    principle="be-human",
    weight=1,
    question="Do the pages on getting in touch speak to residents, as “we” and “you”?",
    why="“We answer you” is a person speaking; “the authority responds to customers” is not.",
    fix="Rewrite the social media or contact page as you would say it: “we” for the council, “you” for the reader.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's first principle: in full from half of the sentences.",
    observes="The share of sentences with “we” or “you” on contact and social media pages of six or more.",
    part=Part.GET_STARTED,
    proxy="It stands for a human tone; posts may be written in another voice.",
)
def speaks_to_residents(snapshot: Snapshot, *, enough_share: float = 0.5) -> Answer:
    """By the page that speaks most to its reader, so that a further page never costs anything."""
    none = without_accounts(snapshot)
    if none and none.outcome is Outcome.NOT_APPLICABLE:
        return none
    spoken = seen.said(snapshot, SignalKind.SPEAKS_TO_READER, *_IN_TOUCH)
    page, best = max(spoken, key=lambda each: float(each[1].value), default=(None, None))
    value = rising(float(best.value), enough_share) if best else 0.0
    if value < 1 and (reason := seen.unseen(snapshot, *_IN_TOUCH)):
        return unknown(reason)
    if page is None or best is None:
        few = say("The pages on getting in touch have too few sentences to tell how they speak.")
        return none or not_applicable(few)
    message = say(
        "On the {page}, {percent} of sentences say “we” or “you”.",
        page=page_name(page.kind),
        percent=percent(float(best.value)),
    )
    return partly_met(value, message, best.evidence)
