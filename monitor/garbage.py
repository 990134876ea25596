"""What a process that goes on for months does about its memory: how often it looks for what only holds itself, and what
the C library keeps."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

SELDOM = 20_000
"""New objects between two looks (Python's own: 700). Rows, readings and findings come by the thousand and never hold
each other in a circle: to look at them again and again cost a twentieth of a check in which nothing had changed."""

_ARENA_MAX = -8
"""`M_ARENA_MAX` in glibc's malloc.h."""


def look_seldom() -> None:
    """From now on, and never again at what there is: what was imported stays."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


def let_go() -> None:
    """After a check in a process that goes on: look at everything once, and let go of what the check has left.

    What is frozen is never let go, and the next check would freeze what this one left in circles.
    """
    gc.unfreeze()
    gc.collect()
    trim = _glibc("malloc_trim")
    if trim:
        trim(0)


def keep_one_arena() -> None:
    """From now on, for what is asked of the C library: to be called before threads are begun.

    It keeps an arena for each few threads, every check has threads of its own, and what each leaves in pieces is
    never given back. Threads that wait for websites seldom wait for one arena.
    """
    option = _glibc("mallopt")
    if option:
        option(_ARENA_MAX, 1)


def _glibc(name: str) -> Callable[..., int] | None:
    """`None` where the C library is another one."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)
