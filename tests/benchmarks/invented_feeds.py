"""Made-up posts in the formats of feeds: JSON Feed, RSS and Atom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from email.utils import format_datetime
from html import escape

from tests.benchmarks.invented_posts import Said


def json_feed(posts: Sequence[Said]) -> bytes:
    """https://www.jsonfeed.org/version/1.1/."""
    items = [
        {"id": str(p.number), "title": "Bins", "content_html": p.html, "date_published": p.moment.isoformat()}
        for p in posts
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Northbridge", "items": items}).encode()


def rss(posts: Sequence[Said]) -> bytes:
    """RSS 2.0, as WordPress writes it."""
    items = "".join(
        f"<item><title>Bins &amp; more</title><link>https://blog.northbridge.example/{p.number}</link>"
        f"<pubDate>{format_datetime(p.moment)}</pubDate><guid>{p.number}</guid><description>Bins [...]</description>"
        f"<content:encoded><![CDATA[{p.html}]]></content:encoded></item>"
        for p in posts
    )
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}{items}</channel></rss>'.encode()


def atom(posts: Sequence[Said]) -> bytes:
    """RFC 4287, with its markup escaped, as Blogger writes it."""
    entries = "".join(
        f'<entry><id>{p.number}</id><title type="text">Bins &amp; more</title>'
        f"<published>{p.moment.isoformat()}</published><updated>{p.moment.isoformat()}</updated>"
        f'<content type="html">{escape(p.html, quote=False)}</content></entry>'
        for p in posts
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Northbridge</title>{entries}</feed>'.encode()
