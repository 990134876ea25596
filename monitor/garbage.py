"""How often Python looks for objects that only hold each other, and so would never be let go."""

from __future__ import annotations

import ctypes
import gc
import sys

SELDOM = 20_000
"""New objects between two looks (Python's own: 700). Rows, readings and findings come by the thousand and never hold
each other in a circle: to look at them again and again cost a twentieth of a check in which nothing had changed."""


def look_seldom() -> None:
    """From now on, and never again at what there is: what was imported stays."""
    gc.freeze()
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


def let_go() -> None:
    """After a check in a process that goes on: look at everything once, and let go of what the check has left.

    What is frozen is never let go, and the next check would freeze what this one left in circles.
    """
    gc.unfreeze()
    gc.collect()
    if sys.platform == "linux":
        # Each check has threads of its own, and what they leave in pieces the C library would keep for the next.
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's own
        if trim:
            trim(0)
