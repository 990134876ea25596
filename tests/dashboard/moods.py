"""Made-up councils in every state that a scorecard can be in, real ones as far as the dashboard knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store.records import (
    Answered,
    Checklist,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Council,
    Declaration,
    Reply,
    Score,
    Writer,
)
from store.store import Store
from tests.dashboard.conftest import UNSEEN, house_rules, linked, scorecard, snapshot, unknown

NOW = datetime.now(UTC).replace(microsecond=0)
TODAY = NOW.date()
DAY = timedelta(days=1)


def council(code, name, **more):
    website = f"http://{name.lower()}.example/"
    kind = {"type": "UA", "type_name": "Unitary authority", "nation": "England", "region": "North East"}
    return Council(code, f"{name} Council", website, nice_name=name, **kind, **more)


STALE = council("ZST", "Stalewell")
PREVIEWED = council("ZPR", "Previewham")
NEW = council("ZNE", "Newmoor", valid_from=TODAY - 60 * DAY)
ENDING = council("ZEN", "Endham", valid_to=TODAY + 120 * DAY, successor="ZCO")
COMING = council("ZCO", "Comingford", valid_from=TODAY + 121 * DAY)
ENDED = council("ZGO", "Gonebury", valid_to=TODAY - 60 * DAY, successor="ZNE")
NEVER_SEEN = council("ZOL", "Oldmead", valid_to=TODAY - 900 * DAY, successor="ZNE")
REVIEWED = council("ZRE", "Reviewick")
DARK = council("ZDA", "Darkwell")
MOVED = council("ZMO", "Movemouth")
EVERY = (STALE, PREVIEWED, NEW, ENDING, COMING, ENDED, NEVER_SEEN, REVIEWED, DARK, MOVED)
CHECKS = {
    STALE: [-90, -50],
    PREVIEWED: [-2],
    NEW: [-58, -30, -2],
    ENDING: [-60, -30, -2],
    ENDED: [-90, -70],
    REVIEWED: [-60, -2],
    DARK: [-30, -2],
    MOVED: [-80, -70, -60, -50, -40, -30, -20, -10, -2],
}
"""Days from now on which each was checked."""


def fill(url):
    """Check each when it was checked; one replies, one declares."""
    with Store(url) as store:
        store.add_councils(EVERY)
        for days in sorted({each for checks in CHECKS.values() for each in checks}):
            _check(store, days)
        store.desk.raise_correction(
            CorrectionEntry(
                *("ZRE", 1, 1, NOW - DAY, Writer.OFFICER, CorrectionStep.RAISED, "A fan runs it."),
                kind=CorrectionKind.NOT_OURS,
                platform="facebook",
                key="northbridge",
                handle="northbridge",
            )
        )
        rota = Answered("rota", "Accounts are looked after by a rota.", Reply.PARTLY)
        store.desk.declare(Declaration("ZRE", Checklist.ORGANISATIONS, 1, NOW - DAY, Writer.OFFICER, (rota,), "Soon."))


def _check(store, days):
    at = NOW + days * DAY
    there = [each for each, checks in CHECKS.items() if days in checks]
    run = store.begin_run("real.csv", [each.local_authority_code for each in there], at, made_up=False)
    for each in there:
        card = replace(_card(each, days), as_of=at)
        store.add_visit(run, replace(snapshot(each), taken_at=at), card)
    store.end_run(run, at, "finished")


def _card(of, days):
    if of is DARK:
        return scorecard(of, [unknown(of)], UNSEEN)
    if of is MOVED:
        value = 50.0 - days // 4
        card = scorecard(of, [house_rules(of), linked(of)], Score(value, 0.9, value - 4, value + 6, 9, 10))
        return replace(card, method=1 if days < -45 else 2)
    return scorecard(of, [house_rules(of), linked(of), unknown(of)])
