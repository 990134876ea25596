"""Why a score moved since the last check, and what earlier checks by the same rules said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.dials import low_and_high
from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day
from scoring.lineage import Chapter
from scoring.move_words import change_words, rules_words, shown, signed
from scoring.moves import Cause, move
from scoring.sentences import checked_words
from scoring.stages import stage_of
from store.records import Dial, Scorecard, ScorePoint, Stage

SAY = texts("moved")

_DIALS = (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
_CAUSES = (Cause.BEHAVIOUR, Cause.MEASUREMENT, Cause.METHOD)
_LAST = 24
"""Checks that a table shows: two years of monthly ones."""


def why_it_moved(cards: Sequence[Scorecard]) -> list[Html]:
    """The difference between the last two checks, in parts that add up to it. `cards`: the oldest first."""
    if len(cards) < 2:
        return []
    before, after = cards[-2:]
    blocks = [element("h2", SAY("since", day=day(before.as_of)))]
    for dial in _DIALS:
        blocks += _moved(before, after, dial)
    return blocks


def earlier(chapters: Iterable[Chapter], points: Mapping[str, Sequence[ScorePoint]], stages: Sequence[Stage]) -> Html:
    """What checks said by today's rules: the council's own, and before it those of the councils that it took over."""
    *before, own = chapters
    blocks = [_checks(own, points.get(own.council.local_authority_code, ()), stages, "own")]
    for place, each in enumerate(before):
        told = _checks(each, points.get(each.council.local_authority_code, ()), stages, str(place))
        ended = SAY("until", day=day(each.ends)) if each.ends else ""
        name = SAY.html("before", council=council_link(each.council), until=ended)
        blocks.append(joined(element("h3", name), told or element("p", SAY("not_stored"))))
    return joined(element("h2", SAY("earlier")), *blocks) if any(blocks) else Html()


def _moved(before: Scorecard, after: Scorecard, dial: Dial) -> list[Html]:
    found = move(before, after, dial=dial)
    if found.why_not:
        if dial is Dial.OPEN_CHANNELS:  # most councils' channels show nothing to anyone
            return []
        return [element("p", found.why_not), listed([Html(each) for each in rules_words(before, after)])]
    told = shown(found)
    name = SAY(f"dial_{dial.name}")
    if not told.whole and not any(points for _cause, points in told.parts):
        return [element("p", SAY("stayed", dial=name, points=told.after))]
    rows = [(SAY("on", day=day(before.as_of)), str(told.before))]
    rows += [(SAY(f"cause_{cause.name}"), signed(points)) for cause, points in told.parts if cause in _CAUSES]
    rows.append((SAY("on", day=day(after.as_of)), str(told.after)))
    caption = SAY("caption", dial=name, before=told.before, after=told.after)
    changes = [foreign(change_words(each, points)) for each, points in told.changes]
    return [table(f"moved-{dial.name.lower()}", caption, (SAY("what"), SAY("points")), rows), _details(changes)]


def _details(changes: list[Html]) -> Html:
    if not changes:
        return Html()
    return element("details", element("summary", SAY("different", count=len(changes))), listed(changes))


def _checks(chapter: Chapter, points: Sequence[ScorePoint], stages: Sequence[Stage], name: str) -> Html:
    finished = [each for each in points if each.finished]
    if not finished:
        return Html()
    method = max(each.method for each in finished)
    own = [each for each in finished if each.method == method]
    rows = [_row(each, stages) for each in own[: -_LAST - 1 : -1]]
    heads = (SAY("check"), SAY("score"), SAY("stage"), SAY("range"), SAY("basis"))
    caption = SAY.html("checks", council=foreign(chapter.council.name), count=len(rows), method=method)
    other = len(finished) - len(own)
    note = SAY("older", count=other)
    return joined(
        table(f"checks-{name}", caption, heads, rows), element("p", note, class_="quiet") if other else Html()
    )


def _row(point: ScorePoint, stages: Sequence[Stage]) -> tuple[str, ...]:
    score, stage = point.score, stage_of(point.score, stages)
    value = SAY("unseen") if score.value is None else str(round(score.value))
    return day(point.as_of), value, str(stage or SAY("no_stage")), low_and_high(score), checked_words(score)
