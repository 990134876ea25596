"""Who does the work of a run: threads of this process, other processes, or a cluster, all asked in the same way."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Protocol, Self

from monitor.shares import Outcome, Task
from monitor.work import work
from monitor.workplace import Workplace


class WorkerLostError(Exception):
    """A worker went away with a share that it had not finished. What it stored stays."""


class Crew(Protocol):
    """Takes shares, and gives back what became of them."""

    @property
    def capacity(self) -> int:
        """How many shares can be done side by side."""

    def submit(self, share: Task) -> Future[Outcome]:
        """Do the share. The future may hold `WorkerLostError`: then the share may be submitted again."""

    def stop(self) -> None:
        """Let every worker finish the page in hand, store it, and end its share."""

    def __enter__(self) -> Self:
        """For `with`."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the workers go."""


class Threads:
    """Workers that are threads of this process. Politeness is the limit, so threads suffice for one machine."""

    def __init__(self, place: Workplace, workers: int) -> None:
        """The place stays the caller's to close."""
        self._place = place
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="worker")
        self.capacity = workers

    def submit(self, share: Task) -> Future[Outcome]:
        """Do the share in the first thread that is free."""
        return self._pool.submit(work, self._place, share)

    def stop(self) -> None:
        """Nothing to tell: the threads watch the same event as everyone in this process."""

    def __enter__(self) -> Self:
        """For `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the threads, unless something has gone wrong: then they end when they can."""
        self._pool.shutdown(wait=error is None, cancel_futures=True)
