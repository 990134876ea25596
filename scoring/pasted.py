"""A list of councils as people paste it: codes, ONS codes and names, one a line or between commas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from scoring.language import say
from scoring.peer_names import by_name
from scoring.peers import Basis, PeerGroup, barred
from store.records import Council

# What names of one council may differ by: "London Borough of Northbridge", "Northbridge Council".
_COMMON = set("borough city corporation council county district london metropolitan of royal the".split())


def pasted(own: Council, councils: Iterable[Council], on: date, text: str) -> PeerGroup:
    """The councils that the list names, without those that cannot be peers; words that name nobody are given back.

    Numbers between the names, such as distances, are passed over.
    """
    names = _Names(councils)
    found: dict[str, Council] = {}
    unknown: dict[str, None] = {}
    for written in re.split(r"[\n\r\t;|]+", text):
        for word, council in names.read(written):
            if council:
                found[council.local_authority_code] = council
            elif re.search(r"[^\W\d_]", word):
                unknown[word] = None
    named = sorted(found.values(), key=by_name)
    reasons = [(each, barred(own, each, on)) for each in named]
    return PeerGroup(
        Basis.LIST,
        say("the councils of your list"),
        tuple(each for each, reason in reasons if not reason),
        unknown=tuple(unknown),
        left_out=tuple((each, reason) for each, reason in reasons if reason),
    )


class _Names:
    """What each council answers to, surest first: its codes, the place, the name, the name's own words."""

    def __init__(self, councils: Iterable[Council]) -> None:
        self._levels: list[dict[str, set[Council]]] = [{} for _ in range(4)]
        for each in councils:
            aliases = (
                (each.local_authority_code.casefold(), each.gss_code.casefold()),
                (_slug(each.nice_name),),
                (_slug(each.name),),
                (_bare(each.nice_name), _bare(each.name)),
            )
            for level, named in zip(self._levels, aliases, strict=True):
                for alias in named:
                    level.setdefault(alias, set()).add(each)

    def read(self, written: str) -> Iterator[tuple[str, Council | None]]:
        """Each word or name of a line with its council. A name may hold commas: the longest that is known is taken."""
        parts = [part.strip().strip("\"'•*-").strip() for part in written.split(",")]
        start = 0
        while start < len(parts):
            ends = range(len(parts), start, -1)
            found = ((end, self._council(", ".join(parts[start:end]))) for end in ends)
            end, council = next(((end, council) for end, council in found if council), (start + 1, None))
            yield from [(parts[start], council)] if council else self._codes(parts[start])
            start = end

    def _codes(self, part: str) -> Sequence[tuple[str, Council | None]]:
        """Codes between spaces; anything else is one name that nobody has."""
        words = part.split()
        codes = [self._levels[0].get(word.casefold(), set()) for word in words]
        if all(len(each) == 1 for each in codes):
            return [(word, next(iter(code))) for word, code in zip(words, codes, strict=True)]
        return [(part, None)]

    def _council(self, name: str) -> Council | None:
        for level, alias in zip(self._levels, (name.casefold(), _slug(name), _slug(name), _bare(name)), strict=True):
            found = level.get(alias) if alias else None
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return None


def _slug(name: str) -> str:
    """Letters and digits of a name, without accents: `St. Môr & Bay's` is `st-mor-and-bays`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "").replace("&", " and ")).strip("-")


def _bare(name: str) -> str:
    return "-".join(word for word in _slug(name).split("-") if word not in _COMMON)
