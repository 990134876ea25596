"""Are the accounts on the page kept for the office?"""

from __future__ import annotations

from scoring.councillor_seen import own, places, without
from scoring.indicator import Answer, indicator, partly_met
from scoring.language import kept, say_count
from store.records import CouncillorSnapshot, Dial, Effort, Part


@indicator(
    id="councillor-account-of-office",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-professional",
    weight=1,
    question="Are the accounts on your page kept for your office, apart from your private life?",
    why="A private profile on a public page brings strangers to your family and friends.",
    fix=(
        "Ask democratic services to take the link to your private profile off the page. You need no other in its place."
    ),
    effort=Effort.MINUTES,
    source="LGA, social media guidance for councillors: separating your councillor role and family life online.",
    observes="Whether the address of an account is that of a private person's profile. It is never opened.",
    part=Part.COUNCILLORS,
)
def councillor_account_of_office(snapshot: CouncillorSnapshot) -> Answer:
    """The share of the councillor's accounts that are no private profile."""
    accounts = own(snapshot)
    if (none := without(accounts, snapshot)) is not None:
        return none
    kept = sum(not each.personal for each in accounts)
    return partly_met(kept / len(accounts), _message(len(accounts), kept), *places(accounts))


@kept
def _message(total: int, kept: int) -> str:
    if kept == 1:
        return say_count(
            "1 of {count} account on the page is kept for the office.",
            "1 of {count} accounts on the page is kept for the office.",
            count=total,
        )
    return say_count(
        "{kept} of {count} account on the page are kept for the office.",
        "{kept} of {count} accounts on the page are kept for the office.",
        count=total,
        kept=kept,
    )
