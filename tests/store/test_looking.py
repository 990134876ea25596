from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from store.channels import Channel
from store.looks import Asked, Visit
from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Evidence,
    Grade,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Role,
    Score,
    Scorecard,
    Snapshot,
)
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
ABERWEN = Council("ABW", "aberwen County Council", "https://aberwen.example/")


def begun(store, **more):
    return store.begin_run("councils.csv", ["NBR", "ABW"], NOON, made_up=True, **more)


def page(url, problem=None, *, complete=None):
    reason = problem and Problem(url, problem, "It could not be read.", permanent=False)
    whole = problem is None if complete is None else complete
    return PageReading(url, PageKind.HOME, NOON, status=200, complete=whole, problem=reason)


def visit(store, run, council, *readings, accounts=(), activities=()):
    seen = Snapshot(council, NOON, readings, accounts, activities)
    store.add_visit(run, seen, Scorecard(council, NOON, 1, Score(50, 1, 50, 50, 1, 1), (), ()))


def account(handle, role=Role.MAIN, **more):
    evidence = (Evidence("https://northbridge.example/contact", NOON, "Follow Cllr Sam Pretend"),)
    address = f"https://bsky.app/profile/{handle}"
    return Account("bluesky", handle, handle, address, Grade.LINKED, "In the footer.", evidence, role, **more)


@pytest.fixture
def lite(prepared_sqlite_url):
    """A store in a file: what both kinds of database must do alike is asked of `store`."""
    with Store(prepared_sqlite_url) as opened:
        yield opened


# Every channel


def test_a_channel_comes_with_its_state_and_the_page_that_links_it(store):
    quiet = Activity("bluesky", "nbr", ChannelState.QUIET, "The newest post is 40 days old.", date(2026, 1, 21))
    visit(
        store,
        begun(store),
        NORTHBRIDGE,
        page("https://northbridge.example/"),
        accounts=(account("nbr"),),
        activities=(quiet,),
    )
    (found,) = store.looking.channels()
    assert (found.council, found.looked, found.unlisted) == (NORTHBRIDGE, True, 0)
    assert found.channels == (
        Channel(
            "bluesky",
            "nbr",
            "https://bsky.app/profile/nbr",
            Role.MAIN,
            Grade.LINKED,
            "https://northbridge.example/contact",
            NOON,
            ChannelState.QUIET,
            "The newest post is 40 days old.",
            date(2026, 1, 21),
            "nbr",
        ),
    )


def test_only_the_newest_snapshot_is_listed_and_a_post_that_the_councils_pages_show_is_known(lite):
    visit(lite, begun(lite), NORTHBRIDGE, accounts=(account("old"),))
    shown = Activity("bluesky", "new", ChannelState.NOT_READABLE, "Closed.", at_least_since=date(2026, 2, 1))
    visit(lite, begun(lite), NORTHBRIDGE, accounts=(account("new"),), activities=(shown,))
    (found,) = lite.looking.channels()
    assert [(each.handle, each.known_post_on) for each in found.channels] == [("new", date(2026, 2, 1))]


def test_what_is_or_may_be_a_persons_account_is_counted_and_not_listed(lite):
    people = account("sam", Role.COUNCILLOR), account("jo", Role.SERVICE, personal=True), account("kit", Role.UNKNOWN)
    visit(lite, begun(lite), NORTHBRIDGE, accounts=(account("nbr"), *people))
    (found,) = lite.looking.channels()
    assert ([each.handle for each in found.channels], found.unlisted) == (["nbr"], 3)
    assert "Sam" not in repr(found)


def test_no_account_says_something_only_where_a_page_could_be_read(lite):
    run = begun(lite)
    visit(lite, run, NORTHBRIDGE, page("https://northbridge.example/"))
    visit(lite, run, ABERWEN, page("https://aberwen.example/", ProblemKind.ROBOTS))
    assert [(each.council.local_authority_code, each.looked) for each in lite.looking.channels()] == [
        ("ABW", False),
        ("NBR", True),
    ]


