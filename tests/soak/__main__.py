"""The schedule for an hour: `python -m tests.soak [--minutes 60] [--kills 10] [--seed 2026]`.

Fifty practice councils are checked every minute, while their sites fail at random, by two schedulers on one database
(one stands by). Whoever is at work is killed with `kill -9`, at random within the first quarter of the time: so the
second quarter and the last are those of one process, and its memory can be compared.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.soak.county import Practice, practice
from tests.soak.growth import again, growth, visits
from tests.soak.judging import Verdict, steady, verdict
from tests.soak.schedulers import Schedulers, until

EVERY = 60.0
"""Seconds."""
GOAL = 0.05
"""Of memory, between the second quarter and the last."""
SETTINGS = {
    "database": "sqlite:///doorstep.db",
    "register_file": "register.csv",
    "check_days": EVERY / 86_400,
    "alarm_days": EVERY / 86_400,
    "pace_seconds": 0.02,
    # This machine answers at once, or never: a visit must not take longer than its turn.
    "second_try_seconds": 0.5,
    "connect_seconds": 1.0,
    "read_seconds": 1.0,
    "deadline_seconds": 2.0,
}


def main() -> None:
    """Keep the schedule, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--kills", type=int, help="[default: 10 an hour]")
    parser.add_argument("--seed", type=int, default=2026)
    chosen = parser.parse_args()
    kills = round(chosen.minutes / 6) if chosen.kills is None else chosen.kills
    with tempfile.TemporaryDirectory(prefix="doorstep-soak-") as made, practice(_today(), chosen.seed) as county:
        folder = Path(made)
        _settle_in(folder, county)
        schedulers = Schedulers(folder)
        whole = _keep(schedulers, county, chosen.minutes * 60, kills, random.Random(chosen.seed))
        found = verdict(visits(folder / "doorstep.db"), EVERY, whole, schedulers.downs)
        second, last = steady(schedulers.memory, whole)
        _print(folder, county, schedulers, found, (second, last))
    drift = last / second - 1 if second else float("nan")
    missing = found.missing + len(county.councils) - found.councils
    print(
        f"soak: {found.twice} twice, {missing} missing, memory {drift:+.1%} "
        f"(goal 0 twice, 0 missing, memory within {GOAL:.0%})"
    )
    if found.twice or missing or abs(drift) > GOAL:
        raise SystemExit(1)


def _settle_in(folder: Path, county: Practice) -> None:
    hosts = "".join(f'"{name}" = "{place}"\n' for name, place in county.hosts.items())
    lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in SETTINGS.items())
    (folder / "doorstep.toml").write_text(f"{lines}[hosts]\n{hosts}", encoding="utf-8")
    with (folder / "register.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(("local_authority_code", "name", "website"))
        rows.writerows((each.local_authority_code, each.name, each.website) for each in county.councils)


def _keep(
    schedulers: Schedulers, county: Practice, seconds: float, kills: int, chance: random.Random
) -> tuple[float, float]:
    """From the moment when the first is at work, for so many seconds; from when to when, in seconds since 1970."""
    schedulers.start()
    while not schedulers.memory:
        schedulers.refuse_to_go_on_alone()
        time.sleep(0.5)
        schedulers.look(time.time())
    schedulers.start()
    began = time.time()
    due = sorted(began + chance.uniform(0, seconds / 4) for _ in range(kills))
    try:
        while (now := time.time()) < began + seconds:
            county.faults.turn(now)
            schedulers.look(now)
            if due and due[0] <= now and schedulers.kill(now):
                due.pop(0)
            schedulers.refuse_to_go_on_alone()
            until(now + 1)
    finally:
        schedulers.end()
    return began, began + seconds


def _print(folder: Path, county: Practice, schedulers: Schedulers, found: Verdict, memory: tuple[float, float]) -> None:
    away = sum(last - first for first, last in schedulers.downs)
    table = Table("what", "figure")
    for what, figure in (
        ("councils", f"{len(county.councils):,}"),
        ("visits", f"{found.visits:,}"),
        ("requests answered by their sites", f"{len(county.requests):,}"),
        ("faults switched on", f"{county.faults.begun:,}"),
        ("schedulers killed", f"{schedulers.kills}"),
        ("seconds that nobody was at work", f"{away:.0f}"),
        ("visits too early", f"{found.twice}"),
        ("turns passed over", f"{found.missing}"),
        ("pages stored twice", f"{again(folder / 'doorstep.db')}"),
        ("seconds between two visits, least", f"{found.shortest:.1f}"),
        ("seconds between two visits at work, most", f"{found.longest:.1f}"),
        ("memory in the second quarter, MB", f"{memory[0] / 1e6:.1f}"),
        ("memory in the last quarter, MB", f"{memory[1] / 1e6:.1f}"),
        *((f"{each.table}: rows, kB", f"{each.rows:,}, {each.size / 1e3:,.0f}") for each in growth(_at(folder))),
    ):
        table.add_row(what, figure)
    Console(width=120).print(table, highlight=False)


def _at(folder: Path) -> Path:
    return folder / "doorstep.db"


def _today() -> date:
    return datetime.now(UTC).date()


if __name__ == "__main__":
    main()
