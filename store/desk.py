"""What analysts and officers write down: shortlists, notes, what a council says of itself, and of what we found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from store import corrections, declarations, shortlists
from store.database import Database
from store.records import Correction, CorrectionEntry, Declaration, Publication, Scorecard, ShortlistChange, Step


class OvertakenError(Exception):
    """Somebody else wrote first. Nothing was stored, and what they wrote is there to be read."""


class Desk:
    """Over what people of the dashboard write. Every method may raise `DatabaseError`.

    Rows are only added. Each has a number, one more than the last that its writer saw: if somebody else has used that
    number meanwhile, `OvertakenError` says so.
    """

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def begin_shortlist(self, begun: ShortlistChange) -> int:
        """Remember a new list. Its number, whatever number the change had; that of the change is 1."""
        with self._database.writing() as connection:
            number = shortlists.begin(connection, begun.at)
            shortlists.add(connection, replace(begun, shortlist=number, number=1))
        return number

    def change_shortlist(self, change: ShortlistChange) -> None:
        """Remember a change of a list. Raises `OvertakenError`."""
        with self._database.writing() as connection:
            if not shortlists.add(connection, change):
                raise OvertakenError

    def freeze_shortlist(self, change: ShortlistChange, codes: Collection[str]) -> None:
        """Remember that a list was frozen, and on which scorecards it rests: the newest of these councils.

        Raises `OvertakenError`.
        """
        with self._database.writing() as connection:
            ids = shortlists.newest_cards(connection, codes)
            if not shortlists.add(connection, replace(change, step=Step.FROZEN, scorecards=ids)):
                raise OvertakenError

    def shortlists(self) -> tuple[tuple[ShortlistChange, ...], ...]:
        """Every list as its changes, the oldest change first; the list that was begun last comes first."""
        with self._database.reading() as connection:
            return shortlists.in_order(connection)

    def frozen(self, change: ShortlistChange) -> tuple[Scorecard, ...]:
        """The scorecards that a frozen list rests on, as they were made; by name of the council."""
        with self._database.reading() as connection:
            return shortlists.cards(connection, change.scorecards)

    def frozen_again(self, change: ShortlistChange) -> tuple[Scorecard, ...]:
        """The same visits as they were scored last: by today's rules, if they have been scored again."""
        with self._database.reading() as connection:
            return shortlists.cards_again(connection, change.scorecards)

    def declare(self, declaration: Declaration) -> None:
        """Remember what a council says of itself. Raises `OvertakenError`."""
        with self._database.writing() as connection:
            if not declarations.add(connection, declaration):
                raise OvertakenError

    def declarations(self, code: str) -> tuple[Declaration, ...]:
        """All that the council with this `local_authority_code` has said of itself, the newest first."""
        with self._database.reading() as connection:
            return declarations.of(connection, code)

    def raise_correction(self, raised: CorrectionEntry) -> int:
        """Remember what a council says is wrong. Its number, whatever numbers the entry had."""
        with self._database.writing() as connection:
            return corrections.begin(connection, raised)

    def correct(self, entry: CorrectionEntry) -> None:
        """Remember a step of a correction. Raises `OvertakenError`."""
        with self._database.writing() as connection:
            if not corrections.add(connection, entry):
                raise OvertakenError

    def corrections(self, codes: Collection[str] = ()) -> tuple[Correction, ...]:
        """All that were ever raised by these councils, or by any if none is named; the oldest first."""
        with self._database.reading() as connection:
            return corrections.of(connection, codes)

    def publish(self, publication: Publication) -> None:
        """Remember that a council publishes what is found of it, or does no longer. Raises `OvertakenError`."""
        with self._database.writing() as connection:
            if not corrections.add_publication(connection, publication):
                raise OvertakenError

    def publications(self, code: str) -> tuple[Publication, ...]:
        """What the council with this `local_authority_code` has said of publishing, the newest first."""
        with self._database.reading() as connection:
            return corrections.publications_of(connection, code)

    def publishing(self) -> dict[str, Publication]:
        """The last word of each council that has said anything of publishing, by `local_authority_code`."""
        with self._database.reading() as connection:
            return corrections.last_publications(connection)
