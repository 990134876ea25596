"""What it takes to write out a year of weekly checks: `python -m tests.benchmarks.export [--weeks N]`.

A database holds a check a week of 382 councils, and 20,000 councillors' pages. `doorstep export --history` writes all
of it: CSV, JSON Lines and workbooks. Beside it, in a process of its own as well: pandas, which reads the same rows with
`read_sql` and writes most of them (`peers/pandas_export.py`), without knowing which rows stand for one check. The
figure is our most memory, resident.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.sides import Cost, cost, folder, peer, script
from tests.benchmarks.years import two_years

GOAL = 300
"""MB."""


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--councils", type=int, default=382)
    parser.add_argument("--councillors", type=int, default=20_000)
    parser.add_argument("--weeks", type=int, default=52)
    chosen = parser.parse_args()
    table = Table("", "peak MB", "seconds", "CPU seconds", "written MB", "rows of findings")
    with folder() as here:
        database = here / "year.db"
        two_years(database, chosen.councils, chosen.councillors, chosen.weeks)
        url = f"sqlite:///{database}"
        ours = cost([script("doorstep"), "export", "ours", "--database", url, "--history"], here, memory=True)
        found = here / "ours" / "observations" / "findings.csv"
        expected = chosen.councils * chosen.weeks
        checks = _rows(here / "ours" / "observations" / "checks.csv")
        assert checks == expected, f"{checks} checks were written, not {expected}"
        table.add_row("doorstep export --history", *_figures(ours, here / "ours"), f"{_rows(found):,}")
        (here / "theirs").mkdir()
        theirs = cost(peer("pandas_export", str(database), "theirs"), here, memory=True)
        rows = _rows(here / "theirs" / "findings.csv")
        table.add_row("pandas: read_sql, to_csv, to_json", *_figures(theirs, here / "theirs"), f"{rows:,}")
    size = f"{chosen.councils} councils, {chosen.weeks} weekly checks, {chosen.councillors:,} councillors"
    Console(width=120).print(size, table, highlight=False)
    print(f"export: {ours.peak_bytes / 1e6:.0f} MB (goal {GOAL} MB)")


def _figures(taken: Cost, written: Path) -> tuple[str, str, str, str]:
    size = sum(each.stat().st_size for each in written.rglob("*") if each.is_file())
    return (
        f"{taken.peak_bytes / 1e6:,.0f}",
        f"{taken.seconds:.0f}",
        f"{taken.cpu_seconds:.0f}",
        f"{size / 1e6:,.0f}",
    )


def _rows(file: Path) -> int:
    """Without the heading."""
    with file.open(encoding="utf-8") as lines:
        return sum(1 for _ in lines) - 1


if __name__ == "__main__":
    main()
