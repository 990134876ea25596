"""What the small scorecard says: the least of what the council's page says that is true by itself, in few bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from config.settings import Settings
from dashboard.dials import front_door, open_channels
from dashboard.dispute import how_to_dispute
from dashboard.markup import Html, element, joined, listed
from dashboard.pauses import before_election, reorganising_banner, successor_of
from dashboard.reports.paper import by_itself
from dashboard.routes._card_parts import by_principle, channel, cut, need
from dashboard.states import states
from dashboard.suggestions import points_words
from dashboard.texts import texts
from dashboard.unseen import let_us_look
from dashboard.words import day, moment
from dashboard.words import traits as known
from scoring.closing import closing_findings, closing_needs
from scoring.needs import needs
from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.seen import channels
from scoring.sentences import first_sentence
from scoring.stages import Standing
from scoring.words import listed as named_together
from store.records import Council, Dial, Outcome, Principle, Publication, Scorecard, ScorePoint, Snapshot

SAY = texts("card")
STATES = texts("states")


@dataclass(frozen=True, slots=True)
class Subject:
    """One council, and what its newest check came to."""

    council: Council
    """As its register describes it today."""
    scorecard: Scorecard | None
    """`None` before the first check."""
    snapshot: Snapshot | None
    points: tuple[ScorePoint, ...]
    """Of finished checks, the oldest first."""
    standing: Standing | None
    """`None` while stages rest."""
    season: Period | None
    said: Publication | None
    """Its own last word on publishing."""
    reviewed: frozenset[tuple[str, str]]
    """As `scoring.corrections.under_review`: of what it says something that nobody has decided yet."""
    follows: Council | None
    """Who takes over from it."""
    theirs: Snapshot | None
    """What the pages of that council show."""
    before: Council | None
    """The council that was asked for, and that this one has followed."""
    principles: tuple[Principle, ...]
    settings: Settings
    now: datetime
    today: date
    """In London."""

    @property
    def name(self) -> str:
        """Short, whatever a register says."""
        return cut(self.council.nice_name or self.council.name, 120)


def blocks(of: Subject, most: int) -> list[Html]:
    """From the most to the least important. `most`: of what each list may show."""
    return [each for each in (*_above(of), *(_measured(of, of.scorecard, most) if of.scorecard else ())) if each]


def traits(of: Subject) -> str:
    """What kind of council it is, and when it was looked at."""
    checked = [SAY("checked", moment=moment(of.scorecard.as_of))] if of.scorecard else []
    return " · ".join([*(cut(each, 60) for each in known(of.council)), *checked])


def _above(of: Subject) -> Iterator[Html]:
    """What has to be said before anything is read."""
    if of.before and of.before.valid_to:
        ended = SAY("followed", before=cut(of.before.name, 120), day=day(of.before.valid_to), council=of.name)
        yield element("p", ended, class_="banner")
    yield from by_itself(reorganising_banner(of.council, of.follows, of.today))
    yield from before_election(of.season)
    if of.scorecard:
        preview = timedelta(days=of.settings.preview_days)
        yield from states(of.council, of.points, of.scorecard.as_of, of.now, preview, of.said, of.season)
    elif (begins := of.council.valid_from) and begins > of.today:
        yield element("p", STATES("begins", day=day(begins)))
    else:
        yield element("p", STATES("never_checked"))


def _measured(of: Subject, card: Scorecard, most: int) -> Iterator[Html]:
    yield element("p", first_sentence(card), class_="lead")
    if of.snapshot and of.snapshot.shared_with:
        names = cut(named_together(of.snapshot.shared_with), 200)
        yield element("p", STATES("shared", councils=names))
    yield from front_door(card, of.standing)
    yield from open_channels(card)
    if card.overall.value is None and of.season is None:
        yield from let_us_look(of.snapshot)
    yield from _next(of, card, most)
    yield from by_principle(card, of.principles)
    if of.snapshot is not None:
        yield from _channels(of, of.snapshot, most)
    if unknown := sum(each.outcome is Outcome.UNKNOWN for each in card.findings):
        yield element("p", SAY("unseen", count=unknown))
    yield from how_to_dispute(of.settings.dispute_contact, card)


def _next(of: Subject, card: Scorecard, most: int) -> Iterator[Html]:
    """Nothing is suggested before an election, and other things to a council that is about to end."""
    hosts = of.settings.hosts
    if of.council.valid_to is not None:
        if of.snapshot is not None and reorganising(of.council, of.today):
            left = closing_needs(closing_findings(of.snapshot, successor_of(of.follows, of.theirs)))
            yield element("h2", SAY("closing", count=len(left)))
            yield from (need(each, hosts) for each in left[:most])
        return
    if of.season is not None:
        return
    wanted = [each for each in needs(card) if each.dial is Dial.FRONT_DOOR]
    if not wanted and card.overall.value is None:
        return  # nothing was seen to be in place either
    yield element("h2", SAY("next", count=len(wanted)) if wanted else SAY("nothing_to_fix"))
    yield from (
        _reviewed(of, "", each.indicator, need(each, hosts, points_words(each.points))) for each in wanted[:most]
    )
    if rest := len(wanted) - most:
        yield element("p", SAY("more_fixes", count=rest)) if rest > 0 and most else Html()


def _reviewed(of: Subject, platform: str, key: str, shown: Html) -> Html:
    return joined(shown, " ", element("strong", SAY("reviewed"))) if (platform, key) in of.reviewed else shown


def _channels(of: Subject, seen: Snapshot, most: int) -> Iterator[Html]:
    own = [each for each in channels(seen) if not each.personal]
    if not own or not most:
        return
    states_of = {(each.platform, each.key): each.state for each in seen.activities}
    hosts = of.settings.hosts
    shown = [
        _reviewed(of, each.platform, each.key, channel(each, states_of.get((each.platform, each.key)), hosts))
        for each in own[:most]
    ]
    yield element("h2", SAY("channels", count=len(own)))
    yield listed(shown)
    if len(own) > most:
        yield element("p", SAY("more_channels", count=len(own) - most))
