"""What a councillor's own page shows, put into words. Only the councillor's page asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from config.elections import elections
from config.sectors import in_force
from config.toolkit import principles
from dashboard.routes._door import Inside, Place
from dashboard.words import EFFORTS, MARKS, OUTCOMES, principle_names
from scoring.councillor_seen import listed
from scoring.councillor_tips import Tip, tips
from scoring.councillor_words import (
    account_words,
    in_place_words,
    not_checked_words,
    resident_sees,
    seat_words,
)
from scoring.seasons import Period, pre_election
from scoring.words import platform_name
from store.own_page import OwnPage
from store.records import Account, Council, CouncillorScorecard, Finding, Outcome

_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Shown:
    """An account as it is listed."""

    service: str
    handle: str
    url: str
    """Empty for what is not to be opened from here."""
    words: str


@dataclass(frozen=True, slots=True)
class Answered:
    """One thing that was looked for."""

    id: str
    question: str
    mark: str
    outcome: str
    message: str


@dataclass(frozen=True, slots=True)
class Part:
    """What was looked for of one principle."""

    name: str
    words: str
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A tip."""

    tip: Tip
    effort: str
    mail: str
    """The ready e-mail, as the address of a link; empty if nobody needs to be asked."""


@dataclass(frozen=True, slots=True)
class Face:
    """The page."""

    name: str
    seat: str
    address: str
    """Of the page on the council's site; empty if it has none."""
    looked_at: datetime | None
    sees: tuple[str, ...]
    accounts: tuple[Shown, ...]
    in_place: str
    not_checked: str
    parts: tuple[Part, ...]
    steps: tuple[Step, ...]


def face(who: Inside, own: OwnPage, council: Council) -> Face:
    """The page of one councillor."""
    card, seen, settings = own.card, own.seen, who.place.settings
    services = settings.democratic_services.get(council.local_authority_code, "")
    found = () if card is None or who.state.break_since else tips(card)
    return Face(
        name=own.councillor.name,
        seat=seat_words(own.councillor, council),
        address=own.councillor.page,
        looked_at=seen.taken_at if seen else None,
        sees=resident_sees(seen) if seen else (),
        accounts=tuple(_shown(each) for each in listed(seen)) if seen else (),
        in_place=in_place_words(card.overall) if card else "",
        not_checked=not_checked_words(card.overall) if card else "",
        parts=_parts(card, who.place) if card else (),
        steps=tuple(Step(each, EFFORTS[each.effort], _mail(each, services)) for each in found),
    )


def season(council: Council, place: Place) -> Period | None:
    """The weeks before an election, in which the page is paused."""
    known = in_force(place.settings).elections
    return pre_election(council, elections(known), place.now.astimezone(_LONDON).date()) if known else None


def _shown(account: Account) -> Shown:
    # A private profile is never opened by us, and is not to be opened from here by mistake.
    url = "" if account.personal else account.url
    return Shown(platform_name(account.platform), account.handle, url, account_words(account))


def _parts(card: CouncillorScorecard, place: Place) -> tuple[Part, ...]:
    names = principle_names(principles(in_force(place.settings).toolkit))
    return tuple(
        Part(
            names.get(id, id),
            in_place_words(of),
            tuple(_answered(each) for each in card.findings if each.principle == id),
        )
        for id, of in card.principles
        if any(each.principle == id and each.outcome is not Outcome.NOT_APPLICABLE for each in card.findings)
    )


def _answered(finding: Finding) -> Answered:
    return Answered(
        finding.indicator, finding.question, MARKS[finding.outcome], OUTCOMES[finding.outcome], finding.message
    )


def _mail(tip: Tip, services: str) -> str:
    if tip.request is None:
        return ""
    subject, body = quote(tip.request.subject, safe=""), quote(tip.request.body.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(services, safe='@')}?subject={subject}&body={body}"
