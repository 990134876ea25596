"""What reading stored feeds costs: `python -m tests.benchmarks.feeds [--feeds NUMBER]`.

Feeds of fifty posts are read as they were answered, to counts and features. Bluesky's are timed beside bare
`json.loads` and `datetime.fromisoformat` of the same bytes, and have a goal. Those of blogs are shown beside the same
of a JSON Feed that says as much: most of such a feed is text, which loads in no time and is searched for pictures here.
What was read is checked against what was written.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from statistics import median

from rich.console import Console
from rich.table import Table

from collectors.activity import sources
from collectors.activity._source import Answer, Terms, Wanted
from store.records import AccountReading

GOAL = 2.0
"""Times the cost of bare loading."""
FEEDS, POSTS, REPETITIONS = 1000, 50, 5
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DID = "did:plc:northbridge2222222222222"
_WORDS = (
    "bins libraries parking the council residents new from on Monday open road works please see our website for".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """One post, before any format."""

    moment: datetime
    title: str
    html: str


def main() -> None:
    """Print one table and, last, one line with the figure that has a goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=FEEDS)
    count = parser.parse_args().feeds
    chance = random.Random(2026)
    written = [said(chance) for _ in range(count)]
    table = Table("format", "MB", "bare, ms a feed", "read, ms a feed", "times")
    for title, kind in KINDS.items():
        bodies = [kind.write(posts) for posts in written]
        bare = [kind.bare(posts) for posts in written]
        runs = [run(kind, bodies, bare, written) for _ in range(REPETITIONS)]
        times = median(read / loaded for loaded, read in runs)
        loaded, read = (median(each) * 1000 / count for each in zip(*runs, strict=True))
        table.add_row(title, f"{sum(map(len, bodies)) / 1e6:.0f}", f"{loaded:.2f}", f"{read:.2f}", f"{times:.2f}")
        if title == "Bluesky":
            figure = times
    Console().print(table)
    print(f"feeds: {figure:.2f}x (goal {GOAL:.0f}x)")


def run(kind: Kind, bodies: list[bytes], bare: list[bytes], written: list[list[Said]]) -> tuple[float, float]:
    """Seconds of bare loading and of reading."""
    found: list[AccountReading] = []
    loaded = seconds(lambda: [kind.load(each) for each in bare])
    read = seconds(lambda: found.extend(kind.read(each) for each in bodies))
    for reading, posts in zip(found, written, strict=True):
        assert reading.last_posted_at == max(post.moment for post in posts), reading
        assert reading.features is not None
        assert reading.features.posts == POSTS, reading
    return loaded, read


def dates(body: bytes) -> list[datetime]:
    """What anybody would do who only wants the dates of a JSON Feed."""
    return [datetime.fromisoformat(each["date_published"]) for each in json.loads(body)["items"]]


def sky_dates(body: bytes) -> list[datetime]:
    """Likewise of Bluesky, where each post has two."""
    posts = [each["post"] for each in json.loads(body)["feed"]]
    return [datetime.fromisoformat(day) for post in posts for day in (post["record"]["createdAt"], post["indexedAt"])]


def read_blog(body: bytes) -> AccountReading:
    """By the source of blogs, from an answer that was stored."""
    wanted = Wanted("tumblr", "northbridge", "northbridge", "https://northbridge.tumblr.com/", "northbridge.example")
    (reading,) = sources()["tumblr"].read([wanted], lambda url: Answer(url, 200, (), body, NOW), Terms(NOW))
    return reading


def read_sky(body: bytes) -> AccountReading:
    """By the source of Bluesky, which asks for the profile first."""
    name = "northbridge.example"
    wanted = Wanted("bluesky", name, name, f"https://bsky.app/profile/{name}", name)
    profile = json.dumps({"profiles": [{"did": DID, "handle": name, "displayName": "Northbridge"}]}).encode()

    def ask(url: str) -> Answer:
        return Answer(url, 200, (), profile if "getProfiles" in url else body, NOW)

    (reading,) = sources()["bluesky"].read([wanted], ask, Terms(NOW))
    return reading


def said(chance: random.Random) -> list[Said]:
    """Fifty posts of some 1,500 letters, most with a picture."""
    moment = NOW - timedelta(hours=chance.randrange(1, 100))
    posts = []
    for _ in range(POSTS):
        moment -= timedelta(minutes=chance.randrange(60, 4000))
        paragraphs = "".join(f"<p>{' '.join(chance.choices(_WORDS, k=60))}.</p>" for _ in range(4))
        picture = '<img src="https://blog.northbridge.example/a.jpg" width="800" alt="A green bin on the kerb">'
        posts.append(Said(moment.replace(microsecond=0), "Bins & more", paragraphs + picture * chance.randrange(3)))
    return posts


