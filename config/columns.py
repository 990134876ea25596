"""What each column of a register may say, and what it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from store.records import Council

REQUIRED = ("local_authority_code", "name", "website")
LONGEST = 200
"""Characters of a name: the longest council's has 60."""


def code(text: str) -> str:
    """The key of a council. Raises `ValueError`."""
    # It is the key of every export, file name and address of a page, so nothing that any of them would take apart.
    if not re.fullmatch(r"\w[\w.-]{0,63}", text):
        raise ValueError(
            f"{text!r} cannot be a code: use up to 64 letters, digits, dots, hyphens and underscores, no spaces"
        )
    return text


def _words(text: str) -> str:
    """On one line, of characters that can be seen: it is shown on pages, terminals and in subjects of e-mails."""
    words = " ".join(text.split())
    if not words.isprintable():
        raise ValueError(f"{words[:LONGEST]!r} has characters in it that cannot be seen")
    if len(words) > LONGEST:
        raise ValueError(f"has {len(words):,} characters, and {LONGEST} are the most")
    return words


def _address(text: str) -> str:
    """An absolute http or https address of a host, without a user name in it."""
    fault = f"{text!r} is not an address: it should look like https://www.northbridge.example/"
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(fault) from error
    if parts.scheme not in ("http", "https") or not host or not re.fullmatch(r"[^\s\x00-\x20\\]+", text):
        raise ValueError(fault)
    if "@" in parts.netloc:
        raise ValueError("an address with a user name or password in it is not a public page")
    if ":" not in host and not all(re.fullmatch(r"[\w-]+", label) for label in host.rstrip(".").split(".")):
        raise ValueError(fault)
    return text


def day(text: str) -> date:
    """As in `2027-03-31`. Raises `ValueError`."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(f"{text!r} is not a day: write it as 2027-03-31")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"there is no day {text!r}") from error


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,12}", text, re.ASCII):
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _claim(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(f"{text!r} is neither true nor false")
    return text.lower() == "true"


def former(text: str) -> tuple[str, ...]:
    """Codes between spaces. Raises `ValueError`."""
    return tuple(map(code, text.split()))


RULES: Mapping[str, Callable[[str], object]] = {
    "local_authority_code": code,
    "name": _words,
    "website": _address,
    "gss_code": _words,
    "nice_name": _words,
    "type": _words,
    "type_name": _words,
    "nation": _words,
    "region": _words,
    "county_la": _words,
    "democracy_url": _address,
    "democracy_cms": _words,
    "population": _number,
    "rural_urban": _words,
    "valid_from": day,
    "valid_to": day,
    "successor": code,
    "made_up": _claim,
    "former_codes": former,
    "seats": _number,
}


def council(row: Mapping[str, str]) -> tuple[Council | None, list[tuple[str, str]]]:
    """The council of a row, or `None` with each (column, what is wrong with it). Empty values say nothing."""
    values: dict[str, Any] = {}
    wrong = [(column, "must not be empty") for column in REQUIRED if not row[column]]
    for column, text in row.items():
        if column not in RULES or not text:
            continue
        try:
            values[column] = RULES[column](text)
        except ValueError as error:
            wrong.append((column, str(error)))
    begins, ends = values.get("valid_from"), values.get("valid_to")
    if begins and ends and ends < begins:
        wrong.append(("valid_to", f"{ends} is before valid_from, {begins}"))
    return (None, wrong) if wrong else (Council(**values), [])
