"""Which councils a page shows to whoever looks at it."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard import inputs, queries, replied
from dashboard.allowed import Reach, may, reach
from dashboard.callers import visitor
from dashboard.previews import previews
from dashboard.reports.publishing import publishes
from store.records import Council


def sees(page: str, council: Council) -> bool:
    """Whether the visitor may see this council on the page of that name; what is in preview is not for everybody."""
    return bool(seen_on(page, [council]))


def seen_on(page: str, councils: Iterable[Council]) -> tuple[Council, ...]:
    """Those of them that the visitor may see there, in the same order."""
    # Asked once: each question looks something up, and there are hundreds of councils.
    who, settings, said, hidden = visitor(), queries.settings(), replied.publishing(), previews()
    newly = reach(who, page) is Reach.PUBLISHED
    found = []
    for each in councils:
        code = each.local_authority_code
        if not may(who, page, code, published=publishes(each, settings, said.get(code))):
            continue
        if newly and inputs.seasons([each]):
            continue  # before an election nothing about a council is newly published
        if code not in hidden or may(who, "see a preview", code):
            found.append(each)
    return tuple(found)
