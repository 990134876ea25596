"""The map of hexagons, as a specification for Vega-Lite, which draws in the browser without asking anybody. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from config.hexes import Hex
from dashboard.map_marks import PALE, Mark
from dashboard.markup import readable
from dashboard.texts import texts
from store.records import Council

SAY = texts("map")
HEIGHT = 520
"""In pixels. On a phone the width decides, and the map is smaller."""
CHOSEN = "chosen"
"""Name of what a click chooses."""
_ROW = sqrt(3) / 2
"""From one row of hexagons to the next, in widths of one."""
_HEXAGON = "M0,-1L.866,-.5L.866,.5L0,1L-.866,.5L-.866,-.5Z"
_COUNTY = 1.7
"""How large a county is drawn, in widths of a hexagon."""
_THIN, _THICK = 0.6, 3.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A council with a place on the map."""

    council: Council
    place: Hex
    mark: Mark


def rows(placed: Sequence[Placed], *, counties: bool) -> list[dict[str, Any]]:
    """What is drawn, the ground first: councils with a hexagon of their own, or `counties` over pale districts."""
    ground = [_ground(each) for each in placed if counties and not each.place.county]
    shown = [each for each in placed if each.place.county is counties]
    return ground + [_row(each) for each in sorted(shown, key=lambda each: each.mark.thick)]  # thick lines above


def specification(drawn: Sequence[Mapping[str, Any]], *, counties: bool) -> dict[str, Any]:
    """How to draw these rows, of which there is one at least: hexagons that a click chooses, and their signs above."""
    west, south = min(row["x"] for row in drawn) - 0.6, min(row["y"] for row in drawn) - 0.65
    columns = max(row["x"] for row in drawn) - west + 0.6
    lines = max(row["y"] for row in drawn) - south + 0.65
    across, down = f"cell * {columns:.3f}", f"cell * {lines:.3f}"
    size = _COUNTY if counties else 1.0
    return {
        "params": [{"name": "cell", "expr": f"min(width / {columns:.3f}, height / {lines:.3f})"}],
        "height": HEIGHT,
        "config": {"view": {"stroke": None}, "font": "Arial, Helvetica, sans-serif"},
        "encoding": {
            "x": _axis("x", west, columns, [f"(width - {across}) / 2", f"(width + {across}) / 2"]),
            "y": _axis("y", south, lines, [down, "0"]),
        },
        "layer": [*([_ground_layer()] if counties else []), _chosen(size), _signs(size)],
    }


def _axis(field: str, begins: float, length: float, pixels: Sequence[str]) -> dict[str, Any]:
    """From lengths in hexagons to pixels: one length is as many in both directions."""
    scale = {"domain": [begins, begins + length], "range": [{"expr": each} for each in pixels], "nice": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale | {"zero": False}}


def _hexagons(which: str, size: float) -> dict[str, Any]:
    """`size` in widths of a hexagon."""
    area = 4 / 3 * size * size  # Vega draws the shape in a square of so many pixels, whose side is its height
    return {
        "transform": [{"filter": which}],
        "mark": {"type": "point", "shape": _HEXAGON, "opacity": 1, "size": {"expr": f"cell * cell * {area:.3f}"}},
        "encoding": {
            "fill": {"field": "fill", "type": "nominal", "scale": None},
            "stroke": {"field": "line", "type": "nominal", "scale": None},
            "strokeWidth": {"field": "width", "type": "quantitative", "scale": None},
            "description": {"field": "label", "type": "nominal"},
        },
    }


def _ground_layer() -> dict[str, Any]:
    layer = _hexagons("datum.ground", 1.0)
    return layer | {"mark": layer["mark"] | {"aria": False}}


def _chosen(size: float) -> dict[str, Any]:
    layer = _hexagons("!datum.ground", size)
    tips = [{"field": "name", "type": "nominal"}, {"field": "said", "type": "nominal"}]
    for tip, title in zip(tips, (SAY("council"), SAY("where")), strict=True):
        tip["title"] = title
    return layer | {
        "params": [{"name": CHOSEN, "select": {"type": "point", "fields": ["code"]}}],
        "mark": layer["mark"] | {"cursor": "pointer"},
        "encoding": layer["encoding"] | {"tooltip": tips},
    }


def _signs(size: float) -> dict[str, Any]:
    """Not read out: the hexagon below says it in words."""
    return {
        "transform": [{"filter": "!datum.ground && datum.sign"}],
        "mark": {
            "type": "text",
            "aria": False,
            "fontSize": {"expr": f"cell * {0.55 * size:.3f}"},
            "fontWeight": "bold",
        },
        "encoding": {
            "text": {"field": "sign", "type": "nominal"},
            "color": {"field": "ink", "type": "nominal", "scale": None},
        },
    }


def _row(placed: Placed) -> dict[str, Any]:
    council, mark = placed.council, placed.mark
    name = readable(council.nice_name or council.name)
    return _at(placed.place) | {
        "ground": False,
        "code": council.local_authority_code,
        "name": name,
        "said": readable(mark.said),
        "label": f"{name}: {readable(mark.said)}",
        "sign": mark.sign,
        "fill": mark.fill,
        "ink": mark.ink,
        "line": mark.line,
        "width": _THICK if mark.thick else _THIN,
    }


def _ground(placed: Placed) -> dict[str, Any]:
    """A district below the counties: only where the land is."""
    nothing = dict.fromkeys(("code", "name", "said", "label", "sign", "ink"), "")
    return _at(placed.place) | nothing | {"ground": True, "fill": PALE, "line": "#d8dde0", "width": _THIN}


def _at(place: Hex) -> dict[str, Any]:
    return {"x": place.across, "y": round(place.r * _ROW, 4)}
