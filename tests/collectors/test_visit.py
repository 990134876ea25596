from datetime import UTC, datetime

from collectors.fetch import FetchError
from collectors.visit import further_readings, next_page, reading, snapshot
from store.records import Council, Page, PageKind, ProblemKind

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


def fetch(url):
    if url not in PAGES:
        raise FetchError(url, ProblemKind.NOT_FOUND, "There is no such page (HTTP 404).", permanent=True, status=404)
    body = f"<!doctype html><html lang=en><body><main>{PAGES[url]}</main></body></html>".encode()
    return Page(url, url, NOW, 200, "text/html", body)


def visited(budget=40, stopped=lambda: False):
    home = reading(HOME, PageKind.HOME, fetch, lambda: NOW)
    return [home, *further_readings(home, fetch, budget, stopped, lambda: NOW)]


def test_a_visit_reads_what_the_home_page_names_and_what_only_deeper_pages_name():
    assert [(each.kind, each.url) for each in visited()] == [
        ("home page", HOME),
        ("contact page", HOME + "contact"),
        ("house rules", HOME + "house-rules"),
        ("news page", HOME + "news"),
    ]


def test_a_visit_keeps_to_its_budget():
    assert [each.url for each in visited(budget=2)] == [HOME, HOME + "contact"]


def test_a_visit_ends_between_two_pages_when_it_is_stopped():
    assert [each.url for each in visited(stopped=lambda: True)] == [HOME]


def test_a_page_that_cannot_be_fetched_is_a_reading_with_its_problem():
    found = reading(HOME + "gone", PageKind.CONTACT, fetch, lambda: NOW)
    assert (found.problem.kind, found.status, found.complete, found.read_at) == (
        ProblemKind.NOT_FOUND,
        404,
        False,
        NOW,
    )


def test_a_fault_of_ours_on_one_page_is_told_and_kept_to_that_page(caplog):
    def broken(_url):
        raise ZeroDivisionError

    found = reading(HOME, PageKind.HOME, broken, lambda: NOW)
    assert (found.problem.kind, found.problem.reason) == (
        ProblemKind.OUR_FAULT,
        "Doorstep failed on this page (ZeroDivisionError).",
    )
    assert "a fault of ours" in caplog.text


def test_a_snapshot_is_finished_when_nothing_planned_is_left():
    readings = visited()
    assert snapshot(NORTHBRIDGE, readings, NOW, 40).finished
    assert not snapshot(NORTHBRIDGE, readings[:2], NOW, 40).finished


def test_the_plan_is_part_of_the_snapshot():
    planned = snapshot(NORTHBRIDGE, visited()[:1], NOW, 40).planned
    assert [each.url for each in planned] == [HOME + "contact", HOME + "news"]


def test_a_visit_to_a_home_page_that_failed_is_done():
    home = reading(HOME + "gone", PageKind.HOME, fetch, lambda: NOW)
    assert next_page([home], 40) is None


def hub_fetch(url):
    pages = {
        HOME: "<h1>Northbridge Council welcomes you to its website, where you can pay and report</h1>"
        "<footer><a href=https://linktr.ee/northbridgecouncil>All our accounts</a></footer>",
        "https://linktr.ee/northbridgecouncil": "<a href=https://x.com/NorthbridgeBC>X</a>"
        "<a href=https://linktr.ee/other>More</a><footer><a href=https://x.com/linktree_>Linktree</a></footer>",
    }
    body = f"<!doctype html><html lang=en><body>{pages[url]}</body></html>".encode()
    return Page(url, url, NOW, 200, "text/html", body)


def test_a_page_of_links_is_read_one_level_deep():
    home = reading(HOME, PageKind.HOME, hub_fetch, lambda: NOW)
    readings = [home, *further_readings(home, hub_fetch, 40, lambda: False, lambda: NOW)]
    assert [each.url for each in readings] == [HOME, "https://linktr.ee/northbridgecouncil"]
    accounts = {each.handle: each.reason for each in snapshot(NORTHBRIDGE, readings, NOW, 40).accounts}
    assert accounts == {
        "northbridgecouncil": "It is in the footer of the home page.",
        "NorthbridgeBC": "The council's page of links lists it.",
    }
