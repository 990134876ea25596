"""Reads the archive's pages again with today's code, and makes the snapshots and scorecards anew. No network."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from collectors.archive_file import ArchiveError
from collectors.archive_reading import archived_page
from collectors.reading import read_page
from collectors.visit import in_order, snapshot
from config.settings import Settings
from monitor.allowed import terms
from monitor.correcting import correcting
from monitor.keeping_out import NOBODY, kept_out, without_forgotten
from monitor.logs import Voice, in_force, take_up
from monitor.measuring import scorer
from monitor.ready import unheard
from monitor.settling import fill_in, settle
from store.forgotten import Forgotten
from store.records import Account, PageReading, Scorecard, Snapshot
from store.store import Store

SHARE = 8
"""Councils that are read, scored and stored together."""
WAITING = 32
"""Shares that are handed out at once, so that a worker never waits for the next."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of one council."""

    name: str
    pages: int
    """Read again."""
    kept: int
    """Readings that stay as they were stored: there is no copy of the page, or it cannot be read."""
    gained: tuple[str, ...]
    """Accounts that were not found before: platform and handle."""
    lost: tuple[str, ...]
    faults: tuple[tuple[str, str], ...]
    """Files of the archive that could not be read, each with one sentence."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a worker needs to know of a replay, wherever it works."""

    run: int
    settings: Settings
    forgotten: Forgotten
    """Everyone who must not be stored: copies go on naming them."""
    folder: Path
    voice: Voice | None
    """How whoever hands it out logs."""


def replayed(before: Snapshot, folder: Path, budget: int, known: Forgotten = NOBODY) -> tuple[Snapshot, Replayed]:
    """The snapshot as today's code makes it of the copies in `folder`, and what that changed.

    A page of which there is no copy keeps the reading that it has. A page that today's plan of the visit does not
    name counts no more, and one that only today's plan names has not been tried.
    """
    faults: dict[str, str] = {}
    codes = (before.council.local_authority_code,)
    fresh = [without_forgotten(_read_again(each, folder, faults), codes, known) for each in before.readings]
    readings: Sequence[PageReading] = ()
    if fresh:
        readings, _missing = in_order(fresh[0], {each.url: each for each in fresh}, budget)
    after = snapshot(before.council, readings, before.taken_at, budget, before.shared_with)
    again = sum(new is not old for new, old in zip(fresh, before.readings, strict=True))
    gained, lost = _names(after.accounts, before.accounts), _names(before.accounts, after.accounts)
    kept = len(fresh) - again
    return after, Replayed(before.council.name, again, kept, gained, lost, tuple(faults.items()))


def replay(
    store: Store,
    settings: Settings,
    folder: Path,
    codes: Sequence[str],
    now: Callable[[], datetime],
    pool: Executor | None = None,
) -> Iterator[Replayed]:
    """Replay the newest visit to each of these councils, and store it all as a run of its own, as it comes.

    With a `pool`, of processes or of machines, its workers open the database for themselves.
    """
    latest = store.latest_run()
    made_up = all(council.made_up for council in store.councils() if council.local_authority_code in codes)
    register = latest.register if latest else ""
    run = store.begin_run(register, codes, now(), made_up=made_up, replayed=True)
    job, ending = Replay(run, settings, kept_out(store, settings), folder, in_force()), "stopped"
    shares = [tuple(codes[first : first + SHARE]) for first in range(0, len(codes), SHARE)]
    try:
        if pool is None:
            for share in shares:
                yield from _replay_share(job, store, share)
        else:
            yield from _handed_out(pool, job, shares)
        score = correcting(store, scorer(settings))
        settle(store, run, score)
        fill_in(store, run, score, terms(settings, now()))
        ending = "finished"
    finally:
        store.end_run(run, now(), ending)


def replay_share(job: Replay, codes: Sequence[str]) -> tuple[Replayed, ...]:
    """Replay these councils and store them, in a process that has opened nothing yet."""
    take_up(job.voice)
    with Store(job.settings.database) as store:
        return _replay_share(job, store, codes)


def _replay_share(job: Replay, store: Store, codes: Sequence[str]) -> tuple[Replayed, ...]:
    score = correcting(store, scorer(job.settings))
    visits: list[tuple[Snapshot, Scorecard]] = []
    results = []
    for before in store.latest_snapshots(codes=codes):
        after, result = replayed(before, job.folder, job.settings.page_budget, job.forgotten)
        visits.append((after, score(after)))
        results.append(result)
    store.add_batch(job.run, visits=visits)
    return tuple(results)


def _handed_out(pool: Executor, job: Replay, shares: Sequence[Sequence[str]]) -> Iterator[Replayed]:
    waiting: set[Future[tuple[Replayed, ...]]] = set()
    left = list(shares)
    try:
        while left or waiting:
            while left and len(waiting) < WAITING:
                with unheard():  # a pool of processes may start one now
                    waiting.add(pool.submit(replay_share, job, left.pop(0)))
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for share in done:
                yield from share.result()
    finally:
        for share in waiting:
            share.cancel()


def _read_again(stored: PageReading, folder: Path, faults: dict[str, str]) -> PageReading:
    """What today's code reads in the copy; `stored` itself if there is none."""
    if stored.archived is None or stored.archived.file in faults:
        return stored
    try:
        found = read_page(archived_page(folder, stored.archived), stored.kind)
    except ArchiveError as error:
        faults[stored.archived.file] = str(error)
        return stored
    except Exception:  # a fault of ours on one page must not end a replay of 382 councils
        log.exception("%s: a fault of ours", stored.url)
        return stored
    same = stored.read_at, stored.unchanged_since, stored.attempt, stored.archived
    read_at, unchanged_since, attempt, archived = same
    return replace(found, read_at=read_at, unchanged_since=unchanged_since, attempt=attempt, archived=archived)


def _names(accounts: Sequence[Account], known: Sequence[Account]) -> tuple[str, ...]:
    """Those of the accounts that are not among the known."""
    there = {(each.platform, each.key) for each in known}
    return tuple(f"{each.platform} {each.handle}" for each in accounts if (each.platform, each.key) not in there)
