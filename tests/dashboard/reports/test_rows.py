"""Rows whose keys are theirs alone, whatever a visit holds."""

from dataclasses import replace

from dashboard.reports.rows import account_rows, check_cells, page_rows
from store.exports import PageTried, Seen, Visit
from store.records import Role
from tests.dashboard.reports.stored import AT, NORTHBRIDGE, WEEK, account, card


def visit(*, accounts=(), pages=()):
    return Visit(card(NORTHBRIDGE), Seen(accounts), pages)


def test_of_a_page_that_was_tried_twice_the_last_answer_is_written():
    first = PageTried("home page", "https://www.northbridge.example/", AT, 503, complete=False, problem="server error")
    again = replace(first, read_at=AT + WEEK, status=200, complete=True, problem=None)
    begun = check_cells(NORTHBRIDGE, card(NORTHBRIDGE))
    assert [row[len(begun) :] for row in page_rows(begun, visit(pages=(first, again)))] == [
        ("home page", "https://www.northbridge.example/", "2026-03-09T12:00:00Z", 200, True, None)
    ]


def test_an_account_that_stands_there_twice_is_written_once():
    twice = (account("Northbridge", Role.MAIN), account("Northbridge", Role.SERVICE))
    assert [row[1] for row in account_rows((), visit(accounts=twice))] == ["northbridge"]
