"""`doorstep worker`: lend this machine to a Dask cluster that runs checks."""

from __future__ import annotations

import os

import click

from monitor.cluster import connected
from monitor.commands.options import checked_cluster


@click.command()
@click.argument("address", metavar="SCHEDULER", callback=checked_cluster)
@click.option("--threads", type=click.IntRange(1, 256), default=32, show_default=True, help="Sites visited at once.")
@click.option("--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="They share the threads.")
def worker(address: str, threads: int, processes: int) -> None:
    """Work for the Dask scheduler at SCHEDULER, e.g. tcp://host:8786, until Ctrl-C.

    Database and settings come with the work. The stock `dask worker` does the same, where Doorstep is installed.
    """
    with connected(address):
        pass  # a wrong address is told here, in one sentence: Dask's own worker would try for a minute

    from distributed.cli.dask_worker import main

    each = max(1, threads // processes)
    words = [address, "--nworkers", str(processes), "--nthreads", str(each), "--no-dashboard", "--name", _name()]
    main(words, standalone_mode=False)


def _name() -> str:
    return f"doorstep-{os.uname().nodename}-{os.getpid()}"
