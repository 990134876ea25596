"""Can residents pass pages on with the buttons they are given?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, partly_met, unknown
from scoring.language import say
from scoring.words import listed, platform_name
from store.records import Effort, Evidence, LinkKind, PageKind, Part, SignalKind, Snapshot

_CLOSED = {"AddThis"}
"""Its service ended on 31 May 2023."""


@indicator(
    id="share-tools-work",
    principle="share-and-say-where-it-came-from",
    weight=0.5,
    question="Do the buttons for sharing pages belong to services that still exist?",
    why="A button that does nothing stops somebody at the very moment of passing the council's word on.",
    fix="Take the closed tool out of the page template, and link each service's own address for sharing.",
    effort=Effort.DAYS,
    source="Ours: AddThis closed on 31 May 2023.",
    observes="Share links and the scripts of share tools on every page we read.",
    part=Part.GO_FURTHER,
)
def share_tools_work(snapshot: Snapshot) -> Answer:
    """The share of tools and services that live. Not asked where there are none: nobody needs buttons."""
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    found = _tools(snapshot)
    if not found:
        reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES, PageKind.NEWS)
        return unknown(reason) if reason else not_applicable(say("The pages we read have no buttons for sharing."))
    closed = [name for name in found if name in _CLOSED]
    if not closed:
        return met(say("The site has buttons for sharing: {services}.", services=listed(found)), *found.values())
    message = say(
        "The site loads buttons for sharing from {services}, which has closed: they do nothing.",
        services=listed(closed),
    )
    return partly_met(1 - len(closed) / len(found), message, *(found[each] for each in closed))


def _tools(snapshot: Snapshot) -> dict[str, Evidence]:
    """Where each tool, and each service with a share link of its own, was seen first."""
    found: dict[str, Evidence] = {}
    for _page, signal in seen.said(snapshot, SignalKind.SHARE_TOOL):
        found.setdefault(signal.value.removesuffix(" share button"), signal.evidence)
    for page, link in seen.visible_links(snapshot):
        if link.kind is LinkKind.SHARE and link.platform:
            found.setdefault(platform_name(link.platform), seen.evidence(page, link.written))
    return found
