import json
from datetime import UTC, datetime

import pytest

from collectors.feeds import feed_signals, looks_like_feed
from store.records import Page, ProblemKind

URL = "https://www.northbridge.example/news/feed"
RSS = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Northbridge</title>{}</channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Northbridge</title>{}</feed>'


def page(body, shortened=None):
    body = body.encode() if isinstance(body, str) else body
    return Page(URL, URL, datetime(2026, 11, 22, 9, tzinfo=UTC), 200, "text/html", body, shortened)


def item(published, title="Bins"):
    return f"<item><title>{title}</title><pubDate>{published}</pubDate></item>"


def days(body):
    return [each.value for each in feed_signals(page(body))[0]]


@pytest.mark.parametrize(
    "start",
    [
        "<rss version='2.0'>",
        "\n\n<rss>",
        "\ufeff<?xml version='1.0'?><rss>",
        "<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><rss>",
        "<!-- made by Northbridge --><?xml version='1.0'?><!-- again --><feed>",
        "<!DOCTYPE rss><rss>",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>",
        '{"version": "https://jsonfeed.org/version/1.1", "items": []}',
        '{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": []}',
    ],
)
def test_a_feed_is_known_by_its_first_element(start):
    assert looks_like_feed(page(start))


@pytest.mark.parametrize(
    "start",
    [
        "",
        "<!doctype html><html><body><rss>",
        "<feedback>Northbridge</feedback>",
        "Read our <rss> feed",
        "<!-- <rss> -->",
        "<!--" * 1000,
        '{"version": 1, "items": []}',
    ],
)
def test_anything_else_is_no_feed(start):
    assert not looks_like_feed(page(start))


def test_days_come_newest_first_and_each_once():
    items = (
        item("Mon, 02 Nov 2026 10:00:00 GMT")
        + item("Tue, 17 Nov 2026 10:00:00 GMT")
        + item("Mon, 02 Nov 2026 16:00:00 GMT")
    )
    assert days(RSS.format(items)) == ["2026-11-17", "2026-11-02"]


def test_an_item_says_what_it_is_about_and_where():
    signals, _ = feed_signals(page(RSS.format(item("Mon, 02 Nov 2026 10:00:00 GMT", "New days\n for bins"))))
    assert [(each.evidence.url, each.evidence.snippet) for each in signals] == [(URL, "New days for bins")]


def test_items_without_a_day_or_dated_after_the_reading_are_left_out():
    items = item("") + item("yesterday") + item("Fri, 25 Dec 2026 10:00:00 GMT") + item("Mon, 02 Nov 2026 10:00:00 GMT")
    assert days(RSS.format(items)) == ["2026-11-02"]


def test_atom_is_read_by_publication_and_else_by_update():
    entries = (
        "<entry><title>A</title><published>2026-11-03T10:00:00Z</published><updated>2026-11-20T10:00:00Z</updated></entry>"
        "<entry><title>B</title><updated>2026-11-01T10:00:00Z</updated></entry>"
    )
    assert days(ATOM.format(entries)) == ["2026-11-03", "2026-11-01"]


def test_a_json_feed_is_read_however_long_it_is():
    entry = {"date_published": "2026-11-03T10:00:00Z", "content_text": "a" * 100_000}
    body = {"version": "https://jsonfeed.org/version/1.1", "items": [entry] * 20}
    signals, found = feed_signals(page(json.dumps(body)))
    assert [each.value for each in signals] == ["2026-11-03"]
    assert (found.complete, found.problem) == (True, None)


def test_an_empty_feed_is_whole_and_has_no_days():
    signals, found = feed_signals(page(RSS.format("")))
    assert (signals, found.complete, found.problem) == ((), True, None)


def test_a_feed_that_ends_in_the_middle_shows_its_first_items():
    signals, found = feed_signals(page("<rss><channel>" + item("Mon, 02 Nov 2026 10:00:00 GMT") + "<item><ti"))
    assert [each.value for each in signals] == ["2026-11-02"]
    assert (found.complete, found.problem) == (False, ProblemKind.CUT_SHORT)


def test_a_feed_that_the_fetcher_cut_is_not_whole():
    _, found = feed_signals(page(RSS.format(""), ProblemKind.TOO_LARGE))
    assert (found.complete, found.problem) == (False, ProblemKind.TOO_LARGE)


def test_only_the_first_part_of_an_endless_feed_is_read():
    _, found = feed_signals(page(RSS.format(item("Mon, 02 Nov 2026 10:00:00 GMT") * 20_000)))
    assert (found.complete, found.problem) == (False, ProblemKind.TOO_LARGE)


def test_entities_that_multiply_do_no_harm():
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{number} "{f"&a{number - 1};" * 10 if number else "&a;" * 10}">' for number in range(10)
    )
    signals, _ = feed_signals(
        page(f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]>' + RSS.format("<title>&a9;</title>")[38:])
    )
    assert signals == ()


def test_entities_that_stand_often_in_a_long_form_do_no_harm():
    entity = f'<!DOCTYPE rss [<!ENTITY a "{"a" * 20_000}">]>'
    signals, _ = feed_signals(page(entity + RSS.format(f"<title>{'&a;' * 20_000}</title>")[38:]))  # 400 million letters
    assert signals == ()


def test_a_feed_in_a_character_set_that_nobody_knows_is_read_all_the_same():
    body = '<?xml version="1.0" encoding="\x87"?><rss><channel>' + item("Mon, 02 Nov 2026 10:00:00 GMT")
    assert days(body.encode("latin-1") + b"</channel></rss>") == ["2026-11-02"]


def test_what_only_begins_as_a_feed_is_a_problem_and_not_an_exception():
    signals, found = feed_signals(page("<feed"))
    assert signals == ()
    assert (found.problem, found.complete) == (ProblemKind.NOT_A_PAGE, False)
