from datetime import UTC, datetime

from dashboard.evidence import accounts_found, could_not_see, shown
from store.records import (
    Account,
    Activity,
    ChannelState,
    Council,
    Evidence,
    Grade,
    NamedPage,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Score,
    Scorecard,
    Snapshot,
)

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
COUNCIL = Council("NBR", "Northbridge Council", "https://northbridge.example/")
HOME = PageReading(COUNCIL.website, PageKind.HOME, AT, status=200, complete=True)
SCORECARD = Scorecard(COUNCIL, AT, 1, Score(100, 1, 100, 100, 1, 1), (), ())


def account(platform, grade):
    return Account(platform, "northbridge", "northbridge", f"https://{platform}.example/", grade, "In the footer.", ())


def test_a_place_shows_its_address_its_moment_and_its_words():
    drawn = shown((Evidence("https://northbridge.example/news", AT, "Follow <us>"),), {})
    assert "Where we saw this: 1 place" in drawn
    assert "<bdi>https://northbridge.example/news</bdi></a>, read 22 November 2026, 10:14" in drawn
    assert "<blockquote><bdi>Follow &lt;us&gt;</bdi></blockquote>" in drawn


def test_no_evidence_shows_nothing():
    assert shown((), {}) == ""


def test_a_council_without_accounts_is_told_what_was_looked_at():
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (HOME,)), {}))
    assert "Accounts we found: none" in drawn
    assert "No page that we could read links to a social media account of this council." in drawn


def test_the_councils_own_accounts_come_before_those_only_mentioned():
    accounts = (account("x", Grade.MENTIONED), account("youtube", Grade.LINKED))
    drawn = "".join(accounts_found(Snapshot(COUNCIL, AT, (HOME,), accounts=accounts), {}))
    assert "Accounts we found: 2" in drawn
    assert drawn.index("YouTube") < drawn.index("Only mentioned on a page")


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


def test_a_retired_account_is_not_something_we_could_not_see():
    retired = Activity("x", "northbridge", ChannelState.RETIRED, "The contact page says so.")
    drawn = "".join(could_not_see(Snapshot(COUNCIL, AT, (HOME,), activities=(retired,)), SCORECARD, {}))
    assert "nothing that we planned to read" in drawn
