"""The words and numbers that scorecards were made with: stored once, and pointed to by each of them.

What an indicator asks, why, and what would help is the same for every council until a method or a setting changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, bindparam, select

from store.convert import written
from store.pages import unless_there
from store.records import CouncillorScorecard, Finding, Scorecard
from store.tables import rulebooks

SAID = ("indicator", "principle", "question", "why", "fix", "effort", "dial", "part", "follows")
"""Of a finding: what the rulebook says. The rest was found."""
IN_RULEBOOK = ("inputs", "given", "findings")
"""Of a scorecard: what is not written whole into its own row."""

_said = attrgetter(*SAID)
# Made once, as in `questions`.
_KNOWN = select(rulebooks.c.digest, rulebooks.c.id).where(rulebooks.c.digest.in_(bindparam("digests", expanding=True)))
Words = tuple[tuple[str, ...], ...]
Inputs = tuple[tuple[str, float], ...]


def add_missing(connection: Connection, cards: Sequence[Scorecard | CouncillorScorecard]) -> list[int]:
    """The rulebook of each scorecard, in their order, stored if it is new."""
    digests = [_rulebook(each)[0] for each in cards]
    known = _ids(connection, digests)
    missing = {digest: each for digest, each in zip(digests, cards, strict=True) if digest not in known}
    if missing:
        rows = [_row(each) for _digest, each in sorted(missing.items())]
        connection.execute(unless_there(connection, rulebooks), rows)
        # Asked again, because another worker may have stored it a moment ago.
        known |= _ids(connection, missing)
    return [known[digest] for digest in digests]


def found_only(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """What stands in a scorecard's own row. Written out: it is quicker, and there are hundreds of thousands."""
    return [
        {
            "indicator": each.indicator,
            "outcome": each.outcome,
            "value": each.value,
            "message": each.message,
            "weight": each.weight,
            "evidence": each.evidence,
            "looked": each.looked,
        }
        for each in findings
    ]


def whole(connection: Connection, rows: Sequence[tuple[dict[str, Any], int | None]]) -> list[dict[str, Any]]:
    """The records of scorecards, each with what its rulebook says.

    Those without a rulebook are from before there was one, and are whole.
    """
    books = _books(connection, {id for _record, id in rows if id is not None})
    return [record if id is None else _whole(record, books[id]) for record, id in rows]


def given(connection: Connection, ids: Iterable[int | None]) -> list[Inputs]:
    """Of the rulebooks with these ids, the weights and thresholds that settings had given, by dotted name."""
    wanted = list(ids)
    books = _books(connection, {id for id in wanted if id is not None})
    chosen = {id: tuple((name, n) for name, n in book["inputs"] if name in book["given"]) for id, book in books.items()}
    return [() if id is None else chosen[id] for id in wanted]


def _whole(record: dict[str, Any], book: dict[str, Any]) -> dict[str, Any]:
    findings = [found | said for found, said in zip(record["findings"], book["findings"], strict=True)]
    return record | {"findings": findings, "inputs": book["inputs"], "given": book["given"]}


def _books(connection: Connection, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    return dict(connection.execute(select(rulebooks.c.id, rulebooks.c.record).where(rulebooks.c.id.in_(ids))).all())


def _ids(connection: Connection, digests: Collection[str]) -> dict[str, int]:
    return dict(connection.execute(_KNOWN, {"digests": sorted(set(digests))}).all())


def _row(card: Scorecard | CouncillorScorecard) -> dict[str, Any]:
    digest, record = _rulebook(card)
    return {"digest": digest, "method": card.method, "record": record}


def _rulebook(card: Scorecard | CouncillorScorecard) -> tuple[str, str]:
    """Digest and record."""
    return _made(card.method, card.inputs, card.given, tuple(map(_said, card.findings)))


@lru_cache(maxsize=64)  # thousands of scorecards have the same
def _made(method: int, inputs: Inputs, given: tuple[str, ...], findings: Words) -> tuple[str, str]:
    said = [dict(zip(SAID, words, strict=True)) for words in findings]  # in the order of the scorecard's own
    record = written({"inputs": inputs, "given": given, "findings": said})
    return sha256(f"{method} {record}".encode()).hexdigest(), record
