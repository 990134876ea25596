"""All that a report about one council says, read and worked out once: page, slides and brief say the same of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from config.guidance import guidance
from config.register import councils as read_councils
from config.sectors import in_force
from config.settings import Settings
from config.stages import stages
from dashboard.pauses import successor_of
from dashboard.reports.errors import ReportError
from dashboard.reports.withheld import withheld
from dashboard.states import preview_ends
from scoring.advice import Advice, advice
from scoring.closing import Successor
from scoring.corrections import Replied, state
from scoring.examples import examples
from scoring.lineage import lineage
from scoring.peers import peers
from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.stages import Standing, standing
from scoring.typical import Typical, platforms_read, typical
from scoring.yardstick import Yardstick
from store.records import Council, Principle, Publication, Scorecard, ScorePoint, Snapshot
from store.store import Store

_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the newest check of one council came to."""

    council: Council
    """As its register describes it today."""
    scorecard: Scorecard
    snapshot: Snapshot | None
    made_on: date
    """The day in London on which the report is made."""
    principles: tuple[Principle, ...]
    settings: Settings
    standing: Standing | None
    """`None` while stages rest: the council's end is decided."""
    season: Period | None
    """Its pre-election period: nothing is suggested, and no reason is given why a score moved."""
    advice: tuple[Advice, ...]
    """What would help; nothing while suggestions rest."""
    checks: tuple[Scorecard, ...]
    """The last two, the older first; none while trends rest, or before there are two."""
    typical: Typical | None
    """`None` if the council's end is decided."""
    follows: Council | None
    """Who takes over from it."""
    successor: Successor | None
    """The same, with what its own pages show."""
    publication: Publication | None = None
    """The council's own last word on whether it publishes; `None` if it has said nothing here."""
    replied: tuple[Replied, ...] = ()
    """What the council has said is wrong, and how that stands."""
    preview_ends: datetime | None = None
    """Until when only the council itself sees what was measured; `None` where that is no more, or never was."""

    @property
    def closing(self) -> bool:
        """The end is decided and has not come: then four things matter, in place of all suggestions."""
        return reorganising(self.council, self.made_on)


def facts(store: Store, settings: Settings, rules: Yardstick, council: Council, now: datetime) -> Facts:
    """Of a council that has been checked. Raises `ReportError` if it has not."""
    card = store.scorecard(council.local_authority_code)
    if card is None:
        raise ReportError(f"{council.name} has not been checked yet, so there is nothing to report.")
    register, season = _register(store, settings), rules.season(council, now.astimezone(UTC))
    today = now.astimezone(_LONDON).date()
    follows = lineage(register).successor(council.local_authority_code)
    done, cards = _finished(store, council), _cards(store, settings, rules, council, now)
    resting = council.valid_to is not None
    silent = resting or season is not None
    said = store.desk.publishing().get(council.local_authority_code)
    ends = preview_ends(council, done, timedelta(days=settings.preview_days), said, season)
    return Facts(
        council=council,
        scorecard=card,
        snapshot=store.snapshot(council.local_authority_code),
        made_on=today,
        principles=rules.principles,
        settings=settings,
        standing=None if resting else standing(done, stages()),
        season=season,
        advice=() if silent else _advice(card, cards, register, today),
        checks=() if silent else _last_two(store, council, done),
        typical=None if resting else _typical(store, card, cards, register, today),
        follows=follows,
        successor=successor_of(follows, store.snapshot(follows.local_authority_code) if follows else None),
        publication=said,
        replied=replied_of(store, card, now),
        preview_ends=ends if ends and now < ends else None,
    )


def _register(store: Store, settings: Settings) -> tuple[Council, ...]:
    """All that were ever checked and, of the register that was checked last, those that were not: peers count them."""
    known, run, path = store.councils(), store.latest_run(), in_force(settings).register
    others = read_councils(path) if run and path.name == run.register else ()
    visited = {each.local_authority_code for each in known}
    return (*known, *(each for each in others if each.local_authority_code not in visited))


def replied_of(store: Store, card: Scorecard, now: datetime) -> tuple[Replied, ...]:
    """What the council of this newest scorecard has said is wrong, and how that stands; the oldest first."""
    code = card.council.local_authority_code
    corrections = store.desk.corrections([code])
    snapshot = store.snapshot(code) if corrections else None
    return tuple(Replied(each, state(each, now, snapshot, card)) for each in corrections)


def _cards(store: Store, settings: Settings, rules: Yardstick, own: Council, now: datetime) -> tuple[Scorecard, ...]:
    """The newest of each council: of the others only those that are in no preview."""
    kept = withheld(store, settings, rules.season, now)
    codes = kept.keys() - {own.local_authority_code}
    return tuple(each for each in store.latest_scorecards() if each.council.local_authority_code not in codes)


def _finished(store: Store, council: Council) -> list[ScorePoint]:
    points = store.score_points([council.local_authority_code]).get(council.local_authority_code, ())
    return [each for each in points if each.finished]


def _last_two(store: Store, council: Council, done: Sequence[ScorePoint]) -> tuple[Scorecard, ...]:
    if len(done) < 2:
        return ()
    return store.scorecards(council.local_authority_code, [each.as_of for each in done[-2:]])


def _advice(
    card: Scorecard, cards: Sequence[Scorecard], register: Sequence[Council], today: date
) -> tuple[Advice, ...]:
    paused = {each.local_authority_code for each in register if reorganising(each, today)}
    return advice(card, guidance(), examples(cards, method=card.method, paused=paused))


def _typical(
    store: Store, own: Scorecard, cards: Sequence[Scorecard], register: Sequence[Council], today: date
) -> Typical:
    group = peers(own.council, register, today)
    inside = {each.local_authority_code for each in (*group.councils, own.council)}
    near = [each for each in cards if each.council.local_authority_code in inside]
    open_to_all = [each.council.local_authority_code for each in near if each.channels_readable]
    snapshots = store.latest_snapshots(codes=open_to_all) if own.channels_readable and open_to_all else ()
    return typical(own, group, near, {each.council.local_authority_code: platforms_read(each) for each in snapshots})
