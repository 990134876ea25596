import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.reports.cells import LONGEST, for_workbook, marked, text


def unmarked(of):
    """What a program that reads the file has to do to have the text again."""
    return of[1:] if of.startswith("'") and marked(of[1:]) == of else of


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+44",
        "-1",
        "@SUM(A1)",
        "  =1+1",
        "\u00a0=1+1",
        "\u200b=1+1",  # a space without width
        "＝1+1",  # noqa: RUF001  # full width, which Excel takes for the sign where Japanese is written
        "﹢1",
        "'=1+1",
        "=cmd|' /C calc'!A1",
    ],
)
def test_what_a_spreadsheet_would_take_for_a_formula_has_an_apostrophe_before_it(formula):
    assert marked(text(formula)) == "'" + text(formula)
    assert unmarked(marked(formula)) == formula


@pytest.mark.parametrize("plain", ["", "Northbridge", "'tis", "1-2", "Tŷ Ŵyn", "a=b", "…=", "http://a.example/?=1"])
def test_any_other_text_stays_as_it_is(plain):
    assert marked(plain) == plain
    assert unmarked(plain) == plain


@given(some.text(alphabet="'=+-@ a\u200b"))
def test_no_text_is_lost_by_the_mark(written):
    assert unmarked(marked(written)) == written


@pytest.mark.parametrize("begins", ["\t", "\r", "\n", "\x00"])
def test_a_control_character_is_a_space_and_hides_no_formula(begins):
    assert marked(text(f"{begins}=1+1")) == "' =1+1"


def test_nothing_steers_a_terminal_or_turns_the_direction_of_reading():
    assert text("a\x1b[31mb\u202ec\u2066d\r\ne") == "a [31mbcd  e"


def test_a_text_of_a_million_letters_fits_into_a_cell():
    assert len(text("a" * 1_000_000)) == LONGEST
    assert text("a" * 1_000_000).endswith("a…")


def test_a_workbook_makes_no_link_and_no_note_of_a_text():
    assert for_workbook("[a](http://evil.example/) $$b$$") == "[a] (http://evil.example/) $ $b$ $"


def test_a_workbook_takes_a_text_of_mere_signs():
    assert for_workbook("???") == "[s] ???"
