"""Whether councillors' pages may be read: a person's data are not collected before somebody has answered for that."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Answered(Protocol):
    """The settings that must all be set."""

    controller: str
    lawful_basis: str
    privacy_notice: str
    dpia_date: date | None


def missing(settings: Answered) -> tuple[str, ...]:
    """Names of the settings without which no councillor's page is read; empty if all are there."""
    needed = {
        "controller": settings.controller.strip(),
        "lawful_basis": settings.lawful_basis.strip(),
        "privacy_notice": settings.privacy_notice,
        "dpia_date": settings.dpia_date,
    }
    return tuple(name for name, value in needed.items() if not value)


def refusal(settings: Answered) -> str:
    """Why councillors' pages are not read although they are asked for, in one sentence; empty if they may be."""
    names = missing(settings)
    if not names:
        return ""
    listed = f"{', '.join(names[:-1])} and {names[-1]} are" if len(names) > 1 else f"{names[0]} is"
    return f"Councillors' pages are not read: {listed} not set (docs/settings.md, Councillors)."


def not_to_come(day: date) -> date:
    """The day, unless it lies ahead: nobody has finished anything by then."""
    if day > date.today():  # noqa: DTZ011  # a day by the calendar on the operator's wall
        raise ValueError("a day that is not still to come")
    return day


def secret(text: str) -> str:
    """A key of at least 16 characters, or nothing."""
    if text and len(text) < 16:
        raise ValueError("16 characters or more, or nothing")
    return text
