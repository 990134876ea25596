"""What hosts ask us to remember while their group is visited. Pure.

Much less than a browser does: a cookie goes back only to the very host that set it, whatever Domain and Path say, and
within bounds: what a host makes us keep, it makes us send.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult

_MAX_COOKIES, _MAX_CHARACTERS = 30, 4_096  # of one host, and of one cookie
# RFC 6265, 4.1.1, but for characters that are not allowed there and do no harm.
_PAIR = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*=[ \t]*([\x21-\x3a\x3c-\x7e \x80-\xff]*)")


class Cookies:
    """Those of one visit. What was set over a secure connection is never sent over another."""

    def __init__(self) -> None:
        """There are none yet."""
        self._kept: dict[tuple[str | None, bool], dict[str, str]] = {}

    def keep(self, parts: SplitResult, written: Iterable[str], now: datetime) -> None:
        """Remember what an answer from there says in its Set-Cookie headers. What makes no sense is left."""
        kept = self._kept.setdefault((parts.hostname, parts.scheme == "https"), {})
        for each in written:
            pair, _, attributes = each.partition(";")
            found = _PAIR.fullmatch(pair.strip())
            if found is None or len(pair) > _MAX_CHARACTERS:
                continue
            kept.pop(found[1], None)
            if len(kept) < _MAX_COOKIES and not _is_over(attributes, now):
                kept[found[1]] = found[2].strip()

    def header(self, parts: SplitResult) -> str:
        """The Cookie header of a request to there; empty if there is nothing to say."""
        if not self._kept:
            return ""
        kept = dict(self._kept.get((parts.hostname, False), {}))
        if parts.scheme == "https":
            kept |= self._kept.get((parts.hostname, True), {})
        return "; ".join(f"{name}={value}" for name, value in kept.items())

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()


def _is_over(attributes: str, now: datetime) -> bool:
    """True if the host wants the cookie forgotten. Max-Age goes before Expires (RFC 6265, 5.3)."""
    said = {
        name.strip().lower(): value.strip()
        for name, _, value in (each.partition("=") for each in attributes.split(";"))
    }
    if re.fullmatch(r"-?[0-9]{1,20}", said.get("max-age", "")):
        return int(said["max-age"]) <= 0
    try:
        moment = parsedate_to_datetime(said.get("expires", "")[:100])
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) <= now
    except (ValueError, TypeError, IndexError, OverflowError):
        return False
