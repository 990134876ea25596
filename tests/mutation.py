"""How many changes of `scoring/` the tests notice: `python -m tests.mutation [--sample N] [--seed S]`.

mutmut writes thousands of mutants of the code and runs the tests that reach each of them. All of them take hours; a
sample drawn at random takes its share of that, and the last line says how near its figure is. Those that survived are
named: `mutmut show NAME` says what was changed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections import Counter
from math import sqrt

from rich.console import Console
from rich.table import Table

GOAL = 90
TOGETHER = 500
"""Mutants named on one command line."""
NOTICED = ("killed", "timeout", "segfault", "caught by type check")
UNCHECKED = "not checked"


def main() -> None:
    """Draw the sample, run it, print a table and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, help="so many mutants, drawn at random; all of them if 0")
    parser.add_argument("--seed", type=int, default=2026)
    chosen = parser.parse_args()
    _mutmut("run", "nothing.has.this.name")  # writes the mutants, and which tests reach which
    names = sorted(_outcomes())
    if not names:
        sys.exit("mutmut wrote no mutants: the tests of scoring/ do not pass, or mutmut is not installed.")
    wanted = random.Random(chosen.seed).sample(names, chosen.sample) if chosen.sample else names
    for first in range(0, len(wanted), TOGETHER):
        _mutmut("run", *wanted[first : first + TOGETHER])
    found = _outcomes()
    _show({name: found[name] for name in wanted}, len(names))


def _mutmut(*words: str) -> str:
    command = [sys.executable, "-m", "mutmut", *words]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def _outcomes() -> dict[str, str]:
    """What became of each mutant, by name."""
    lines = _mutmut("results", "--all", "true").splitlines()
    return dict(line.strip().split(": ", 1) for line in lines if ": " in line)


def _show(outcomes: dict[str, str], of: int) -> None:
    counts = Counter(outcomes.values())
    table = Table("outcome", "mutants")
    for outcome, count in counts.most_common():
        table.add_row(outcome, f"{count:,}")
    console = Console(width=120)
    console.print(f"{len(outcomes):,} of {of:,} mutants of scoring/.", table, highlight=False)
    for name in sorted(name for name, outcome in outcomes.items() if outcome not in (*NOTICED, UNCHECKED)):
        console.print(f"  not noticed: {name}", highlight=False)
    checked = len(outcomes) - counts[UNCHECKED]
    if not checked:
        sys.exit("No mutant was checked.")
    share = sum(counts[each] for each in NOTICED) / checked
    margin = 0.0 if checked == of else 1.96 * sqrt(share * (1 - share) / checked)
    print(f"mutation: {share:.1%}, give or take {margin:.1%} (goal {GOAL}%)")


if __name__ == "__main__":
    main()
