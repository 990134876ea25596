"""The log: set up once, for the command and for the processes that it starts. On standard error; docs/running.md."""

from __future__ import annotations

import logging
import sys
import threading
from dataclasses import dataclass, replace

from monitor.log_lines import OURS, as_json, for_people

SILENT = logging.CRITICAL + 1
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Voice:
    """How much is said, and how."""

    level: int
    """The least that our own code says; one of `logging`'s."""
    structured: bool
    """One JSON object a line."""
    libraries: bool = False
    """Whether the warnings of libraries are passed on."""


def voice(*, verbose: bool, quiet: bool, terminal: bool) -> Voice:
    """What the command line asks for. On a terminal there is a progress bar: only what is amiss interrupts it."""
    if verbose:
        return Voice(logging.DEBUG, not terminal, libraries=True)
    if quiet:
        return Voice(logging.ERROR, not terminal)
    return Voice(logging.WARNING if terminal else logging.INFO, not terminal)


def begin(chosen: Voice) -> None:
    """Speak like this from now on."""
    root = logging.getLogger()
    for each in [each for each in root.handlers if isinstance(each, _Speaker)]:
        root.removeHandler(each)
    root.addHandler(_Speaker(chosen))
    root.setLevel(logging.WARNING if chosen.libraries else SILENT)
    logging.captureWarnings(True)  # else Python prints them, with whatever a page had a library say
    for name in OURS:
        logging.getLogger(name).setLevel(chosen.level)


def take_up(told: Voice | None) -> None:
    """Speak as whoever hands out the work does, unless this process has been told how to."""
    if told and in_force() is None:
        begin(replace(told, structured=not sys.stderr.isatty()))  # another machine's may be a terminal, or none


def in_force() -> Voice | None:
    """How this process speaks; `None` if nobody has said."""
    return next((each.voice for each in logging.getLogger().handlers if isinstance(each, _Speaker)), None)


def tell_of_fault(error: BaseException) -> bool:
    """Say that a fault of ours ended the work. False, and nothing is said, where Python says it better: to people."""
    chosen = in_force()
    if chosen is None or not chosen.structured:
        return False
    log.critical("Doorstep failed: a fault of its own", exc_info=error)
    return True


def watch_threads() -> None:
    """Tell of faults in threads in the same way: Python would print their words."""
    before = threading.excepthook

    def told(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is None or not tell_of_fault(fault.exc_value):
            before(fault)

    threading.excepthook = told


class _Speaker(logging.Handler):
    """Writes to whatever standard error is at the moment: a progress bar takes its place for a while."""

    def __init__(self, chosen: Voice) -> None:
        super().__init__()
        self.voice = chosen

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = (as_json if self.voice.structured else for_people)(record)
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except Exception:  # noqa: BLE001  # as logging has it: what cannot be said must not end the work
            self.handleError(record)
