"""Can everyone tell where a social media link leads?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.words import counted, platform_names
from store.records import Effort, Link, LinkKind, PageReading, Part, Snapshot


@indicator(
    id="links-have-names",
    principle="be-professional",
    weight=1,
    question="Does each link to an account have a name that a screen reader can say?",
    why=(
        "An icon without a name is announced as “link”, so that blind residents cannot tell Facebook from YouTube. "
        "Councils' websites must meet this standard by law."
    ),
    fix="Give each icon a text alternative, such as “Facebook”: an alt text, or an aria-label on the link.",
    effort=Effort.MINUTES,
    source="Web Content Accessibility Guidelines 2.2, criteria 2.4.4 and 4.1.2.",
    observes="The accessible name of each link to a profile that a visitor can see.",
    part=Part.GO_FURTHER,
)
def links_have_names(snapshot: Snapshot) -> Answer:
    """The share of addresses whose links all have a name. Links with a faulty address are counted in `links-work`."""
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    shown: dict[str, tuple[PageReading, Link]] = {}
    nameless: dict[str, tuple[PageReading, Link]] = {}
    for reading, link in seen.visible_links(snapshot):
        if link.kind is LinkKind.PROFILE and link.where in seen.FOLLOWED:
            shown.setdefault(link.url, (reading, link))
            if link.name is None:
                nameless.setdefault(link.url, (reading, link))
    if not shown:
        reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES)
        return unknown(reason) if reason else not_applicable("No links to accounts were found on the pages we read.")
    evidence = (seen.evidence(reading, link.written) for reading, link in (nameless or shown).values())
    return partly_met(1 - len(nameless) / len(shown), _message(len(shown), nameless), *evidence)


def _message(total: int, nameless: dict[str, tuple[PageReading, Link]]) -> str:
    if not nameless:
        return f"We saw {counted(total, 'link')} to accounts, each with a name that a screen reader can say."
    names = platform_names(link.platform or "" for _reading, link in nameless.values())
    return f"{len(nameless)} of {counted(total, 'link')} to accounts cannot be told apart by a screen reader: {names}."
