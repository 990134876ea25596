"""`doorstep worker`: lend this machine to a Dask cluster that runs checks."""

from __future__ import annotations

import os

import click

from monitor.cluster import ClusterError


@click.command()
@click.argument("address", metavar="SCHEDULER")
@click.option("--threads", type=click.IntRange(1, 256), default=32, show_default=True, help="Sites visited at once.")
@click.option("--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="They share the threads.")
def worker(address: str, threads: int, processes: int) -> None:
    """Work for the Dask scheduler at SCHEDULER, e.g. tcp://host:8786, until Ctrl-C.

    Database and settings come with the work. The stock `dask worker` does the same, where Doorstep is installed.
    """
    try:
        from distributed.cli.dask_worker import main
    except ImportError as error:
        raise ClusterError("A cluster needs the extra `cluster`: pip install 'doorstep[cluster]'.") from error
    each = max(1, threads // processes)
    words = [address, "--nworkers", str(processes), "--nthreads", str(each), "--no-dashboard", "--name", _name()]
    main(words, standalone_mode=False)


def _name() -> str:
    return f"doorstep-{os.uname().nodename}-{os.getpid()}"
