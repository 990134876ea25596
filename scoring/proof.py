"""What has to be proven before an answer may be "no"."""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, met, not_applicable, not_met, unknown
from scoring.language import kept, say, say_count
from scoring.words import page_name
from store.records import Outcome, PageKind, SignalKind, Snapshot


def absent(snapshot: Snapshot, things: str, *kinds: PageKind) -> Answer:
    """Not met if home page and all planned pages of `kinds` were read whole; unknown, with the reason, if not.

    `things` is the subject of the sentence, in the plural.
    """
    if reason := seen.unseen(snapshot, *kinds):
        return unknown(reason)
    pages = seen.looked_at(snapshot, *kinds)
    return not_met(_not_found(things, len(pages)), *pages)


def stated(snapshot: Snapshot, kind: SignalKind, *, says: str, missing: str) -> Answer:
    """Met by one page about accounts that says it, whatever else could not be read; not asked without accounts.

    `says` is the sentence about the `{page}`; `missing` is the subject of another, in the plural. Both are marked.
    """
    none = without_accounts(snapshot)
    if none and none.outcome is Outcome.NOT_APPLICABLE:
        return none
    for page, signal in seen.said(snapshot, kind):
        return met(_on_page(says, page.kind), signal.evidence)
    return none or absent(snapshot, say(missing), *seen.ACCOUNT_PAGES)


def without_accounts(snapshot: Snapshot) -> Answer | None:
    """The answer where no account is known: not applicable only if none is proven; `None` if there are accounts."""
    if seen.accounts(snapshot):
        return None
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    return not_applicable(say("No accounts of the council's own were found on the pages we read."))


@kept
def _not_found(things: str, pages: int) -> str:
    return say_count(
        "{things} were not found on the one page where we looked.",
        "{things} were not found on the {count} pages where we looked.",
        count=pages,
        things=things,
    )


@kept
def _on_page(says: str, kind: PageKind) -> str:
    return say(says, page=page_name(kind))
