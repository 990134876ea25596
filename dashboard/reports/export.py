"""Writes out what is stored, a visit at a time: the files of `dictionary.TABLES`, their data package, two workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dashboard.reports import about, package, workbooks
from dashboard.reports.columns import Row, Shelf, Table
from dashboard.reports.dictionary import TABLES
from dashboard.reports.folder import whole_folder
from dashboard.reports.observation_tables import ACCOUNTS, CHECKS, COUNCILLORS, COUNCILS, FINDINGS, PAGES, QUESTIONS
from dashboard.reports.rows import (
    account_rows,
    check_cells,
    check_row,
    council_row,
    counts_row,
    finding_rows,
    page_rows,
    question_row,
)
from dashboard.reports.score_rows import need_rows, score_rows, stage_row
from dashboard.reports.score_tables import NEEDS, SCORES, STAGES
from dashboard.reports.workbooks import Newest
from dashboard.reports.writing import TableFiles
from scoring.councillor_counts import table as counted
from scoring.stages import standing
from store.exports import Visit
from store.records import Council, CouncillorSnapshot, Finding, Stage
from store.store import Store


@dataclass(frozen=True, slots=True)
class Choice:
    """What is exported."""

    codes: frozenset[str] = frozenset()
    """`local_authority_code`s; none: all councils."""
    since: datetime | None = None
    """Only checks made then or later."""
    history: bool = False
    """All checks, and not the newest of each council only."""
    observations_only: bool = False
    withheld: Mapping[str, int] = field(default_factory=dict)
    """By code of each council in preview, the method whose scorecards, and the answers on them, are left out."""


def export(store: Store, place: Path, choice: Choice, stages: Sequence[Stage], now: datetime) -> int:
    """Make the folder `place`, whole or not at all; how many checks are in it. Raises `ReportError`."""
    councils = {each.local_authority_code: each for each in store.councils()}
    chosen = [each for code, each in councils.items() if not choice.codes or code in choice.codes]
    tables = [each for each in TABLES if not choice.observations_only or each.shelf is Shelf.OBSERVATIONS]
    made_up = bool(chosen) and all(each.made_up for each in chosen)
    with whole_folder(place) as folder:
        with ExitStack() as stack:
            files = {each.name: stack.enter_context(TableFiles(folder, each)) for each in tables}
            writer = _Writer(store, files, councils, stages, choice.withheld)
            writer.write_councils(chosen)
            visits = store.exports.visits(choice.codes, since=choice.since, history=choice.history)
            checks = writer.write_visits(visits)
        workbooks.write(folder, writer.newest, scores=not choice.observations_only, made_up=made_up)
        _describe(folder, tables, now, made_up=made_up)
    return checks


class _Writer:
    """Hands rows to their files. What is left out of the export has no file, and its rows are not made."""

    def __init__(
        self,
        store: Store,
        files: Mapping[str, TableFiles],
        councils: Mapping[str, Council],
        stages: Sequence[Stage],
        withheld: Mapping[str, int],
    ) -> None:
        self._store, self._files, self._councils, self._stages = store, files, councils, stages
        self._withheld = withheld
        self.newest = Newest()

    def write_councils(self, chosen: Sequence[Council]) -> None:
        for each in chosen:
            self._add_newest(COUNCILS, [council_row(each)])
        codes = self._store.councillors_of()
        # Of all, whoever is chosen: of two choices that overlap, counts could be worked out that neither shows.
        counts, _total = counted({code: self._people(code) for code in codes})
        for each in chosen:
            if each.local_authority_code in counts:
                self._add_newest(COUNCILLORS, [counts_row(each, counts[each.local_authority_code])])

    def write_visits(self, visits: Iterable[Visit]) -> int:
        """How many there were. `visits`: by code, and the oldest first."""
        questions: dict[tuple[int, str], Finding] = {}
        last, checks = None, 0
        for visit in visits:
            checks += 1
            if last and _code(last) != _code(visit):
                self._write_newest(last)
            card, begun = visit.scorecard, self._begun(visit)
            self._add(CHECKS, [check_row(begun, visit)])
            self._add(PAGES, page_rows(begun, visit))
            self._add(ACCOUNTS, account_rows(begun, visit))
            if self._shown(visit):
                self._add(FINDINGS, finding_rows(begun, card))
                self._add(SCORES, score_rows(begun, card))
            questions |= {(card.method, each.indicator): each for each in card.findings}
            last = visit
        if last:
            self._write_newest(last)
        self._add(QUESTIONS, [question_row(method, each) for (method, _id), each in questions.items()])
        return checks

    def _write_newest(self, visit: Visit) -> None:
        begun = self._begun(visit)
        self.newest.add_visit(begun, visit, shown=self._shown(visit))
        self.newest.add(ACCOUNTS, account_rows(begun, visit))
        council = self._council(visit)
        if SCORES.name not in self._files or council.valid_to is not None or not self._shown(visit):
            return  # of a council whose end is decided, stage and suggestions rest
        points = self._store.score_points([_code(visit)]).get(_code(visit), ())
        if found := stage_row(council, standing(points, self._stages)):
            self._add_newest(STAGES, [found])
        self._add_newest(NEEDS, list(need_rows(begun, visit.scorecard)))

    def _shown(self, visit: Visit) -> bool:
        return self._withheld.get(_code(visit)) != visit.scorecard.method

    def _people(self, code: str) -> Iterator[CouncillorSnapshot]:
        """Of one council, read when they are counted."""
        yield from (each for _number, each in self._store.councillor_snapshots([code]))

    def _begun(self, visit: Visit) -> Row:
        return check_cells(self._council(visit), visit.scorecard)

    def _council(self, visit: Visit) -> Council:
        return self._councils.get(_code(visit), visit.scorecard.council)

    def _add(self, table: Table, rows: Iterable[Row]) -> None:
        if files := self._files.get(table.name):
            for row in rows:
                files.add(row)

    def _add_newest(self, table: Table, rows: list[Row]) -> None:
        self._add(table, rows)
        self.newest.add(table, rows)


def _describe(folder: Path, tables: Sequence[Table], now: datetime, *, made_up: bool) -> None:
    """What the files are, for programs and for people."""
    for name, words in (
        ("datapackage.json", package.package(tables, now, made_up=made_up)),
        ("README.txt", about.readme(tables, now, made_up=made_up)),
        ("data-dictionary.md", about.dictionary(tables)),
    ):
        (folder / name).write_text(words, encoding="utf-8")


def _code(visit: Visit) -> str:
    return visit.scorecard.council.local_authority_code
