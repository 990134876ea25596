"""What has changed, as Atom feeds for anybody: observations only, as `dashboard/reports/feed.py` has them."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree
from starlette.responses import Response
from starlette.routing import Route

from dashboard.reports.feed import TYPE, public_feed
from dashboard.routes._known import yardstick
from dashboard.routes._named import of_council
from dashboard.routes._plain import OPEN, Asked, Plain, given
from dashboard.routes._unchanged import kept_by, stamp, tag, unchanged
from store.records import Council

EVERYTHING, ONE = "/feed/all.atom", "/feed/{code}.atom"


def _feed(asked: Asked, council: Council | None = None) -> Response:
    # By the hour: a feed without an entry is as new as it is asked for, and would never be the same twice.
    hour = asked.now.replace(minute=0, second=0, microsecond=0)
    address = asked.settings.public_address.rstrip("/")
    content = public_feed(asked.store, yardstick(asked).season, address, hour, council)
    changed, etag = _updated(content), tag(content)
    headers = {"ETag": etag, "Last-Modified": stamp(changed)}
    if kept_by(asked.request, etag, changed):
        return unchanged(OPEN, headers)
    return given(content, TYPE, cache=OPEN, headers=headers)


def _updated(content: bytes) -> datetime:
    said = etree.fromstring(content).findtext("{*}updated") or ""
    return datetime.fromisoformat(said.replace("Z", "+00:00")).astimezone(UTC)


ROUTES = [Route(EVERYTHING, Plain(_feed, needs=EVERYTHING)), Route(ONE, of_council(ONE, _feed))]
