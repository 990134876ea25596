"""From the bytes of a feed to what it says: RSS, Atom, RDF, JSON Feed. Pure; any bytes may be one."""

from __future__ import annotations

import json
import re
from calendar import timegm
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from collectors.charset import in_utf_8
from collectors.feed_items import MAX_BYTES, MAX_ITEMS, Feed, Item, NoFeedError, media
from collectors.feed_xml import sound_feed
from collectors.moments import in_utc, moment
from scoring.language import say

_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_DECLARATION = re.compile(rb"""(?i)<!ENTITY(?:[^>"']++|"[^"]*+"|'[^']*+')*+>?""")


def feed(body: bytes) -> Feed:
    """What the first million bytes say, at most 500 items.

    Raises:
        NoFeedError: these bytes are no feed.
    """
    if looks_like_json(body):
        return _json_feed(body)
    shortened = body[:MAX_BYTES]
    found = sound_feed(shortened, cut=len(body) > MAX_BYTES)
    return found if found is not None else _by_feedparser(shortened)


def looks_like_json(body: bytes) -> bool:
    """True if it begins as an object does."""
    return body[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _json_feed(body: bytes) -> Feed:
    """As https://www.jsonfeed.org/version/1.1/ describes it."""
    try:
        top = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NoFeedError(say("It begins as data and is none: it may be cut short.")) from error
    if not isinstance(top, dict) or "jsonfeed.org" not in _text(top, "version"):
        raise NoFeedError(say("It is data, but no feed."))
    items = tuple(_json_item(each) for each in _dicts(top.get("items"))[:MAX_ITEMS])
    return Feed(_text(top, "title"), _text(top, "description"), _text(top, "home_page_url"), items)


def _json_item(item: dict[str, Any]) -> Item:
    html = _text(item, "content_html")
    kinds = (media(each.get("mime_type")) for each in _dicts(item.get("attachments")))
    attached = next(filter(None, kinds), "image" if _text(item, "image") else "")
    when = moment(item.get("date_published")) or moment(item.get("date_modified"))
    return Item(when, _text(item, "title"), html, bool(html), attached)


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(node: Mapping[str, Any], name: str) -> str:
    value = node.get(name)
    return value if isinstance(value, str) else ""


def _by_feedparser(body: bytes) -> Feed:
    declared = _ENCODING.match(body[:300])
    charset = "utf-16-le" if body[:2] == b"<\0" else declared[1].decode() if declared else ""
    source, _ = in_utf_8(body, f"charset={charset}" if charset else "")
    # feedparser puts an entity in the place of each of its names: of 80 kB it makes gigabytes.
    source = _DECLARATION.sub(b"", source)
    kind = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(
            BytesIO(source), sanitize_html=False, resolve_relative_uris=False, response_headers=kind
        )
    except Exception as error:  # feedparser lets through whatever its parsers and codecs raise
        raise NoFeedError(say("The feed is too broken to be read ({fault}).", fault=type(error).__name__)) from error
    if not parsed.get("version") and not parsed.entries:
        raise NoFeedError(say("There is no feed in it."))
    items = tuple(_parsed_item(entry) for entry in parsed.entries[:MAX_ITEMS])
    title, about, link, id = (_text(parsed.feed, name) for name in ("title", "subtitle", "link", "id"))
    return Feed(title, about, link, items, id, broken=bool(parsed.bozo))


def _parsed_item(entry: Mapping[str, Any]) -> Item:
    # `in` first: feedparser warns whoever asks for an update that is not there.
    dated = next((entry[name] for name in ("published_parsed", "updated_parsed") if name in entry), None)
    content = next((_text(each, "value") for each in entry.get("content") or ()), "")
    kinds = (media(each.get("type")) for each in entry.get("enclosures") or ())
    attached = next(filter(None, kinds), "")
    return Item(_moment(dated), _text(entry, "title"), content or _text(entry, "summary"), bool(content), attached)


def _moment(numbers: tuple[int, ...] | None) -> datetime | None:
    """From the nine numbers that feedparser makes of a date."""
    if not numbers:
        return None
    try:
        return in_utc(datetime.fromtimestamp(timegm(numbers), UTC))
    except (ValueError, OverflowError, OSError):  # OSError: out of range for the system's clock
        return None
