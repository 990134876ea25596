"""The one way a table is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.markup import Html, element


def table(name: str, caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """A table whose first column names its rows. `name` is unique on the page.

    The box around it takes the keyboard's focus, so that it can be scrolled without a mouse. The roles are
    written out because narrow screens show each row as a card (`style.css`), and browsers forget what
    a table is when its display changes. A card has no column headings above it, hence `data-label`.
    """
    head = element("tr", *(element("th", each, scope="col", role="columnheader") for each in headings), role="row")
    body = [_row(headings, row) for row in rows]
    return element(
        "div",
        element(
            "table",
            element("caption", caption, id=f"{name}-caption"),
            element("thead", head, role="rowgroup"),
            element("tbody", *body, role="rowgroup"),
            role="table",
        ),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_labelledby=f"{name}-caption",
    )


def _row(headings: Sequence[str], cells: Sequence[str]) -> Html:
    first = element("th", cells[0], scope="row", role="rowheader")
    rest = zip(headings[1:], cells[1:], strict=True)
    return element("tr", first, *(element("td", cell, role="cell", data_label=head) for head, cell in rest), role="row")
