"""A register and published lists put together: what changes, and what does not because nobody can tell. Pure.

No list takes a council away. One that a whole list lacks is kept and told, and one that ends gets a last day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from config.claims import FORMER, KEY, Row, agreed
from config.columns import council
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
        notes += doubts
        then = row | {column: value for column, (value, _source) in new.items()}
        if faults := _faults(then):
            notes += [f"{fault} It stays as it is." for fault in faults]
            continue
        changed += _differences(row, new)
        row.update(then)
    begun, waiting = _begun(rows, lists, begins, today)
    codes = {each[KEY].casefold() for each in (*rows, *begun)}
    notes += waiting + [_no_successor(row) for row in rows if row.get("successor", "").casefold() not in {*codes, ""}]
    whole = [(each, about) for each, about in zip(lists, found, strict=True) if each.kind.whole]
    missing = [_lacked(row, each) for each, about in whole for row in rows if row[KEY] not in about]
    return Update((*rows, *begun), tuple(begun), tuple(changed), tuple(missing), tuple(notes))


def _entries(rows: Iterable[Row], of: Published) -> dict[str, Entry]:
    """What a list says of each council of the register, by the register's code."""
    by_token = {token.casefold(): each for each in of.entries for token in (each.code, each.gss_code) if token}
    found = {}
    for row in rows:
        tokens = [row[KEY], row.get("gss_code", ""), *row.get(FORMER, "").split()]
        each = next((by_token[token.casefold()] for token in tokens if token.casefold() in by_token), None)
        # An ONS code may be given to another council one day; the code of the register is not.
        if each and (not each.code or each.code.casefold() == row[KEY].casefold()):
            found[row[KEY]] = each
    return found


def _differences(row: Row, new: Mapping[str, tuple[str, str]]) -> list[Changed]:
    return [
        Changed(row[KEY], row["name"], column, row.get(column, ""), value, source)
        for column, (value, source) in new.items()
    ]


def _begun(
    rows: Iterable[Row], lists: Sequence[Published], begins: Mapping[str, str], today: date
) -> tuple[list[Row], list[str]]:
    """Councils that a whole list has, the register has not, and that have not ended; and why some have to wait."""
    there = {row[KEY].casefold() for row in rows}
    begun, waiting = [], []
    for of in lists:
        for each in of.entries if of.kind.whole else ():
            if each.code.casefold() in there or (each.ends and each.ends < today.isoformat()):
                continue
            there.add(each.code.casefold())
            row, doubts = _new(each, lists, begins)
            waiting += doubts
            if not row["website"]:
                waiting.append(f"{each.code} {each.name} is new, and its website is not known: it is not added.")
            elif faults := _faults(row):
                waiting += [f"{fault} It is new, and not added." for fault in faults]
            else:
                begun.append(row)
    return begun, waiting


def _new(entry: Entry, lists: Sequence[Published], begins: Mapping[str, str]) -> tuple[Row, list[str]]:
    """The row of a council that begins, and what the lists do not agree on."""
    row: Row = {KEY: entry.code, "name": entry.name, "website": "", "gss_code": entry.gss_code, FORMER: ""}
    said = [(of.source, each) for of in lists for each in of.entries if _is_of(each, entry)]
    new, doubts = agreed(row, said, begins)
    first = next((each.begins for _source, each in said if each.begins), "")
    found = {column: value for column, (value, _source) in new.items()}
    return row | found | ({"valid_from": first} if first else {}), doubts


def _is_of(each: Entry, new: Entry) -> bool:
    return each.code.casefold() == new.code.casefold() or bool(each.gss_code and each.gss_code == new.gss_code)


def _faults(row: Row) -> list[str]:
    """What a register may not say, each in a sentence."""
    _council, wrong = council(row)
    return [f"{row[KEY]} {row['name']}, {column}: {why}." for column, why in wrong]


def _lacked(row: Row, of: Published) -> str:
    return f"{row[KEY]} {row['name']} is missing from the list ({of.source}): kept."


def _no_successor(row: Row) -> str:
    return f"{row[KEY]} {row['name']}: its successor {row['successor']} is not in the register."
