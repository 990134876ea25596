"""Everything that is held about one councillor, for them to read: what, from where, when, why, and how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from config.settings import Settings
from store.held import Held
from store.records import Council

PURPOSE = (
    "To show a councillor what a resident sees of them on their council's website, and what would help; "
    "and to count, without names, how many councillors list an account."
)
NEVER = "Home address, private telephone number and e-mail address, photograph and party are never stored."
_TILL_LEFT = "while the council's list names you, and {former} after the first list that does not"
_TOLD = "{months} after it has ended or been replaced, or until you have left"
_OLD = "{months}; what stands today stays until it is replaced, or until you have left"


@dataclass(frozen=True, slots=True)
class Explained:
    """What rows of a table are."""

    title: str
    why: str
    source: str
    kept: str


EXPLAINED: Mapping[str, Explained] = {
    "councillor": Explained(
        "Who you are as a councillor",
        "to know whose page is whose from one check to the next",
        "your council's list of councillors",
        _TILL_LEFT,
    ),
    "councillor_list": Explained(
        "Lists of councillors that name you",
        "to know that the list is complete, and who has left",
        "your council's list of councillors, at the address below; the row points to who you are, and repeats nothing",
        _OLD,
    ),
    "councillor_snapshot": Explained(
        "What your page showed",
        "to tell you what a resident sees",
        "your page on your council's website, at the address below; no copy of it is kept",
        _OLD,
    ),
    "councillor_activity": Explained(
        "What the accounts on your page showed to anybody",
        "to say whether a resident who follows the link finds something recent",
        "the service below, as anybody may read it who is not signed in; no post's text and no words of your profile",
        _OLD,
    ),
    "councillor_scorecard": Explained(
        "What could be checked, and was in place",
        "to tell you what would help",
        "worked out by Doorstep from what your page showed",
        _OLD,
    ),
    "door_link": Explained(
        "Links that were made for you to your own page",
        "so that you, and nobody else, can open it, and so that a link can be made to work no more",
        "whoever runs Doorstep, who handed the link to your council to send to you; no address of yours is kept",
        _TOLD,
    ),
    "door_event": Explained(
        "What you said on your own page",
        "to show your page as you left it, and to do what you asked for",
        "you",
        _TOLD,
    ),
    "published_mark": Explained(
        "By what the address that your council publishes for you is known again",
        "so that you, and nobody else, can sign in to your own page by that address",
        "your page on your council's website; a keyed digest, from which nobody can read the address",
        _TOLD,
    ),
    "account_reading": Explained(
        "What your accounts showed to anybody",
        "to say whether a resident who follows the link finds something recent",
        "the service below, as anybody may read it who is not signed in; no post's text is kept",
        _OLD,
    ),
    "page_reading": Explained(
        "Pages of your council that tell of you, the parts that do",
        "they are part of what the council's own website shows",
        "your council's website, at the addresses below",
        "as long as the council's history; they are taken out when you ask to be forgotten",
    ),
}
_OF_THE_COUNCIL = Explained(
    "What is held about your council and others, the parts that tell of you",
    "it is part of what the council's own website shows",
    "your council's website",
    EXPLAINED["page_reading"].kept,
)


def explained(table: str, settings: Settings) -> Explained:
    """Of a table, with the numbers of the settings."""
    found = EXPLAINED.get(table, _OF_THE_COUNCIL)
    numbers = {"former": f"{settings.former_councillor_days} days", "months": f"{settings.retention_months} months"}
    return Explained(found.title, found.why, found.source, found.kept.format(**numbers))


def facts(council: Council, held: Iterable[Held], settings: Settings) -> dict[str, object]:
    """For a program."""
    return {
        "council": council.local_authority_code,
        "purpose": PURPOSE,
        "controller": settings.controller,
        "lawful_basis": settings.lawful_basis,
        "privacy_notice": settings.privacy_notice,
        "never_held": NEVER,
        "held": [_row(each, explained(each.table, settings)) for each in held],
    }


def lines(council: Council, held: Iterable[Held], settings: Settings) -> Iterator[str]:
    """For people. Fields that are empty are left out."""
    yield f"What is held about one councillor of {council.name}"
    yield ""
    yield f"Why: {PURPOSE}"
    yield f"Who decides that: {settings.controller or 'not set'}. Lawful basis: {settings.lawful_basis or 'not set'}."
    yield f"Privacy notice: {settings.privacy_notice or 'not set'}"
    yield NEVER
    before = None
    for each in held:
        words = explained(each.table, settings)
        if each.table != before:
            yield from ("", f"## {words.title} (table {each.table})")
            yield f"Why: {words.why}."
            yield f"From: {words.source}."
            yield f"Kept: {words.kept}."
        before = each.table
        yield from ("", _heading(each))
        for part in each.parts:
            yield from (f"  {line}" for line in _told(part))


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
    when = f", {each.at:%Y-%m-%d %H:%M} UTC" if each.at else ""
    check = f", check {each.run}" if each.run is not None else ""
    return f"Row {each.row}{when}{check}"


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
