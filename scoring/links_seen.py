"""What a list of social media links is worth to a resident: whether they work, and whether all can tell them apart."""

from __future__ import annotations

from collections.abc import Iterable

from scoring import seen
from scoring.indicator import Answer, partly_met
from scoring.language import kept, marked, say, say_count
from scoring.words import begun, platform_name, platform_names
from store.records import Link, LinkFlag, LinkKind, PageReading

# Links that promise an account. Share buttons, help pages, posts, groups and widgets promise something else.
_FAULTY_KINDS = {
    LinkKind.ROOT: marked("{link} leads to the platform's front page, not to an account"),
    LinkKind.PLACEHOLDER: marked("{link} was never filled in"),
    LinkKind.DEAD: marked("{link} leads to a service that has closed"),
    LinkKind.INVALID: marked("{link} has an address that no account can have"),
    LinkKind.LOOKALIKE: marked("{link} leads to a host that only looks like the platform's"),
}
# What fails for a resident. Not here: backslashes, which browsers repair; invisible characters, some of which
# browsers remove, and the flag does not say which; wrapped, mirrored and old addresses, which arrive in the end.
_FAULTY_FLAGS = {
    LinkFlag.LOGIN_WALL: marked("{link} leads to a sign-in page"),
    LinkFlag.ADMIN_ADDRESS: marked("{link} leads to the back office of the account, which only its owner can open"),
    LinkFlag.BROKEN_SCHEME: marked("{link} does not begin with a whole https://"),
    LinkFlag.MISSING_SCHEME: marked(
        "{link} lacks its https://, so that browsers look for it on the council's own site"
    ),
    LinkFlag.PERCENT_ENCODED: marked(
        "{link} is percent-encoded as a whole, so that browsers take it for a page of the site"
    ),
    LinkFlag.ENTITY_ENCODED: marked("{link} has entities encoded twice, so that browsers take it for another address"),
    LinkFlag.TRAILING_PUNCTUATION: marked("{link} ends in punctuation that is not part of the name"),
    LinkFlag.TYPING_ERROR_IN_HOST: marked("{link} has a typing error in the name of the host"),
    LinkFlag.MISSING_AT_SIGN: marked("{link} lacks the @ before the name"),
    LinkFlag.IMPOSSIBLE_NAME: marked("{link} has a name that no account can have"),
}
_Place = tuple[str | None, str]
"""Platform and address of a link."""
_TOLD = 5
"""Faults that the message names; the evidence shows them all."""
_BEHIND_A_DOOR = {LinkFlag.LOGIN_WALL, LinkFlag.ADMIN_ADDRESS}  # residents meet a sign-in, whatever the kind


def working(links: Iterable[tuple[PageReading, Link]]) -> Answer | None:
    """The share of distinct links that are well formed and lead to a living service; `None` if none leads anywhere."""
    places, faults = _judged(links)
    if not places:
        return None
    shown = faults or places
    evidence = dict.fromkeys(seen.evidence(reading, link.written) for reading, link in (places[each] for each in shown))
    value = 1 - len(faults) / len(places)
    return partly_met(value, _working_message(len(places), list(faults.items())), *evidence)


def at_fault(links: Iterable[tuple[PageReading, Link]]) -> tuple[int, int]:
    """How many distinct links promise an account, and how many of them are at fault."""
    places, faults = _judged(links)
    return len(places), len(faults)


def named(links: Iterable[tuple[PageReading, Link]]) -> Answer | None:
    """The share of addresses whose links all have a name that a screen reader can say; `None` if there is no link."""
    shown: dict[str, tuple[PageReading, Link]] = {}
    nameless: dict[str, tuple[PageReading, Link]] = {}
    for reading, link in links:
        if link.kind is LinkKind.PROFILE and link.where in seen.FOLLOWED:
            shown.setdefault(link.url, (reading, link))
            if link.name is None:
                nameless.setdefault(link.url, (reading, link))
    if not shown:
        return None
    evidence = dict.fromkeys(seen.evidence(reading, link.written) for reading, link in (nameless or shown).values())
    return partly_met(1 - len(nameless) / len(shown), _named_message(len(shown), nameless), *evidence)


def _judged(
    links: Iterable[tuple[PageReading, Link]],
) -> tuple[dict[_Place, tuple[PageReading, Link]], dict[_Place, str]]:
    """Where each distinct link stands, and what is wrong with those that are at fault, still to be said."""
    faults: dict[_Place, str] = {}
    places: dict[_Place, tuple[PageReading, Link]] = {}
    for reading, link in links:
        if link.where in seen.FOLLOWED and _promises_an_account(link):
            fault = _fault(link)
            if fault or (link.platform, link.url) not in places:
                places[link.platform, link.url] = reading, link
            if fault:
                faults[link.platform, link.url] = fault
    return places, faults


def _promises_an_account(link: Link) -> bool:
    return link.kind is LinkKind.PROFILE or link.kind in _FAULTY_KINDS or bool(_BEHIND_A_DOOR & {*link.flags})


def _fault(link: Link) -> str:
    """What is wrong with the link, as a clause about a `{link}`; empty if it works."""
    # The flag first: where there is one, it says more than the kind.
    flagged = next((words for flag, words in _FAULTY_FLAGS.items() if flag in link.flags), "")
    return flagged or _FAULTY_KINDS.get(link.kind, "")


def _working_message(total: int, faults: list[tuple[tuple[str | None, str], str]]) -> str:
    if not faults:
        return _all_work(total)
    told = [say(fault, link=_called(platform)) for (platform, _url), fault in faults[:_TOLD]]
    if (more := len(faults) - _TOLD) > 0:
        told.append(say_count("and {count} more link at fault", "and {count} more links at fault", count=more))
    return f"{_how_many_work(total - len(faults), total)} {begun('; '.join(told))}."


@kept
def _all_work(total: int) -> str:
    return say_count(
        "We saw {count} link to accounts, well formed and on living services.",
        "We saw {count} links to accounts, well formed and on living services.",
        count=total,
    )


def _how_many_work(well: int, total: int) -> str:
    if well == 0:
        return say_count(
            "The only link to accounts does not work.", "None of {count} links to accounts work.", count=total
        )
    if well == 1:
        return say_count("1 of {count} link to accounts works.", "1 of {count} links to accounts works.", count=total)
    return say_count(
        "{well} of {count} link to accounts work.", "{well} of {count} links to accounts work.", count=total, well=well
    )


def _called(platform: str | None) -> str:
    return say("the {platform} link", platform=platform_name(platform)) if platform else say("one link")


def _named_message(total: int, nameless: dict[str, tuple[PageReading, Link]]) -> str:
    if not nameless:
        return _all_named(total)
    return say_count(
        "{nameless} of {count} link to accounts cannot be told apart by a screen reader: {platforms}.",
        "{nameless} of {count} links to accounts cannot be told apart by a screen reader: {platforms}.",
        count=total,
        nameless=len(nameless),
        platforms=platform_names(link.platform or "" for _reading, link in nameless.values()),
    )


@kept
def _all_named(total: int) -> str:
    return say_count(
        "We saw {count} link to accounts, each with a name that a screen reader can say.",
        "We saw {count} links to accounts, each with a name that a screen reader can say.",
        count=total,
    )
