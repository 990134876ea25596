"""Which councils a page shows to whoever looks at it."""

from __future__ import annotations

from dashboard import inputs, queries, replied
from dashboard.allowed import Reach, may, reach
from dashboard.callers import visitor
from dashboard.offices import Caller
from dashboard.previews import previews
from dashboard.reports.publishing import publishes
from store.records import Council


def sees(page: str, council: Council, caller: Caller | None = None) -> bool:
    """Whether the visitor may see this council on the page of that name; what is in preview is not for everybody."""
    who = caller or visitor()
    code = council.local_authority_code
    if not may(who, page, code, published=publishes(council, queries.settings(), replied.publishing().get(code))):
        return False
    if reach(who, page) is Reach.PUBLISHED and inputs.seasons([council]):
        return False  # before an election nothing about a council is newly published
    return code not in previews() or may(who, "see a preview", code)
