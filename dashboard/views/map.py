"""The map: a hexagon for every council, by the stage of its front door, and tables that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import streamlit as st

from config.hexes import PRACTICE_HEXES, Hex, hexes
from dashboard import frame, inputs, queries, standings
from dashboard.map_chart import CHOSEN, Placed, rows, specification
from dashboard.map_marks import Mark, legend
from dashboard.map_tables import Marked, by_region, groups_words, key, without_hexagon
from dashboard.markup import Html, element, joined
from dashboard.queries import KEYED, Moment
from dashboard.texts import texts
from store.records import Council

ORDER = 60
"""In the menu."""
SAY = texts("map")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page of the map, ready to show."""

    chart: dict[str, Any] | None
    """`None` where no council has a place."""
    rows: list[dict[str, Any]]
    above: Html
    below: Html


def draw() -> None:
    """The whole page."""
    everything = queries.scorecards()
    frame.open_page(SAY("title"), SAY("title"), made_up=queries.made_up())
    if not everything:
        frame.nothing_checked()
        frame.close_page(())
        return
    frame.show(element("p", SAY("about"), class_="lead"), element("p", SAY("stages")))
    counties = _choose_layer()
    drawn = _drawn(queries.now(), counties)
    frame.show(drawn.above)
    _draw_chart(drawn, counties=counties)
    frame.show(drawn.below)
    frame.close_page(everything)


def _choose_layer() -> bool:
    """Whether counties are shown; not asked where there are none."""
    if not any(place.county for _council, place in _placed()):
        return False
    options = [SAY(f"layer_{each}") for each in ("councils", "counties")]
    return st.radio(SAY("layer"), options, key="layer", bind="query-params") == options[1]


def _draw_chart(drawn: Drawn, *, counties: bool) -> None:
    if drawn.chart is None:
        frame.show(element("p", SAY("no_places")))
        return
    number = sum(not row["ground"] for row in drawn.rows)
    alt = SAY("alt_counties", count=number) if counties else SAY("alt_councils", count=number)
    # A copy, since Streamlit takes out of it what it sends apart.
    chosen = st.vega_lite_chart(
        drawn.rows, dict(drawn.chart), theme=None, key=f"map-{counties}", on_select="rerun", alt=alt
    )
    picked = [each.get("code") for each in chosen["selection"].get(CHOSEN, ())]
    if picked and picked[0]:
        st.switch_page("views/council.py", query_params={"council": picked[0]})


# A minute, since pre-election periods begin and end by the calendar.
@st.cache_resource(ttl=60, max_entries=4, hash_funcs=KEYED)
def _drawn(moment: Moment, counties: bool) -> Drawn:
    marks = standings.marks()
    placed = [Placed(council, place, marks[council.local_authority_code]) for council, place in _placed()]
    shown = rows(placed, counties=counties)
    there = legend(inputs.stages())
    on_map = [(each.council, each.mark) for each in placed if each.place.county is counties]
    with_hexagon = {each.council.local_authority_code for each in placed if not each.place.county}
    everybody = [(each, marks[each.local_authority_code]) for each in standings.councils()]
    others = [each for each in everybody if each[0].local_authority_code not in with_hexagon]
    return Drawn(
        specification(shown, counties=counties) if on_map else None,
        shown,
        joined(*_above(there, on_map)),
        joined(*_below(there, everybody, others, counties=any(each.place.county for each in placed))),
    )


def _above(there: tuple[Mark, ...], on_map: list[Marked]) -> list[Html]:
    if not on_map:
        return []
    said = SAY("lead", count=len(on_map), groups=groups_words(there, on_map))
    return [element("p", said), element("h2", SAY("legend")), key(there, on_map), element("p", SAY("hint"))]


def _below(there: tuple[Mark, ...], everybody: list[Marked], others: list[Marked], *, counties: bool) -> list[Html]:
    """`counties`: some of the others have a place on a map of their own."""
    about = element("p", SAY("counties_about")) if counties else Html()
    tables = by_region(there, everybody)
    return [element("h2", SAY("table")), element("p", SAY("not_low")), *tables, *without_hexagon(others), about]


def _placed() -> list[tuple[Council, Hex]]:
    places = _places()
    return [
        (each, places[each.local_authority_code])
        for each in standings.councils()
        if each.local_authority_code in places
    ]


@cache
def _places() -> dict[str, Hex]:
    return {**hexes(PRACTICE_HEXES), **hexes()}


if __name__ == "__main__":
    draw()
