from datetime import UTC, date, datetime

from collectors.own_pages import at_least_since
from collectors.reading import read_page
from store.records import Page, PageKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
URL = "https://www.northbridge.example/"


def shown(*addresses, path=""):
    """A page that links posts."""
    links = "".join(f"<a href={each}>A post</a>" for each in addresses)
    body = f"<!doctype html><html lang=en><body><main><h1>News</h1>{links}</main></body></html>".encode()
    return read_page(Page(URL + path, URL + path, NOW, 200, "text/html", body), PageKind.NEWS)


def test_the_newest_of_an_accounts_posts_on_any_page_is_a_lower_bound():
    older = "https://x.com/NbMadeUp/status/1980000000000000000"
    newer = "https://x.com/nbmadeup/status/1985000000000000000"
    assert at_least_since("x", "nbmadeup", [shown(older), shown(newer, path="news")]) == date(2025, 11, 2)


def test_somebody_elses_post_says_nothing_of_the_account():
    police = "https://x.com/MadeUpPolice/status/1985000000000000000"
    assert at_least_since("x", "nbmadeup", [shown(police)]) is None


def test_a_post_whose_address_names_nobody_says_nothing_of_any_account():
    assert at_least_since("instagram", "nbmadeup", [shown("https://www.instagram.com/p/DQkAbCdEfGh/")]) is None
