"""Workers on other machines: the same walk, handed to a Dask cluster (extra `cluster`)."""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from monitor import lodging
from monitor.cluster_pool import ClusterError, ClusterPool
from monitor.logs import in_force
from monitor.shares import Outcome, Task
from monitor.workplace import Job

if TYPE_CHECKING:
    from distributed import Client

CONNECTING = 5
"""Seconds to wait for the scheduler to answer."""
COUNTING = 1.0
"""Seconds for which a count of the workers is good."""
LOUD = ("distributed", "distributed.client", "distributed.gc", "tornado", "tornado.application", "asyncio")
"""Loggers to which Dask gives a level of their own: none of them takes it from the one above it."""

_ADDRESS = re.compile(r"(?:(?:tcp|tls|wss?)://)?(?:\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})", re.ASCII)


def proper_address(written: str) -> str:
    """The address of a scheduler. Raises `ValueError` with a sentence if it cannot be one."""
    found = _ADDRESS.fullmatch(written)
    if not found or not 0 < int(found[1]) < 2**16:
        raise ValueError(f"{written!r} is not the address of a Dask scheduler: it should look like tcp://host:8786.")
    return written


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Speak with the scheduler at `address`, e.g. `tcp://host:8786`. Raises `ClusterError` if it does not answer."""
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            "A cluster needs the extra `cluster`: pip install -c constraints.txt -e '.[cluster]' in Doorstep's folder."
        ) from error
    with _quiet():
        try:
            asyncio.run(_answered(address))
            client = Client(address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"No Dask scheduler answers at {address}.") from error
        try:
            yield client
        finally:
            client.close()


async def _answered(address: str) -> None:
    """Return when a scheduler has told who it is. Dask's client would wait for ever for another kind of server."""
    from distributed import Security
    from distributed.comm.core import connect

    async with asyncio.timeout(CONNECTING):
        comm = await connect(address, timeout=CONNECTING, **Security().get_connection_args("client"))
        try:
            await comm.write({"op": "identity", "reply": True})
            await comm.read()
        finally:
            comm.abort()


@contextmanager
def _quiet() -> Iterator[None]:
    """What goes wrong is an error of ours, in one sentence: Dask's own words come with tracebacks."""
    loggers = [logging.getLogger(name) for name in LOUD]
    levels = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for each, level in zip(loggers, levels, strict=True):
            each.setLevel(level)


@contextmanager
def cluster(address: str, job: Job) -> Iterator[Cluster]:
    """A crew of all workers that join the scheduler at `address`. Raises `ClusterError`, also later."""
    with connected(address) as client, ClusterPool(client, address) as pool, Cluster(client, pool, job) as crew:
        yield crew


class Cluster:
    """The workers of a Dask cluster. Dask replaces a worker that is lost, and does its shares again."""

    def __init__(self, client: Client, pool: Executor, job: Job) -> None:
        """Client and pool stay the caller's to close."""
        from monitor.farewell import Farewell

        client.register_plugin(Farewell())
        self._client = client
        self._lodger = lodging.Lodger(job, client.id, in_force())
        self._pool = pool
        self._counted, self._counted_at = 0, float("-inf")
        self._stopped = False

    @property
    def workers(self) -> int:
        """Threads of all workers that have joined by now, as of a moment ago."""
        if time.monotonic() - self._counted_at > COUNTING:
            with suppress(OSError):  # the scheduler went away: the futures say so, too
                self._counted = sum(self._client.nthreads().values())
            self._counted_at = time.monotonic()
        return self._counted

    @property
    def capacity(self) -> int:
        """As many shares as there are threads. While there is none, one share waits for the first."""
        return max(1, self.workers)

    def submit(self, share: Task) -> Future[Outcome]:
        """Do the share on whichever worker is free."""
        return self._pool.submit(lodging.walk_here, self._lodger, share)

    def stop(self) -> None:
        """Tell every worker: each asks the scheduler now and then."""
        if not self._stopped and self._client.status == "running":
            self._client.set_metadata([lodging.WORD + self._client.id], lodging.STOP)
        self._stopped = True

    def __enter__(self) -> Self:
        """For `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the workers close what they opened for this run. One that does not hear it sees that we have gone."""
        if self._client.status == "running":
            self._client.run(lodging.leave, self._client.id, on_error="ignore")
