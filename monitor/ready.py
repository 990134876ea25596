"""Where worker processes come from, and how they get ready while whoever needs them still does."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context

CONTEXT = get_context("forkserver") if sys.platform == "linux" else get_context("spawn")
"""How they start. This process cannot simply be forked: the child would inherit its threads' locks in whatever state
they are. A fork server has no threads, has opened nothing, and has imported what workers need once for all of them.
On macOS the system's own libraries may have threads even there (Python's issue 77906)."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""They reach every process of a terminal or a service; the parent decides what they mean."""


def make_ready() -> None:
    """Let workers begin to import what they need. It does not wait; where there is no fork server it does nothing."""
    if CONTEXT.get_start_method() == "forkserver":
        from multiprocessing import forkserver  # there is none on Windows

        CONTEXT.set_forkserver_preload(["monitor.warm"])
        with unheard():
            forkserver.ensure_running()


@contextmanager
def unheard() -> Iterator[None]:
    """Ctrl-C waits until it is over, and so does being asked to end.

    A process that is started within does not hear of them before it can say that it does not care.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
