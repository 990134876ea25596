from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dashboard.unseen import could_not_see, let_us_look
from store.records import (
    Account,
    Activity,
    ChannelState,
    Council,
    Grade,
    NamedPage,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Role,
    Score,
    Scorecard,
    Snapshot,
)
from tests.dashboard.reading import words
from tests.scoring.asked import MET, UNKNOWN, card

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
COUNCIL = Council("NBR", "Northbridge Council", "https://northbridge.example/")
HOME = PageReading(COUNCIL.website, PageKind.HOME, AT, status=200, complete=True)
SCORECARD = Scorecard(COUNCIL, AT, 1, Score(100, 1, 100, 100, 1, 1), (), ())


def closed(kind):
    problem = Problem(COUNCIL.website, kind, "We were not let in.", permanent=True)
    return Snapshot(COUNCIL, AT, (PageReading(COUNCIL.website, PageKind.HOME, AT, problem=problem),))


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_no_problem_is_called_an_error_or_a_failure(kind):
    drawn = "".join(let_us_look(closed(kind))).lower()
    assert "error" not in drawn
    assert "fail" not in drawn


def test_nothing_unseen_is_said_so():
    drawn = "".join(could_not_see(Snapshot(COUNCIL, AT, (HOME,)), SCORECARD, {}))
    assert drawn == "<h2>What we could not see: nothing that we planned to read</h2>"


def test_a_page_that_refused_us_is_listed_with_its_reason_and_moment():
    problem = Problem("https://northbridge.example/contact", ProblemKind.FORBIDDEN, "It said 403.", permanent=True)
    contact = PageReading(problem.url, PageKind.CONTACT, AT, status=403, problem=problem)
    drawn = "".join(could_not_see(Snapshot(COUNCIL, AT, (HOME, contact)), SCORECARD, {}))
    assert "1 page not read, or not read well" in drawn
    assert "Contact page: " in drawn
    assert "<bdi>It said 403.</bdi>" in drawn
    assert "22 November 2026, 10:14" in drawn


def test_a_planned_page_that_has_not_been_tried_is_listed():
    planned = (NamedPage(PageKind.NEWS, "https://northbridge.example/news", "News"),)
    drawn = "".join(could_not_see(Snapshot(COUNCIL, AT, (HOME,), planned=planned, finished=False), SCORECARD, {}))
    assert "News page: " in drawn
    assert "We have not tried it yet." in drawn


def test_a_reason_that_leaves_many_questions_open_is_said_once():
    of = card({"a": UNKNOWN, "b": UNKNOWN, "c": MET})
    other = replace(of.findings[0], indicator="d", question="Is there d?", message="The feed is empty.")
    of = replace(of, findings=(*of.findings, other))
    shown = words(could_not_see(Snapshot(COUNCIL, AT, (HOME,)), of, {}))
    assert shown.count("The news page could not be read: it took too long.") == 1
    assert "it took too long. 2 questions Is there a? Is there b? Is there d? The feed is empty." in shown


def test_an_account_that_was_not_read_has_the_name_that_the_pages_give_it():
    kit = Account("x", "KitAtHome", "kitathome", "https://x.com/KitAtHome", Grade.MENTIONED, "In a text.", ())
    main = replace(kit, handle="Northbridge", key="northbridge", role=Role.MAIN)
    shut = [Activity("x", each.key, ChannelState.NOT_READABLE, "X shows nothing.") for each in (main, kit)]
    seen = Snapshot(COUNCIL, AT, (HOME,), accounts=(main, kit), activities=tuple(shut))
    assert "X, Northbridge : X shows nothing." in words(could_not_see(seen, SCORECARD, {}))
    assert "KitAtHome" not in words(could_not_see(seen, SCORECARD, {}))
    assert "X, KitAtHome : X shows nothing." in words(could_not_see(seen, SCORECARD, {}, unclaimed=True))


def test_a_retired_account_is_not_something_we_could_not_see():
    retired = Activity("x", "northbridge", ChannelState.RETIRED, "The contact page says so.")
    drawn = "".join(could_not_see(Snapshot(COUNCIL, AT, (HOME,), activities=(retired,)), SCORECARD, {}))
    assert "nothing that we planned to read" in drawn
