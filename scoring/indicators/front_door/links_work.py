"""Do the social media links lead to an account?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.words import counted, platform_name
from store.records import Effort, Link, LinkFlag, LinkKind, PageReading, Part, Snapshot

# Links that promise an account. Share buttons, help pages, posts, groups and widgets promise something else.
_FAULTY_KINDS = {
    LinkKind.ROOT: "leads to the platform's front page, not to an account",
    LinkKind.PLACEHOLDER: "was never filled in",
    LinkKind.DEAD: "leads to a service that has closed",
    LinkKind.INVALID: "has an address that no account can have",
    LinkKind.LOOKALIKE: "leads to a host that only looks like the platform's",
}
# What fails for a resident. Not here: backslashes, which browsers repair; invisible characters, some of which
# browsers remove, and the flag does not say which; wrapped, mirrored and old addresses, which arrive in the end.
_FAULTY_FLAGS = {
    LinkFlag.LOGIN_WALL: "leads to a sign-in page",
    LinkFlag.ADMIN_ADDRESS: "leads to the back office of the account, which only its owner can open",
    LinkFlag.BROKEN_SCHEME: "does not begin with a whole https://",
    LinkFlag.MISSING_SCHEME: "lacks its https://, so that browsers look for it on the council's own site",
    LinkFlag.PERCENT_ENCODED: "is percent-encoded as a whole, so that browsers take it for a page of the site",
    LinkFlag.ENTITY_ENCODED: "has entities encoded twice, so that browsers take it for another address",
    LinkFlag.TRAILING_PUNCTUATION: "ends in punctuation that is not part of the name",
    LinkFlag.TYPING_ERROR_IN_HOST: "has a typing error in the name of the host",
    LinkFlag.MISSING_AT_SIGN: "lacks the @ before the name",
    LinkFlag.IMPOSSIBLE_NAME: "has a name that no account can have",
}
_TOLD = 5
"""Faults that the message names; the evidence shows them all."""
_BEHIND_A_DOOR = {LinkFlag.LOGIN_WALL, LinkFlag.ADMIN_ADDRESS}  # residents meet a sign-in, whatever the kind


@indicator(
    id="links-work",
    principle="be-professional",
    weight=2,
    question="Do the social media links lead to accounts on living services?",
    why="A broken link makes residents doubt the account, and leaves room for somebody else to take the name.",
    fix="Correct the addresses that are named here, and take out links to services that have closed.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="The address of each link to an account that a visitor can see. The links are not followed.",
    part=Part.CONNECT,
)
def links_work(snapshot: Snapshot) -> Answer:
    """The share of distinct links that are well formed and lead to a living service.

    A fault that was seen needs no proof of absence; but without the whole home page we saw too few links to judge.
    """
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    faults: dict[tuple[str | None, str], str] = {}
    places: dict[tuple[str | None, str], tuple[PageReading, Link]] = {}
    for reading, link in seen.visible_links(snapshot):
        if link.where in seen.FOLLOWED and _promises_an_account(link):
            fault = _fault(link)
            if fault or (link.platform, link.url) not in places:
                places[link.platform, link.url] = reading, link
            if fault:
                faults[link.platform, link.url] = fault
    if not places:
        reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES)
        return unknown(reason) if reason else not_applicable("No links to accounts were found on the pages we read.")
    shown = faults or places
    evidence = (seen.evidence(reading, link.written) for reading, link in (places[each] for each in shown))
    value = 1 - len(faults) / len(places)
    return partly_met(value, _message(len(places), list(faults.items())), *evidence)


def _promises_an_account(link: Link) -> bool:
    return link.kind is LinkKind.PROFILE or link.kind in _FAULTY_KINDS or bool(_BEHIND_A_DOOR & {*link.flags})


def _fault(link: Link) -> str:
    """What is wrong with the link, to stand after its name; empty if it works."""
    # The flag first: where there is one, it says more than the kind.
    flagged = next((words for flag, words in _FAULTY_FLAGS.items() if flag in link.flags), "")
    return flagged or _FAULTY_KINDS.get(link.kind, "")


def _message(total: int, faults: list[tuple[tuple[str | None, str], str]]) -> str:
    if not faults:
        return f"We saw {counted(total, 'link')} to accounts, well formed and on living services."
    working = total - len(faults)
    work = f"{working or 'None'} of {counted(total, 'link')} to accounts {'works' if working == 1 else 'work'}."
    told = [f"{_called(platform, number)} {fault}" for number, ((platform, _), fault) in enumerate(faults[:_TOLD])]
    more = f"; and {counted(len(faults) - _TOLD, 'more link')} at fault" if len(faults) > _TOLD else ""
    return f"{work} {'; '.join(told)}{more}."


def _called(platform: str | None, number: int) -> str:
    article = "The" if number == 0 else "the"
    return f"{article} {platform_name(platform)} link" if platform else "one link" if number else "One link"
