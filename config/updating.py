"""A register and published lists put together: what changes, and what does not because nobody can tell. Pure.

No list takes a council away. One that a whole list lacks is kept and told, and one that ends gets a last day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from config.claims import FORMER, KEY, Row, agreed
from config.columns import RULES
from config.lists import Entry, Published


@dataclass(frozen=True, slots=True)
class Changed:
    """One value of one council."""

    code: str
    name: str
    column: str
    before: str
    after: str
    source: str
    """The list that says so."""


@dataclass(frozen=True, slots=True)
class Update:
    """What the lists make of a register."""

    rows: tuple[Row, ...]
    """The register as it would be, in its order; new councils at the end."""
    begun: tuple[Row, ...]
    """New councils."""
    changed: tuple[Changed, ...]
    missing: tuple[str, ...]
    """Councils that a whole list lacks, in words: they are kept."""
    notes: tuple[str, ...]
    """What was not done, and why: lists that disagree, councils without a website."""

    def __bool__(self) -> bool:
        """Whether anything would be written."""
        return bool(self.begun or self.changed)


def updated(register: Iterable[Mapping[str, str]], lists: Sequence[Published], today: date) -> Update:
    """The register with what the lists say of its councils, and with the councils that begin."""
    rows = [dict(row) for row in register]
    changed: list[Changed] = []
    notes: list[str] = []
    found = [_entries(rows, each) for each in lists]
    begins = {each.code.casefold(): each.begins for of in lists for each in of.entries if each.code and each.begins}
    for row in rows:
        said = [(each.source, about[row[KEY]]) for each, about in zip(lists, found, strict=True) if row[KEY] in about]
        new, doubts = agreed(row, said, begins)
        changed += _differences(row, new)
        notes += doubts
        row.update({column: value for column, (value, _source) in new.items()})
    begun, waiting = _begun(rows, lists, today)
    codes = {each[KEY].casefold() for each in (*rows, *begun)}
    notes += waiting + [_no_successor(row) for row in rows if row.get("successor", "").casefold() not in {*codes, ""}]
    whole = [(each, about) for each, about in zip(lists, found, strict=True) if each.kind.whole]
    missing = [_lacked(row, each) for each, about in whole for row in rows if row[KEY] not in about]
    return Update((*rows, *begun), tuple(begun), tuple(changed), tuple(missing), tuple(notes))


def _entries(rows: Iterable[Row], of: Published) -> dict[str, Entry]:
    """What a list says of each council of the register, by the register's code."""
    by_token = {token.casefold(): each for each in of.entries for token in (each.code, each.gss_code) if token}
    by_former = {token.casefold(): each for each in of.entries for token in each.former_codes}
    found = {}
    for row in rows:
        tokens = [row[KEY], row.get("gss_code", ""), *row.get(FORMER, "").split()]
        each = next((by_token[token.casefold()] for token in tokens if token.casefold() in by_token), None)
        each = each or by_former.get(row.get("gss_code", "").casefold())
        # An ONS code may be given to another council one day; the code of the register is not.
        if each and (not each.code or each.code.casefold() == row[KEY].casefold()):
            found[row[KEY]] = each
    return found


def _differences(row: Row, new: Mapping[str, tuple[str, str]]) -> list[Changed]:
    return [
        Changed(row[KEY], row["name"], column, row.get(column, ""), value, source)
        for column, (value, source) in new.items()
    ]


def _begun(rows: Iterable[Row], lists: Sequence[Published], today: date) -> tuple[list[Row], list[str]]:
    """Councils that a whole list has, the register has not, and that have not ended; and those without a website."""
    there = {row[KEY].casefold() for row in rows}
    begun, waiting = [], []
    for of in lists:
        for each in of.entries if of.kind.whole else ():
            if each.code.casefold() in there or (each.ends and each.ends < today.isoformat()):
                continue
            there.add(each.code.casefold())
            row = _new(each, lists)
            if row["website"]:
                begun.append(row)
            else:
                waiting.append(f"{each.code} {each.name} is new, and no list says its website: it is not added.")
    return begun, waiting


def _new(entry: Entry, lists: Sequence[Published]) -> Row:
    row: Row = {KEY: entry.code, "name": entry.name, "website": "", "gss_code": entry.gss_code}
    for of in lists:
        for each in of.entries:
            if entry.code.casefold() == each.code.casefold() or (each.gss_code and each.gss_code == entry.gss_code):
                row |= {column: value for column, value in each.values.items() if column in RULES and value}
                row |= {"valid_from": each.begins} if each.begins and not row.get("valid_from") else {}
                row |= {"valid_to": each.ends} if each.ends else {}
    return row | {"name": entry.name, FORMER: " ".join(entry.former_codes)}


def _lacked(row: Row, of: Published) -> str:
    return f"{row[KEY]} {row['name']} is missing from the list ({of.source}): kept."


def _no_successor(row: Row) -> str:
    return f"{row[KEY]} {row['name']}: its successor {row['successor']} is not in the register."
