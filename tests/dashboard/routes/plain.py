"""Made-up councils in a database, and somebody who asks for plain addresses: from this machine, or from outside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from html import unescape

import requests

from store.records import Score
from store.store import Store
from tests.dashboard.reports.stored import HOSTILE, NORTHBRIDGE, TYWYN, card, snapshot

NOW = datetime.now(UTC).replace(microsecond=0)
TODAY = NOW.date()
RENAMED = replace(
    NORTHBRIDGE,
    local_authority_code="REN",
    name="Renham Council",
    nice_name="Renham",
    gss_code="E06999977",
    former_codes=("E07999977",),
)
OLD = replace(
    NORTHBRIDGE,
    local_authority_code="OLD",
    name="Oldmead Council",
    nice_name="Oldmead",
    gss_code="E07999955",
    valid_to=TODAY - timedelta(days=30),
    successor="NOR",
)
ENDING = replace(NORTHBRIDGE, local_authority_code="END", name="Endham Council", nice_name="Endham", gss_code="")
ENDING = replace(ENDING, valid_to=TODAY + timedelta(days=90), successor="NOR")
REAL = replace(NORTHBRIDGE, local_authority_code="REA", name="Realham Council", nice_name="Realham", made_up=False)
REAL = replace(REAL, gss_code="E06999944")
DARK = replace(NORTHBRIDGE, local_authority_code="DAR", name="Darkwell Council", nice_name="Darkwell", gss_code="")
TRICKSTER = replace(NORTHBRIDGE, local_authority_code="T<b>", name=HOSTILE, nice_name=HOSTILE, gss_code="")
UNVISITED = replace(NORTHBRIDGE, local_authority_code="UNV", name="Unvisited Council", nice_name="Unvisited")
UNVISITED = replace(UNVISITED, gss_code="")
STALE = replace(NORTHBRIDGE, local_authority_code="STA", name="Stalewell Council", nice_name="Stalewell", gss_code="")
UNSEEN = Score(None, 0.1, 0, 100, 1, 10)


def fill(url):
    """Check them all but one."""
    councils = (NORTHBRIDGE, TYWYN, RENAMED, OLD, ENDING, REAL, DARK, TRICKSTER)
    with Store(url) as store:
        store.add_councils([*councils, STALE, UNVISITED])
        _check(store, [STALE], NOW - timedelta(days=50))
        run = _check(store, councils, NOW - timedelta(days=2))
        store.end_run(run, NOW - timedelta(days=2), "finished")


def _check(store, councils, at):
    run = store.begin_run("county.csv", [each.local_authority_code for each in councils], at, made_up=True)
    for each in councils:
        measured = card(each, at)
        if each is DARK:
            measured = replace(measured, overall=UNSEEN, principles=())
        if each is TRICKSTER:
            measured = replace(measured, findings=tuple(_spoilt(one) for one in measured.findings))
        seen = replace(snapshot(each, at), shared_with=(HOSTILE,) if each is TRICKSTER else ())
        store.add_visit(run, seen, measured)
    return run


def _spoilt(found):
    """As if a page had a megabyte of harm on it."""
    evidence = replace(found.evidence[0], url=f"https://evil.example/{'x' * 5_000}", snippet=HOSTILE * 12_000)
    return replace(found, message=HOSTILE * 12_000, fix=HOSTILE * 50, evidence=(evidence,))


@dataclass
class Asker:
    """Somebody without a browser, who follows no redirect."""

    base: str
    headers: dict

    def get(self, path, method="GET", **headers):
        return requests.request(
            method, self.base + path, headers=self.headers | headers, allow_redirects=False, timeout=20
        )


def words(text):
    """As a reader sees them."""
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", text, flags=re.S)).split())


def poll(council, on):
    """A file of elections in which this council votes on a day."""
    return f"local_authority_code,date,kind,source\n{council},{on.isoformat()},all-out,https://polls.example/\n"
