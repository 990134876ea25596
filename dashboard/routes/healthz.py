"""Whether the store answers, how old the newest run is, and whether a scheduler is heard: for programs that watch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._plain import Asked, Plain, given
from store.leases import Heartbeat
from store.records import Run

_CACHE = "no-store"


def _health(asked: Asked) -> Response:
    """Times are in seconds. A scheduler that is silent, or a run that is old, is for whoever watches to judge."""
    run, heartbeat = asked.store.latest_run(), asked.store.schedule.heartbeat()
    said = {
        "store": "answers",
        "newest_run_age_seconds": _age(run, asked.now),
        "newest_run_ended": run.ended_at is not None if run else None,
        "scheduler": _scheduler(heartbeat, asked.now),
    }
    return _told(said)


def _away() -> Response:
    answer = _told({"store": "away"})
    answer.status_code = 503
    return answer


def _told(said: Mapping[str, object]) -> Response:
    return given(json.dumps(said).encode(), "application/json", cache=_CACHE)


def _age(run: Run | None, now: datetime) -> int | None:
    return max(0, round((now - (run.ended_at or run.started_at)).total_seconds())) if run else None


def _scheduler(heartbeat: Heartbeat | None, now: datetime) -> str:
    if heartbeat is None:
        return "never"
    if heartbeat.given_up:
        return "ended"
    return "alive" if heartbeat.alive(now) else "silent"


ROUTES = [Route("/healthz", Plain(_health, needs="/healthz", away=_away))]
