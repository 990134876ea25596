"""What lists claim of one council: what they agree on, and what casts doubt. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from config.columns import RULES
from config.lists import Entry
from config.lists.local_links import HOSTS

Row = dict[str, str]
KEY, FORMER = "local_authority_code", "former_codes"
Claims = dict[str, list[tuple[str, str]]]
"""By column, each value and the list that claims it."""


def agreed(
    row: Row, said: Sequence[tuple[str, Entry]], begins: Mapping[str, str]
) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """New values by column, each with the list that says so; and in words what the lists do not agree on.

    `begins`: first days by code in small letters, of every council that any list has.
    """
    claims: Claims = {}
    doubts: list[str] = []
    # A list that lags behind still has the code from before, which the register may not know for one yet.
    former = {*row.get(FORMER, "").split(), *(code for _source, each in said for code in each.former_codes)}
    for source, each in said:
        doubts += _doubtful(row, each.values.get(HOSTS, ""))
        for column, value in _values(each, former, begins):
            same = _same(column, row.get(column, ""), value)
            claims.setdefault(column, []).append((row.get(column, "") if same else value, source))
    new = {}
    for column, claimed in claims.items():
        if doubt := _disputed(row, column, claimed):
            doubts.append(doubt)
        elif claimed[0][0] != row.get(column, ""):
            new[column] = claimed[0]
    return _with_old_code(row, new), doubts


def _values(entry: Entry, former: Collection[str], begins: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What an entry says, by column."""
    yield from ((column, value) for column, value in entry.values.items() if value and column != HOSTS)
    if entry.gss_code and entry.gss_code not in former:
        yield "gss_code", entry.gss_code
    if entry.former_codes:
        yield FORMER, " ".join(entry.former_codes)
    if entry.ends:
        # Some lists give the first day of whoever takes over in place of the last day.
        after = begins.get(entry.values.get("successor", "").casefold())
        yield "valid_to", _day_before(entry.ends) if entry.ends == after else entry.ends


def _disputed(row: Row, column: str, claimed: list[tuple[str, str]]) -> str:
    """Why a column stays as it is; empty if it need not."""
    values = {value for value, _source in claimed}
    if len(values) > 1:
        who = " and ".join(f"{source} says {value}" for value, source in claimed)
        return f"{row[KEY]} {row['name']}, {column}: {who}. It stays {row.get(column) or 'empty'}."
    try:
        RULES[column](claimed[0][0])
    except ValueError as error:
        return f"{row[KEY]} {row['name']}, {column}: {claimed[0][1]} says what cannot be: {error}."
    return ""


def _with_old_code(row: Row, new: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """With the ONS code that is replaced among the former ones, and none of those forgotten."""
    had = row.get(FORMER, "").split()
    said, source = new.get(FORMER, (row.get(FORMER, ""), ""))
    code, code_source = new.get("gss_code", (row.get("gss_code", ""), source))
    old = [row["gss_code"]] if "gss_code" in new and row.get("gss_code") else []
    former = " ".join(each for each in dict.fromkeys([*had, *said.split(), *old]) if each != code)
    kept = {column: value for column, value in new.items() if column != FORMER}
    return kept | ({FORMER: (former, source or code_source)} if former != row.get(FORMER, "") else {})


def _doubtful(row: Row, hosts: str) -> list[str]:
    """Whether none of the council's services is where its website is."""
    own, found = (urlsplit(row["website"]).hostname or "").removeprefix("www."), hosts.split()
    if not own or not found or any(f".{each}".endswith(f".{own}") or own.endswith(f".{each}") for each in found):
        return []
    first = found[0]
    return [f"{row[KEY]} {row['name']}: GOV.UK knows no service on {own}; most are on {first}. The website stays."]


def _same(column: str, ours: str, theirs: str) -> bool:
    """Whether two values say the same: an address with or without `s`, `www.` and a slash does."""
    if ours and column in ("website", "democracy_url"):
        return _plain(ours) == _plain(theirs)
    return ours == theirs


def _plain(url: str) -> str:
    return url.casefold().partition("://")[2].removeprefix("www.").rstrip("/")


def _day_before(text: str) -> str:
    try:
        return (date.fromisoformat(text) - timedelta(days=1)).isoformat()
    except ValueError:
        return text  # it is no day, which is said where it is claimed
