"""What can be taken away from a scorecard."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.markup import Html, element, listed
from dashboard.places import places
from dashboard.texts import texts

SAY = texts("council")


def take_away(code: str) -> list[Html]:
    """Links to the pages that there are, and how to print this one."""
    query = f"?council={quote(code, safe='')}"
    wanted = (("compare", f"compare{query}", SAY("take_compare")), ("data", "data", SAY("take_data")))
    there = {each.name for each in places()}
    items = [element("a", text, href=address) for name, address, text in wanted if name in there]
    return [element("h2", SAY("take_away")), listed([*items, Html(SAY("take_print"))])]
