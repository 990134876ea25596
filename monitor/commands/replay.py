"""`doorstep replay`: read the copies of pages again with today's code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime, time
from multiprocessing import get_context
from signal import SIG_IGN, SIG_UNBLOCK, SIGINT, SIGTERM, default_int_handler, pthread_sigmask, signal
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.progress import track

from collectors.archive_file import ArchiveError
from config.selection import SelectionError
from monitor.clock import steady_now
from monitor.cluster import connected
from monitor.cluster_pool import ClusterPool
from monitor.commands.chosen import chosen
from monitor.commands.options import cluster, council, database, manner_of, processes, settings_with
from monitor.manner import Manner
from monitor.ready import SIGNALS
from monitor.replaying import Replayed, replay
from monitor.saying import say
from store.store import Store

_LONDON = ZoneInfo("Europe/London")


@click.command("replay")
@database
@council
@click.option(
    "--since",
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only visits made on this day or later, by the clock in London.",
)
@processes
@cluster
def replay_command(
    database: str | None, codes: tuple[str, ...], since: datetime | None, processes: int, cluster: str | None
) -> None:
    """Read the archived copies of pages again with today's code, and score what they show. Nobody is visited.

    The newest visit to each council is made again. A page of which there is no copy keeps the reading that it has.
    """
    settings = settings_with(database=database)
    manner = manner_of(processes, cluster, settings.database)
    folder = settings.archive_folder
    if folder is None or not folder.is_dir():
        where = f" in {folder}" if folder else ": the setting `archive` is empty"
        raise ArchiveError(f"There is no archive of pages{where}.")
    console = Console(stderr=True)
    signal(SIGTERM, default_int_handler)  # being asked to end is like Ctrl-C: workers are not left behind
    with Store(settings.database) as store, _pool(manner) as pool:
        fitting = _fitting(store, codes, since.date() if since else None)
        results = replay(store, settings, folder, fitting, steady_now, pool)
        bar = track(results, "Councils", len(fitting), console=console, transient=not console.is_terminal)
        done = list(bar)
    for fault in dict(fault for each in done for fault in each.faults).values():
        say(fault, err=True)
    click.echo(told(done))


@contextmanager
def _pool(manner: Manner) -> Iterator[Executor | None]:
    if manner.cluster:
        with connected(manner.cluster) as client, ClusterPool(client, manner.cluster) as pool:
            yield pool
    elif manner.processes > 1:
        with ProcessPoolExecutor(manner.processes, get_context("spawn"), _deaf_to_ctrl_c) as pool:
            yield pool
    else:
        yield None


def _deaf_to_ctrl_c() -> None:
    """It reaches the whole terminal: it is for whoever started this process, who ends it."""
    signal(SIGINT, SIG_IGN)
    pthread_sigmask(SIG_UNBLOCK, SIGNALS)


def _fitting(store: Store, tokens: Sequence[str], since: date | None) -> tuple[str, ...]:
    """The codes of the councils that have been visited, by name."""
    wanted = chosen(store, tokens)
    begin = datetime.combine(since, time.min, _LONDON) if since else None
    cards = [card for card in store.latest_scorecards() if begin is None or card.as_of >= begin]
    codes = (card.council.local_authority_code for card in cards)
    fitting = tuple(code for code in codes if not wanted or code in wanted)
    if not fitting:
        raise SelectionError("No council that fits that has been visited.")
    return fitting


def told(done: Sequence[Replayed]) -> str:
    """What a replay did, in words."""
    pages, kept = sum(each.pages for each in done), sum(each.kept for each in done)
    changed = [each for each in done if each.gained or each.lost]
    lines = [
        f"{_counted(len(done), 'council')} replayed: {_counted(pages, 'page')} read again, {kept:,} left as stored. "
        "Nobody was visited."
    ]
    for each in changed:
        parts = [("gained", each.gained), ("lost", each.lost)]
        what = "; ".join(f"{word} {', '.join(names)}" for word, names in parts if names)
        lines.append(f"{each.name}: {what}.")
    lines.append(f"The accounts of {_counted(len(done) - len(changed), 'council')} are unchanged.")
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
