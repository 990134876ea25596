"""A small picture for a council's own website: its stage and the day of the check. No score, and nobody else's."""

from __future__ import annotations

from dashboard.markup import element, readable
from dashboard.reports.council import Facts
from dashboard.reports.errors import ReportError
from dashboard.reports.publishing import publishes
from dashboard.texts import language, texts
from dashboard.words import day
from scoring.reorganising import reorganising_sentence
from scoring.seasons import period_sentence

SAY = texts("report")
_LETTER = 7.6
"""Width of a letter of 13 pixels, on the wide side: whoever looks at it may have another typeface."""
_EDGE, _LINE, _TOP = 14, 20, 24
"""Pixels: beside the text, between its lines, and from the upper edge to the foot of the first."""
_LONGEST = 70
"""Letters of a line."""
_DARK, _LIGHT = "#12436d", "#ffffff"
"""Their contrast is 10 to 1."""


def badge(of: Facts) -> str:
    """As SVG. Raises `ReportError` where nothing may be shown, or there is nothing to show."""
    if why := _why_not(of):
        raise ReportError(f"There is no badge of {readable(of.council.name)}: {why[0].lower()}{why[1:]}")
    return _drawn([_short(each) for each in _lines(of)])


def _why_not(of: Facts) -> str:
    """In a sentence; empty if there is a badge."""
    if of.publication is not None and not of.publication.published:  # then the setting does not count
        return "it has said here that it does not publish its stage."
    if not publishes(of.council, of.settings, of.publication):
        code = of.council.local_authority_code
        return f"it has not said that it publishes its stage (setting: published = [{code!r}])."
    if of.preview_ends is not None:
        return f"it is in preview until {day(of.preview_ends)}."
    if of.council.valid_to is not None:
        return reorganising_sentence(of.council, of.follows)
    if of.season is not None:  # nothing about a council is newly published then
        return period_sentence(of.season)
    return "" if of.standing and of.standing.shown else "no check could see enough for a stage."


def _lines(of: Facts) -> list[str]:
    shown = str(of.standing.shown) if of.standing else ""
    first_look = of.standing is not None and of.standing.first_look
    stage = SAY("badge_first", stage=shown) if first_look else SAY("badge_stage", stage=shown)
    made_up = SAY("badge_made_up") if of.council.made_up else SAY("badge")
    checked = SAY("badge_checked", who=made_up, day=day(of.scorecard.as_of))
    return [of.council.nice_name or of.council.name, stage, checked]


def _drawn(lines: list[str]) -> str:
    """Text that can be read, enlarged and copied; for who does not see it, a title that says the same."""
    wide = round(max(map(len, lines)) * _LETTER) + 2 * _EDGE
    high = _TOP + _LINE * len(lines) - _LINE // 4
    written = [
        element("text", each, x=str(_EDGE), y=str(_TOP + _LINE * place), font_weight="700" if place == 0 else "400")
        for place, each in enumerate(lines)
    ]
    drawn = element(
        "svg",
        element("title", ". ".join(lines), id="doorstep-badge"),
        element("rect", width="100%", height="100%", rx="4", fill=_DARK),
        element("g", *written, fill=_LIGHT, font_family="Arial, Helvetica, sans-serif", font_size="13"),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby="doorstep-badge",
        lang=language(),
        width=str(wide),
        height=str(high),
        viewBox=f"0 0 {wide} {high}",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'


def _short(text: str) -> str:
    plain = readable(text)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