def json_feed(posts: list[Said]) -> bytes:
    """https://www.jsonfeed.org/version/1.1/."""
    items = [
        {"id": str(n), "title": p.title, "content_html": p.html, "date_published": p.moment.isoformat()}
        for n, p in enumerate(posts)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Northbridge", "items": items}).encode()


def rss(posts: list[Said]) -> bytes:
    """RSS 2.0, as WordPress writes it."""
    items = "".join(
        f"<item><title>{escape(p.title)}</title><link>https://blog.northbridge.example/{n}</link>"
        f"<pubDate>{format_datetime(p.moment)}</pubDate><guid>{n}</guid><description>Bins [...]</description>"
        f"<content:encoded><![CDATA[{p.html}]]></content:encoded></item>"
        for n, p in enumerate(posts)
    )
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}{items}</channel></rss>'.encode()


def atom(posts: list[Said]) -> bytes:
    """RFC 4287, with its markup escaped, as Blogger writes it."""
    entries = "".join(
        f'<entry><id>{n}</id><title type="text">{escape(p.title)}</title><published>{p.moment.isoformat()}</published>'
        f'<updated>{p.moment.isoformat()}</updated><content type="html">{escape(p.html, quote=False)}</content></entry>'
        for n, p in enumerate(posts)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Northbridge</title>{entries}</feed>'.encode()


def sky(posts: list[Said]) -> bytes:
    """app.bsky.feed.getAuthorFeed: each post as its author wrote it, and once more as it is shown."""
    return json.dumps({"cursor": "more", "feed": [sky_entry(post) for post in posts]}, separators=(",", ":")).encode()


def sky_entry(post: Said) -> dict[str, object]:
    """Some 2 kB."""
    when, link = post.moment.isoformat().replace("+00:00", "Z"), "https://www.northbridge.example/bins"
    words = f"{post.html[3:200]} {link} #BinDay"
    picture = {"$type": "blob", "ref": {"$link": "bafkrei" + "a" * 52}, "mimeType": "image/jpeg", "size": 181595}
    images = [{"alt": "A green bin on the kerb", "aspectRatio": {"height": 900, "width": 1600}, "image": picture}]
    address = f"https://cdn.bsky.app/img/feed_fullsize/plain/{DID}/bafkrei{'a' * 52}@jpeg"
    shown = [{"thumb": address, "fullsize": address, "alt": images[0]["alt"], "aspectRatio": images[0]["aspectRatio"]}]
    feature = {"$type": "app.bsky.richtext.facet#link", "uri": link}
    record = {
        "$type": "app.bsky.feed.post",
        "createdAt": when,
        "embed": {"$type": "app.bsky.embed.images", "images": images},
        "facets": [{"features": [feature], "index": {"byteEnd": 66, "byteStart": 56}}],
        "langs": ["en"],
        "text": words,
    }
    author = {
        "did": DID,
        "handle": "northbridge.example",
        "displayName": "Northbridge",
        "avatar": address,
        "labels": [],
    }
    return {
        "post": {
            "uri": f"at://{DID}/app.bsky.feed.post/{when}",
            "cid": "bafyrei" + "a" * 52,
            "author": author | {"associated": {"chat": {"allowIncoming": "following"}}, "createdAt": when},
            "record": record,
            "embed": {"$type": "app.bsky.embed.images#view", "images": shown},
            "replyCount": 1,
            "repostCount": 2,
            "likeCount": 3,
            "quoteCount": 0,
            "indexedAt": when,
            "labels": [],
        }
    }


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of feed is written, read, and loaded barely."""

    write: Callable[[list[Said]], bytes]
    read: Callable[[bytes], AccountReading]
    bare: Callable[[list[Said]], bytes]
    load: Callable[[bytes], list[datetime]]


KINDS = {
    "Bluesky": Kind(sky, read_sky, sky, sky_dates),
    "JSON Feed": Kind(json_feed, read_blog, json_feed, dates),
    "RSS": Kind(rss, read_blog, json_feed, dates),
    "Atom": Kind(atom, read_blog, json_feed, dates),
}


def seconds(work: Callable[[], object]) -> float:
    """How long it takes on this core, in seconds of its own time."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
