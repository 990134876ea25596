"""What is typical of peers, said in sentences."""

from __future__ import annotations

from scoring.language import say, say_count
from scoring.peers import ENOUGH
from scoring.typical import Share, Typical


def typical_words(found: Typical) -> str:
    """The middle of the peers, or why there is none."""
    if found.overall is None:
        return found.why_not
    lower, median, upper = (round(each) for each in (found.overall.lower, found.overall.median, found.overall.upper))
    return say_count(
        "{median} is typical of them, and the middle half lie between {lower} and {upper} ({scored} of {count} "
        "council have a score).",
        "{median} is typical of them, and the middle half lie between {lower} and {upper} ({scored} of {count} "
        "councils have a score).",
        len(found.group.councils),
        median=median,
        lower=lower,
        upper=upper,
        scored=found.overall.n,
    )


def share_words(share: Share) -> str:
    """How many peers meet an indicator, of how many of whom it could be seen."""
    if share.applicable < ENOUGH:
        return say("As far as we could see, it applies to fewer than {enough} of them.", enough=ENOUGH)
    if share.value is None:
        return say("Of fewer than {enough} of them this could be seen.", enough=ENOUGH)
    hidden = share.applicable - share.seen
    met = _met(share)
    if not hidden:
        return met
    return (
        f"{met} {say_count('Of {count} more it could not be seen.', 'Of {count} more it could not be seen.', hidden)}"
    )


def _met(share: Share) -> str:
    if not share.partly:
        return say_count("{count} of {seen} meets it.", "{count} of {seen} meet it.", share.met, seen=share.seen)
    return say_count(
        "{count} of {seen} meets it, {partly} partly.",
        "{count} of {seen} meet it, {partly} partly.",
        share.met,
        seen=share.seen,
        partly=share.partly,
    )
