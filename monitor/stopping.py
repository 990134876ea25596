"""Ctrl-C: the first asks a run to stop tidily, the second ends the program at once."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SHOW_CURSOR = b"\x1b[?25h\n"
"""What a terminal is told, from whom the progress bar has hidden it."""


@contextmanager
def stops_tidily(stop: threading.Event, asked: Callable[[], None]) -> Iterator[None]:
    """Within it, the first SIGINT or SIGTERM sets `stop` and calls `asked`; the next ends the program at once.

    The first only sets a flag, so that nothing is ever cut off between reading a page and storing it.
    Outside the main thread, where Python delivers no signals, it changes nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def first(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        for number in before:
            signal.signal(number, _leave)
        asked()

    for number in before:
        signal.signal(number, first)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    """End the program as if it had been killed, which a run survives: what is stored stays, and can be gone on with."""
    # An exception would not do: before it ends, Python waits for the threads of a pool, and those may wait a minute
    # for a page. Nor may a signal use a stream that the program was just writing to: it says its word past them.
    if os.isatty(2):
        os.write(2, SHOW_CURSOR)
    os.write(2, b"Stopped.\n")
    os._exit(128 + number)
