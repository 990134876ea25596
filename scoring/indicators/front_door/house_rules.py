"""Does the council say what it expects of people who talk with it?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met
from scoring.language import say
from scoring.proof import absent, without_accounts
from scoring.words import page_name
from store.records import Effort, Outcome, Part, SignalKind, Snapshot


@indicator(
    id="house-rules",
    principle="be-professional",
    weight=1,
    question="Are house rules for the council's accounts published?",
    why="Rules that everyone can read make it fair, and safe for staff, to hide or remove a comment.",
    fix="Publish short house rules: what is welcome, what is removed, and who to ask. Link them from each account.",
    effort=Effort.DAYS,
    source="LGA and comms2point0, 12 strategic steps, 2016, 12: a social media policy. That it be public is ours.",
    observes="House rules or a social media policy on the home, contact, social media and house rules pages.",
    part=Part.ORGANISATIONS,
)
def house_rules(snapshot: Snapshot) -> Answer:
    """Met by one page that states them, whatever else could not be read."""
    none = without_accounts(snapshot)
    if none and none.outcome is Outcome.NOT_APPLICABLE:
        return none
    for page, signal in seen.said(snapshot, SignalKind.HOUSE_RULES):
        return met(say("House rules are published on the {page}.", page=page_name(page.kind)), signal.evidence)
    return none or absent(snapshot, say("House rules"), *seen.ACCOUNT_PAGES)
