"""Whether checks go on by themselves, how old the last one is, and what became of a request for another. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from dashboard.texts import texts
from dashboard.words import moment
from store.leases import Heartbeat
from store.requests import Request

SAY = texts("alive")
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_CLOCKS_DIFFER = timedelta(minutes=5)
"""A moment that lies no further ahead is now."""


def alive_sentence(heartbeat: Heartbeat | None, now: datetime) -> str:
    """Whether a scheduler is at work; `heartbeat` is what `Schedule.heartbeat` says."""
    if heartbeat is None:
        return SAY("never")
    return SAY("running") if heartbeat.alive(now) else SAY("silent", at=moment(heartbeat.seen_at))


def age_sentence(latest: datetime | None, now: datetime) -> str:
    """When the newest check was made, and how long ago that is; `latest` is `None` before the first."""
    return SAY("checked", at=moment(latest), age=_age(now - latest)) if latest else SAY("not_checked")


def request_sentence(request: Request, heartbeat: Heartbeat | None, now: datetime) -> str:
    """What became of somebody's wish that a council be checked again."""
    at = moment(request.asked_at)
    if request.answered_at is None:
        return SAY("waiting", at=at) if heartbeat and heartbeat.alive(now) else SAY("waiting_alone", at=at)
    if request.run is None:
        return SAY("refused", at=at, why_not=request.why_not)
    return SAY("answered", at=at, then=moment(request.answered_at))


def _age(age: timedelta) -> str:
    if age < -_CLOCKS_DIFFER:
        return SAY("ahead")
    if age < _HOUR:
        return SAY("moments")
    return SAY("hours", count=age // _HOUR) if age < _DAY else SAY("days", count=age // _DAY)
