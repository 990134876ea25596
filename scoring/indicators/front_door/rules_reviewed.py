"""Can residents see that the house rules are kept up to date?"""

from __future__ import annotations

from datetime import date

from scoring import seen
from scoring.indicator import Answer, indicator, met, partly_met, unknown
from scoring.language import marked, say, say_count
from scoring.proof import absent, stated, without_accounts
from scoring.words import day_words
from store.records import Effort, Outcome, Part, SignalKind, Snapshot


@indicator(
    id="rules-reviewed",
    principle="be-strategic",
    weight=0.5,
    question="Do the house rules show a review within the last 12 months?",
    why="Services and their customs change fast; rules that nobody has read again may speak of accounts long gone.",
    fix="When you publish house rules, put the day of the last review on them, and read them again once a year.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, 12 strategic steps, 2016, 12: a policy that is reviewed every year. That the day is "
        "shown, and half up to 24 months, is ours."
    ),
    observes="The day of the last review or update on the page with the house rules.",
    part=Part.ORGANISATIONS,
    follows="house-rules",
)
def rules_reviewed(
    snapshot: Snapshot, *, fresh_days: float = 366, stale_days: float = 731, stale_share: float = 0.5
) -> Answer:
    """By the newest day on a page with rules. A review that shows no day is one that residents cannot know of: no."""
    rules = stated(snapshot, SignalKind.HOUSE_RULES, says="", missing=marked("House rules with a day of review"))
    if rules.outcome is not Outcome.MET:
        return rules
    pages = {page.url for page, _signal in seen.said(snapshot, SignalKind.HOUSE_RULES)}
    dated = [each for page, each in seen.said(snapshot, SignalKind.LAST_REVIEWED) if page.url in pages]
    if not dated:
        # Where no account is known yet, the page that was not read may show that there is none to have rules for.
        return without_accounts(snapshot) or absent(
            snapshot, say("Days of review of the house rules"), *seen.ACCOUNT_PAGES
        )
    newest = max(dated, key=lambda each: each.value)
    day = date.fromisoformat(newest.value)
    days = max(0, (snapshot.taken_at.date() - day).days)
    message = say_count(
        "The house rules were last reviewed on {day}, {count} day before we looked.",
        "The house rules were last reviewed on {day}, {count} days before we looked.",
        count=days,
        day=day_words(day),
    )
    if days <= fresh_days:
        return met(message, newest.evidence)
    # Rules on a page that was not read may have been reviewed since.
    if reason := seen.unseen(snapshot, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    if unsure := without_accounts(snapshot):
        return unsure
    return partly_met(stale_share if days <= stale_days else 0.0, message, newest.evidence)
