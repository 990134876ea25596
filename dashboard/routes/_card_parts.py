"""Pieces of the small scorecard that quote others: cut to a length, with where they were seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.dials import low_and_high, value_words
from dashboard.links import Hosts, web_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.texts import texts
from dashboard.words import EFFORTS, STATES, moment, principle_names
from scoring.sentences import checked_words
from scoring.words import platform_name
from store.records import Account, ChannelState, Dial, Evidence, Need, Principle, Score, Scorecard

SAY = texts("card")
_HEADS = ("principle", "score", "rests_on")
_ADDRESS = 300
"""Letters: nobody reads a longer one, and it is not linked."""


def cut(text: str, most: int) -> str:
    """So many letters of it at most."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def need(wanted: Need, hosts: Hosts, points: str = "") -> Html:
    """What would help, with the first page on which it was looked for; `points` in words, empty if it has none."""
    adds = f" {SAY('adds', points=points)}" if points else ""
    return element(
        "div",
        element("h3", foreign(cut(wanted.fix, 200))),
        element("p", foreign(cut(wanted.what, 300))),
        element("p", element("strong", f"{EFFORTS[wanted.effort]}."), adds),
        *(_seen(each, hosts) for each in wanted.evidence[:1]),
        class_="fix",
    )


def by_principle(card: Scorecard, principles: Sequence[Principle]) -> Iterator[Html]:
    """A small table for each dial: the dashboard's is made for wide screens, and is three times as long."""
    names = principle_names(principles)
    for dial, scores in ((Dial.FRONT_DOOR, card.principles), (Dial.OPEN_CHANNELS, card.open_principles)):
        if any(score.applicable for _, score in scores):
            heads = [element("th", SAY(each), scope="col") for each in _HEADS]
            rows = [_row(names.get(id, id), score) for id, score in scores]
            caption = element("caption", SAY(f"caption_{dial.name}"))
            yield element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows))


def _row(name: str, score: Score) -> Html:
    reach = f", {low_and_high(score)}" if score.value is not None else ""
    cells = (f"{value_words(score)}{reach}", checked_words(score))
    return element("tr", element("th", cut(name, 80), scope="row"), *(element("td", each) for each in cells))


def channel(account: Account, state: ChannelState | None, hosts: Hosts) -> Html:
    """An account, what it shows, and where it is linked."""
    link = _link(account.url, hosts, cut(account.handle or account.key, 60))
    said = joined(platform_name(account.platform), ": ", link, ". ", STATES[state or ChannelState.NOT_CHECKED], ".")
    return joined(said, *(_seen(each, hosts, snippet=False) for each in account.evidence[:1]))


def _seen(evidence: Evidence, hosts: Hosts, *, snippet: bool = True) -> Html:
    """The page, the moment, and the words that stood there."""
    where = joined(_link(evidence.url, hosts, cut(evidence.url, 100)), SAY("read", moment=moment(evidence.read_at)))
    quoted = joined(": ", element("q", foreign(cut(evidence.snippet, 160)))) if snippet and evidence.snippet else Html()
    return element("small", SAY("seen"), " ", where, quoted)


def _link(url: str, hosts: Hosts, text: str) -> Html:
    return web_link(url, hosts, text) if len(url) <= _ADDRESS else element("span", foreign(text))
