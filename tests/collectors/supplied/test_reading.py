"""Dates, numbers, character sets and delimiters as they come."""

from datetime import date

import pytest

from collectors.supplied import SuppliedError
from tests.collectors.supplied.exports import FACEBOOK, PLAIN, facebook_row, only, read


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-20",
        "2026-11-20 10:14",
        "2026-11-20T10:14:00Z",
        "2026-11-20 10:14 +0000",
        "20/11/2026",
        "20.11.26",
        "20-11-2026 10:14",
        "11/20/2026 6:12 PM",
        "20 November 2026",
        "20-Nov-26",
        "20 Tachwedd 2026",
        "Nov 20, 2026",
        "Fri, Nov 20, 2026",
        "Friday 20th November 2026",
    ],
)
def test_a_date_is_read_however_it_is_written(written):
    assert only(f'{PLAIN}"{written}",x,northbridge,1,,,\n').last_posted_on == date(2026, 11, 20)


def test_a_date_that_fits_both_ways_is_day_first_in_the_plain_table():
    assert only(f"{PLAIN}03/04/2026,x,northbridge,1,,,\n").last_posted_on == date(2026, 4, 3)


def test_one_date_decides_for_the_whole_column():
    text = FACEBOOK + facebook_row("03/04/2026 09:00", "1") + facebook_row("03/28/2026 09:00", "2")
    assert only(text).period_from == date(2026, 3, 4)


def test_a_day_that_has_not_come_yet_decides_too():
    text = FACEBOOK + facebook_row("12/11/2026 09:00", "1")  # 11 December is to come
    assert only(text).last_posted_on == date(2026, 11, 12)


def test_a_tool_whose_clock_is_ahead_has_today_as_its_last_day():
    found = only(f"{PLAIN}2026-11-23,x,northbridge,1,,,\n")
    assert (found.period_from, found.period_to) == (date(2026, 11, 22), date(2026, 11, 22))


def test_the_days_in_the_files_name_decide_too():
    text = FACEBOOK + facebook_row("09/08/2026 09:00")
    assert only(text, file="Sep-01-2026_Sep-30-2026_1.csv").last_posted_on == date(2026, 9, 8)
    assert only(text, file="content 2026-08-01 to 2026-08-31.csv").last_posted_on == date(2026, 8, 9)


def test_where_nothing_decides_the_file_is_refused():
    with pytest.raises(SuppliedError, match=r"row 2, column “Publish time”.*may be 2026-08-09 or 2026-09-08"):
        read(FACEBOOK + facebook_row("09/08/2026 09:00"))


def test_a_column_that_is_of_both_kinds_is_refused():
    with pytest.raises(SuppliedError, match=r"Some dates have the day first and some the month: see rows 2 and 3"):
        read(FACEBOOK + facebook_row("09/28/2026 09:00") + facebook_row("28/09/2026 09:00"))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1234", 1234),
        ('"1,234"', 1234),
        ('"1,234,567"', 1234567),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("1'234", 1234),
        ("12.0", 12),
        ("+5", 5),
        ("0", 0),
        ("", None),
        ("-", None),
        ("N/A", None),
    ],
)
def test_a_number_is_read_however_it_is_written_and_nothing_is_not_zero(written, number):
    assert only(f"{PLAIN}2026-11-20,x,northbridge,1,,{written},\n").followers == number


def test_a_full_stop_parts_thousands_only_where_the_comma_is_free():
    semicolons = PLAIN.replace(",", ";") + "2026-11-20;x;northbridge;1;;3.100;\n"
    assert only(semicolons).followers == 3100
    with pytest.raises(SuppliedError, match=r"“3\.100” is not a whole number"):
        read(f"{PLAIN}2026-11-20,x,northbridge,1,,3.100,\n")


@pytest.mark.parametrize("written", ["85", "0.85", "120%", "most"])
def test_a_share_without_a_percent_sign_is_refused(written):
    with pytest.raises(SuppliedError, match=r"column “response rate”.*is not a percentage from 0% to 100%"):
        read(f"date,platform,account,response rate\n2026-11-20,x,northbridge,{written}\n")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_a_file_is_read_in_any_usual_character_set(charset):
    text = "Dyddiad,Llwyfan,Cyfrif,Nodyn\n2026-11-20,Facebook,NorthbridgeMadeUp,Tŷ\n"
    assert only(text.encode(charset, "replace")).handle == "NorthbridgeMadeUp"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_is_read_with_any_usual_delimiter(delimiter):
    text = f"sep={delimiter}\n{PLAIN}2026-11-20,x,northbridge,7,,,\n".replace(",", delimiter)
    assert only(text).posts == 7


def test_column_names_are_known_in_any_case_and_with_any_spaces():
    text = '"  DATE ",PlatForm,\u200bAccount,"Last\u00a0 Post"\n2026-11-20,x,northbridge,2026-11-19\n'
    assert only(text).last_posted_on == date(2026, 11, 19)


def test_notes_totals_and_empty_rows_around_the_table_are_no_rows():
    text = (
        f"Figures of Northbridge\n\n{PLAIN}2026-11-20,x,northbridge,7,,,\n,,,,,,\nTotal,,,7,,,\nCyfanswm,,,7,,,\n"
        "These figures were put together by the communications team.,,,,,,\n"
    )
    assert (only(text).posts, only(text).rows) == (7, 1)


def test_post_numbers_that_a_spreadsheet_has_rounded_do_not_make_one_post_of_many():
    text = (
        FACEBOOK
        + facebook_row("09/28/2026 09:00", "1.82772E+15", link="NorthbridgeMadeUp/posts/a")
        + facebook_row("09/29/2026 09:00", "1.82772E+15", link="NorthbridgeMadeUp/posts/b")
    )
    assert only(text).posts == 2
