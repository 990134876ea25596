"""Columns that several tables of an export begin with."""

from __future__ import annotations

from dashboard.reports.columns import Column, Kind
from store.records import Dial

DIALS = (Dial.FRONT_DOOR.value, Dial.OPEN_CHANNELS.value)
_CODES = (
    Column("ons_code", Kind.TEXT, "Code of the Office for National Statistics. Empty where the register has none."),
    Column(
        "local_authority_code",
        Kind.TEXT,
        "The key: three letters in the United Kingdom. It stays when the ONS code changes.",
        required=True,
    ),
)
COUNCIL = (*_CODES, Column("council", Kind.TEXT, "Its name, as the register gives it today.", required=True))
CHECK = (*COUNCIL, Column("checked_at", Kind.MOMENT, "When the check of this council was made.", required=True))
CHECK_KEY = ("local_authority_code", "checked_at")
METHOD = Column("method", Kind.WHOLE, "The rules in force. Answers by different rules do not compare.", required=True)
