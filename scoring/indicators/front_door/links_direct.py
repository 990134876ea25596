"""Do links to accounts go straight there?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import say, say_count
from scoring.words import platform_names
from store.records import Effort, Link, LinkFlag, LinkKind, PageReading, Part, Snapshot

_DETOURS = {LinkFlag.WRAPPED, LinkFlag.MIRROR, LinkFlag.OLD_ADDRESS}
"""They arrive in the end, or somewhere like it. What does not arrive at all is counted in `links-work`."""


@indicator(
    id="links-direct",
    principle="be-professional",
    weight=0.5,
    question="Do links to accounts lead straight to the platform's own address?",
    why="Residents check an address before they trust it; a detour can be watched, can break, and hides where it ends.",
    fix="Replace the address by the one that the account itself shows in a browser.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="Links to accounts behind a redirect, on somebody's copy of the platform, or in a form it has given up.",
    part=Part.CONNECT,
)
def links_direct(snapshot: Snapshot) -> Answer:
    """The share of accounts whose links take no detour. Without the whole home page we saw too few to judge."""
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    linked: dict[tuple[str | None, str | None], tuple[PageReading, Link]] = {}
    detours: dict[tuple[str | None, str | None], tuple[PageReading, Link]] = {}
    for page, link in seen.visible_links(snapshot):
        if link.kind is LinkKind.PROFILE and link.where in seen.FOLLOWED:
            linked.setdefault((link.platform, link.key), (page, link))
            if _DETOURS & {*link.flags}:
                detours.setdefault((link.platform, link.key), (page, link))
    if not linked and (reason := seen.unseen(snapshot, *seen.ACCOUNT_PAGES)):
        return unknown(reason)
    if not linked:
        return not_applicable(say("No links to accounts were found on the pages we read."))
    evidence = dict.fromkeys(seen.evidence(page, link.written) for page, link in (detours or linked).values())
    return partly_met(1 - len(detours) / len(linked), _message(len(linked), list(detours)), *evidence)


def _message(total: int, detours: list[tuple[str | None, str | None]]) -> str:
    if not detours:
        return say_count(
            "We saw links to {count} account, straight to the platform's own address.",
            "We saw links to {count} accounts, straight to the platform's own address.",
            count=total,
        )
    return say_count(
        "The links to {detours} of {count} account take a detour: {platforms}.",
        "The links to {detours} of {count} accounts take a detour: {platforms}.",
        count=total,
        detours=len(detours),
        platforms=platform_names(platform or "" for platform, _key in detours),
    )
