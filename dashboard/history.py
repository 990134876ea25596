"""What a council's earlier checks said: the line over time, why it moved, and the councils before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dashboard import inputs, overtime, overtime_chart, past, queries
from dashboard.distance import beside_peers
from dashboard.markup import Html, element
from dashboard.moved import earlier, why_it_moved
from dashboard.texts import texts
from scoring.lineage import lineage
from scoring.peers import peers
from store.records import Council, Scorecard

SAY = texts("overtime")


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of it, in the order of the page."""

    heading: Html
    below: list[Html]
    chart: dict[str, Any] | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)
    alt: str = ""


def told(council: Council, *, quiet: bool) -> Told:
    """In a pre-election period it is `quiet`: no reason is told why a score moved."""
    code = council.local_authority_code
    found = overtime.line(past.points_of(code))
    if not found.points:
        return Told(Html(), [])
    below = [overtime.as_table(found)]
    if not quiet:
        below += [*overtime.reasons(_turns(code, found)), *_last(council)]
    below.append(_predecessors(council))
    heading = element("h2", overtime.heading(found))
    if not found.drawable:
        return Told(heading, [element("p", SAY("short_about")), *below])
    about = element("p", SAY("about"))
    rows = overtime_chart.rows(found)
    return Told(Html(heading + about), below, overtime_chart.specification(found), rows, overtime.alternative(found))


def _turns(code: str, found: overtime.Line) -> list[tuple[Scorecard, Scorecard]]:
    moments = {each.as_of for pair in found.turns() for each in pair}
    cards = {each.as_of: each for each in past.checks(code, tuple(sorted(moments)))} if moments else {}
    pairs = [(cards.get(before.as_of), cards.get(after.as_of)) for before, after in found.turns()]
    return [(before, after) for before, after in pairs if before and after]


def _last(council: Council) -> list[Html]:
    """The last check beside the one before it, and beside what is typical."""
    checks = past.checks(council.local_authority_code)
    alike = peers(council, queries.register(), queries.today())
    return [*why_it_moved(checks), *beside_peers(checks, alike, past.points())]


def _predecessors(council: Council) -> Html:
    """The checks of the councils that it took over, which are never added to its own."""
    chapters = lineage(queries.register()).history(council.local_authority_code)
    before = [each.council.local_authority_code for each in chapters[:-1]]
    return earlier(chapters, {code: past.points_of(code) for code in before}, inputs.stages()) if before else Html()
