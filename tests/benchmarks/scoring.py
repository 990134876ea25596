"""What scoring again costs: `python -m tests.benchmarks.scoring [--councils N] [--councillors N]`.

A database holds a visit to each of 382 councils (nine pages of 50 kB each, read by our reader, with four channels whose
posts could be read) and to each of 20,000 councillors' pages, scored by an older method. `doorstep score --again` reads
them, scores them and stores the scorecards. Beside it, in turns and in the same process, the least that anybody could
do with the same rows: `json.loads` of every row that was read, and `json.dumps` of every row that was stored.
"""

from __future__ import annotations

import argparse
import gc
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table
from sqlalchemy import create_engine, text

from config.settings import Settings
from monitor.garbage import look_seldom
from monitor.rescoring import rescore, rescore_councillors
from store.store import Store
from tests.benchmarks.visits import fill

GOAL = 4.0
READ = ("snapshot", "page_reading", "councillor_snapshot")
"""Tables of which scoring reads the records."""
STORED = ("scorecard", "councillor_scorecard", "rulebook")
Rows = dict[str, list[str]]


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--councils", type=int, default=382)
    parser.add_argument("--councillors", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "filled.db"
        fill(f"sqlite:///{filled}", chosen.councils, chosen.councillors)
        rounds = [_round(filled, Path(folder) / "scored.db") for _ in range(chosen.rounds)]
    ours, bare = (median(each[side] for each in rounds) for side in (0, 1))
    _show(ours, bare, rounds[0][2], chosen.rounds)
    print(f"scoring: {ours / bare:.2f}x (goal {GOAL}x)")


def _round(filled: Path, scored: Path) -> tuple[float, float, Rows]:
    """Seconds of CPU of ours and of the bare side, and the rows."""
    shutil.copy(filled, scored)
    before = _records(scored, STORED)
    ours = _cpu(lambda: _score_again(f"sqlite:///{scored}"))
    read, after = _records(scored, READ), _records(scored, STORED)
    written = {name: rows[len(before[name]) :] for name, rows in after.items()}
    loaded = [json.loads(row) for rows in written.values() for row in rows]
    bare = _cpu(lambda: _load_and_dump([row for rows in read.values() for row in rows], loaded))
    return ours, bare, read | written


def _score_again(database: str) -> None:
    look_seldom()  # as the command does
    with Store(database) as store:
        councils = sum(rescore(store))
        councillors = sum(rescore_councillors(store, Settings()))
    assert councils, "there was no council to score"
    assert councillors, "there was no councillor to score"


def _load_and_dump(read: list[str], written: list[object]) -> None:
    for row in read:
        json.loads(row)
    for record in written:
        json.dumps(record)


def _records(database: Path, tables: tuple[str, ...]) -> Rows:
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        found = {
            name: list(connection.execute(text(f"SELECT record FROM {name} ORDER BY id")).scalars()) for name in tables
        }
    engine.dispose()
    return found


def _cpu(work: Callable[[], None]) -> float:
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _show(ours: float, bare: float, rows: Rows, rounds: int) -> None:
    table = Table("", "CPU seconds", "ours is")
    table.add_row("doorstep score --again", f"{ours:.2f}", f"{ours / bare:.2f}x")
    table.add_row("json.loads and json.dumps of the same rows", f"{bare:.2f}", "")
    told = ", ".join(
        f"{name} {len(records):,} rows, {sum(map(len, records)) / 1e6:.0f} MB" for name, records in rows.items()
    )
    Console(width=120).print(f"Median of {rounds} rounds. {told}.", table, highlight=False)


if __name__ == "__main__":
    main()
