"""Whether a translation can be filled in as the English text is: by the same names, and by no others."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from babel.messages.catalog import Catalog, Message

_COUNT = ("count", "", None)
Field = tuple[str, str | None, str | None]


def faults(catalog: Catalog) -> list[str]:
    """Each a clause about one text, in the order of the file; none where all fit. What is fuzzy is not said."""
    return [fault for message in catalog if message.id and not message.fuzzy for fault in _faults(message)]


def fields(text: str) -> set[Field]:
    """What is filled in, and in which form. Raises `ValueError` for braces that do not pair."""
    return {(name, form, kind) for _, name, form, kind in Formatter().parse(text) if name is not None}


def forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    """One text, or one for each kind of number; of what is not translated, empty texts."""
    return (said or "",) if said is None or isinstance(said, str) else tuple(said)


def _faults(message: Message) -> list[str]:
    english, said = forms(message.id), forms(message.string)
    if not any(said):
        return []
    if not all(said):
        return [f"“{english[0]}” has not all of its {len(said)} forms"]
    wanted = [fields(each) for each in english]
    allowed, needed = set.union(*wanted), set.intersection(*wanted)
    if len(english) > 1:
        needed.discard(_COUNT)  # a form for one thing, or for two, need not give the number
    return [fault for each in said if (fault := _fault(english[0], each, allowed, needed))]


def _fault(english: str, said: str, allowed: set[Field], needed: set[Field]) -> str:
    try:
        found = fields(said)
    except ValueError:
        return f"“{english}” has a brace that does not pair"
    if strange := found - allowed:
        return f"“{english}” has {_written(strange)}, which the English text has not"
    if missing := needed - found:
        return f"“{english}” lacks {_written(missing)}"
    return ""


def _written(found: set[Field]) -> str:
    return ", ".join(
        sorted(f"{{{name}{f'!{kind}' if kind else ''}{f':{form}' if form else ''}}}" for name, form, kind in found)
    )
