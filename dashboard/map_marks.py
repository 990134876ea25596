"""How a council is marked on the map: by its stage where one may be shown, and plainly by something else where not.

Pure. A sign stands beside every colour and words beside every sign, so that none of them is the only one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.texts import texts
from scoring.stages import StageRange, Standing
from store.records import Stage

SAY = texts("map")
DARK, PALE, WHITE = "#0b0c0c", "#f3f2f1", "#ffffff"
_BLUES = ("#6bace6", "#2073bc", "#12436d")  # of the Government Analysis Function's palette, for what is in order
_INK_ON_BLUE = (DARK, WHITE, WHITE)
_BETWEEN = "#d5e3f0"
_GREY = "#6f777b"
_SIGNS = "●■◆▲★"
"""Of the stages, from the lowest up: shapes of equal weight, since no stage is a mark out of ten."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The look of a hexagon, and what it says."""

    group: str
    """What the legend calls it."""
    said: str
    """The same about this council, in full."""
    sign: str
    fill: str
    ink: str
    line: str
    thick: bool = False
    """A hollow hexagon with a thick line: a first look."""


def mark(standing: Standing | None, stages: Sequence[Stage], resting: str = "") -> Mark:
    """For a council with this standing; `None` if it was never checked.

    `resting` says why nothing is shown of it for now, and then nothing is.
    """
    if resting:
        return Mark(SAY("resting"), resting, "‖", PALE, DARK, _GREY)
    if standing is None or not standing.checks:
        return Mark(SAY("not_checked"), SAY("not_checked"), "", PALE, DARK, _GREY)
    if standing.shown is None:
        return Mark(SAY("unseen"), SAY("unseen_said"), "?", WHITE, DARK, DARK)
    return _first_look(standing.shown, stages) if standing.first_look else _settled(standing.shown, stages)


def legend(stages: Sequence[Stage]) -> tuple[Mark, ...]:
    """One of each group, in the order in which the legend and the table have them."""
    top = StageRange(stages[-1], stages[-1])
    settled = [_settled(StageRange(each, each), stages) for each in stages]
    between = _settled(StageRange(stages[0], stages[-1]), stages)
    unseen = Standing(None, None, first_look=False, newest=None, checks=1)
    others = mark(unseen, stages), mark(None, stages), mark(None, stages, SAY("resting"))
    return (*settled, between, _first_look(top, stages), *others)


def _settled(shown: StageRange, stages: Sequence[Stage]) -> Mark:
    """What two checks agree on."""
    words = str(shown)
    if shown.lowest != shown.highest:
        return Mark(SAY("between"), words[0].upper() + words[1:], "▬", _BETWEEN, DARK, DARK)
    fill, ink = _blue(shown, stages)
    return Mark(words, words, _sign(shown, stages), fill, ink, DARK)


def _first_look(shown: StageRange, stages: Sequence[Stage]) -> Mark:
    between = shown.lowest != shown.highest
    line = _GREY if between else _blue(shown, stages)[0]
    sign = "▬" if between else _sign(shown, stages)
    return Mark(SAY("first_look"), SAY("first_look_said", stage=str(shown)), sign, WHITE, DARK, line, thick=True)


def _sign(shown: StageRange, stages: Sequence[Stage]) -> str:
    return _SIGNS[list(stages).index(shown.lowest) % len(_SIGNS)]


def _blue(shown: StageRange, stages: Sequence[Stage]) -> tuple[str, str]:
    """The fill, and what can be read on it: lighter for lower stages, however many there are."""
    place = list(stages).index(shown.lowest) * (len(_BLUES) - 1) // max(1, len(stages) - 1)
    return _BLUES[place], _INK_ON_BLUE[place]
