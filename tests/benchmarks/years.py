"""Two years of weekly checks of made-up councils, in a database: what a dashboard has to show.

Two visits to each council are scored; every week of every council is a copy of one of them, with the days moved on.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from config.settings import Settings
from monitor.measuring import councillor_scorer, scorer
from store.records import Council, PageKind, Problem, ProblemKind, Snapshot
from store.store import Store
from tests.benchmarks.visits import AT, TEMPLATES, councillors_of, template

WEEK = timedelta(days=7)
NAMES = (
    "Ash Barn Clay Deep East Fern Gold Hart Iron Kest Lark Mill North Oak Rook South Thorn Wych Yew".split(),
    (
        "bridge combe dale ferry ford gate ham holt hurst ley mere minster moor port stead stoke ton wick wold worth"
    ).split(),
)
REGIONS = (
    "North East",
    "North West",
    "Yorkshire and The Humber",
    "East Midlands",
    "West Midlands",
    "East of England",
    "South East",
    "South West",
)
KINDS = (
    ("NMD", "Non-metropolitan district", "England", 164),
    ("UA", "Unitary authority", "England", 62),
    ("MD", "Metropolitan district", "England", 36),
    ("LBO", "London borough", "England", 33),
    ("CTY", "County", "England", 22),
    ("WPA", "Welsh unitary authority", "Wales", 22),
    ("SCO", "Scottish unitary authority", "Scotland", 32),
    ("NID", "NI district", "Northern Ireland", 11),
)
"""As many of each kind as the United Kingdom has."""
COLUMNS = {
    "snapshot": "council_id, code, finished, readings",
    "scorecard": "council_id, code, method, dial, value, coverage, low, high, seen, applicable, finished, rulebook_id",
}
OWN = '{"read_at":"%s","attempt":1,"unchanged_since":"%s","archived":null}'
"""The record of a page that had not changed."""


def two_years(database: Path, councils: int = 382, councillors: int = 20_000, weeks: int = 104) -> None:
    """Store it all. The newest check is of the day `AT`."""
    kinds = [kind for *kind, number in KINDS for _ in range(number)]
    templates = [template(number) for number in range(TEMPLATES)]
    score, measure = scorer(Settings()), councillor_scorer(Settings())
    with Store(f"sqlite:///{database}") as store:
        for change in (0, 1):
            run = store.begin_run("made-up.csv", [f"N{number}" for number in range(councils)], AT, made_up=True)
            for number in range(councils):
                seen = _seen(templates, number, change, kinds[number % len(kinds)])
                store.add_visit(run, seen, score(seen))
        for batch in councillors_of(councils, councillors):
            store.add_councillors(run, [(seen, measure(seen)) for seen in batch])
    with sqlite3.connect(database) as connection:
        for week in range(weeks):
            _copy(connection, AT - (weeks - 1 - week) * WEEK, week, weeks)


def _seen(templates: list[Snapshot], number: int, change: int, kind: list[str]) -> Snapshot:
    """The first visit or the second, which differs a little. Every thirteenth council lets nobody in."""
    found = _moved(templates[(number + change) % TEMPLATES], f"//www.n{number}.example")
    type_, type_name, nation = kind
    name = f"{NAMES[0][number % 19]}{NAMES[1][number // 19 % 20]}"
    council = Council(
        f"N{number}",
        f"{name} Council",
        found.council.website,
        gss_code=f"E0{6_900_000 + number}",
        nice_name=name,
        type=type_,
        type_name=type_name,
        nation=nation,
        region=REGIONS[number % len(REGIONS)] if nation == "England" else nation,
        population=20_000 + 1_000 * number,
        made_up=True,
    )
    if number % 13 == 12:
        return _closed(council)
    lost = PageKind.POLICY if (number + change) % 3 == 0 else PageKind.NEWS if number % 5 == 0 else None
    readings = tuple(each for each in found.readings if each.kind is not lost)
    planned = tuple(each for each in found.planned if each.kind is not lost)
    return replace(found, council=council, readings=readings, planned=planned)


def _moved(found: Snapshot, site: str) -> Snapshot:
    """The same visit to another site, with every address that it mentions."""
    old = f"//www.{found.council.local_authority_code.lower()}.example"
    return msgspec.json.decode(msgspec.json.encode(found).replace(old.encode(), site.encode()), type=Snapshot)


def _closed(council: Council) -> Snapshot:
    why = Problem(council.website, ProblemKind.ROBOTS, "The site asks robots to stay away.", permanent=True)
    home = replace(template(0).readings[0], url=council.website, status=None, complete=False, problem=why, links=())
    return Snapshot(council, AT, (replace(home, digest="", signals=()),))


def _copy(connection: sqlite3.Connection, at: datetime, week: int, weeks: int) -> None:
    """One check: of most councils as the first visit was until they changed, each in a week of its own."""
    moved = at.strftime("%Y-%m-%d %H:%M:%S.%f")
    said, then = (each.strftime("%Y-%m-%dT%H:%M:%SZ") for each in (at, AT))
    values = {"at": moved, "said": said, "then": then, "week": week, "weeks": weeks, "own": OWN % (said, said)}
    run = connection.execute(
        "INSERT INTO run (started_at, register, planned, made_up, replayed)"
        " SELECT :at, register, planned, made_up, 0 FROM run WHERE id = 1",
        values,
    ).lastrowid
    values["run"] = run
    # Of each council: a week of its own at which it changed, and now and then a week that is unlike the others.
    chosen = (
        "run_id = 1 + ((:week * 382 > council_id * :weeks) + (council_id * 7 + :week * 5) % 23 / 22) % 2"
        " AND run_id <= 2"
    )
    connection.execute(
        f"INSERT INTO snapshot (run_id, taken_at, record, {COLUMNS['snapshot']})"
        f" SELECT :run, :at, replace(record, :then, :said), {COLUMNS['snapshot']}"
        f" FROM snapshot WHERE {chosen} ORDER BY id",
        values,
    )
    columns = ", ".join(f"old.{each}" for each in COLUMNS["scorecard"].split(", "))
    connection.execute(
        f"INSERT INTO scorecard (run_id, snapshot_id, as_of, record, {COLUMNS['scorecard']})"
        f" SELECT :run, new.id, :at, replace(old.record, :then, :said), {columns}"
        " FROM scorecard AS old JOIN snapshot AS new ON new.run_id = :run AND new.code = old.code"
        f" WHERE {chosen.replace('run_id', 'old.run_id').replace('council_id', 'old.council_id')} ORDER BY old.id",
        values,
    )
    connection.execute(
        "INSERT INTO page_reading (run_id, address, attempt, url, kind, read_at, status, digest, complete, problem,"
        " same_as, record) SELECT :run, address, 1, url, kind, :at, status, digest, complete, problem, id, :own"
        " FROM page_reading WHERE run_id = 2 AND problem IS NULL",
        values,
    )
    connection.execute("INSERT INTO run_end (run_id, ended_at, ending) VALUES (?, ?, 'finished')", (run, moved))
