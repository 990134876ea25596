"""A shortlist as a file for a spreadsheet: a row for each council, and no score."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from dashboard.reports.cells import marked, text
from dashboard.shortlist_history import Known
from scoring.needs import needs
from scoring.shortlist import Pick, Shortlist
from store.records import Dial, Need

COLUMNS = (
    "list",
    "frozen_at",
    "method",
    "gss_code",
    "local_authority_code",
    "council",
    "picked_at",
    "reason",
    "seen_at",
    "needs",
    "evidence",
    "offer",
    "offer_at",
    "notes",
)


def csv_file(of: Shortlist, known: Known) -> bytes:
    """In UTF-8 with a mark that Excel needs for ŵ. Councils by name; several things in one cell are parted by " | "."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)  # LibreOffice divides at semicolons, too
    writer.writerow(COLUMNS)
    for pick in sorted(of.picks, key=lambda each: known.name(each.council).casefold()):
        writer.writerow([marked(text(each)) for each in _row(of, pick, known)])
    return file.getvalue().encode("utf-8-sig")


def _row(of: Shortlist, pick: Pick, known: Known) -> tuple[str, ...]:
    council, card = known.councils.get(pick.council), known.card(pick.council)
    wanted = [each for each in needs(card) if each.dial is Dial.FRONT_DOOR] if card else []
    return (
        of.name,
        of.frozen.at.isoformat() if of.frozen else "",
        str(card.method) if card else "",
        council.gss_code if council else "",
        pick.council,
        known.name(pick.council),
        pick.picked.at.isoformat(),
        pick.picked.words,
        card.as_of.isoformat() if card else "",
        _cell(wanted, lambda each: each.what),
        _cell(wanted, lambda each: ", ".join(dict.fromkeys(one.url for one in each.evidence))),
        pick.offer.step.value if pick.offer else "",
        pick.offer.at.isoformat() if pick.offer else "",
        " | ".join(each.words for each in pick.notes),
    )


def _cell(wanted: list[Need], said: Callable[[Need], str]) -> str:
    return " | ".join(map(said, wanted))
