"""Accessible workbooks, as the Government Analysis Function asks for them: a cover, contents, one table a sheet."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.reports.cells import for_workbook
from dashboard.reports.columns import Row, Value
from dashboard.texts import number
from scoring.language import marked, say

MOST_ROWS = 10_000
"""Of a sheet: each cell of a workbook is in memory until it is written."""
EMPTY, NOT_SHOWN = "[x]", "[c]"
"""Shorthand of the Government Analysis Function: not available, and confidential."""
WIDEST = 60
"""Letters of a column: a longer text goes on below its cell's edge, and Excel takes no column of more than 255."""
_LEGEND = marked(
    "{empty} stands where nothing is known or applies, {not_shown} where a count would be about too few people to be "
    "shown. [s] stands before a text without a letter or digit of the English alphabet."
)
# Nothing that a page said becomes a formula, a link or a number.
_AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table."""

    label: str
    """On its tab: at most 31 letters."""
    title: str
    about: str
    heads: tuple[str, ...]
    rows: Sequence[Row]
    empty: str = EMPTY
    """What stands in an empty cell: no cell is blank."""


def write_workbook(
    place: Path, title: str, words: Sequence[str], sources: Sequence[str], sheets: Sequence[Sheet]
) -> None:
    """`words` and `sources` stand on the cover.

    A sheet without rows, or with more than fit, is named on the cover in place of being there. Raises `OSError`."""
    import gptables  # brings pandas, which takes most of a second
    from xlsxwriter.exceptions import FileCreateError

    left_out = [f"{each.title}: {_why_not(len(each.rows))}" for each in sheets if _why_not(len(each.rows))]
    shown = [each for each in sheets if not _why_not(len(each.rows))]
    tables, narrow = {each.label: _table(each) for each in shown}, {each.label: False for each in shown}
    legend = say(_LEGEND, empty=EMPTY, not_shown=NOT_SHOWN)
    cover = gptables.Cover(title, intro=[*words], about=[legend, *left_out, *sources])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pandas, at how gptables uses it, and that there are no notes
        options = {**_AS_TEXT, "tmpdir": str(place.parent)}
        book = gptables.produce_workbook(place, tables, cover=cover, auto_width=narrow, workbook_options=options)
    for each in shown:
        for column, width in enumerate(_widths(each)):
            book.get_worksheet_by_name(each.label).set_column(column, column, width)
    book.set_properties({"title": title, "comments": " ".join(words)})
    try:
        book.close()
    except FileCreateError as error:  # xlsxwriter's name for any error of the disk
        cause = error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error))
        raise cause from error


def _why_not(rows: int) -> str:
    if not rows:
        return say("no rows.")
    return "" if rows <= MOST_ROWS else _too_many(rows)


def _too_many(rows: int) -> str:
    return say("{rows} rows are more than this workbook holds; the CSV file has them.", rows=number(rows))


def _table(sheet: Sheet) -> object:
    import gptables
    import pandas

    columns = list(zip(*([_cell(each, sheet.empty) for each in row] for row in sheet.rows), strict=True))
    told = say("This worksheet contains one table.")
    frame = pandas.DataFrame(dict(zip(sheet.heads, columns, strict=True)), dtype=object)
    name = "".join(each if each.isalnum() else "_" for each in sheet.label.lower())
    return gptables.GPTable(frame, name, sheet.title, instructions=told, scope=sheet.about, index_columns={})


def _widths(sheet: Sheet) -> list[int]:
    longest = [len(head) for head in sheet.heads]
    for row in sheet.rows:
        longest = [max(most, len(str(each))) for most, each in zip(longest, row, strict=True)]
    return [min(most, WIDEST) + 2 for most in longest]


def _cell(value: Value, empty: str) -> str | float:
    if value is None or value == "":
        return empty
    if isinstance(value, bool):
        return "true" if value else "false"
    return for_workbook(value) if isinstance(value, str) else value
