"""Where every council stands on the map today: read from the store, and as the calendar allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from dashboard import inputs, past, queries, replied
from dashboard.map_marks import Mark, mark
from dashboard.states import preview_ends
from dashboard.texts import texts
from dashboard.words import day
from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.stages import standing
from store.records import Council, Scorecard, ScorePoint

SAY = texts("map")


def councils() -> tuple[Council, ...]:
    """Those that exist today, by name. Councils of the register that were never visited have a hexagon, too."""
    return tuple(each for each in queries.register() if each.exists(queries.today()))


def marks() -> Mapping[str, Mark]:
    """By the council's code."""
    stages, points, everybody = inputs.stages(), past.points(), councils()
    newest = {each.council.local_authority_code: (_point(each),) for each in queries.scorecards()}
    measured = {**newest, **points}  # the first run of all has not ended: then there are no points yet
    quiet = inputs.seasons(everybody)
    found = {}
    for each in everybody:
        code = each.local_authority_code
        own = measured.get(code, ())
        stands = standing(own, stages) if own else None
        found[code] = mark(stands, stages, _resting(each, own, quiet.get(code)))
    return found


def _point(card: Scorecard) -> ScorePoint:
    return ScorePoint(card.as_of, card.method, card.finished, card.overall)


def _resting(council: Council, points: Sequence[ScorePoint], season: Period | None) -> str:
    """Why nothing is shown of a council for now; empty if it is."""
    if season:
        return SAY("resting_election", day=day(season.ends))
    if council.valid_to and reorganising(council, queries.today()):
        return SAY("resting_reorganising", day=day(council.valid_to))
    preview = timedelta(days=queries.settings().preview_days)
    said = replied.publishing().get(council.local_authority_code)
    ends = preview_ends(council, [each for each in points if each.finished], preview, said)
    return SAY("resting_preview", day=day(ends)) if ends and datetime.now(UTC) < ends else ""
