"""What goes into the two workbooks of an export: the newest check of each council, a council a row where that reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.reports.about import said, sources
from dashboard.reports.columns import Row, Table, Value
from dashboard.reports.dictionary import VERSION
from dashboard.reports.observation_tables import ACCOUNTS, CHECKS, COUNCILLORS, COUNCILS, QUESTIONS
from dashboard.reports.rows import check_row, question_row
from dashboard.reports.score_rows import score_cells
from dashboard.reports.score_tables import NEEDS, SCORES, STAGES
from dashboard.reports.workbook import NOT_SHOWN, Sheet, write_workbook
from scoring.language import marked, say
from store.exports import Visit
from store.records import Score

_CHECK = ("ons_code", "local_authority_code", "council", "checked_at", "method")
_SCORE = ("score", "lowest", "highest", "things_checked", "things_to_check")
_ANSWERS = marked("The answer to each question, a council a row. The sheet Questions says what each column asks.")


@dataclass(slots=True)
class Newest:
    """What is kept of the newest check of each council until the workbooks are written: rows, and no records."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    """By name of the table."""
    answers: list[tuple[Row, dict[str, str]]] = field(default_factory=list)
    """Outcome by indicator."""
    scores: list[tuple[Row, dict[str, Score]]] = field(default_factory=list)
    """By what the columns begin with."""

    def add(self, table: Table, rows: Iterator[Row] | list[Row]) -> None:
        """Rows that are shown as they are in the other files."""
        self.rows.setdefault(table.name, []).extend(rows)

    def add_visit(self, begun: Row, visit: Visit, *, shown: bool) -> None:
        """What is shown a council a row. `begun`: how its rows begin. `shown`: its scorecard, with all answers."""
        card, asked_by = visit.scorecard, (*begun, visit.scorecard.method)
        self.add(CHECKS, [check_row(begun, visit)])
        if shown:
            self.answers.append((asked_by, {each.indicator: each.outcome.value for each in card.findings}))
            parts = {"front_door": card.overall, "open_channels": card.open_channels}
            self.scores.append((asked_by, parts | {f"front_door.{id}": score for id, score in card.principles}))
        known = {(row[0], row[1]) for row in self.rows.get(QUESTIONS.name, ())}
        asked = [question_row(card.method, each) for each in card.findings]
        self.add(QUESTIONS, [row for row in asked if (row[0], row[1]) not in known])


def write(folder: Path, newest: Newest, *, scores: bool, made_up: bool) -> None:
    """`observations.xlsx`, and with `scores` also `scores.xlsx`. Raises `OSError`."""
    counts = replace(_sheet(COUNCILLORS, newest), empty=NOT_SHOWN)
    plain = [*(_sheet(each, newest) for each in (COUNCILS, CHECKS, ACCOUNTS)), counts, _sheet(QUESTIONS, newest)]
    newest_of_each = say("The newest check of each council. Tables of version {version}.", version=VERSION)
    whose = () if made_up else tuple(sources())
    observed = [*plain, _answers(newest), _dictionary((COUNCILS, CHECKS, ACCOUNTS, COUNCILLORS, QUESTIONS))]
    words = (newest_of_each, *said((CHECKS,), made_up))
    write_workbook(folder / "observations" / "observations.xlsx", say("Doorstep: observations"), words, whose, observed)
    if scores:
        told = [_scores(newest), _sheet(STAGES, newest), _sheet(NEEDS, newest), _dictionary((SCORES, STAGES, NEEDS))]
        words = (newest_of_each, *said((SCORES,), made_up))
        write_workbook(folder / "scores" / "scores.xlsx", say("Doorstep: scores"), words, whose, told)


def _sheet(table: Table, newest: Newest) -> Sheet:
    return Sheet(table.heading[:31], table.heading, table.meaning, table.names, newest.rows.get(table.name, []))


def _answers(newest: Newest) -> Sheet:
    indicators = list(dict.fromkeys(each for _begun, found in newest.answers for each in found))
    rows = [(*begun, *(found.get(each) for each in indicators)) for begun, found in newest.answers]
    return Sheet(say("Answers")[:31], say("Answers"), say(_ANSWERS), (*_CHECK, *indicators), rows)


def _scores(newest: Newest) -> Sheet:
    names = list(dict.fromkeys(each for _begun, found in newest.scores for each in found))
    heads = (*_CHECK, *(f"{name}.{each}" for name in names for each in _SCORE))
    rows = [(*begun, *_score_row(found, names)) for begun, found in newest.scores]
    about = say("Each dial, and the front door by principle. Never added.")
    return Sheet(say("Scores")[:31], say("Scores"), about, heads, rows)


def _score_row(found: dict[str, Score], names: list[str]) -> Iterator[Value]:
    for name in names:
        yield from score_cells(found[name]) if name in found else (None,) * len(_SCORE)


def _dictionary(tables: tuple[Table, ...]) -> Sheet:
    rows = [(each.heading, column.name, column.meaning) for each in tables for column in each.columns]
    title, about = say("Data dictionary"), say("What each column says.")
    return Sheet(title[:31], title, about, ("table", "column", "about"), rows)
