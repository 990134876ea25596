"""Which councils a page shows to whoever looks at it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dashboard import inputs, past, queries
from dashboard.allowed import Reach, may, reach
from dashboard.callers import visitor
from dashboard.offices import Caller
from dashboard.reports.publishing import publishes
from dashboard.states import preview_ends
from store.records import Council


def sees(page: str, council: Council, caller: Caller | None = None) -> bool:
    """Whether the visitor may see this council on the page of that name; what is in preview is not for everybody."""
    who = caller or visitor()
    code = council.local_authority_code
    if not may(who, page, code, published=publishes(council, queries.settings())):
        return False
    if reach(who, page) is Reach.PUBLISHED and inputs.seasons([council]):
        return False  # before an election nothing about a council is newly published
    return may(who, "see a preview", code) or not in_preview(council)


def in_preview(council: Council) -> bool:
    """Whether what was measured is still for the council itself, and for analysts."""
    points = [each for each in past.points_of(council.local_authority_code) if each.finished]
    ends = preview_ends(council, points, timedelta(days=queries.settings().preview_days))
    return ends is not None and datetime.now(UTC) < ends
