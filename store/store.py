"""Reads and writes records. The one door to the database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Self

from sqlalchemy import func, insert, select

from store import (
    account_readings,
    councillor_activities,
    councillor_lists,
    councillors,
    counts,
    door_events,
    marks,
    pages,
    queries,
    questions,
    runs,
    scorecards,
    supplies,
    writes,
)
from store.aliases import named
from store.carrying import Carrying
from store.convert import storable
from store.councillors import Visited
from store.database import Database
from store.deeds import Deeds
from store.desk import Desk
from store.doors import Doors
from store.errors import PATIENCE
from store.evidence import Evidence
from store.exports import Exports
from store.looking import Looking
from store.marks import Mark, OwnMark
from store.notices import Notices
from store.records import (
    Account,
    AccountReading,
    Council,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    CountsTable,
    PageReading,
    RobotsReading,
    Run,
    RunRecord,
    Scorecard,
    ScorePoint,
    Snapshot,
    Supplied,
)
from store.repeats import Kept
from store.rights import Rights
from store.schedule import Schedule
from store.scorecards import Unscored
from store.sign_ins import SignIns
from store.tables import robots_readings, run_ends, snapshots
from store.tables import runs as run_table

BATCH = 8
"""Snapshots read at once when all are wanted: each may bring dozens of page readings."""


class Store:
    """The monitor's memory. Several threads may use it at once. Every method may raise `DatabaseError`."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        """Open the database at `url` (an SQLAlchemy URL), making it or bringing it up to date.

        `patience`: seconds to wait for others who write, and for a server that does not answer.
        """
        self._database = Database(url, patience)
        self.rights = Rights(self._database)
        self.carrying = Carrying(self._database)
        self.evidence = Evidence(self._database)
        self.schedule = Schedule(self._database)
        self.notices = Notices(self._database)
        self.doors = Doors(self._database)
        self.desk = Desk(self._database)
        self.deeds = Deeds(self._database)
        self.sign_ins = SignIns(self._database)
        self.exports = Exports(self._database)
        self.looking = Looking(self._database)

    def __enter__(self) -> Self:
        """For `with Store(url) as store`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Give up all connections. A database in memory is gone after that."""
        self._database.close()

    def add_councils(self, register: Iterable[Council]) -> None:
        """Remember how the register describes these councils, where that is new."""
        with self._database.writing() as connection:
            writes.add_changed(connection, register)

    def councils(self) -> tuple[Council, ...]:
        """Every council as it was last described, by name."""
        with self._database.reading() as connection:
            return queries.councils_last_described(connection)

    def council(self, token: str) -> Council | None:
        """The council with this code, ONS code, or name as in an address; `None` if there is none."""
        return named(self.councils(), token)

    def begin_run(
        self, register: str, planned: Sequence[str], started_at: datetime, *, made_up: bool, replayed: bool = False
    ) -> int:
        """Remember that a check has begun, and what it means to visit. Its number."""
        row = {
            "register": register,
            "planned": [storable(code) for code in planned],
            "started_at": started_at,
            "made_up": made_up,
            "replayed": replayed,
        }
        with self._database.writing() as connection:
            return writes.added(connection, run_table, row)

    def end_run(self, run: int, ended_at: datetime, ending: str) -> None:
        """Remember how a check ended: `finished` or `stopped`. One that is taken up again ends again."""
        with self._database.writing() as connection:
            connection.execute(insert(run_ends).values(run_id=run, ended_at=ended_at, ending=ending))

    def latest_run(self) -> Run | None:
        """The check or replay that was begun last; `None` before the first."""
        with self._database.reading() as connection:
            return runs.run_begun_last(connection)

    def unfinished_run(self) -> Run | None:
        """The check that was begun last (replays aside) if it did not finish; `None` if it did, or there is none."""
        with self._database.reading() as connection:
            return runs.check_left_unfinished(connection)

    def run(self, id: int) -> Run:
        """The check or replay with this number. Raises `DatabaseError` if there is none."""
        with self._database.reading() as connection:
            return runs.run_numbered(connection, id)

    def run_record(self, run: int) -> RunRecord:
        """What a run has stored so far. Cheap enough to be asked for twice a second."""
        with self._database.reading() as connection:
            return runs.record_of(connection, run)

    def latest_accounts(self) -> dict[Council, tuple[Account, ...]]:
        """What the newest snapshot of each council found, by name of the council. No page is read for it."""
        with self._database.reading() as connection:
            return runs.accounts_of(connection, None)

    def accounts_of(self, run: int) -> dict[Council, tuple[Account, ...]]:
        """What the newest snapshot of each council in this run found, by name of the council."""
        with self._database.reading() as connection:
            return runs.accounts_of(connection, run)

    def progress(self, run: int) -> tuple[int, int]:
        """Councils whose visit is finished, and councils planned."""
        visited = select(func.count(snapshots.c.code.distinct())).where(snapshots.c.run_id == run, snapshots.c.finished)
        with self._database.reading() as connection:
            planned = runs.run_numbered(connection, run).planned
            return connection.execute(visited).scalar_one(), len(planned)

    def add_visit(self, run: int, snapshot: Snapshot, scorecard: Scorecard) -> None:
        """Remember a visit and how it measured, both or neither. A page is stored once in a run."""
        self.add_batch(run, visits=[(snapshot, scorecard)])

    def add_batch(
        self,
        run: int,
        *,
        readings: Sequence[PageReading] = (),
        repeats: Sequence[Kept] = (),
        robots: Sequence[RobotsReading] = (),
        visits: Sequence[tuple[Snapshot, Scorecard]] = (),
        accounts: Sequence[AccountReading] = (),
    ) -> None:
        """Remember all of it or, on an error, nothing.

        What the run already has of the same address and attempt stays as it stands. Readings of the snapshots
        that are not stored yet are stored with them. `repeats` show what their rows hold: they differ from what
        `readings_and_earlier` gave by when the page was read, at which attempt, since when it is unchanged, and where
        its copy is.
        """
        if any(snapshot.council != scorecard.council for snapshot, scorecard in visits):
            raise ValueError("the snapshot and the scorecard are of different councils")
        # Made first: others wait while a transaction is open.
        page_rows, robots_rows = (
            pages.repeat_rows(run, repeats) | pages.page_rows(run, readings),
            pages.robots_rows(run, robots),
        )
        with self._database.writing() as connection:
            visited = [reading for snapshot, _scorecard in visits for reading in snapshot.readings]
            reading_ids = pages.add_pages(connection, run, page_rows, visited)
            pages.add_rows(connection, robots_readings, robots_rows)
            writes.add_visits(connection, run, visits, reading_ids)
            account_readings.add(connection, run, accounts)

    def account_readings(
        self, names: Iterable[tuple[str, str]]
    ) -> Mapping[tuple[str, str], tuple[AccountReading, ...]]:
        """By platform and key, what these accounts showed in any run, the newest first; those that have been read."""
        with self._database.reading() as connection:
            return account_readings.of(connection, names)

    def accounts_read(self, run: int) -> frozenset[tuple[str, str]]:
        """Platform and key of every account that this run has read."""
        with self._database.reading() as connection:
            return account_readings.names_in(connection, run)

    def readings(self, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
        """What this run has stored of these pages, of each the last attempt; those it has not tried are absent.

        A page that speaks for several councils is given as the kind it was first stored as.
        """
        with self._database.reading() as connection:
            return questions.last_readings(connection, run, urls)

    def robots(self, run: int, origins: Iterable[str]) -> dict[str, RobotsReading]:
        """What this run has stored of these hosts' robots.txt, of each the last attempt."""
        with self._database.reading() as connection:
            return questions.last_robots(connection, run, origins)

    def newest_robots(self, origins: Iterable[str]) -> dict[str, RobotsReading]:
        """What was read of these hosts' robots.txt last, in any run; those that were never asked are absent."""
        with self._database.reading() as connection:
            return questions.newest_robots(connection, origins)

    def has_earlier_run(self, run: int) -> bool:
        """Whether any run, a replay included, was begun before this one."""
        with self._database.reading() as connection:
            return runs.is_preceded(connection, run)

    def earlier_readings(self, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
        """The newest readings of these pages in runs before this one that have a body and lack none of it."""
        with self._database.reading() as connection:
            return questions.earlier_readings(connection, run, urls)

    def readings_and_earlier(self, run: int, urls: Iterable[str]) -> tuple[dict[str, PageReading], dict[str, Kept]]:
        """What `readings` and `earlier_readings` give, for the price of one; of the latter also where it is kept."""
        with self._database.reading() as connection:
            return questions.last_and_earlier(connection, run, urls)

    def mark(self) -> Mark:
        """How far the tables have grown from which faces are drawn: it changes with whatever is stored there."""
        with self._database.reading() as connection:
            return marks.of(connection)

    def own_mark(self, code: str) -> OwnMark:
        """The same of what is stored of the council with this `local_authority_code` alone."""
        with self._database.reading() as connection:
            return marks.of_one(connection, code)

    def latest_scorecards(self, after: int = 0) -> tuple[Scorecard, ...]:
        """The last of each council's newest snapshot, by name of the council; only those stored since `mark` said so.

        `after` is the mark's `scorecards`.
        """
        with self._database.reading() as connection:
            return scorecards.where(connection, scorecards.newest(after))

    def scorecard(self, code: str) -> Scorecard | None:
        """The last of the newest snapshot of the council with this `local_authority_code`."""
        with self._database.reading() as connection:
            return scorecards.newest_of(connection, code)

    def scorecards(self, code: str, at: Collection[datetime] = ()) -> tuple[Scorecard, ...]:
        """Of each check of this council the last, the oldest check first; only `at` these moments, if any is given."""
        with self._database.reading() as connection:
            return scorecards.where(connection, scorecards.of_each_check(connection, code, at))

    def score_points(self, codes: Collection[str] = ()) -> dict[str, tuple[ScorePoint, ...]]:
        """By `local_authority_code`, how each check measured last, the oldest first; of all, if none is named."""
        with self._database.reading() as connection:
            return scorecards.points(connection, codes)

    def unscored(self, method: int, codes: Collection[str] = ()) -> tuple[Unscored, ...]:
        """The snapshots whose last scorecard is not of this method, the oldest first."""
        with self._database.reading() as connection:
            return scorecards.of_other_methods(connection, method, codes)

    def score_again(self, cards: Sequence[tuple[Unscored, Scorecard]]) -> None:
        """Remember how stored snapshots measure by another method, all of them or, on an error, none."""
        with self._database.writing() as connection:
            scorecards.add(connection, [(card, each.run, each.council, each.snapshot) for each, card in cards])

    def snapshots(self, ids: Sequence[int]) -> list[Snapshot]:
        """Those with these numbers (`Unscored.snapshot`), in that order."""
        with self._database.reading() as connection:
            return queries.snapshots_with(connection, ids)

    def add_councillors(self, run: int, visits: Sequence[tuple[CouncillorSnapshot, CouncillorScorecard]]) -> None:
        """Remember visits to councillors' pages and how they measured, all of it or, on an error, nothing.

        One visit a run of each; a scorecard is kept only where it says something else than the one before.
        """
        with self._database.writing() as connection:
            councillors.add_visits(connection, run, visits)

    def add_councillor_activities(
        self, run: int, found: Sequence[tuple[int, CouncillorSnapshot, CouncillorScorecard]]
    ) -> None:
        """Remember what accounts on councillors' pages showed, by the number of the snapshot, and how it measures now.

        All of it or, on an error, nothing. Once a run of each; who was erased meanwhile stays erased.
        """
        with self._database.writing() as connection:
            councillor_activities.add(connection, run, found)

    def councillors_visited(self, codes: Collection[str] = ()) -> dict[tuple[str, str], Visited]:
        """By council and site id, the last visit to the page of each councillor of these councils; or of all."""
        with self._database.reading() as connection:
            return councillors.visited_last(connection, codes)

    def add_councillor_lists(self, run: int, lists: Sequence[CouncillorList]) -> None:
        """Remember whom sites name, all of it or, on an error, nothing. One list a run of each council."""
        with self._database.writing() as connection:
            councillor_lists.add(connection, run, lists)

    def councillor_lists(self, code: str) -> tuple[CouncillorList, ...]:
        """Every list of this council's councillors, good or not, the newest first; who was erased is in none."""
        with self._database.reading() as connection:
            return councillor_lists.of(connection, code)

    def councillor_lists_of(self, run: int, codes: Collection[str]) -> dict[str, CouncillorList]:
        """Those that the run has of these councils, by `local_authority_code`."""
        with self._database.reading() as connection:
            return councillor_lists.of_run(connection, run, codes)

    def good_list(self, code: str) -> CouncillorList | None:
        """The newest good list of this council's councillors; `None` if there has never been one."""
        return self.good_lists([code]).get(code)

    def good_lists(self, codes: Collection[str] = ()) -> dict[str, CouncillorList]:
        """The same of each of these councils, by `local_authority_code`; of all, if none is named."""
        with self._database.reading() as connection:
            return councillor_lists.newest_good(connection, codes)

    def councillor_scorecards(self, codes: Collection[str] = ()) -> tuple[CouncillorScorecard, ...]:
        """The newest of each councillor of these councils, by council and name; of all, if none is named.

        Who asked to be removed is left out, as from `councillor_snapshots`.
        """
        with self._database.reading() as connection:
            resting = door_events.resting(connection, codes)
            found = councillors.newest_scorecards(connection, codes)
        return tuple(each for each in found if councillors.key(each.councillor) not in resting)

    def councillors_of(self) -> tuple[str, ...]:
        """The `local_authority_code` of each council of whose councillors something is stored, in order."""
        with self._database.reading() as connection:
            return councillors.codes(connection)

    def councillor_snapshots(self, codes: Collection[str] = ()) -> tuple[tuple[int, CouncillorSnapshot], ...]:
        """The newest of each councillor of these councils with its number, and with what the accounts showed last."""
        with self._database.reading() as connection:
            resting = door_events.resting(connection, codes)
            found = councillor_activities.newest_snapshots(connection, codes)
        return tuple((number, each) for number, each in found if councillors.key(each.councillor) not in resting)

    def add_councillor_counts(self, table: CountsTable) -> None:
        """Remember counts of councillors in which nobody can be found, if they are not as before."""
        with self._database.writing() as connection:
            counts.add(connection, table)

    def councillor_counts(self) -> CountsTable | None:
        """The newest; `None` before the first. The only thing about councillors that dashboards and reports ask for."""
        with self._database.reading() as connection:
            return counts.newest(connection)

    def score_councillors_again(self, cards: Sequence[tuple[CouncillorScorecard, int]]) -> None:
        """Remember how stored snapshots of councillors, by their numbers, measure now, where that is new."""
        with self._database.writing() as connection:
            councillors.add_scorecards(connection, cards)

    def snapshot(self, code: str) -> Snapshot | None:
        """The newest of the council with this `local_authority_code`, readings in the order of the visit."""
        with self._database.reading() as connection:
            id = queries.newest_snapshot(connection, code)
            return None if id is None else queries.snapshots_with(connection, [id])[0]

    def latest_snapshots(self, since: datetime | None = None, codes: Collection[str] = ()) -> Iterator[Snapshot]:
        """The newest of each council, by name of the council. A few are in memory at a time.

        Only those taken at or after `since`, and only of the councils with these `local_authority_code`s, if given.
        """
        with self._database.reading() as connection:
            ids = queries.snapshot_ids(connection, queries.newest_since(since, codes))
        for first in range(0, len(ids), BATCH):
            with self._database.reading() as connection:
                batch = queries.snapshots_with(connection, ids[first : first + BATCH])
            yield from batch  # no transaction is open while the caller works

    def add_supplied(self, code: str, figures: Sequence[Supplied]) -> None:
        """Remember what the council with this `local_authority_code` supplied, all of it or, on an error, nothing."""
        with self._database.writing() as connection:
            supplies.add(connection, code, figures)

    def supplied(self, code: str) -> tuple[Supplied, ...]:
        """What this council supplied last of each account by each tool, the newest first."""
        with self._database.reading() as connection:
            return supplies.newest(connection, code).get(storable(code), ())

    def all_supplied(self) -> dict[str, tuple[Supplied, ...]]:
        """The same of every council that has supplied anything, by `local_authority_code`."""
        with self._database.reading() as connection:
            return supplies.newest(connection)
