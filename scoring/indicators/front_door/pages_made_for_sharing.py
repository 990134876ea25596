"""Does a link to the council's pages look like something when it is shared?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, partly_met, unknown
from scoring.words import listed, page_name
from store.records import Effort, PageKind, PageReading, Part, SignalKind, Snapshot

_NEEDED = {"og:title": "title", "og:image": "picture", "og:description": "description"}


@indicator(
    id="pages-made-for-sharing",
    principle="content-is-king",
    weight=1,
    question="Do shared links to the site show a title, a picture and a description?",
    why="Residents share pages in groups that the council never sees: a bare address there is passed over.",
    fix="Set Open Graph title, image and description in the site's page template.",
    effort=Effort.DAYS,
    source="Ours, by the Open Graph protocol.",
    observes="og:title, og:image and og:description of the home page and, if it was read, the news page.",
    part=Part.GO_FURTHER,
)
def pages_made_for_sharing(snapshot: Snapshot) -> Answer:
    """The share that was found of three things a page. A news page that we could not read is left out."""
    home = seen.home(snapshot)
    reason = seen.home_unseen(snapshot)
    if home is None or (reason and _lacking(home)):
        return unknown(reason)
    whole = seen.read_whole(snapshot, PageKind.NEWS)
    pages = [home, *(each for each in whole if each.kind is PageKind.NEWS)]
    value = 1 - sum(len(_lacking(each)) for each in pages) / (len(_NEEDED) * len(pages))
    return partly_met(value, _message(pages), *(seen.evidence(each) for each in pages))


def _lacking(page: PageReading) -> tuple[str, ...]:
    given = {signal.value for signal in page.signals if signal.kind is SignalKind.OPEN_GRAPH}
    return tuple(words for name, words in _NEEDED.items() if name not in given)


def _message(pages: list[PageReading]) -> str:
    by_fault: dict[tuple[str, ...], list[str]] = {}
    for page in pages:
        by_fault.setdefault(_lacking(page), []).append(f"the {page_name(page.kind)}")
    faults = [
        f"links to {listed(dict.fromkeys(names))} show no {' and no '.join(words)}"
        for words, names in by_fault.items()
        if words
    ]
    if not faults:
        return f"Shared links to {listed(dict.fromkeys(by_fault[()]))} show a title, a picture and a description."
    return f"When shared, {', and '.join(faults)}."
