"""Workers in processes of their own, several threads each: for when reading pages, not politeness, is the limit."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from monitor.clock import steady_now
from monitor.crews import WorkerLostError
from monitor.shares import Outcome, Share
from monitor.walking import walk
from monitor.workplace import Job, Workplace
from store.store import Store

_context = get_context("spawn")
"""A forked process would inherit the threads' locks in whatever state they are."""
_STOP = "stop"
Result = Outcome | Exception


class Processes:
    """So many processes, which share the workers as evenly as can be."""

    def __init__(self, job: Job, processes: int, workers: int) -> None:
        """Start them. They end when this process does, however it ends."""
        threads = max(1, -(-workers // processes))
        self._lanes = [_Lane(job, threads) for _ in range(processes)]
        self.capacity = threads * processes

    def submit(self, share: Share) -> Future[Outcome]:
        """Do the share in the process that has the least to do."""
        return min(self._lanes, key=lambda lane: lane.busy).submit(share)

    def stop(self) -> None:
        """Tell every process."""
        for lane in self._lanes:
            lane.stop()

    def __enter__(self) -> Self:
        """For `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let them finish what they write, and end."""
        for lane in self._lanes:
            lane.close()


class _Lane:
    """One process, and the thread that listens to it. A process that dies is replaced."""

    def __init__(self, job: Job, threads: int) -> None:
        self._job, self._threads = job, threads
        self._lock = threading.Lock()
        self._open: dict[int, Future[Outcome]] = {}
        self._number = 0
        self._closing = False
        self._start()

    @property
    def busy(self) -> int:
        return len(self._open)

    def submit(self, share: Share) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        with self._lock:
            self._number += 1
            self._open[self._number] = future
            try:
                self._connection.send((self._number, share))
            except OSError:
                self._open.pop(self._number)
                future.set_exception(WorkerLostError("A worker process ended before its time."))
        return future

    def stop(self) -> None:
        with self._lock:
            self._tell(_STOP)

    def close(self) -> None:
        with self._lock:
            self._closing = True
            self._tell(None)
        self._listener.join()
        self._process.join()

    def _tell(self, what: str | None) -> None:
        try:
            self._connection.send(what)
        except OSError:
            return  # it has ended already, which is what it would be told

    def _start(self) -> None:
        self._connection, theirs = _context.Pipe()
        self._process = _context.Process(target=_work, args=(theirs, self._job, self._threads), daemon=True)
        self._process.start()
        theirs.close()
        self._listener = threading.Thread(target=self._listen, name="lane", daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        while True:
            try:
                number, result = self._connection.recv()
            except (EOFError, OSError):
                return self._ended()
            with self._lock:
                future = self._open.pop(number)
            if isinstance(result, Exception):
                future.set_exception(result)
            else:
                future.set_result(result)

    def _ended(self) -> None:
        with self._lock:
            lost, self._open = list(self._open.values()), {}
            if not self._closing:
                self._start()
        for future in lost:
            future.set_exception(WorkerLostError("A worker process ended before its time."))


def _work(connection: Connection, job: Job, threads: int) -> None:
    """The life of a worker process: do shares until told to end, or until nobody is there to tell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole terminal; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    stop, speaking = threading.Event(), threading.Lock()

    def report(number: int, done: Future[Outcome]) -> None:
        error = done.exception()
        with speaking:
            try:
                connection.send((number, error if error is not None else done.result()))
            except OSError:
                stop.set()  # nobody listens any more

    with Store(job.settings.database) as store:
        place = Workplace(job, store, stop, steady_now)
        try:
            with ThreadPoolExecutor(threads, thread_name_prefix="worker") as pool:
                for number, share in _orders(connection, stop):
                    pool.submit(walk, place, share).add_done_callback(partial(report, number))
        finally:
            place.close()


def _orders(connection: Connection, stop: threading.Event) -> Iterator[tuple[int, Share]]:
    """Shares as they are sent; ends when told to, or when whoever sends them is gone."""
    while True:
        try:
            order = connection.recv()
        except (EOFError, OSError):
            stop.set()
            return
        if order is None:
            return
        if order == _STOP:
            stop.set()
        else:
            yield order
