"""A wrong file is one sentence that says where it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.supplied import LARGEST, SuppliedError
from store.records import Role
from tests.collectors.supplied.exports import FACEBOOK, PLAIN, X_POSTS, account, facebook_row, only, read


def complaint(text, **more):
    with pytest.raises(SuppliedError) as caught:
        read(text, **more)
    return str(caught.value)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "figures.csv: The file is empty."),
        (b"\xef\xbb\xbf \n", "figures.csv: The file is empty."),
        (b"PK\x03\x04...", "figures.csv: This is an Excel workbook or a zip file, not a CSV file. Open it in"),
        (b"\xd0\xcf\x11\xe0...", "figures.csv: This is an Excel workbook, not a CSV file. Open it in"),
        (b"<!doctype html>", "figures.csv: This is a web page or XML, not a CSV file."),
        (b'{"date": 1}', "figures.csv: This is JSON, not a CSV file."),
        (b"%PDF-1.7", "figures.csv: This is a PDF file, not a CSV file."),
        (b"a\x00b\x01c", "figures.csv: This is not a text file"),
        (b"a" * (LARGEST + 1), "figures.csv: The file is larger than 5 MB"),
        (b"name,age\nJo,4\n", "figures.csv: None of its first rows has the column names of an export that we know."),
    ],
)
def test_what_is_no_export_is_named(body, said):
    assert complaint(body).startswith(said)


def test_a_missing_column_is_named():
    text = FACEBOOK.replace("Publish time", "Day") + facebook_row()
    assert complaint(text).startswith(
        "figures.csv: This looks like an export of Facebook posts from Meta Business Suite, but has no column “publish "
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2026-11-20,x,northbridge,three,,,", "row 2, column “posts”: “three” is not a whole number."),
        ("2026-11-20,x,northbridge,-3,,,", "row 2, column “posts”: “-3” is below zero."),
        ("2026-11-20,x,northbridge,2.5,,,", "row 2, column “posts”: “2.5” is not a whole number."),
        ("2026-11-20,x,northbridge,5%,,,", "row 2, column “posts”: “5%” is not a whole number."),
        ("2026-11-20,x,northbridge,1.2K,,,", "row 2, column “posts”: “1.2K” is not a whole number."),
        ("2026-11-20,x,northbridge,nan,,,", "row 2, column “posts”: “nan” is not a whole number."),
        ("2026-11-20,x,northbridge,1,,9999999999999,", "row 2, column “followers”: “9999999999999” is not a whole"),
        ("31/02/2026,x,northbridge,3,,,", "row 2, column “date”: “31/02/2026” is not a date."),
        ("yesterday,x,northbridge,3,,,", "row 2, column “date”: “yesterday” is not a date."),
        ("2099-01-01,x,northbridge,3,,,", "row 2, column “date”: “2099-01-01” lies in the future."),
        ("1970-01-01,x,northbridge,3,,,", "row 2, column “date”: “1970-01-01” lies before 2004"),
        (",x,northbridge,3,,,", "row 2, column “date”: There is no date in this row."),
        ("2026-11-20,,northbridge,3,,,", "row 2, column “platform”: Every row must say its platform."),
        ("2026-11-20,Friendface,northbridge,3,,,", "row 2, column “platform”: This is not a platform that we know."),
        ("2026-11-20,Facebook,North Bridge,3,,,", "row 2, column “account”: This cannot be an account on Facebook"),
        (f"2026-11-20,mastodon,{'n' * 300}@a.example,3,,,", "row 2, column “account”: This cannot be an account on M"),
        ("2026-11-20,x,northbridge,3,,,,,9", "row 2: There are more cells than columns"),
        ('2026-11-20,x,"northbridge,3,,,', "row 2: The quotation marks do not match"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(row, said):
    assert complaint(f"{PLAIN}{row}\n").startswith(f"figures.csv, {said}")


def test_a_row_is_counted_as_a_spreadsheet_counts():
    text = FACEBOOK + facebook_row(text="two\nlines") + facebook_row("never", "183")
    assert complaint(text).startswith("figures.csv, row 3, column “Publish time”: “never” is not a date.")


def test_a_cell_that_may_be_somebodys_words_or_address_is_not_repeated():
    words = "I live at 4 Mill Lane and nobody ever answers"
    assert "Mill Lane" not in complaint(f"{PLAIN}2026-11-20,x,northbridge,{words},,,\n")
    assert "jo@" not in complaint(f"{PLAIN}jo@northbridge.example,x,northbridge,1,,,\n")
    assert "jo@" not in complaint(f"{PLAIN}2026-11-20,facebook,jo@northbridge.example,1,,,\n")
    assert "Jo" not in complaint("Jo Bloggs,jo@northbridge.example\nAnn,ann@northbridge.example\n")


def test_a_column_that_is_there_twice_is_named():
    assert "column “posts”: There are two columns" in complaint(
        "date,platform,account,posts,Posts\n2026-11-20,x,n,1,2\n"
    )


def test_a_row_that_ends_before_it_begins_is_named():
    text = "from,to,platform,account\n2026-11-20,2026-11-01,x,northbridge\n"
    assert complaint(text) == "figures.csv, row 2, column “from”: This is later than the row's last day."


def test_two_rows_about_one_day_of_one_account_are_named():
    rows = "2026-11-20,x,northbridge,1,,,\n2026-11-20,facebook,northbridge,1,,,\n2026-11-20,x,Northbridge,2,,,\n"
    said = "figures.csv, row 4: Row 2 is about the same account and some of the same days."
    assert complaint(PLAIN + rows) == said


def test_a_table_of_a_million_columns_is_no_export_and_soon_said():
    assert "None of its first rows" in complaint(b"," * 1_000_000)


def test_a_file_that_names_no_account_needs_one_to_be_chosen():
    text = X_POSTS.replace("Post Link", "Post link") + '1,"Fri, Jun 5, 2026",Hi,https://x.com/i/web/status/1,1,,,,,,,\n'
    linked = [account("x", "northbridge"), account("x", "northbridgejobs")]
    assert complaint(text, accounts=linked).endswith(
        "Say which it is; the council's pages link: northbridge, northbridgejobs."
    )
    assert complaint(text).endswith("the council's pages link: none.")
    assert complaint(text, accounts=linked, wanted="nobody").endswith("link no account “nobody” on X.")
    assert only(text, accounts=linked, wanted="@NorthbridgeJobs").handle == "northbridgejobs"
    assert only(text, accounts=linked[:1]).handle == "northbridge"
    assert only(text, wanted="@northbridge").handle == "northbridge"


def test_a_councillors_own_account_is_refused():
    people = [account("x", "cllrbloggs", Role.COUNCILLOR)]
    assert complaint(f"{PLAIN}2026-11-20,x,CllrBloggs,1,,,\n", accounts=people).endswith(
        "Only the council's accounts may be supplied."
    )


def outcome(body):
    """The figures, and what was complained of: one of them is empty."""
    try:
        return read(body), ""
    except SuppliedError as error:
        return (), str(error)


def assert_figures_or_a_named_problem(body):
    """Figures of some account and of some days, or one sentence that begins with the file's name."""
    found, complaint = outcome(body)
    assert bool(found) is not bool(complaint)
    assert not complaint or (complaint.startswith("figures.csv") and complaint.endswith("."))
    assert all(each.key and each.period_from <= each.period_to <= each.supplied_on for each in found)


@given(st.binary(max_size=400))
def test_any_bytes_are_figures_or_a_named_problem(body):
    assert_figures_or_a_named_problem(body)


CELLS = st.one_of(
    st.sampled_from(
        ["", "2026-11-20", "11/12/2026", "x", "@northbridge", "3", "1,234", '"', "\n", "Total", "NaN", "5%"]
    ),
    st.text(max_size=12),
)


@given(st.sampled_from([PLAIN, FACEBOOK, X_POSTS]), st.lists(st.lists(CELLS, max_size=24), max_size=6))
def test_any_cells_below_known_columns_are_figures_or_a_named_problem(head, rows):
    text = head + "\n".join(",".join(row) for row in rows)
    assert_figures_or_a_named_problem(text.encode("utf-8", "replace"))
