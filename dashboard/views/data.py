"""Data and downloads: what can be taken away, what each column means, and what may be done with it."""

from __future__ import annotations

from functools import cache

from dashboard import frame, queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.downloads import EVERYTHING, OBSERVATIONS, Download
from dashboard.links import web_link
from dashboard.markup import Html, element, joined, listed
from dashboard.reports import attribution
from dashboard.reports.cells import how_cleaned, how_marked
from dashboard.reports.columns import Table
from dashboard.reports.dictionary import TABLES, VERSION
from dashboard.tables import table
from dashboard.texts import texts
from scoring.language import say

ORDER = 100
"""In the menu."""
SAY = texts("data")


def draw() -> None:
    """The whole page."""
    scorecards = queries.scorecards()
    made_up = queries.made_up()
    frame.open_page(SAY("title"), SAY("title"), made_up=made_up)
    frame.show(element("p", SAY("about"), class_="lead"))
    if scorecards:
        frame.show(*(_offer(each, name) for each, name in ((OBSERVATIONS, "observations"), (EVERYTHING, "everything"))))
        frame.show(element("p", SAY("wait"), class_="quiet"))
    else:
        frame.nothing_checked()
    frame.show(_described(), _licence(made_up))
    frame.close_page(scorecards)


def _offer(download: Download, name: str) -> Html:
    """A link to the archive, where the caller may have it: its address looks at that again."""
    path = f"data/{download.name}.zip"
    if not may(visitor(), f"/{path}"):
        return Html()
    link = element("a", SAY(f"button_{name}"), href=path, download="")
    return joined(element("h2", SAY(f"heading_{name}")), element("p", SAY(f"about_{name}")), element("p", link))


@cache
def _described() -> Html:
    heads = (SAY("head_table"), SAY("head_about"), SAY("head_file"))
    rows = [(each.heading, each.meaning, each.path("csv")) for each in TABLES]
    return joined(
        element("h2", SAY("tables_heading")),
        table("tables", SAY("tables"), heads, rows),
        element("h2", SAY("dictionary_heading")),
        element("p", SAY("dictionary_about", version=VERSION)),
        *(_columns(each) for each in TABLES),
        element("h2", SAY("marked_heading")),
        element("p", how_marked()),
        element("p", how_cleaned()),
        element("p", SAY("more")),
    )


def _columns(of: Table) -> Html:
    heading = SAY("dictionary", title=of.heading, count=len(of.columns))
    rows = [(element("code", each.name), each.meaning) for each in of.columns]
    shown = table(f"columns-{of.name}", heading, (SAY("head_column"), SAY("head_holds")), rows)
    return element("details", element("summary", heading), shown)


def _licence(made_up: bool) -> Html:
    """Whose data these are. Made-up councils are from nowhere."""
    links = listed([web_link(each.path, {}, each.title) for each in attribution.LICENCES])
    sources = [joined(each.title, ": ", say(each.what), ". ", each.licence, ".") for each in attribution.SOURCES]
    words = [say(each) for each in (attribution.OBSERVATIONS, attribution.SCORES, attribution.TOOLKIT)]
    origin = [say(each) for each in (attribution.CROWN, attribution.OWN_REGISTER)]
    own = [] if made_up else [*(element("p", each) for each in origin), listed(sources)]
    return joined(element("h2", SAY("licence_heading")), *(element("p", each) for each in words), links, *own)


if __name__ == "__main__":
    draw()
