"""Ctrl-C: the first asks a run to stop tidily, the second stops it at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stops_tidily(stop: threading.Event, asked: Callable[[], None]) -> Iterator[None]:
    """Within it, the first SIGINT or SIGTERM sets `stop` and calls `asked`; the next does what it always did.

    A signal only sets a flag, so that nothing is ever cut off between reading a page and storing it.
    Outside the main thread, where Python delivers no signals, it changes nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def first(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        _restore(before)
        asked()

    for number in before:
        signal.signal(number, first)
    try:
        yield
    finally:
        _restore(before)


def _restore(handlers: dict[signal.Signals, signal._HANDLER]) -> None:
    for number, handler in handlers.items():
        signal.signal(number, handler)
