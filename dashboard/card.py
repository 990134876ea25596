"""A council's scorecard as blocks of its page: worked out once for all visitors, until something newer is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import streamlit as st

from config.settings import Settings
from dashboard import history, inputs, past, queries, replied
from dashboard.card_head import corrected, facts, shared
from dashboard.declared_beside import beside_findings, both
from dashboard.dials import by_principle, front_door, open_channels
from dashboard.dispute import how_to_dispute
from dashboard.evidence import accounts_found
from dashboard.findings import asked, findings
from dashboard.likened import likened
from dashboard.markup import Html, element, joined
from dashboard.news import own_news
from dashboard.pauses import before_election, closing, reorganising_banner, successor_of
from dashboard.queries import KEYED, Moment
from dashboard.reply_blocks import notes
from dashboard.states import states
from dashboard.suggestions import what_to_do
from dashboard.supplied import figures_supplied
from dashboard.unseen import could_not_see, let_us_look
from scoring.advice import advice
from scoring.lineage import lineage
from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.sentences import first_sentence
from scoring.stages import standing
from store.records import Council, Declaration, Scorecard, Snapshot


@dataclass(frozen=True, slots=True)
class Drawn:
    """A scorecard, ready to show."""

    above: Html
    """What stands above the line over time."""
    below: Html
    last: Html
    """What stands at the end of the page."""
    chart: dict[str, Any] | None = None
    """`None` where there is no line to draw."""
    rows: list[dict[str, Any]] = field(default_factory=list)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """What whoever looks may have besides: a card is drawn once for all who have the same."""

    declared: tuple[Declaration, ...]
    """What the council says of itself; nothing for who may not read that."""
    compares: bool
    """They have the page that compares councils."""
    unclaimed: bool = False
    """They can say whose an account is of which the pages do not: the council itself, and analysts."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """A council as the register describes it today: its end may have been decided since it was checked."""

    council: Council
    scorecard: Scorecard
    snapshot: Snapshot | None
    season: Period | None
    settings: Settings
    reader: Reader

    @property
    def code(self) -> str:
        return self.council.local_authority_code

    @property
    def resting(self) -> bool:
        """Its end is decided: no stage, no trend, no comparison."""
        return self.council.valid_to is not None


def drawn(code: str, reader: Reader) -> Drawn:
    """The scorecard of a council that has one."""
    replies = [(each.correction.raised.correction, each.state.name) for each in replied.of(code)]
    return _drawn(queries.now(), queries.today(), code, f"{replies} {replied.publishing().get(code)}", reader)


# A minute, since settings and elections stand in files that may change meanwhile.
@st.cache_resource(ttl=60, max_entries=400, hash_funcs=KEYED | {Reader: repr})
def _drawn(moment: Moment, today: date, code: str, desk: str, reader: Reader) -> Drawn:
    """`desk`: what the council has replied and published: whatever becomes of it is drawn at once."""
    council, scorecard = queries.council(code), queries.scorecard(code)
    if council is None or scorecard is None:
        return Drawn(Html(), Html(), Html())
    season = inputs.seasons([council]).get(code)
    subject = _Subject(council, scorecard, queries.snapshot(code), season, queries.settings(), reader)
    above = [*_first(subject, today), *_next(subject, today)]
    below, last = _evidence(subject), joined(*how_to_dispute(subject.settings.dispute_contact, scorecard))
    if subject.resting:
        return Drawn(joined(*above), joined(*below), last)
    told = history.told(council, quiet=season is not None)
    return Drawn(joined(*above, told.heading), joined(*told.below, *below), last, told.chart, told.rows, told.alt)


def _first(subject: _Subject, today: date) -> list[Html]:
    """Who it is, what has to be said first, and the front door."""
    council, scorecard = subject.council, subject.scorecard
    line = lineage(queries.register())
    points = past.points_of(subject.code)
    stands = None if subject.resting else standing(points, inputs.stages())
    preview, said = timedelta(days=subject.settings.preview_days), replied.publishing().get(subject.code)
    found = None if subject.resting else likened(subject.code)
    follows = len(line.history(subject.code)) > 1
    return [
        element("p", facts(council, scorecard), class_="quiet"),
        *reorganising_banner(council, line.successor(subject.code), today),
        *before_election(subject.season),
        *states(council, points, scorecard.as_of, datetime.now(UTC), preview, said, subject.season, follows=follows),
        element("p", first_sentence(scorecard), class_="lead"),
        *shared(subject.snapshot),
        *corrected(scorecard),
        *front_door(scorecard, stands),
        *open_channels(scorecard),
        *by_principle(scorecard, inputs.principles(), found, compares=subject.reader.compares),
    ]


def _next(subject: _Subject, today: date) -> list[Html]:
    """What to do: nothing is suggested in a pre-election period, and other things to a council that is closing."""
    hosts, snapshot = subject.settings.hosts, subject.snapshot
    if subject.resting:
        if snapshot is None or not reorganising(subject.council, today):
            return []
        follows = lineage(queries.register()).successor(subject.code)
        theirs = queries.snapshot(follows.local_authority_code) if follows else None
        return closing(subject.council, snapshot, successor_of(follows, theirs), hosts)
    if subject.season is not None:
        return []
    unseen = let_us_look(snapshot) if subject.scorecard.overall.value is None else []
    found = advice(subject.scorecard, inputs.guides(), past.well_done(subject.scorecard.method))
    return [*unseen, *what_to_do(subject.scorecard, found, hosts)]


def _evidence(subject: _Subject) -> list[Html]:
    principles, hosts, scorecard = inputs.principles(), subject.settings.hosts, subject.scorecard
    declared = beside_findings(inputs.checklist_items(), subject.reader.declared)
    beside = both(notes(replied.of(subject.code), scorecard), declared)
    blocks = [*findings(scorecard, principles, hosts, beside), *asked(scorecard, principles)]
    if subject.snapshot is None:
        return blocks
    supplied, unclaimed = queries.all_supplied(), subject.reader.unclaimed
    return [
        *blocks,
        *accounts_found(subject.snapshot, hosts, supplied.get(subject.code, ()), beside, unclaimed=unclaimed),
        *own_news(subject.snapshot, hosts),
        *figures_supplied(scorecard.council, queries.councils(), supplied),
        *could_not_see(subject.snapshot, scorecard, hosts, unclaimed=unclaimed),
    ]
