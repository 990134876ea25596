"""The progress bar of a check: councils done, pages, problems, time left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from store.records import RunRecord


class Shown:
    """How far a run has come, on the screen."""

    def __init__(self, progress: Progress, planned: int) -> None:
        """Starts at nothing done."""
        self._progress = progress
        self._stopping = False
        self._task = progress.add_task("Home pages", total=planned, pages=0, problems=0)

    def __call__(self, record: RunRecord) -> None:
        """Show what is stored."""
        problems = sum(count for _, count in record.problems)
        self._progress.update(self._task, completed=record.councils, pages=record.pages, problems=problems)
        if record.councillors:
            self._say(f"Councils done, {record.councillors:,} councillors' pages")
        elif record.councils:
            self._say("Councils done")

    def stopping(self) -> None:
        """Say that it will end soon."""
        self._stopping = True
        self._progress.update(self._task, description="Finishing the pages in flight")

    def _say(self, what: str) -> None:
        if not self._stopping:
            self._progress.update(self._task, description=what)


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
