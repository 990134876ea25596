from datetime import UTC, datetime

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/"


def days(markup):
    body = f"<!doctype html><html lang=en><body><main><h1>Welcome</h1>{markup}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html", body)
    return [each.value for each in read_page(page, PageKind.HOME).signals if each.kind is SignalKind.POST_DATE]


def test_a_post_that_the_page_links_tells_its_day():
    assert days("<a href=https://x.com/NorthbridgeBC/status/2028077791441847049>Bins today</a>") == ["x 2026-03-01"]


def test_of_several_posts_the_newest_counts():
    older = "<a href=https://x.com/NorthbridgeBC/status/1900000000000000000>Older</a>"
    newer = "<a href=https://x.com/NorthbridgeBC/status/2028077791441847049>Newer</a>"
    assert days(older + newer) == ["x 2026-03-01"]


def test_an_embedded_post_tells_its_day():
    embed = "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/DVV03kTgABj/'>"
    assert days(embed + "</blockquote>") == ["instagram 2026-03-01"]


def test_a_link_to_an_account_tells_no_day():
    assert days("<a href=https://x.com/NorthbridgeBC>X</a>") == []
