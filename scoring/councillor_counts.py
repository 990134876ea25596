"""How many councillors list an account, and how many links are at fault: counts in which no person can be found.

A count about fewer than five people is not shown, nor one about all but fewer than five; and where a total would give
one away by subtraction, one more council's count is left out. Show one table of one choice of councils: totals of
choices that overlap would give counts away between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from scoring.councillor_seen import links, own, unseen
from scoring.language import say, say_count
from scoring.links_seen import at_fault
from store.records import CouncillorCounts, CouncillorSnapshot

FEWEST = 5
"""People whom a count must be about to be shown. Ours: official statistics on few people often use five."""
Counts = CouncillorCounts
Shares = Mapping[str, tuple[int, int]]
"""By council: how many people, of how many."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """The same, before anything is left out."""

    read: int
    listing: int
    linking: int
    """How many have a link to an account, or one that was meant to be."""
    faulty: int
    links: int
    at_fault: int


def counts(snapshots: Iterable[CouncillorSnapshot]) -> Counts:
    """Of one council, for itself: beside no other and no total."""
    found = _counted(snapshots)
    return _shown(found, _safe(found.listing, found.read), _safe(found.faulty, found.linking))


def table(councils: Mapping[str, Iterable[CouncillorSnapshot]]) -> tuple[dict[str, Counts], Counts]:
    """By council, and of all of them."""
    found = {code: _counted(snapshots) for code, snapshots in sorted(councils.items())}
    whole = _sum(found.values())
    no_listing, total_listing = _hidden({code: (each.listing, each.read) for code, each in found.items()})
    no_faulty, total_faulty = _hidden({code: (each.faulty, each.linking) for code, each in found.items()})
    by_council = {code: _shown(each, code not in no_listing, code not in no_faulty) for code, each in found.items()}
    return by_council, _shown(whole, total_listing, total_faulty)


def listing_words(found: Counts) -> str:
    """One sentence."""
    if found.list_an_account is None:
        return say_count(
            "How many of the {count} councillor whose page could be read list an account is not shown: so few people "
            "could be told apart.",
            "How many of the {count} councillors whose page could be read list an account is not shown: so few people "
            "could be told apart.",
            found.read,
        )
    return say_count(
        "Of the {count} councillor whose page could be read, {listing} list an account.",
        "Of the {count} councillors whose page could be read, {listing} list an account.",
        found.read,
        listing=found.list_an_account,
    )


def fault_words(found: Counts) -> str:
    """One sentence."""
    if found.links is None or found.links_at_fault is None:
        return say("How many links to accounts are at fault is not shown: so few people could be told apart.")
    return say_count(
        "Of {count} link to accounts, {faulty} are at fault: they stand on the pages of {people} councillors.",
        "Of {count} links to accounts, {faulty} are at fault: they stand on the pages of {people} councillors.",
        found.links,
        faulty=found.links_at_fault,
        people=found.with_a_fault,
    )


def _counted(snapshots: Iterable[CouncillorSnapshot]) -> _Counted:
    read = [each for each in snapshots if not unseen(each, words=False)]
    judged = [at_fault(links(each)) for each in read]
    return _Counted(
        len(read),
        sum(bool(own(each)) for each in read),
        sum(number > 0 for number, _faults in judged),
        sum(faults > 0 for _number, faults in judged),
        sum(number for number, _faults in judged),
        sum(faults for _number, faults in judged),
    )


def _sum(found: Iterable[_Counted]) -> _Counted:
    each = tuple(found)
    return _Counted(*(sum(getattr(one, field.name) for one in each) for field in fields(_Counted)))


def _shown(found: _Counted, listing: bool, faulty: bool) -> Counts:
    return Counts(
        found.read,
        found.listing if listing else None,
        found.faulty if faulty else None,
        found.links if faulty else None,
        found.at_fault if faulty else None,
    )


def _safe(people: int, of: int) -> bool:
    """Whether a count and what it leaves over are both about enough people."""
    return people >= FEWEST and of - people >= FEWEST


def _hidden(shares: Shares) -> tuple[frozenset[str], bool]:
    """The councils whose count is left out, and whether the total is shown.

    The total less the counts that are shown is the sum of those left out: it has to be of several councils, and safe.
    """
    left_out = {code for code, share in shares.items() if not _safe(*share)}
    more = sorted(shares.keys() - left_out, key=lambda code: (shares[code][1], code))
    while left_out and not _together(left_out, shares):
        if not more:
            return frozenset(left_out), False
        left_out.add(more.pop(0))
    return frozenset(left_out), True


def _together(codes: set[str], shares: Shares) -> bool:
    people, of = (sum(shares[code][part] for code in codes) for part in (0, 1))
    somebody = [code for code in codes if shares[code][1]]  # a council without anybody hides nobody
    return len(somebody) > 1 and _safe(people, of)
