"""What is typical of peers, said in sentences."""

from __future__ import annotations

from scoring.peers import ENOUGH
from scoring.typical import Share, Typical
from scoring.words import counted


def typical_words(found: Typical) -> str:
    """The middle of the peers, or why there is none."""
    if found.overall is None:
        return found.why_not
    lower, median, upper = (round(each) for each in (found.overall.lower, found.overall.median, found.overall.upper))
    councils = f"{found.overall.n} of {counted(len(found.group.councils), 'council')}"
    return (
        f"{median} is typical of them, and the middle half lie between {lower} and {upper} ({councils} have a score)."
    )


def share_words(share: Share) -> str:
    """How many peers meet an indicator, of how many of whom it could be seen."""
    if share.value is None:
        return f"Of fewer than {ENOUGH} of them this could be seen."
    hidden = share.applicable - share.seen
    more = f" Of {hidden} more it could not be seen." if hidden else ""
    partly = f", {share.partly} partly" if share.partly else ""
    return f"{share.met} of {share.seen} meet it{partly}.{more}"
