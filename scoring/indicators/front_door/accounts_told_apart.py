"""Where several accounts on one service are linked, can a resident tell what each is for?"""

from __future__ import annotations

import re

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import say
from scoring.proof import without_accounts
from scoring.words import platform_names
from store.records import Account, Effort, Link, LinkKind, PageKind, PageReading, Part, Snapshot

_SAY_NOTHING = set(
    "a account accounts all and at channel channels connect contact council find follow get icon in join latest like "
    "link logo main media more network networks news of on our page pages platforms profile see share sign social the "
    "to touch tweets twitter us view visit watch with x "
    "ar cyfryngau cymdeithasol dilynwch ein gyda ni rhannu tudalen y yn".split()
)
"""Words of names and headings that could stand on any account's link."""


@indicator(
    id="accounts-told-apart",
    principle="be-authentic",
    weight=0.5,
    question="Where several accounts on one service are linked, do their names or headings say what each is for?",
    why="Residents who ask the library's account about bins wait in vain, and so does whoever guesses at two icons.",
    fix="Write beside each account whose it is or what it is for, such as “Libraries on Facebook”.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="Names of links to accounts, and the headings above them, wherever one service has several accounts.",
    part=Part.GO_FURTHER,
)
def accounts_told_apart(snapshot: Snapshot) -> Answer:
    """Of the accounts beyond the first on each service, the share that is told apart from the others.

    One account may go without a word of its own: it is the main one.
    """
    if none := without_accounts(snapshot):
        return none
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    groups = [group for group in _labelled(snapshot).values() if len(group) > 1]
    if not groups:
        return not_applicable(say("The site links no two accounts on one service."))
    further = sum(len(group) - 1 for group in groups)
    told = sum(_different(group) - 1 for group in groups)
    alike = [group for group in groups if _different(group) < len(group)]
    shown = [account for group in alike or groups for account, _label in group]
    evidence = dict.fromkeys(place for account in shown for place in seen.cited(account))
    return partly_met(told / further, _message(platform_names(each.platform for each in shown), bool(alike)), *evidence)


def _different(group: list[tuple[Account, frozenset[str]]]) -> int:
    return len({label for _account, label in group})


def _labelled(snapshot: Snapshot) -> dict[tuple[str, str], list[tuple[Account, frozenset[str]]]]:
    """Accounts and what the pages say of them, by platform. An id and a name may be one account, and stay apart."""
    words: dict[tuple[str | None, str | None], set[str]] = {}
    for page, link in seen.visible_links(snapshot):
        if link.kind is LinkKind.PROFILE:
            words.setdefault((link.platform, link.key), set()).update(_label(page, link))
    found: dict[tuple[str, str], list[tuple[Account, frozenset[str]]]] = {}
    for account in seen.accounts(snapshot):
        label = words.get((account.platform, account.key))
        if label is not None and account.platform not in seen.NO_CHANNELS:
            place = account.platform, _shape(account.key)
            found.setdefault(place, []).append((account, frozenset(label - {account.platform})))
    return found


def _label(page: PageReading, link: Link) -> set[str]:
    """Words that could tell it from another; a page in Welsh tells by its language."""
    said = {*re.findall(r"[^\W_]+", f"{link.name or ''} {link.heading}".lower())} - _SAY_NOTHING
    return said | {"cy"} if page.language.startswith("cy") else said


def _shape(key: str) -> str:
    """Whether a key is a number, a channel's id, or a name."""
    last = key.rpartition("/")[2]
    return "id" if last.isdigit() or key.startswith("UC") else "@" if key.startswith("@") else ""


def _message(platforms: str, alike: bool) -> str:
    if alike:
        return say(
            "Several accounts on {platforms} have the same name and heading: nothing tells what each is for.",
            platforms=platforms,
        )
    return say(
        "Several accounts are linked on {platforms}, and names or headings say what each is for.", platforms=platforms
    )
