"""The queue as blocks of a page: groups of equal need, a page at a time. Never a league table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard.links import council_link, shortlist_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import EFFORTS, day
from scoring.needs import needs
from scoring.queue import NeedGroup
from scoring.seasons import Period
from scoring.sentences import checked_words, posts_words
from store.records import Council, Dial, Need, Scorecard

SAY = texts("support")
A_PAGE = 25
"""Councils of the queue on one page: each brings its reasons."""
_REASONS = 3
_OPEN = 25
"""Names of a list that stand open."""


def pages(groups: Sequence[NeedGroup]) -> int:
    """How many pages the queue has; at least one."""
    return max(1, -(-sum(len(each.scorecards) for each in groups) // A_PAGE))


def groups_on(page: int, groups: Sequence[NeedGroup], quiet: Mapping[str, Period], *, picks: bool) -> list[Html]:
    """The councils of one page, the first is 1. A group that goes over its end says so on both.

    `picks`: whoever looks may put them on a shortlist.
    """
    total = sum(len(each.scorecards) for each in groups)
    if not total:
        return []
    blocks = [element("h2", SAY("in_groups", count=total)), element("p", SAY("groups_about"))]
    for number, (group, first, last) in enumerate(_parts(page, groups)):
        rows = [_row(each, quiet, picks=picks) for each in group.scorecards[first:last]]
        blocks += _group(number, group, first, rows)
    return blocks


def paused_list(scorecards: Sequence[Scorecard], last_days: Mapping[str, Council]) -> list[Html]:
    """Councils that are reorganising. `last_days`: as the register has them today, by code."""
    if not scorecards:
        return []
    rows = [
        (council_link(each.council), _last_day(last_days.get(each.council.local_authority_code))) for each in scorecards
    ]
    return [
        element("h2", SAY("paused", count=len(scorecards))),
        element("p", SAY("paused_about")),
        table("paused", SAY("paused_caption"), (SAY("council"), SAY("last_day")), rows),
    ]


def nothing_found(scorecards: Sequence[Scorecard]) -> list[Html]:
    """Councils without a need. The first of them stand open."""
    if not scorecards:
        return []
    items = [joined(council_link(each.council), ": ", seen(each)) for each in scorecards]
    blocks = [element("h2", SAY("nothing_found", count=len(scorecards))), listed(items[:_OPEN])]
    if rest := items[_OPEN:]:
        blocks.append(element("details", element("summary", SAY("more_councils", count=len(rest))), listed(rest)))
    return blocks


def seen(scorecard: Scorecard) -> Html:
    """How much of it could be seen."""
    words = element("span", f"{checked_words(scorecard.overall)}; {posts_words(scorecard)}")
    if scorecard.finished:
        return words
    return joined(words, ". ", element("strong", SAY("first_look")), SAY("first_look_rest"))


def _parts(page: int, groups: Sequence[NeedGroup]) -> Iterator[tuple[NeedGroup, int, int]]:
    """(group, first, last + 1) of what stands on this page of each group."""
    begins, before = (page - 1) * A_PAGE, 0
    for group in groups:
        first = max(0, begins - before)
        last = min(len(group.scorecards), begins + A_PAGE - before)
        if first < last:
            yield group, first, last
        before += len(group.scorecards)


def _group(number: int, group: NeedGroup, first: int, rows: Sequence[Sequence[Html]]) -> list[Html]:
    count, last = len(group.scorecards), first + len(rows)
    blocks = [element("h3", SAY("group", count=count))]
    if last - first < count:
        blocks.append(element("p", SAY("group_part", first=first + 1, last=last)))
    heads = (SAY("council"), SAY("why"), SAY("first_thing"), SAY("how_much"))
    return [*blocks, table(f"need-{number}", SAY("group_weight", points=group.points), heads, rows)]


def _row(scorecard: Scorecard, quiet: Mapping[str, Period], *, picks: bool) -> tuple[Html, Html, Html, Html]:
    wanted = [each for each in needs(scorecard) if each.dial is Dial.FRONT_DOOR]
    season = quiet.get(scorecard.council.local_authority_code)
    pick = element("p", shortlist_link(scorecard.council, SAY("shortlist"))) if picks else Html()
    council = joined(council_link(scorecard.council), pick)
    return council, _reasons(wanted), _first_thing(wanted, season), seen(scorecard)


def _first_thing(wanted: list[Need], season: Period | None) -> Html:
    if season:
        return joined(element("strong", SAY("season")), " ", SAY("season_wait", day=day(season.ends)))
    return joined(foreign(wanted[0].fix), " ", element("strong", f"{EFFORTS[wanted[0].effort]}."))


def _reasons(wanted: list[Need]) -> Html:
    """The weightiest few; the council's page has the rest."""
    most = [foreign(need.what) for need in wanted[:_REASONS]]
    rest = len(wanted) - len(most)
    return listed([*most, SAY.html("more_things", count=rest)] if rest else most)


def _last_day(council: Council | None) -> str:
    return day(council.valid_to) if council and council.valid_to else ""
