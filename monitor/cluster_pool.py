"""The workers of a Dask cluster as a pool that never leaves its caller waiting for a scheduler that is gone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from distributed import Client

LOOKING = 0.5
"""Seconds between two looks whether the scheduler is still there."""
P = ParamSpec("P")
T = TypeVar("T")


class ClusterError(Exception):
    """The cluster cannot be used. The message is one sentence."""


class ClusterPool(Executor):
    """Dask does again what a worker was lost with. Its futures raise `ClusterError` for what Dask cannot mend.

    Dask's own pool forgets some of its futures when the scheduler goes away, and whoever waits for them waits for ever.
    """

    def __init__(self, client: Client, address: str) -> None:
        """The client stays the caller's to close."""
        self._client, self._address = client, address
        self._pool: Executor = client.get_executor(pure=False)
        self._open: set[Future[Any]] = set()
        self._closed = threading.Event()
        threading.Thread(target=self._watch, name="cluster watch", daemon=True).start()

    def submit(self, call: Callable[P, T], /, *arguments: P.args, **words: P.kwargs) -> Future[T]:
        """Have a worker call it. Raises `ClusterError`."""
        from distributed.client import ClosedClientError

        done: Future[T] = Future()
        self._open.add(done)
        try:
            there = self._pool.submit(call, *arguments, **words)
        except ClosedClientError as error:
            raise self._gone() from error
        there.add_done_callback(partial(self._carry_over, done))
        return done

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Look no more. What is under way stays so until the client is closed."""
        self._closed.set()

    def _carry_over(self, done: Future[Any], there: Future[Any]) -> None:
        self._open.discard(done)
        error: BaseException | None = self._gone() if there.cancelled() else there.exception()
        with suppress(InvalidStateError):  # it was given up already
            if error is None:
                done.set_result(there.result())
            else:
                done.set_exception(_meant(error))

    def _watch(self) -> None:
        while not self._closed.wait(LOOKING):
            if self._client.status == "running":
                continue
            for each in tuple(self._open):
                with suppress(InvalidStateError):  # it came in this moment
                    each.set_exception(self._gone())

    def _gone(self) -> ClusterError:
        return ClusterError(f"The Dask scheduler at {self._address} went away. What was stored stays.")


def _meant(error: BaseException) -> BaseException:
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        return ClusterError("Several workers of the cluster ended, one after another, over the same sites.")
    return error
