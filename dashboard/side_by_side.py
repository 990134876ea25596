"""How a shortlist is spread, and two councils' needs side by side: for people to judge, and with no order."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.texts import number, texts
from dashboard.words import MARKS, OUTCOMES
from scoring.beside import Beside, Reach, Verdict
from scoring.language import say
from scoring.spread import Facet, Share, spread
from store.records import Council, Finding

SAY = texts("shortlist")


def spread_tables(chosen: Sequence[Council], everyone: Sequence[Council]) -> list[Html]:
    """A table for each facet by which councils differ, with kinds that are not on the list, too."""
    return [
        element("p", SAY("spread_lead")),
        *(_spread(facet, shares) for facet, shares in spread(chosen, everyone).items()),
    ]


def two_councils(found: Beside, first: str, second: str) -> list[Html]:
    """The verdict in a sentence, and what it rests on. `first` and `second`: their names."""
    certain, at_most = _numbers(found)
    verdict = SAY.html(
        f"beside_{found.verdict.name}",
        first=foreign(first),
        second=foreign(second),
        certain=certain,
        at_most=at_most,
    )
    heads = (SAY("beside_question"), first, second)
    rows = [
        (SAY("beside_reach"), _reach(found.first), _reach(found.second)),
        *((foreign(each.question), _finding(each.first), _finding(each.second)) for each in found.lines),
    ]
    return [
        element("p", verdict, role="status"),
        table("beside", SAY("beside_table"), heads, rows),
        element("p", SAY("beside_alike", count=found.alike)),
        element("p", SAY("beside_weights"), class_="quiet"),
    ]


def _spread(facet: Facet, shares: Sequence[Share]) -> Html:
    heads = (SAY("spread_kind"), SAY("spread_on_list"), SAY("spread_altogether"))
    rows = [
        (foreign(say(each.kind) or SAY("spread_unknown")), number(each.on_list), number(each.altogether))
        for each in shares
    ]
    return table(f"spread-{facet.name.lower()}", SAY(f"spread_{facet.name}"), heads, rows)


def _numbers(found: Beside) -> tuple[int, int]:
    """Certain need of the one, and how far that of the other might reach: in whole points, as the queue has them."""
    more, less = (found.second, found.first) if found.verdict is Verdict.SECOND else (found.first, found.second)
    return round(more.certain), round(less.at_most)


def _reach(reach: Reach) -> str:
    if not reach.unseen:
        return SAY("beside_certain", certain=round(reach.certain))
    return SAY("beside_unseen", certain=round(reach.certain), count=reach.unseen, at_most=round(reach.at_most))


def _finding(finding: Finding | None) -> Html:
    if finding is None:
        return SAY.html("beside_not_asked")
    words = element("strong", f"{MARKS[finding.outcome]} {OUTCOMES[finding.outcome]}.")
    return joined(words, " ", foreign(finding.message))