# What councils used to be called


def test_a_code_and_a_name_that_a_council_used_to_have_are_known(lite):
    old = replace(NORTHBRIDGE, gss_code="E06888801", name="Northbrigg Council")
    lite.add_councils([old, ABERWEN])
    lite.add_councils([replace(NORTHBRIDGE, gss_code="E06999901"), replace(ABERWEN, population=9)])
    assert lite.looking.former_names() == {"NBR": ("E06888801", "Northbrigg Council")}


# What could be read of councils' pages


def test_a_visit_counts_pages_and_why_some_were_not_read(lite):
    address = "https://northbridge.example/"
    gone = [page(f"{address}{name}", ProblemKind.NOT_FOUND) for name in ("a", "b")]
    run = begun(lite)
    visit(lite, run, NORTHBRIDGE, page(address), *gone, page(f"{address}c", ProblemKind.TIMED_OUT))
    reasons = ((ProblemKind.NOT_FOUND, 2), (ProblemKind.TIMED_OUT, 1))
    assert lite.looking.last_visits(3) == {"NBR": (Visit(run, NOON, 4, 1, reasons, came_in=True),)}


def test_a_page_read_whole_in_spite_of_a_problem_is_read_and_without_its_home_page_we_did_not_come_in(lite):
    run = begun(lite)
    visit(lite, run, NORTHBRIDGE, page(NORTHBRIDGE.website, ProblemKind.CHARSET, complete=True))
    visit(lite, run, ABERWEN, page(ABERWEN.website, ProblemKind.ROBOTS))
    found = lite.looking.last_visits(3)
    assert [(each.whole, each.problems, each.came_in) for each in found["NBR"]] == [(1, (), True)]
    assert not found["ABW"][0].came_in


def test_the_last_checks_of_each_council_are_its_own_and_replays_are_none(store):
    first, second, third = begun(store), begun(store), begun(store)
    for run in (first, second, third):
        visit(store, run, NORTHBRIDGE, page(NORTHBRIDGE.website))
    visit(store, first, ABERWEN, page(ABERWEN.website))
    visit(store, begun(store, replayed=True), ABERWEN, page(ABERWEN.website, ProblemKind.EMPTY))
    found = store.looking.last_visits(2)
    assert {code: [each.run for each in visits] for code, visits in found.items()} == {
        "NBR": [third, second],
        "ABW": [first],
    }


def test_a_visit_that_was_stored_again_as_it_went_counts_once(lite):
    run = begun(lite)
    visit(lite, run, NORTHBRIDGE, page(NORTHBRIDGE.website))
    visit(lite, run, NORTHBRIDGE, page(NORTHBRIDGE.website), page(f"{NORTHBRIDGE.website}contact"))
    assert [each.pages for each in lite.looking.last_visits(3)["NBR"]] == [2]


# The checks, and the services that were asked


def test_the_last_checks_come_newest_first_without_replays(lite):
    runs = [begun(lite), begun(lite), begun(lite)]
    begun(lite, replayed=True)
    assert [each.run.id for each in lite.looking.last_checks(2)] == [runs[2], runs[1]]


def test_services_say_how_many_accounts_they_showed_nothing_of_and_why(store):
    first, second = begun(store), begun(store)
    store.add_batch(first, accounts=[answer("a"), answer("b", ChannelState.REFUSED), answer("c", ChannelState.GONE)])
    store.add_batch(second, accounts=[answer("a")])
    assert store.looking.services_asked([first, second]) == (
        Asked(second, "bluesky", 1, ()),
        Asked(first, "bluesky", 3, ((ChannelState.REFUSED, 1),)),
    )
    assert store.looking.services_asked([]) == ()


def answer(key, state=None):
    return AccountReading("bluesky", key, "bluesky", NOON, "Its public interface.", state)


def test_an_empty_database_has_nothing_to_list(lite):
    looking = lite.looking
    assert (looking.channels(), looking.last_visits(3), looking.last_checks(3)) == ((), {}, ())
