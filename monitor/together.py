"""Processes that live and end together: whichever ends, and however, the others are asked to end as well."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from typing import Self

import click

from monitor.tied import tied

TICK = 0.2
"""Seconds between two looks at whether all are alive."""
GRACE = 90
"""Seconds to finish what cannot be cut off, a page in flight for one; after that they are ended at once."""


class Together:
    """Some processes, which end with the block. Ctrl-C is for us, and we end them."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """None yet."""
        self._tell = tell
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        """Within it, being asked to end is like Ctrl-C."""
        self._before = signal.signal(signal.SIGTERM, signal.default_int_handler)
        return self

    def __exit__(self, *_: object) -> None:
        """Ask all to end, and wait for it; asked once more, end them at once."""
        for each in self._processes.values():
            each.terminate()
        try:
            self._wait(GRACE)
        except (KeyboardInterrupt, subprocess.TimeoutExpired):
            for each in self._processes.values():
                each.kill()
            self._wait(None)
        signal.signal(signal.SIGTERM, self._before)

    def start(self, name: str, command: list[str], environment: Mapping[str, str], *, heard: bool) -> None:
        """Start one; `heard`: what it writes to standard output is passed on."""
        stdout = None if heard else subprocess.DEVNULL
        self._processes[name] = subprocess.Popen(  # noqa: S603  # our own words
            tied(command), env=dict(environment), stdin=subprocess.DEVNULL, stdout=stdout, start_new_session=True
        )

    def wait(self) -> tuple[str, int] | None:
        """Until one ends by itself: which one, and its exit code; or `None` after Ctrl-C."""
        try:
            while (ended := self._ended()) is None:
                time.sleep(TICK)
        except KeyboardInterrupt:
            self._tell("Ending: pages in flight are finished first. Ctrl-C again ends at once.")
            return None
        return ended

    def _ended(self) -> tuple[str, int] | None:
        codes = ((name, each.poll()) for name, each in self._processes.items())
        return next(((name, code) for name, code in codes if code is not None), None)

    def _wait(self, seconds: float | None) -> None:
        until = None if seconds is None else time.monotonic() + seconds
        for each in self._processes.values():
            each.wait(None if until is None else max(0.0, until - time.monotonic()))


def ended_by_itself(name: str, code: int, others: str, hint: str = "") -> click.ClickException:
    """What the user is told of it."""
    how = f"was ended by signal {-code}" if code < 0 else f"ended by itself (code {code})"
    return click.ClickException(f"The {name} {how}, so {others} was ended, too.{hint}")
