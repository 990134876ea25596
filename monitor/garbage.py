"""How often Python looks for objects that only hold each other, and so would never be let go."""

from __future__ import annotations

import gc

SELDOM = 20_000
"""New objects between two looks (Python's own: 700). Rows, readings and findings come by the thousand and never hold
each other in a circle: to look at them again and again cost a twentieth of a check in which nothing had changed."""


def look_seldom() -> None:
    """From now on, and never again at what there is: what was imported stays."""
    gc.freeze()
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
