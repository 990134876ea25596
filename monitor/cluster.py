"""Workers on other machines: the same walk, handed to a Dask cluster (extra `cluster`)."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING, Self

from monitor.clock import steady_now
from monitor.crews import WorkerLostError
from monitor.shares import Outcome, Share
from monitor.walking import walk
from monitor.workplace import Job, Workplace
from store.store import Store

if TYPE_CHECKING:
    from distributed import Event

CONNECTING = 10
"""Seconds to wait for the scheduler to answer."""
LOOKING = 1.0
"""Seconds between two looks whether the run is to stop."""


class ClusterError(Exception):
    """The cluster cannot be used. The message is one sentence."""


class Cluster:
    """A Dask cluster. It replaces a worker that is lost, and does its shares again."""

    def __init__(self, address: str, job: Job) -> None:
        """Connect to the scheduler at `address`, e.g. `tcp://host:8786`. Raises `ClusterError`."""
        try:
            from distributed import Client, Event
        except ImportError as error:
            raise ClusterError("A cluster needs the extra `cluster`: pip install 'doorstep[cluster]'.") from error
        try:
            self._client = Client(address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"No Dask scheduler answers at {address}.") from error
        self._job = job
        self._stop = Event(_name(job.run), client=self._client)
        self._pool = self._client.get_executor(pure=False)

    @property
    def capacity(self) -> int:
        """Threads of all workers that have joined by now. While there is none, shares wait for the first."""
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def submit(self, share: Share) -> Future[Outcome]:
        """Do the share on whichever worker is free."""
        done: Future[Outcome] = Future()
        self._pool.submit(_walk_there, self._job, share).add_done_callback(lambda there: _carry_over(there, done))
        return done

    def stop(self) -> None:
        """Tell every worker."""
        self._stop.set()

    def __enter__(self) -> Self:
        """For `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the workers close what they opened for this run."""
        self._client.run(_leave, self._job.run)
        self._stop.clear()
        self._client.close()


def _carry_over(there: Future[Outcome], here: Future[Outcome]) -> None:
    from distributed import KilledWorker

    error = there.exception()
    if isinstance(error, KilledWorker):
        here.set_exception(WorkerLostError("Several workers ended, one after another, over the same sites."))
    elif error is not None:
        here.set_exception(error)
    else:
        here.set_result(there.result())


class _There:
    """What the threads of one Dask worker share for one run."""

    def __init__(self, job: Job) -> None:
        self._stop = threading.Event()
        self._left = threading.Event()
        self._store = Store(job.settings.database)
        self.place = Workplace(job, self._store, self._stop, steady_now)
        threading.Thread(target=self._watch, args=(_event(job.run),), name="stop watch", daemon=True).start()

    def close(self) -> None:
        self._left.set()
        self.place.close()
        self._store.close()

    def _watch(self, event: Event) -> None:
        while not self._left.wait(LOOKING):
            if event.is_set():
                self._stop.set()
                return


_there: dict[int, _There] = {}
_opening = threading.Lock()


def _walk_there(job: Job, share: Share) -> Outcome:
    with _opening:
        if job.run not in _there:
            _there[job.run] = _There(job)
    return walk(_there[job.run].place, share)


def _leave(run: int) -> None:
    with _opening:
        if run in _there:
            _there.pop(run).close()


def _event(run: int) -> Event:
    """Made on a worker, it speaks through the worker's own connection to the scheduler."""
    from distributed import Event

    return Event(_name(run))


def _name(run: int) -> str:
    return f"doorstep-stop-{run}"
