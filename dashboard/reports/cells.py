"""Texts that stay texts: in a spreadsheet none is a formula, and in a workbook none is a link.

What stands here is in every dictionary of an export: `how_marked`.
"""

from __future__ import annotations

from unicodedata import normalize

from dashboard.markup import readable
from dashboard.texts import number
from scoring.language import say

LONGEST = 30_000
"""Letters of a text: a spreadsheet's cell holds 32,767."""
_FORMULA = "=+-@"


def how_marked() -> str:
    """What has to be known of a file for spreadsheets."""
    return say(
        "In the CSV files a text that a spreadsheet would take for a formula has an apostrophe (') before it: one "
        "whose first character, after spaces, invisible characters and apostrophes, is = + - or @, full-width forms "
        "included. To have the text as it was, take away the first apostrophe of a text that would begin so without "
        "its apostrophes. JSON Lines and the workbooks hold such texts without the mark: nothing there takes them for "
        "a formula."
    )


def how_cleaned() -> str:
    """What no file holds."""
    return say(
        "In all files, control characters (a tab, a line break) are spaces, and characters that turn the direction of "
        "reading are left out; a text of more than {longest} characters is cut and ends in “…”.",
        longest=number(LONGEST),
    )


def text(of: str) -> str:
    """What any file may hold of a text."""
    shown = readable(of)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def marked(of: str) -> str:
    """For a CSV file that may be opened in a spreadsheet: with an apostrophe before what would be a formula."""
    for letter in of:
        if letter == "'" or letter.isspace() or not letter.isprintable():
            continue
        return f"'{of}" if normalize("NFKC", letter)[:1] in _FORMULA else of
    return of


def for_workbook(of: str) -> str:
    """For gptables: it would make links of Markdown's, look up notes between dollars, and refuse mere signs."""
    plain = of.replace("](", "] (").replace("$$", "$ $")
    return plain if any(each.isascii() and each.isalnum() for each in plain) else f"[s] {plain}"
