"""Councils that a visitor may mean by a few letters: by code, by name, by an earlier one, or nearly so. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property

from store.aliases import slug
from store.records import Council

LONGEST = 100
"""Characters of a question that are looked at: no council has a longer name."""
MOST = 20
"""Councils in one answer."""
_LIKENESS = 0.75
"""Of 1. "Nothbrige" is 0.9 like "Northbridge"; of two names of councils that share an ending, few are over 0.75."""
_NEAR = 5
_LONG = 6
"""Letters of a word that may stand for the whole name."""
# Words that many names have, so that a name is not near another only because both are boroughs.
_COMMON = frozenset(
    "and borough bwrdeistref city combined council county cyngor district london metropolitan of royal sir the".split()
)
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", re.IGNORECASE)


class How(StrEnum):
    """Why a council is an answer, the surest first."""

    NAMED = "named"
    """By its code, its ONS code or its whole name."""
    EARLIER = "earlier"
    """By an ONS code or a name that it used to have."""
    PART = "part"
    """Each word of the question begins a word of its name."""
    NEAR = "near"
    """Its name is nearly spelled so."""


@dataclass(frozen=True, slots=True)
class Match:
    """A council that may be meant."""

    council: Council
    how: How


@dataclass(frozen=True)
class Names:
    """What every council answers to, taken apart once for many questions."""

    councils: Sequence[Council]
    """In the order in which answers of one kind stand."""
    earlier: Mapping[str, Sequence[str]]
    """By `local_authority_code`, ONS codes and names that a council used to have."""

    def matches(self, question: str) -> tuple[Match, ...]:
        """The councils that the question may mean, the surest first, at most `MOST`; none for an empty question.

        What is only nearly spelled so is an answer where nothing else is.
        """
        wanted = slug(question[:LONGEST])
        if not wanted:
            return ()
        found = dict.fromkeys((each for each, names, _words in self._known if wanted in names), How.NAMED)
        found = dict.fromkeys((each for each in self.councils if wanted in self._former(each)), How.EARLIER) | found
        words = wanted.split("-")
        found = dict.fromkeys((each for each, _names, own in self._known if _begin(words, own)), How.PART) | found
        found = found or dict.fromkeys(self._near(_telling(wanted) or wanted), How.NEAR)
        order = list(How)
        surest = sorted(found.items(), key=lambda item: order.index(item[1]))
        return tuple(Match(council, how) for council, how in surest[:MOST])

    @cached_property
    def _known(self) -> list[tuple[Council, frozenset[str], list[str]]]:
        return [(each, _names_of(each), slug(f"{each.nice_name} {each.name}").split("-")) for each in self.councils]

    def _former(self, council: Council) -> Iterable[str]:
        return (slug(each) for each in self.earlier.get(council.local_authority_code, ()))

    def _near(self, wanted: str) -> list[Council]:
        by_name: dict[str, list[Council]] = {}
        for each in self.councils:
            name = _telling(slug(each.nice_name or each.name))
            for part in {name, *filter(lambda word: len(word) >= _LONG, name.split("-"))}:
                by_name.setdefault(part, []).append(each)
        close = get_close_matches(wanted, by_name, n=_NEAR, cutoff=_LIKENESS)
        return list(dict.fromkeys(each for name in close for each in by_name[name]))


def is_postcode(question: str) -> bool:
    """Whether a visitor gave a whole postcode, which we do not know the council of."""
    return bool(_POSTCODE.fullmatch(question[:LONGEST].strip()))


def _names_of(council: Council) -> frozenset[str]:
    codes = (council.local_authority_code, council.gss_code, *council.former_codes)
    named = (*codes, council.nice_name, council.name)
    return frozenset(filter(None, map(slug, named)))


def _begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _telling(name: str) -> str:
    """The name without the words that many have."""
    return "-".join(word for word in name.split("-") if word not in _COMMON)
