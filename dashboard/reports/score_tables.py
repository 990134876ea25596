"""What we made of what was seen, column by column. Not for the public."""

from __future__ import annotations

from dashboard.reports.columns import Column, Kind, Shelf, Table
from dashboard.reports.common_columns import CHECK, CHECK_KEY, COUNCIL, DIALS, METHOD
from store.records import Effort

SCORES = Table(
    "scores",
    "Scores",
    "Of each check, each dial whole and by principle. The two dials are never added, and scores order no councils.",
    Shelf.SCORES,
    (
        *CHECK,
        METHOD,
        Column("dial", Kind.TEXT, "What is measured by itself.", DIALS, required=True),
        Column("principle", Kind.TEXT, "Id of the principle; “all” for the dial as a whole.", required=True),
        Column(
            "score", Kind.NUMBER, "0 to 100; empty: not enough was seen, or nothing of it applies; not a low score."
        ),
        Column("lowest", Kind.NUMBER, "The lowest it could be, whatever the unseen would show.", required=True),
        Column("highest", Kind.NUMBER, "The highest.", required=True),
        Column("things_checked", Kind.WHOLE, "How many things could be checked.", required=True),
        Column("things_to_check", Kind.WHOLE, "Of how many.", required=True),
        Column("share_seen", Kind.NUMBER, "Share of the weight that could be checked, 0 to 1.", required=True),
    ),
    (*CHECK_KEY, "dial", "principle"),
)
STAGES = Table(
    "stages",
    "Stages",
    "The stage of each council's front door, which moves only when two checks agree. Councils whose end is decided, "
    "and those of which too little was seen, are not here.",
    Shelf.SCORES,
    (
        *COUNCIL,
        Column("stage_from", Kind.TEXT, "The stage, or the lower of the two between which it stands.", required=True),
        Column("stage_to", Kind.TEXT, "The same stage, or the upper of the two.", required=True),
        Column("since", Kind.MOMENT, "The first check on which it rests.", required=True),
        Column("first_look", Kind.YES_NO, "True until two checks in a row have said so.", required=True),
    ),
    ("local_authority_code",),
)
NEEDS = Table(
    "needs",
    "What would help",
    "What was looked for well and not found, or only partly, in the newest check of each council that is in this "
    "export. Not of councils whose end is decided: other things matter to them.",
    Shelf.SCORES,
    (
        *CHECK,
        Column("dial", Kind.TEXT, "Points of different dials do not compare.", DIALS, required=True),
        Column("indicator", Kind.TEXT, "The question, by its id: see the table questions.", required=True),
        Column("found", Kind.TEXT, "What was seen, in words."),
        Column("fix", Kind.TEXT, "What would help."),
        Column("effort", Kind.TEXT, "What it takes.", tuple(map(str, Effort)), required=True),
        Column("points", Kind.NUMBER, "What it would add to the score of its dial, of 100.", required=True),
    ),
    (*CHECK_KEY, "indicator"),
)
