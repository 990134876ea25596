"""A list of councils to be offered support: what its changes come to, and which change may come next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from store.records import ShortlistChange, Step

LONGEST_WORDS = 2_000
"""Characters of a reason or a note."""
LONGEST_NAME = 80
MOST_PLACES = 400
"""More than there are councils."""


class Refusal(StrEnum):
    """Why a change may not be made."""

    TOO_LONG = "its words are too long"
    NO_REASON = "it gives no reason"
    NO_NAME = "the list would have no name"
    IMPOSSIBLE_PLACES = "there cannot be so many places"
    FEWER_PLACES_THAN_PICKED = "more councils are picked than there would be places"
    NO_PLACE_LEFT = "every place is taken"
    PICKED_ALREADY = "the council is on the list"
    NOT_PICKED = "the council is not on the list"
    EMPTY = "no council is on the list"
    FROZEN = "the list is frozen"
    NOT_FROZEN = "the list is not frozen"
    NOT_OFFERED = "nothing was offered"


@dataclass(frozen=True, slots=True)
class Pick:
    """One council on a list."""

    picked: ShortlistChange
    """With the reason."""
    notes: tuple[ShortlistChange, ...] = ()
    """The oldest first."""
    offer: ShortlistChange | None = None
    """What became of it last; `None` before an offer."""

    @property
    def council(self) -> str:
        """`local_authority_code`."""
        return self.picked.council


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What the changes of one list come to."""

    changes: tuple[ShortlistChange, ...]
    """All of them, the oldest first: nothing that was written is ever gone."""
    places: int
    picks: tuple[Pick, ...] = ()
    """In the order in which they were picked, which says nothing about need."""
    frozen: ShortlistChange | None = None

    @property
    def number(self) -> int:
        """Of the list."""
        return self.changes[0].shortlist

    @property
    def name(self) -> str:
        """As it was begun."""
        return self.changes[0].words

    @property
    def last(self) -> int:
        """Number of the last change: whoever writes next takes the one after."""
        return self.changes[-1].number

    @property
    def places_left(self) -> int:
        """How many more councils can be picked."""
        return self.places - len(self.picks)

    def pick(self, council: str) -> Pick | None:
        """The council's place on the list; `None` if it has none."""
        return next((each for each in self.picks if each.council == council), None)


def shortlist(changes: Sequence[ShortlistChange]) -> Shortlist:
    """What these changes come to: those of one list, the oldest first, the one that began it at least."""
    found = Shortlist(tuple(changes), changes[0].places or 0)
    for each in changes:
        found = _after(found, each)
    return found


def refusal(of: Shortlist, change: ShortlistChange) -> Refusal | None:
    """Why this change may not come next; `None` if it may."""
    if too_long(change):
        return Refusal.TOO_LONG
    if change.step in (Step.PLACES, Step.PICKED, Step.LEFT_OUT, Step.FROZEN) and of.frozen:
        return Refusal.FROZEN
    if change.step is Step.PICKED:
        return _pick_refused(of, change)
    if change.step is Step.PLACES:
        return _places_refused(change.places, len(of.picks))
    if change.step is Step.FROZEN:
        return None if of.picks else Refusal.EMPTY
    return _of_a_pick_refused(of, change)


def begin_refused(begun: ShortlistChange) -> Refusal | None:
    """Why a list may not be begun like this; `None` if it may."""
    if len(begun.words) > LONGEST_NAME:
        return Refusal.TOO_LONG
    return _places_refused(begun.places, 0) if begun.words.strip() else Refusal.NO_NAME


def too_long(change: ShortlistChange) -> bool:
    """Whether the words are more than can be kept."""
    return len(change.words) > LONGEST_WORDS


def _after(of: Shortlist, change: ShortlistChange) -> Shortlist:
    if change.step is Step.PLACES:
        return replace(of, places=change.places or 0)
    if change.step is Step.FROZEN:
        return replace(of, frozen=change)
    if change.step is Step.PICKED:
        return replace(of, picks=(*of.picks, Pick(change)))
    if change.step is Step.LEFT_OUT:
        return replace(of, picks=tuple(each for each in of.picks if each.council != change.council))
    return replace(of, picks=tuple(_said(each, change) for each in of.picks))


def _said(pick: Pick, change: ShortlistChange) -> Pick:
    if pick.council != change.council:
        return pick
    if change.step is Step.NOTED:
        return replace(pick, notes=(*pick.notes, change))
    return replace(pick, offer=change)


def _pick_refused(of: Shortlist, change: ShortlistChange) -> Refusal | None:
    if of.pick(change.council):
        return Refusal.PICKED_ALREADY
    if not change.words.strip():
        return Refusal.NO_REASON
    return Refusal.NO_PLACE_LEFT if of.places_left < 1 else None


def _places_refused(places: int | None, picked: int) -> Refusal | None:
    if places is None or not 1 <= places <= MOST_PLACES:
        return Refusal.IMPOSSIBLE_PLACES
    return Refusal.FEWER_PLACES_THAN_PICKED if places < picked else None


def _of_a_pick_refused(of: Shortlist, change: ShortlistChange) -> Refusal | None:
    pick = of.pick(change.council)
    if pick is None:
        return Refusal.NOT_PICKED
    if change.step in (Step.LEFT_OUT, Step.NOTED):
        return None if change.words.strip() else Refusal.NO_REASON
    if not of.frozen:
        return Refusal.NOT_FROZEN
    return Refusal.NOT_OFFERED if change.step is not Step.OFFERED and pick.offer is None else None
