import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.feed_formats import feed
from collectors.feed_items import Feed, Item, NoFeedError

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
BINS = '<p>New days</p><img src="a.jpg" alt="A green bin">'

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Northbridge Libraries</title><link>https://blog.northbridge.example/</link><description>Books</description>
<item><title>Bins</title><pubDate>Mon, 02 Nov 2026 12:00:00 +0000</pubDate>
<description>New days [...]</description><content:encoded><![CDATA[{}]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Northbridge Libraries</title>
<subtitle>Books</subtitle><link rel="self" href="https://blog.northbridge.example/feed"/>
<link rel="alternate" href="https://blog.northbridge.example/"/><entry><title>Bins</title>
<published>2026-11-02T12:00:00Z</published><updated>2026-11-20T12:00:00Z</updated>
<content type="html">&lt;p&gt;New days&lt;/p&gt;&lt;img src="a.jpg" alt="A green bin"&gt;</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northbridge Libraries</title>
<link>https://blog.northbridge.example/</link><description>Books</description></channel>
<item><title>Bins</title><description>New days</description><dc:date>2026-11-02T12:00:00Z</dc:date></item></rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Northbridge Libraries",
    "description": "Books",
    "home_page_url": "https://blog.northbridge.example/",
    "items": [{"id": "1", "title": "Bins", "content_html": BINS, "date_published": "2026-11-02T12:00:00Z"}],
}


@pytest.mark.parametrize("body", [RSS.format(BINS), ATOM, json.dumps(JSON)])
def test_each_format_says_the_same(body):
    assert feed(body.encode()) == Feed(
        "Northbridge Libraries",
        "Books",
        "https://blog.northbridge.example/",
        (Item(NOON, "Bins", BINS, True, ""),),
    )


def test_rdf_is_read_too_and_its_description_may_be_only_a_beginning():
    assert feed(RDF.encode()).items == (Item(NOON, "Bins", "New days", False, ""),)


@pytest.mark.parametrize("body", [RSS.format(BINS), ATOM])
@pytest.mark.parametrize("breakage", ["&nbsp;", "<br>", "&"])
def test_broken_xml_says_what_it_can(body, breakage):
    broken = feed(body.replace("<title>Bins", f"<title>Bins {breakage}").encode())
    assert (broken.title, broken.link) == ("Northbridge Libraries", "https://blog.northbridge.example/")
    assert [item.moment for item in broken.items] == [NOON]


def test_one_date_that_is_not_plain_leaves_the_others_as_they_are():
    items = "".join(f"<item><pubDate>{day}</pubDate></item>" for day in ("Mon, 02 Nov 2026 12:00:00 GMT", "soon", ""))
    found = feed(f"<rss><channel><title>N</title>{items}</channel></rss>".encode())
    assert [item.moment for item in found.items] == [NOON, None, None]


@pytest.mark.parametrize(
    ("attached", "expected"),
    [
        ('<enclosure url="a.mp3" type="audio/mpeg" length="1"/>', "audio"),
        ('<enclosure url="a.pdf" type="application/pdf" length="1"/>', ""),
        ('<media:content url="a.jpg" medium="image"/>', "image"),
        ('<media:thumbnail url="a.jpg"/>', "image"),
        ('<media:group><media:content url="a" type="application/x-shockwave-flash"/></media:group>', "video"),
    ],
)
def test_what_is_attached_is_told(attached, expected):
    body = RSS.format(BINS).replace("</item>", f"{attached}</item>")
    assert feed(body.encode()).items[0].media == expected


def test_a_feed_may_say_how_many_items_there_are():
    total = '<total:totalResults xmlns:total="http://a9.com/-/spec/opensearchrss/1.0/">132</total:totalResults>'
    assert feed(ATOM.replace("<subtitle>", f"{total}<subtitle>").encode()).total == 132


def test_content_of_elements_is_told_as_markup():
    body = ATOM.replace("</entry>", "").replace("<content", "<rights").replace("</content>", "</rights>")
    xhtml = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="a" alt="A bin"/></div></content>'
    assert (
        '<img src="a" alt="A bin"/>'
        in feed(body.replace("</feed>", f"{xhtml}</entry></feed>").encode()).items[0].content
    )


def test_utf_16_is_read():
    assert feed(RSS.format(BINS).replace("utf-8", "utf-16").encode("utf-16")).items[0].moment == NOON


def test_a_feed_that_is_too_long_shows_its_first_items():
    item = f"<item><pubDate>Mon, 02 Nov 2026 12:00:00 GMT</pubDate><description>{'a' * 9000}</description></item>"
    found = feed(f"<rss><channel><title>N</title>{item * 6000}</channel></rss>".encode())  # 50 MB
    assert (len(found.items), {each.moment for each in found.items}) == (110, {NOON})


@pytest.mark.parametrize(
    "body",
    ["", "<html><body><p>Sign in</p></body></html>", "{", "{}", '{"version": 1}', "[" * 5000, "{" * 5000, "null"],
)
def test_anything_else_is_no_feed(body):
    with pytest.raises(NoFeedError, match=r"\.$"):
        feed(body.encode())


def test_external_entities_are_never_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("Northbridge's secret")
    body = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + RSS.format(BINS).replace("Books", "&a;")[39:]
    assert "secret" not in repr(feed(body.encode()))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda each: st.lists(each)))
@pytest.mark.parametrize("name", ["version", "title", "items"])
def test_a_json_feed_may_hold_anything_anywhere(name, value):
    body = json.dumps({**JSON, name: value}).encode()
    try:
        assert isinstance(feed(body), Feed)
    except NoFeedError:
        assert name == "version"


@given(
    st.recursive(st.none() | st.integers() | st.text(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)),
    st.sampled_from(["date_published", "date_modified", "title", "content_html", "attachments", "image"]),
)
def test_an_item_may_hold_anything_anywhere(value, name):
    assert len(feed(json.dumps({**JSON, "items": [{name: value}]}).encode()).items) == 1
