"""The progress bar of a check: councils done, pages, problems, time left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from monitor.run import Tally


class Shown:
    """A tally on the screen."""

    def __init__(self, progress: Progress, planned: int) -> None:
        """Starts at nothing done."""
        self._progress = progress
        self._task = progress.add_task("Home pages", total=planned, pages=0, problems=0)

    def __call__(self, tally: Tally) -> None:
        """Show it."""
        what = "Finishing the pages in flight" if tally.stopped else "Councils done"
        self._progress.update(
            self._task, description=what, completed=tally.councils, pages=tally.pages, problems=tally.problems
        )


@contextmanager
def shown(planned: int, console: Console) -> Iterator[Shown]:
    """A bar while the block lasts; on a pipe it draws nothing but its last state."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pages]} pages, {task.fields[problems]} problems"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=not console.is_terminal) as progress:
        yield Shown(progress, planned)
