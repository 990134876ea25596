"""Can everyone follow the house rules?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import marked, say, say_count
from scoring.proof import stated, without_accounts
from scoring.scale import fading
from store.records import Effort, Outcome, Part, SignalKind, Snapshot


@indicator(
    id="rules-in-plain-sentences",
    principle="be-professional",
    weight=0.5,
    question="Are the house rules written in sentences that are easy to follow?",
    why="Rules in short sentences read like a neighbour's request; long ones read like a contract, and are not read.",
    fix="When you publish house rules, keep most sentences to 25 words, and split longer ones.",
    effort=Effort.DAYS,
    source="GOV.UK, content design guidance: sentences of up to 25 words. That it fades to nothing at 40 is ours.",
    observes="The typical length of the sentences on the page with the house rules, if there are at least six.",
    part=Part.GO_FURTHER,
    follows="house-rules",
    proxy="It stands for rules that everyone understands; a short sentence can be hard to follow, too.",
)
def rules_in_plain_sentences(snapshot: Snapshot, *, plain_words: float = 25, hard_words: float = 40) -> Answer:
    """By the page of rules with the shortest sentences. Without rules it is no, so that publishing them never costs."""
    rules = stated(snapshot, SignalKind.HOUSE_RULES, says="", missing=marked("House rules in plain sentences"))
    if rules.outcome is not Outcome.MET:
        return rules
    pages = {page.url for page, _signal in seen.said(snapshot, SignalKind.HOUSE_RULES)}
    counts = [each for page, each in seen.said(snapshot, SignalKind.SENTENCE_LENGTH) if page.url in pages]
    plainest = min(counts, key=lambda each: int(each.value), default=None)
    value = fading(int(plainest.value), plain_words, hard_words) if plainest else 0.0
    if value < 1 and (reason := seen.unseen(snapshot, *seen.ACCOUNT_PAGES)):
        return unknown(reason)
    if value < 1 and (unsure := without_accounts(snapshot)):
        return unsure
    if plainest is None:
        return not_applicable(say("The house rules are too short to tell how their sentences read."))
    message = say_count(
        "Half of the sentences in the house rules have {count} word or fewer.",
        "Half of the sentences in the house rules have {count} words or fewer.",
        count=int(plainest.value),
    )
    return partly_met(value, message, plainest.evidence)
