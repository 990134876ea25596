"""Are the accounts on the page the councillor's own?"""

from __future__ import annotations

from scoring.councillor_seen import listed, places, without
from scoring.indicator import Answer, indicator, partly_met
from scoring.language import kept, say_count
from store.records import Account, CouncillorSnapshot, Dial, Effort, Grade, Part, Role


@indicator(
    id="councillor-account-is-own",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-authentic",
    weight=1,
    question="Are the accounts on your page your own?",
    why="Residents who write to you should reach you, and not an office that speaks for many.",
    fix="Ask democratic services to take out the links that lead to somebody else.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Ten basic principles, 8: do not pretend to be what you are not."
    ),
    observes="Whose each account on the page is, as far as its name and the page tell.",
    part=Part.COUNCILLORS,
    proxy="Who writes the posts cannot be seen.",
)
def councillor_account_is_own(snapshot: CouncillorSnapshot) -> Answer:
    """The share of accounts that are not another body's, nor in dispute. Those of which nothing tells do not count."""
    accounts = [each for each in listed(snapshot) if _told(each)]
    if (none := without(accounts, snapshot)) is not None:
        return none
    others = sum(map(_anothers, accounts))
    return partly_met(1 - others / len(accounts), _message(len(accounts), others), *places(accounts))


def _told(account: Account) -> bool:
    return account.role in (Role.COUNCILLOR, Role.LEADER) or _anothers(account)


def _anothers(account: Account) -> bool:
    return account.role is Role.PARTNER or account.grade is Grade.DISPUTED


@kept
def _message(total: int, others: int) -> str:
    if not others:
        return say_count(
            "We saw {count} account on the page, and none that is somebody else's.",
            "We saw {count} accounts on the page, and none that is somebody else's.",
            count=total,
        )
    return say_count(
        "{others} of {count} account on the page may be somebody else's.",
        "{others} of {count} accounts on the page may be somebody else's.",
        count=total,
        others=others,
    )
