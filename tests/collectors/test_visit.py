from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from collectors.reading import read_page
from collectors.visit import adds_to_the_plan, in_order, needs_second_try, next_page, snapshot
from store.records import Council, NamedPage, Page, PageKind, PageReading, Problem, ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = "https://www.northbridge.example/"
NORTHBRIDGE = Council("QNB", "Northbridge Council", HOME)
PAGES = {
    HOME: "<h1>Northbridge Council welcomes you to its website, where you can pay and report</h1>"
    "<a href=/contact>Contact us</a> <a href=/news>News</a>",
    HOME + "contact": "<h1>Contact us</h1><a href=/house-rules>House rules</a> <a href=/news2>News</a>",
    HOME + "news": "<h1>News</h1><a href=/contact-2>Contact us</a>",
    HOME + "house-rules": "<h1>House rules</h1>",
}


def reading(url, kind, pages=PAGES):
    if url not in pages:
        problem = Problem(url, ProblemKind.NOT_FOUND, "There is no such page (HTTP 404).", permanent=True)
        return PageReading(url, kind, NOW, status=404, problem=problem)
    body = f"<!doctype html><html lang=en><body>{pages[url]}</body></html>".encode()
    return read_page(Page(url, url, NOW, 200, "text/html", body), kind)


def visited(budget=40, pages=PAGES):
    """All readings of a visit, made one after another."""
    read, (readings, missing) = {}, in_order(reading(HOME, PageKind.HOME, pages), {}, budget)
    while missing:
        read[missing[0].url] = reading(missing[0].url, missing[0].kind, pages)
        readings, missing = in_order(readings[0], read, budget)
    return list(readings)


def failed(**other):
    problem = Problem(HOME, ProblemKind.TIMED_OUT, "The host did not answer in time.", permanent=False)
    return replace(PageReading(HOME, PageKind.HOME, NOW, problem=problem), **other)


def test_a_visit_reads_what_the_home_page_names_and_what_only_deeper_pages_name():
    assert [(each.kind, each.url) for each in visited()] == [
        ("home page", HOME),
        ("contact page", HOME + "contact"),
        ("house rules", HOME + "house-rules"),
        ("news page", HOME + "news"),
    ]


KINDS = st.sampled_from([PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.NEWS, PageKind.FEED, PageKind.POLICY])
ADDRESSES = st.sampled_from([f"https://northbridge.example/{each}" for each in range(6)])
NAMED = st.lists(st.builds(NamedPage, KINDS, ADDRESSES, st.just("")), max_size=4).map(tuple)


@given(NAMED, st.lists(st.tuples(ADDRESSES, KINDS, NAMED, ADDRESSES | st.just("")), max_size=6), st.integers(2, 7))
def test_a_reading_that_adds_nothing_to_the_plan_only_ceases_to_be_missing(named, found, budget):
    home = PageReading("https://northbridge.example/", PageKind.HOME, NOW, named_pages=named)
    read = {}
    for url, kind, names, final_url in found:
        reading = PageReading(url, kind, NOW, final_url=final_url, named_pages=names)
        before = in_order(home, read, budget)[1]
        tried = url in read
        read[url] = reading
        if not tried and not adds_to_the_plan(home, reading):
            assert in_order(home, read, budget)[1] == tuple(each for each in before if each.url != url)


def test_a_visit_keeps_to_its_budget():
    assert [each.url for each in visited(budget=2)] == [HOME, HOME + "contact"]


def test_the_order_of_a_visit_is_its_plans_whatever_was_read_first():
    in_turn = visited()
    read = {each.url: each for each in reversed(in_turn[1:])}
    assert in_order(in_turn[0], read, 40) == (tuple(in_turn), ())


def test_what_is_planned_and_not_read_is_missing():
    home, contact = visited()[:2]
    assert [each.url for each in in_order(home, {}, 40)[1]] == [HOME + "contact", HOME + "news"]
    readings, missing = in_order(home, {contact.url: contact}, 40)
    assert [each.url for each in readings] == [HOME, HOME + "contact"]
    assert [each.url for each in missing] == [HOME + "house-rules", HOME + "news"]


def test_a_failure_that_may_pass_needs_one_more_try():
    assert needs_second_try(failed())
    assert not needs_second_try(failed(attempt=2))


def test_a_failure_that_will_not_pass_needs_none():
    assert not needs_second_try(reading(HOME + "gone", PageKind.CONTACT))


def test_a_host_that_asks_for_more_time_than_a_run_has_is_not_tried_again():
    def until(minutes):
        return failed(problem=replace(failed().problem, not_before=NOW + timedelta(minutes=minutes)))

    assert needs_second_try(until(9))
    assert not needs_second_try(until(60))


def test_a_snapshot_is_not_finished_while_a_second_try_is_due():
    assert not snapshot(NORTHBRIDGE, [failed()], NOW, 40).finished
    assert snapshot(NORTHBRIDGE, [failed(attempt=2)], NOW, 40).finished


def test_a_snapshot_is_finished_when_nothing_planned_is_left():
    readings = visited()
    assert snapshot(NORTHBRIDGE, readings, NOW, 40).finished
    assert not snapshot(NORTHBRIDGE, readings[:2], NOW, 40).finished


def test_the_plan_is_part_of_the_snapshot():
    planned = snapshot(NORTHBRIDGE, visited()[:1], NOW, 40).planned
    assert [each.url for each in planned] == [HOME + "contact", HOME + "news"]


def test_a_visit_to_a_home_page_that_failed_is_done():
    assert next_page([reading(HOME + "gone", PageKind.HOME)], 40) is None


def test_a_page_of_links_is_read_one_level_deep():
    pages = {
        HOME: "<h1>Northbridge Council welcomes you to its website, where you can pay and report</h1>"
        "<footer><a href=https://linktr.ee/northbridgecouncil>All our accounts</a></footer>",
        "https://linktr.ee/northbridgecouncil": "<a href=https://x.com/NorthbridgeBC>X</a>"
        "<a href=https://linktr.ee/other>More</a><footer><a href=https://x.com/linktree_>Linktree</a></footer>",
    }
    readings = visited(pages=pages)
    assert [each.url for each in readings] == [HOME, "https://linktr.ee/northbridgecouncil"]
    accounts = {each.handle: each.reason for each in snapshot(NORTHBRIDGE, readings, NOW, 40).accounts}
    assert accounts == {
        "northbridgecouncil": "It is in the footer of the home page.",
        "NorthbridgeBC": "The council's page of links lists it.",
    }
