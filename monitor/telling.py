"""What one recipient is to be told now: everything that is new to them, once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from config.recipients import Recipient
from config.sectors import in_force
from config.settings import Settings
from dashboard.reports.digest import Digest, Job, Told, worst_first
from monitor.passing import Passed
from monitor.periods import begun, begun_before, last_day
from monitor.resting import Rests
from monitor.yardstick import yardstick
from scoring.language import say
from scoring.needs import certain_need, needs, one_hour
from store.notices import Ending, Noted, Notice
from store.records import Change, ChangeKind
from store.store import Store

OLDEST = timedelta(days=92)
"""What was seen longer ago is no news to anybody, whatever kept us from telling it."""
_NEEDS = (ChangeKind.NEW_NEED, ChangeKind.LINKS_AT_FAULT, ChangeKind.NEED_MET)


@dataclass(frozen=True, slots=True)
class Plan:
    """The next notice to one recipient."""

    number: int
    digest: Digest
    changes: tuple[str, ...]
    """Keys of all that it settles: also of what came and went before it could be told."""
    job: str
    """Councils and indicators of the suggestions, to know them again."""


class Teller:
    """Plans notices as everything stands now. Nothing is sent here, and nothing stored."""

    def __init__(self, store: Store, settings: Settings, now: datetime, unnoted: Iterable[Change] = ()) -> None:
        """`unnoted`: changes that are told of although they are not stored: of a dry run."""
        self._store, self._settings, self._now = store, settings, now
        self._unnoted = [Noted.of(each) for each in unnoted]
        self._sector = in_force(settings)
        season = yardstick(self._sector).season
        self._rests, self._passed = Rests(store, settings, season, now), Passed(store, season, now)
        today = now.date()
        self._councils = {each.local_authority_code: each for each in store.councils() if each.exists(today)}

    def since(self, recipient: Recipient) -> datetime:
        """From when on a new recipient is told of changes: one day, week or month before the present one."""
        return begun_before(recipient.often, self._now)

    def unknown(self, recipient: Recipient) -> Iterator[str]:
        """What they ask for and no council has that was checked and exists, in words."""
        here = self._councils.values()
        for what, asked, known in (
            ("code", recipient.councils, {*self._councils, *(each.gss_code for each in here)}),
            ("nation", (recipient.nation,), {each.nation for each in here}),
            ("type", (recipient.type,), {each.type for each in here}),
        ):
            found = {"", *map(str.casefold, known)}
            yield from (f"{what} {each!r}" for each in asked if each.casefold() not in found)

    def plan(self, recipient: Recipient, earlier: Sequence[Notice]) -> Plan | None:
        """The next notice; `None` if there is nothing to say, or if they were told in this day, week or month.

        `earlier` are all their notices, the oldest first.
        """
        before = begun(recipient.often, self._now)
        known = [each for each in earlier if each.number and each.ending is not Ending.FAILED]
        # One that is dated further ahead was written while the clock was wrong.
        if any(before <= each.written_at <= self._now + timedelta(days=1) for each in known):
            return None
        told = {key for each in known if each.ending is Ending.SENT for key in each.changes}
        perhaps = {key for each in known for key in each.changes} - told
        new = (each for each in self._found(recipient, earlier, before) if each.key not in told)
        found = [each for each in new if not self._passed(each)]
        jobs = tuple(self._jobs(recipient))
        job = " ".join(f"{each.council.local_authority_code}/{each.need.indicator}" for each in jobs)
        if not found and job in ("", _last_job(known)):
            return None
        number = max((each.number for each in earlier), default=0) + 1
        return Plan(number, self._digest(recipient, found, perhaps, jobs, before), tuple(e.key for e in found), job)

    def _found(self, recipient: Recipient, earlier: Sequence[Notice], before: datetime) -> list[Noted]:
        """Changes at the recipient's councils that may be told now, the oldest first."""
        first = min((self.since(recipient), *(each.since for each in earlier if not each.number)))
        since, codes = max(first, self._now - OLDEST), self._scope(recipient)
        stored = self._store.notices.between(since, before, codes)
        more = [
            each for each in self._unnoted if each.change.council in codes and since <= each.change.seen_at < before
        ]
        return [
            each
            for each in (*stored, *more)
            if not self._rests.change(each.change, self._councils[each.change.council], recipient)
        ]

    def _scope(self, recipient: Recipient) -> frozenset[str]:
        wanted = {each.casefold() for each in recipient.councils}
        return frozenset(
            code
            for code, each in self._councils.items()
            if (not wanted or wanted & {code.casefold(), each.gss_code.casefold()})
            and recipient.nation.casefold() in ("", each.nation.casefold())
            and recipient.type.casefold() in ("", each.type.casefold())
        )

    def _jobs(self, recipient: Recipient) -> Iterator[Job]:
        """What to do with one hour this month."""
        for code in sorted(self._scope(recipient)) if recipient.job else ():
            council, card = self._councils[code], self._store.scorecard(code)
            if card is None or self._rests.nudges(council):
                continue
            hour = one_hour(needs(card))
            if need := next(iter(hour.fits), hour.first_step):
                yield Job(council, need)

    def _digest(
        self,
        recipient: Recipient,
        found: Sequence[Noted],
        perhaps: Collection[str],
        jobs: tuple[Job, ...],
        before: datetime,
    ) -> Digest:
        # Of one thing only what was seen last: the rest is no longer so.
        last = {_thing(each.change): each for each in found}.values()
        told = [Told(self._councils[each.change.council], each.change, each.key in perhaps) for each in last]
        cards = {code: self._store.scorecard(code) for code in {each.change.council for each in last}}
        wanting = {code: round(certain_need(card)) for code, card in cards.items() if card}
        ours = self._settings
        return Digest(
            until=last_day(before),
            often=recipient.often.value,
            told=worst_first(told, wanting),
            jobs=jobs,
            bodies=self._sector.bodies,
            address=ours.public_address.rstrip("/"),
            whom_to_ask=ours.contact or ours.mail_from or say("whoever runs it"),
        )


def _last_job(known: Sequence[Notice]) -> str:
    """The suggestion that they had last."""
    return next((each.job for each in reversed(known) if each.job and each.ending is Ending.SENT), "")


def _thing(change: Change) -> tuple[str, ...]:
    """What it is about: a question, an account, the stage, or whether we could look."""
    if change.kind in (ChangeKind.STAGE_MOVED, ChangeKind.COULD_NOT_LOOK):
        return change.council, change.kind
    return change.council, "need" if change.kind in _NEEDS else "channel", change.about
