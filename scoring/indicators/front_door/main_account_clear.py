"""Where the council has several accounts on one service, is it clear which is the main one?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import say
from scoring.proof import without_accounts
from scoring.words import listed, platform_name, platform_names
from store.records import Account, Effort, Grade, PageKind, Part, Role, Snapshot


@indicator(
    id="main-account-clear",
    principle="be-authentic",
    weight=1,
    question="Is it clear on each service which account is the council's main one?",
    why="Two accounts that both look like the council's own leave residents to guess which is real, and whom to ask.",
    fix="Link one main account of each service, and say of any other what it is for, or close it.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's eighth principle. Welsh and English accounts do not contradict.",
    observes="The accounts that the site links as the council's own, by service.",
    part=Part.CONNECT,
)
def main_account_clear(snapshot: Snapshot) -> Answer:
    """The share of services on which no two linked accounts are both the main one."""
    if none := without_accounts(snapshot):
        return none
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    main = _main(snapshot)
    if not main:
        return not_applicable(say("None of the accounts that we saw is a main account of the council."))
    rivals = {platform: [each for each in own if each.grade is Grade.DISPUTED] for platform, own in main.items()}
    disputed = {platform: own for platform, own in rivals.items() if len(own) > 1}
    shown = [each for own in (disputed or main).values() for each in own]
    evidence = dict.fromkeys(place for each in shown for place in each.evidence[:1])
    return partly_met(1 - len(disputed) / len(main), _message(main, disputed), *evidence)


def _main(snapshot: Snapshot) -> dict[str, list[Account]]:
    """The main accounts that visitors can see a link to, by platform: what only metadata name confuses no resident."""
    shown = {(link.platform, link.key) for _page, link in seen.visible_links(snapshot)}
    main: dict[str, list[Account]] = {}
    for account in seen.accounts(snapshot):
        own = account.role is Role.MAIN and account.platform not in seen.NO_CHANNELS
        if own and (account.platform, account.key) in shown:
            main.setdefault(account.platform, []).append(account)
    return main


def _message(main: Mapping[str, Sequence[Account]], disputed: Mapping[str, Sequence[Account]]) -> str:
    if not disputed:
        return say(
            "On {platforms} it is clear which account is the council's main one.", platforms=platform_names(main)
        )
    rivals = "; ".join(
        say(
            "on {platform} both {accounts}",
            platform=platform_name(platform),
            accounts=listed(each.handle for each in own),
        )
        for platform, own in disputed.items()
    )
    return say("The site links as main accounts {rivals}: we could not tell which one is.", rivals=rivals)
