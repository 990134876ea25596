"""Measures councils in the light of what was corrected, and reads the addresses that councils say we missed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from collectors.address import read_address
from monitor.measuring import Score
from scoring.corrected import corrected_scorecard
from scoring.corrections import LIVE, state
from scoring.language import marked, say
from store.desk import OvertakenError
from store.records import (
    Correction,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    LinkKind,
    Scorecard,
    Snapshot,
    Writer,
)
from store.store import Store

log = logging.getLogger(__name__)
NO_ACCOUNT = marked("No account has this address.")


def correcting(store: Store, score: Score) -> Score:
    """The same measure, with what each council's upheld corrections say of its accounts.

    They are read once, before the first council is measured: to ask for each takes longer than many indicators.
    """

    @cache
    def known() -> Mapping[str, tuple[Correction, ...]]:
        found: dict[str, tuple[Correction, ...]] = {}
        for each in store.desk.corrections():
            found[each.raised.council] = (*found.get(each.raised.council, ()), each)
        return found

    def corrected(snapshot: Snapshot) -> Scorecard:
        found = known().get(snapshot.council.local_authority_code)
        return corrected_scorecard(snapshot, found, score) if found else score(snapshot)

    return corrected


def read_missing(store: Store, now: datetime) -> int:
    """Read the addresses of the accounts that councils say are missing, once each; how many there were."""
    due = [each for each in store.desk.corrections() if _unread(each) and state(each, now) in LIVE]
    for each in due:
        try:
            store.desk.correct(_read(each, now))
        except OvertakenError:
            log.info("A correction was decided meanwhile; its address is read at the next check.")
    return len(due)


def _unread(correction: Correction) -> bool:
    read = any(each.step is CorrectionStep.READ for each in correction.later)
    return correction.raised.kind is CorrectionKind.MISSING and not read


def _read(correction: Correction, now: datetime) -> CorrectionEntry:
    raised, found = correction.raised, read_address(correction.raised.url)
    step = CorrectionEntry(
        raised.council,
        raised.correction,
        len(correction.later) + 2,
        now,
        Writer.MONITOR,
        CorrectionStep.READ,
    )
    if found.kind is not LinkKind.PROFILE or not found.platform or not found.key:
        return replace(step, words=say(NO_ACCOUNT))
    return replace(step, platform=found.platform, key=found.key, handle=found.handle or "", url=found.canonical or "")
