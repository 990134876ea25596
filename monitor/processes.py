"""Workers in processes of their own, several threads each: for when reading pages, not politeness, is the limit."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from monitor.crews import WorkerLostError
from monitor.logs import in_force
from monitor.ready import CONTEXT, make_ready, unheard
from monitor.shares import Outcome, Task
from monitor.worker_process import STOP, work
from monitor.workplace import Job

PAUSES = (0.05, 0.2, 1.0)
"""Seconds after each try to start a process that failed."""


class Processes:
    """So many processes, which share the workers as evenly as can be."""

    def __init__(self, job: Job, processes: int, workers: int) -> None:
        """Start them. They end when this process does, however it ends."""
        make_ready()
        threads = max(1, -(-workers // processes))
        self._lanes = [_Lane(job, threads) for _ in range(processes)]
        self.capacity = threads * processes

    def submit(self, share: Task) -> Future[Outcome]:
        """Do the share in the process that has the least to do."""
        return min(self._lanes, key=lambda lane: lane.busy).submit(share)

    def stop(self) -> None:
        """Tell every process."""
        for lane in self._lanes:
            lane.tell(STOP)

    def __enter__(self) -> Self:
        """For `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let them finish what they write, and end."""
        for lane in self._lanes:
            lane.tell(None)
        for lane in self._lanes:
            lane.join()


class _Lane:
    """One process, and the thread that listens to it. A process that died is replaced when the next share comes."""

    def __init__(self, job: Job, threads: int) -> None:
        self._job, self._threads = job, threads
        self._lock = threading.Lock()
        self._open: dict[int, Future[Outcome]] = {}
        self._number = 0
        self._start()

    @property
    def busy(self) -> int:
        return len(self._open)

    def submit(self, share: Task) -> Future[Outcome]:
        future: Future[Outcome] = Future()
        with self._lock:
            if not self._alive:
                self._start()
            self._number += 1
            try:
                self._connection.send((self._number, share))
                self._open[self._number] = future
            except OSError:
                future.set_exception(_lost())
        return future

    def tell(self, what: str | None) -> None:
        with self._lock:
            try:
                self._connection.send(what)
            except OSError:
                return  # it has ended already, which is what it would be told

    def join(self) -> None:
        self._listener.join()
        self._process.join()
        self._connection.close()

    def _start(self) -> None:
        self._connection, theirs = CONTEXT.Pipe()
        self._process = self._started(theirs)
        theirs.close()
        self._alive = True
        self._listener = threading.Thread(target=self._listen, args=(self._connection,), name="lane", daemon=True)
        self._listener.start()

    def _started(self, theirs: Connection) -> BaseProcess:
        """A new process. The server that forks it may have been lost a moment ago: then another one is started."""
        for pause in PAUSES:
            process = CONTEXT.Process(target=work, args=(theirs, self._job, self._threads, in_force()), daemon=True)
            try:
                with unheard():
                    process.start()
            except (EOFError, OSError):
                time.sleep(pause)
            else:
                return process
        raise _lost()

    def _listen(self, connection: Connection) -> None:
        while True:
            try:
                number, result = connection.recv()
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
            self._alive = False
        for future in lost:
            future.set_exception(_lost())


def _lost() -> WorkerLostError:
    return WorkerLostError(
        "A worker process ended before its time, several times over the same sites: does it have memory enough?"
    )
