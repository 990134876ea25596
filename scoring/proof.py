"""What has to be proven before an answer may be "no"."""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, not_applicable, not_met, unknown
from scoring.words import counted
from store.records import PageKind, Snapshot


def absent(snapshot: Snapshot, thing: str, *kinds: PageKind) -> Answer:
    """Not met if home page and all planned pages of `kinds` were read whole; unknown, with the reason, if not.

    `thing` is the subject of the sentence, in the plural.
    """
    if reason := seen.unseen(snapshot, *kinds):
        return unknown(reason)
    pages = seen.read_whole(snapshot, *kinds)
    place = f"the {counted(len(pages), 'page')}" if len(pages) > 1 else "the one page"
    return not_met(f"{thing} were not found on {place} we read.", *(seen.evidence(each) for each in pages))


def without_accounts(snapshot: Snapshot) -> Answer | None:
    """The answer where no account is known: not applicable only if none is proven; `None` if there are accounts."""
    if seen.accounts(snapshot):
        return None
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    return not_applicable("No accounts were found on the pages we read.")
