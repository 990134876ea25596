"""Workbooks that open everywhere, whatever stands in their cells."""

import re
import zipfile

import pytest

from dashboard.reports.workbook import MOST_ROWS, Sheet, write_workbook

HEADS = ("council", "points")


@pytest.fixture
def written(tmp_path):
    """Writes a workbook of sheets and gives its parts by name."""

    def write(*sheets):
        place = tmp_path / "made.xlsx"
        write_workbook(place, "Made up", ["A word."], ["A source."], sheets)
        with zipfile.ZipFile(place) as parts:
            return {name: parts.read(name).decode() for name in parts.namelist()}

    return write


def sheet(rows, **more):
    return Sheet("Councils", "Councils", "All of them.", HEADS, rows, **more)


def test_no_cell_is_blank(written):
    parts = written(sheet([("Northbridge", None), ("", 0.5)], empty="[c]"))
    assert "[c]" in parts["xl/sharedStrings.xml"]
    assert parts["xl/worksheets/sheet3.xml"].count("<c ") == parts["xl/worksheets/sheet3.xml"].count("<v>")


def test_a_text_as_long_as_a_cell_makes_no_column_wider_than_excel_takes(written):
    parts = written(sheet([("a" * 30_000, 1)]))
    widths = [float(each) for each in re.findall(r' width="([\d.]+)"', parts["xl/worksheets/sheet3.xml"])]
    assert max(widths) < 255
    assert "a" * 30_000 in parts["xl/sharedStrings.xml"]


def test_a_sheet_that_would_be_empty_or_too_long_is_named_on_the_cover_instead(written):
    long = Sheet("Long", "Long table", "", HEADS, [("a", 1)] * (MOST_ROWS + 1))
    empty = Sheet("Empty", "Empty table", "", HEADS, [])
    parts = written(sheet([("Northbridge", 1)]), long, empty)
    assert "Long table: 10,001 rows are more than this workbook holds" in parts["xl/sharedStrings.xml"]
    assert "Empty table: no rows." in parts["xl/sharedStrings.xml"]
    assert 'name="Long"' not in parts["xl/workbook.xml"]


@pytest.mark.parametrize("text", ["???", "$$", "$$a$$", "[a](http://evil.example/)", "[a](b) [c](d)", "=1+1", "ŷ"])
def test_no_text_keeps_a_workbook_from_being_written(written, text):
    parts = written(sheet([(text, 1)]))
    assert "<f>" not in parts["xl/worksheets/sheet3.xml"]
    assert "External" not in "".join(parts.values())
