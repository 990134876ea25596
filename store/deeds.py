"""Who did what: an append-only log in which offices, councils and keyed digests stand, and nobody's name or address."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, insert, select

from store.convert import from_json, storable, to_json
from store.database import Database
from store.erasure import Tombstone, buried
from store.tables import deeds


class DeedKind(StrEnum):
    """What was done."""

    SIGNED_IN = "signed in"
    SIGN_IN_REFUSED = "sign-in refused"
    SIGNED_OUT = "signed out"
    OFFICER_ASKED = "asked to be an officer"
    OFFICER_APPROVED = "officer approved"
    OFFICER_REFUSED = "officer refused"
    """Or one who was approved is an officer no longer."""
    CORRECTION = "correction raised"
    DECISION = "correction decided"
    NOTE = "note written"
    SHORTLIST = "shortlist changed"
    DECLARATION = "declared"
    SUPPLIED = "figures supplied"
    CHECK_ASKED = "check asked for"
    PUBLISHED = "published"
    WITHDRAWN = "publication withdrawn"
    INVITED = "links made"
    """To councillors' own pages: how many, and never for whom."""
    LINKS_ENDED = "links ended"
    RESTORED = "backup restored"
    """Whoever had signed in before signs in again."""


OFFICERS = (DeedKind.OFFICER_ASKED, DeedKind.OFFICER_APPROVED, DeedKind.OFFICER_REFUSED)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody did."""

    kind: DeedKind
    at: datetime
    office: str
    """As what they did it."""
    code: str = ""
    """`local_authority_code` of the council that it was about."""
    who: str = ""
    """A keyed digest of the address of whoever did it; empty where nobody is to be known again."""
    about: str = ""
    """The keyed digest of whom it was done to, or the number of what."""
    detail: str = ""
    """Such as the domain of an officer's address. Never words that somebody wrote."""


class Deeds:
    """Over the log. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def note(self, deed: Deed) -> None:
        """Remember it."""
        row = {"kind": deed.kind.value, "code": storable(deed.code), "about": deed.about}
        with self._database.writing() as connection:
            connection.execute(insert(deeds).values(row | {"added_at": deed.at, "record": to_json(deed)}))

    def newest(self, limit: int, skip: int = 0) -> tuple[Deed, ...]:
        """At most `limit`, the newest first, after the first `skip`."""
        query = select(deeds.c.record).order_by(deeds.c.id.desc()).limit(limit).offset(skip)
        with self._database.reading() as connection:
            return tuple(from_json(Deed, record) for record in connection.scalars(query))

    def count(self) -> int:
        """How many there are."""
        with self._database.reading() as connection:
            return connection.scalar(select(func.count()).select_from(deeds)) or 0

    def restored_at(self) -> datetime | None:
        """When a backup last took the place of the database: what was ended since it was made may be there again.

        `None` if never.
        """
        restored = (deeds.c.about == "") & _of((DeedKind.RESTORED,))
        query = select(func.max(deeds.c.added_at)).where(restored)
        with self._database.reading() as connection:
            found: datetime | None = connection.scalar(query)
        return found

    def is_void(self, begun: datetime) -> bool:
        """Whether somebody who came in at that moment has to come in again."""
        restored = self.restored_at()
        return restored is not None and begun < restored

    def has(self, kinds: Collection[DeedKind]) -> bool:
        """Whether anything of these kinds was ever done."""
        with self._database.reading() as connection:
            return connection.scalar(select(deeds.c.id).where(_of(kinds)).limit(1)) is not None

    def removals(self) -> tuple[Tombstone, ...]:
        """What was erased, counted, the oldest first."""
        with self._database.reading() as connection:
            return buried(connection)

    def officer(self, who: str) -> Deed | None:
        """The last that was said of somebody as an officer; `None` if nothing ever was."""
        query = select(deeds.c.record).where(deeds.c.about == who, _of(OFFICERS)).order_by(deeds.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            found = connection.scalar(query)
        return from_json(Deed, found) if found else None

    def officers(self) -> tuple[Deed, ...]:
        """The last that was said of each, the oldest first."""
        newest = select(func.max(deeds.c.id)).where(_of(OFFICERS)).group_by(deeds.c.about)
        query = select(deeds.c.record).where(deeds.c.id.in_(newest)).order_by(deeds.c.id)
        with self._database.reading() as connection:
            return tuple(from_json(Deed, record) for record in connection.scalars(query))


def _of(kinds: Collection[DeedKind]) -> ColumnElement[bool]:
    return deeds.c.kind.in_([each.value for each in kinds])
