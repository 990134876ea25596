"""Everything that is held about one councillor, for them to read: what, from where, when, why, and how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from config.settings import Settings
from monitor.what_is_held import Explained, explained
from scoring.language import marked, say
from store.held import Held
from store.records import Council

PURPOSE = marked(
    "To show a councillor what a resident sees of them on their council's website, and what would help; "
    "and to count, without names, how many councillors list an account."
)
NEVER = marked("Home address, private telephone number and e-mail address, photograph and party are never stored.")


def facts(council: Council, held: Iterable[Held], settings: Settings) -> dict[str, object]:
    """For a program."""
    return {
        "council": council.local_authority_code,
        "purpose": say(PURPOSE),
        "controller": settings.controller,
        "lawful_basis": settings.lawful_basis,
        "privacy_notice": settings.privacy_notice,
        "never_held": say(NEVER),
        "held": [_row(each, explained(each.table, settings)) for each in held],
    }


def lines(council: Council, held: Iterable[Held], settings: Settings) -> Iterator[str]:
    """For people. Fields that are empty are left out."""
    yield say("What is held about one councillor of {council}", council=council.name)
    yield ""
    yield from _first(settings)
    before = None
    for each in held:
        words = explained(each.table, settings)
        if each.table != before:
            yield from ("", f"## {say('{title} (table {table})', title=words.title, table=each.table)}")
            yield say("Why: {why}.", why=words.why)
            yield say("From: {source}.", source=words.source)
            yield say("Kept: {kept}.", kept=words.kept)
        before = each.table
        yield from ("", _heading(each))
        for part in each.parts:
            yield from (f"  {line}" for line in _told(part))


def _first(settings: Settings) -> Iterator[str]:
    not_set = say("not set")
    yield say("Why: {why}", why=say(PURPOSE))
    yield say(
        "Who decides that: {controller}. Lawful basis: {basis}.",
        controller=settings.controller or not_set,
        basis=settings.lawful_basis or not_set,
    )
    yield say("Privacy notice: {address}", address=settings.privacy_notice or not_set)
    yield say(NEVER)


def _row(each: Held, words: Explained) -> dict[str, object]:
    return {
        "table": each.table,
        "row": each.row,
        "at": each.at.isoformat() if each.at else None,
        "check": each.run,
        "what": words.title,
        "why": words.why,
        "from": words.source,
        "kept": words.kept,
        "parts": list(each.parts),
    }


def _heading(each: Held) -> str:
    parts = [say("Row {row}", row=each.row)]
    if each.at:
        parts.append(say("{moment} UTC", moment=f"{each.at:%Y-%m-%d %H:%M}"))
    if each.run is not None:
        parts.append(say("check {run}", run=each.run))
    return ", ".join(parts)


def _told(value: Any) -> Iterator[str]:  # noqa: ANN401  # whatever JSON may be
    """A value of JSON, a line for each field that says something."""
    if isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, (dict, list)) and each:
                yield f"{name}:"
                yield from (f"  {line}" for line in _told(each))
            elif each not in (None, "", [], {}):
                yield f"{name}: {each}"
    elif isinstance(value, list):
        for each in value:
            yield from (f"{'  ' if number else '- '}{line}" for number, line in enumerate(_told(each)))
    else:
        yield str(value)
