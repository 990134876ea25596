"""Do widgets with posts show anything to residents?"""

from __future__ import annotations

from collections.abc import Iterable

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import marked, say
from scoring.words import listed
from store.records import Effort, PageKind, Part, Signal, SignalKind, Snapshot

_NAMES = {
    "Facebook page": marked("Facebook page"),
    "X timeline": marked("X timeline"),
    "YouTube video": marked("YouTube video"),
}
"""What stands on pages under more than a service's own name, by the name that their reader gives it."""
_SHOW_NOTHING = {"X timeline"}
"""Since the middle of 2023, X shows timelines only to visitors who are signed in."""


@indicator(
    id="embeds-show-something",
    principle="content-is-king",
    weight=0.5,
    question="Do the widgets on the site show their posts to everyone?",
    why="A widget that stays empty for visitors who are not signed in is a hole where news should be.",
    fix="Replace a timeline that shows nothing by a plain link to the account, or by the newest news.",
    effort=Effort.MINUTES,
    source="Ours: X shows timelines only to visitors who are signed in, since 2023.",
    observes="Embedded timelines, posts and videos on every page we read, by the service that fills them.",
    part=Part.GO_FURTHER,
)
def embeds_show_something(snapshot: Snapshot) -> Answer:
    """The share of widgets that show something; each kind counts once, however many pages have it."""
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    found: dict[str, Signal] = {}
    for _page, signal in seen.said(snapshot, SignalKind.EMBED):
        found.setdefault(signal.value, signal)
    if not found:
        reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES, PageKind.NEWS)
        return unknown(reason) if reason else not_applicable(say("The pages we read have no widgets."))
    empty = [name for name in found if name in _SHOW_NOTHING]
    if not empty:
        message = say("The widgets that we saw show something to everyone: {widgets}.", widgets=_named(found))
        return partly_met(1, message, *(each.evidence for each in found.values()))
    message = say("The site embeds {widgets}: visitors who are not signed in see nothing there.", widgets=_named(empty))
    return partly_met(1 - len(empty) / len(found), message, *(found[each].evidence for each in empty))


def _named(widgets: Iterable[str]) -> str:
    return listed(say(_NAMES.get(each, each)) for each in widgets)
