"""Is there a way to hear from the council without any social media account?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met
from scoring.language import say
from scoring.proof import absent
from scoring.words import page_name
from store.records import Effort, PageKind, Part, SignalKind, Snapshot


@indicator(
    id="email-sign-up",
    principle="go-to-where-the-eyeballs-are",
    weight=1,
    question="Can residents sign up for news by e-mail?",
    why="Many residents use no social media, and no platform stands between a council and its own mailing list.",
    fix="Offer a sign-up for e-mail news on the home page or news page.",
    effort=Effort.PROJECT,
    source="Ours, in the spirit of the toolkit's myth that social media answers all communications problems.",
    observes="An offer of e-mail news on the home, contact, social media and news pages.",
    part=Part.GET_STARTED,
)
def email_sign_up(snapshot: Snapshot) -> Answer:
    """Met by one offer anywhere, whatever else could not be read."""
    for page, signal in seen.said(snapshot, SignalKind.EMAIL_SIGN_UP):
        return met(say("The {page} offers news by e-mail.", page=page_name(page.kind)), signal.evidence)
    return absent(snapshot, say("Offers of news by e-mail"), PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.NEWS)
