"""The line over time as a specification for Vega-Lite, which draws in the browser without asking anybody. Pure."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

from dashboard.overtime import Line, joined_up, range_words
from dashboard.texts import texts
from dashboard.words import day

SAY = texts("overtime")
_INK, _BAND, _GREY = "#12436d", "#6bace6", "#3d3d3d"
_SHORT = timedelta(days=200)
"""A line over less than that has days below it: the name of a month would stand there several times."""


def rows(found: Line) -> list[dict[str, Any]]:
    """What is drawn. A stretch ends where the rules change or nothing could be seen, and so does its line."""
    drawn, stretch = [], 0
    for before, each in zip((None, *found.points), found.points, strict=False):
        if before is None or not joined_up(before, each):
            stretch += 1
        score = each.score
        if score.value is not None:
            place = {"on": each.as_of.date().isoformat(), "score": round(score.value), "stretch": stretch}
            said = f"{day(each.as_of)}: {round(score.value)}, {range_words(each)}"
            drawn.append(place | {"low": round(score.low), "high": round(score.high), "said": said})
    return drawn


def specification(found: Line) -> dict[str, Any]:
    """How Vega-Lite draws these rows: it asks no other machine."""
    breaks = [
        {"on": after.as_of.date().isoformat(), "said": SAY("new_rules", method=after.method)}
        for before, after in pairwise(found.points)
        if before.method != after.method
    ]
    score = {"field": "score", "type": "quantitative"}
    description = {"description": {"field": "said", "type": "nominal"}, "tooltip": {"field": "said", "type": "nominal"}}
    stretch = {"detail": {"field": "stretch", "type": "nominal"}}
    band = {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}} | stretch
    layers: list[dict[str, Any]] = [
        {"mark": {"type": "area", "color": _BAND, "opacity": 0.35, "interpolate": "step-after"}, "encoding": band},
        {"mark": {"type": "line", "color": _INK, "strokeWidth": 2}, "encoding": {"y": _axis(score)} | stretch},
        {"mark": {"type": "point", "color": _INK, "filled": True, "size": 30}, "encoding": {"y": score} | description},
    ]
    return {
        "height": 280,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": {"font": "Arial, Helvetica, sans-serif", "view": {"stroke": None}},
        "encoding": {"x": _days(_length(found))},
        "layer": [*layers, *_breaks(breaks)],
    }


def _axis(score: dict[str, Any]) -> dict[str, Any]:
    axis = {"labelColor": _GREY, "titleColor": _GREY, "title": SAY("axis"), "gridColor": "#d8d8d8", "labelFontSize": 14}
    return score | {"scale": {"domain": [0, 100]}, "axis": axis | {"titleFontSize": 14, "values": [0, 25, 50, 75, 100]}}


def _length(found: Line) -> timedelta:
    return found.points[-1].as_of.date() - found.points[0].as_of.date()


def _days(length: timedelta) -> dict[str, Any]:
    """At most one mark a day: a shorter step would name a day twice."""
    form = "%-d %b %Y" if length < _SHORT else "%b %Y"
    axis = {"labelColor": _GREY, "title": None, "grid": False, "labelFontSize": 14, "format": form, "labelAngle": 0}
    return {
        "field": "on",
        "type": "temporal",
        "axis": axis | {"tickCount": min(6, max(1, length.days)), "labelOverlap": True},
    }


def _breaks(breaks: list[dict[str, str]]) -> list[dict[str, Any]]:
    """A line down where the rules changed, with words."""
    if not breaks:
        return []
    text = {"type": "text", "align": "left", "dx": 4, "dy": -4, "baseline": "top", "color": _GREY, "fontSize": 13}
    said = {"text": {"field": "said", "type": "nominal"}, "y": {"value": 0}}
    described = {"description": {"field": "said", "type": "nominal"}}
    return [
        {
            "data": {"values": breaks},
            "mark": {"type": "rule", "color": _GREY, "strokeDash": [6, 4]},
            "encoding": described,
        },
        {"data": {"values": breaks}, "mark": text, "encoding": said},
    ]
