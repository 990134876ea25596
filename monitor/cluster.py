"""Workers on other machines: the same walk, handed to a Dask cluster (extra `cluster`)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from monitor import lodging
from monitor.shares import Outcome, Share
from monitor.workplace import Job

if TYPE_CHECKING:
    from distributed import Client

CONNECTING = 10
"""Seconds to wait for the scheduler to answer."""
COUNTING = 1.0
"""Seconds for which a count of the workers is good."""


class ClusterError(Exception):
    """The cluster cannot be used. The message is one sentence."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Speak with the scheduler at `address`, e.g. `tcp://host:8786`.

    Raises:
        ClusterError: it does not answer, or goes away within the block, or several workers ended over the same task.
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise ClusterError("A cluster needs the extra `cluster`: pip install 'doorstep[cluster]'.") from error
    try:
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"No Dask scheduler answers at {address}.") from error
    try:
        yield client
    except CancelledError as error:
        raise ClusterError(f"The Dask scheduler at {address} went away. What was stored stays.") from error
    except KilledWorker as error:
        raise ClusterError("Several workers of the cluster ended, one after another, over the same sites.") from error
    finally:
        client.close()


def executor(client: Client) -> Executor:
    """The workers, asked like any pool. A worker that is lost is replaced, and what it did is done again."""
    pool: Executor = client.get_executor(pure=False)
    return pool


@contextmanager
def cluster(address: str, job: Job) -> Iterator[Cluster]:
    """A crew of all workers that join the scheduler at `address`. Raises `ClusterError`, also later."""
    with connected(address) as client, Cluster(client, job) as crew:
        yield crew


class Cluster:
    """The workers of a Dask cluster. Dask replaces a worker that is lost, and does its shares again."""

    def __init__(self, client: Client, job: Job) -> None:
        """The client stays the caller's to close."""
        from monitor.farewell import Farewell

        client.register_plugin(Farewell())
        self._client = client
        self._lodger = lodging.Lodger(job, client.id)
        self._pool = executor(client)
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

    def submit(self, share: Share) -> Future[Outcome]:
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
