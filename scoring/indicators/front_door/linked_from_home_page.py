"""Can a resident find the accounts from the council's home page?"""

from __future__ import annotations

from collections.abc import Iterable

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, not_met, partly_met, unknown
from scoring.language import say
from scoring.words import platform_names
from store.records import Effort, Evidence, Link, PageKind, PageReading, Part, SignalKind, Snapshot


@indicator(
    id="linked-from-home-page",
    principle="go-to-where-the-eyeballs-are",
    weight=2,
    question="Does the home page link the council's accounts?",
    why="The home page is where residents look first, and a link there tells the real account from a fake one.",
    fix=(
        "If the council has accounts, link them from the header or footer; if it has decided to have none, "
        "say so on the contact page."
    ),
    effort=Effort.MINUTES,
    source="Ours: in full from the home page, half if only deeper in the site, as Socitm's surveys of council sites.",
    observes="Links to accounts in the header, footer, navigation or side of the home page.",
    part=Part.CONNECT,
)
def linked_from_home_page(snapshot: Snapshot, *, deeper_share: float = 0.5) -> Answer:
    """Met by one channel that a visitor can see. Accounts elsewhere, or in body text, count `deeper_share`."""
    linked = _on_home_page(snapshot)
    if linked:
        names = platform_names(link.platform or "" for _reading, link in linked)
        return met(say("The home page links {platforms}.", platforms=names), *_evidence(linked))
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    kept = seen.kept(snapshot)
    every = seen.accounts(snapshot)
    found = [account for account in every if (account.platform, account.key) not in kept]
    if found:
        names = platform_names(account.platform for account in found)
        message = say(
            "The site points to {platforms}, but not from the header, footer or menu of the home page.", platforms=names
        )
        places = dict.fromkeys(place for account in found for place in seen.cited(account))
        return partly_met(deeper_share, message, *places, *map(seen.evidence, seen.read_whole(snapshot)))
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.NOTICE_PAGES):
        return unknown(reason)
    left = seen.said(snapshot, SignalKind.RETIRED)
    if left:  # a decision that the council tells its residents about is not a fault
        names = platform_names(signal.value for _reading, signal in left)
        message = say("The council says that it has left {platforms}, and points to no other account.", platforms=names)
        return not_applicable(message, *(signal.evidence for _reading, signal in left))
    if every:
        names = platform_names(account.platform for account in every)
        message = say(
            "The council keeps {platforms} for emergencies or for the name, and points to no other account.",
            platforms=names,
        )
        return not_applicable(message, *_notices(snapshot))
    if none := seen.said(snapshot, SignalKind.NO_ACCOUNTS):
        message = say("The council says that it has no accounts.")
        return not_applicable(message, *(signal.evidence for _reading, signal in none))
    pages = seen.read_whole(snapshot, *seen.ACCOUNT_PAGES)
    return not_met(say("The home page links no account."), *(seen.evidence(each) for each in pages))


def _notices(snapshot: Snapshot) -> Iterable[Evidence]:
    """Where the council says what it keeps accounts for."""
    kept = seen.kept(snapshot)
    found = (each for each in snapshot.activities if (each.platform, each.key) in kept)
    return dict.fromkeys(place for each in found for place in each.evidence)


def _on_home_page(snapshot: Snapshot) -> list[tuple[PageReading, Link]]:
    own = {(account.platform, account.key) for account in seen.channels(snapshot)}
    return [
        (reading, link)
        for reading, link in seen.visible_links(snapshot, PageKind.HOME)
        if link.kind in seen.POINTS_TO_ACCOUNT and (link.platform, link.key) in own
    ]


def _evidence(linked: list[tuple[PageReading, Link]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(seen.evidence(reading, link.name or link.written) for reading, link in linked))
