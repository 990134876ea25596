"""`docs/reference/offices.md`: who may have what, from the table that decides it."""

from __future__ import annotations

from dashboard.allowed import TABLE, Kind, Reach
from dashboard.offices import Office
from dashboard.places import places
from monitor.reference.markdown import code, page, table

WORDS = """\
# Who may have what

Made from the table that decides it (`make docs`): whatever is not in it, nobody has. [Doors](../doors.md) says what the
offices are, and how somebody comes to hold one. *Their own*: of the council for which an officer was approved; of
themselves, for a councillor. *Published*: of councils that publish their own."""
HEADINGS = {
    Kind.PAGE: "## Pages of the dashboard",
    Kind.FILE: "## Plain addresses",
    Kind.ACT: "## What somebody writes or asks for",
}
_ALONE = """\
## Alone with this machine

Where nobody signs in, whoever asks from the machine that the dashboard runs on has all of it, but for councillors' own
pages, and badges of councils that do not publish."""
_SAID = {Reach.NONE: "no", Reach.OWN: "their own", Reach.PUBLISHED: "published", Reach.EVERY: "yes"}


def document() -> str:
    """The page as it should be."""
    parts = [part for kind, heading in HEADINGS.items() for part in (heading, _table(kind))]
    return page(WORDS, *parts, _ALONE)


def _table(kind: Kind) -> str:
    titles = {each.name: each.title for each in places()}
    rows = [
        (
            titles.get(row.name) or (row.name if kind is Kind.ACT else code(row.name)),
            *(_SAID[_of(row, each)] for each in Office),
        )
        for row in TABLE
        if row.kind is kind
    ]
    return table((kind.value, *(each.value for each in Office)), rows)


def _of(row: object, office: Office) -> Reach:
    found: Reach = getattr(row, office.value)
    return found
