"""The life of a worker process: do shares until told to end, or until nobody is there to tell."""

from __future__ import annotations

import os
import pickle
import signal
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from multiprocessing.connection import Connection

from collectors.archive_file import ArchiveError
from config.languages import LanguageError
from monitor.clock import steady_now
from monitor.garbage import look_seldom
from monitor.logs import Voice, take_up
from monitor.ready import SIGNALS
from monitor.shares import Outcome, Task
from monitor.work import work as do
from monitor.workplace import Job, Workplace
from store.errors import DatabaseError
from store.store import Store

STOP = "stop"
"""The order to finish the pages in hand and no others. Any other order is a share with its number, or `None`: end."""


def work(connection: Connection, job: Job, threads: int, voice: Voice | None = None) -> None:
    """Take orders from `connection`, and answer each share with its number and its outcome or error."""
    look_seldom()
    take_up(voice)
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    stop, report = threading.Event(), _Report(connection)
    with ExitStack() as stack:
        try:
            place = Workplace(job, stack.enter_context(Store(job.settings.database)), stop, steady_now)
        except (ArchiveError, DatabaseError, LanguageError) as error:
            for number, _share in _orders(connection, stop):
                report(number, error)
            return
        stack.callback(place.close)
        pool = stack.enter_context(ThreadPoolExecutor(threads, thread_name_prefix="worker"))
        for number, share in _orders(connection, stop):
            pool.submit(do, place, share).add_done_callback(partial(report.done, number))


class _Report:
    """Speaks to the parent, for any thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._turn = connection, threading.Lock()

    def done(self, number: int, future: Future[Outcome]) -> None:
        error = future.exception()
        self(number, _travelling(error) if error else future.result())

    def __call__(self, number: int, result: Outcome | Exception) -> None:
        with self._turn:
            try:
                self._connection.send((number, result))
            except OSError:
                return  # the parent is gone, as whoever reads its orders is about to hear


def _orders(connection: Connection, stop: threading.Event) -> Iterator[tuple[int, Task]]:
    """Shares as they are sent, until told to end."""
    while True:
        try:
            order = connection.recv()
        except (EOFError, OSError):
            # The parent was killed, and so are we: what is stored is safe, and whoever takes the run up again is to
            # find nobody at work. Python would wait for the threads, and those may wait a minute for a page.
            os._exit(1)
        if order is None:
            return
        if order == STOP:
            stop.set()
        else:
            yield order


def _travelling(error: BaseException) -> Exception:
    """The error in a form that the parent can read, with the story of where it came from."""
    if not hasattr(error, "__notes__"):  # several shares may end with one and the same error
        error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    except Exception:  # noqa: BLE001  # it may fail in as many ways as there are errors
        return RuntimeError("".join(error.__notes__))
    return error if isinstance(error, Exception) else RuntimeError(repr(error))
