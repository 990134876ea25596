"""What reading stored feeds costs: `python -m tests.benchmarks.feeds [--feeds NUMBER]`.

Feeds of fifty posts are read as they were answered, to counts and features, beside the least that anybody could do who
wants their dates: load the same bytes and parse every date that is read. For Bluesky and Mastodon that is `json.loads`,
which looks at every byte of what is mostly views and addresses; theirs have a goal. The feeds of blogs have none: they
are mostly text, which loads in no time and is searched for pictures here. Barely they are loaded by `json.loads` (JSON
Feed) or lxml (RSS, Atom). Both sides take turns, a few feeds at a time. What was read is checked against what was
written.

Made-up posts beside recorded ones, without spaces: a post of Bluesky has 3.7 kB and 213 values of JSON, recorded 4.5 kB
(signed in, which adds some) and 254; a status of Mastodon 3.5 kB and 169 values, recorded 3.3 to 3.8 kB and 151 to 180.
The own words of fifty have 8,000 characters, 17 hashtags and 76 characters beyond Latin-1; recorded 7,200, 21 and 16.
There is rather more to read here, and less beside it, than in a recorded answer of Bluesky.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from statistics import median
from typing import TypeVar

from lxml import etree
from rich.console import Console
from rich.table import Table

from collectors.activity import sources
from collectors.activity._source import Answer, Terms, Wanted
from store.records import AccountReading
from tests.benchmarks import invented_servers, invented_skies
from tests.benchmarks.invented_feeds import atom, json_feed, rss
from tests.benchmarks.invented_posts import NOW, POSTS, Said, said

GOAL = 2.0
"""Times the cost of bare loading, for the formats that have a goal; the larger figure counts."""
Made = TypeVar("Made")
FEEDS, AT_ONCE, REPETITIONS = 1000, 25, 5
Bodies = tuple[bytes, ...]
"""What one account is read from, as it came: the account itself, if it is asked for, and its posts."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of feed is written, read, and loaded barely."""

    write: Callable[[Sequence[Said]], Bodies]
    read: Callable[[Bodies], AccountReading]
    load: Callable[[Bodies], object]
    has_goal: bool = False


def main() -> None:
    """Print one table and, last, one line with the figure that has a goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=FEEDS)
    count = parser.parse_args().feeds
    chance = random.Random(2026)
    written = [said(chance) for _ in range(count)]
    table = Table("format", "kB a feed", "bare, ms a feed", "read, ms a feed", "times", "goal")
    figures = []
    for title, kind in KINDS.items():
        runs, size = compared(kind, written)
        times = median(read / loaded for loaded, read in runs)
        loaded, read = (median(each) * 1000 / count for each in zip(*runs, strict=True))
        goal = f"{GOAL:.0f}" if kind.has_goal else "-"
        table.add_row(title, f"{size / count / 1000:.0f}", f"{loaded:.2f}", f"{read:.2f}", f"{times:.2f}", goal)
        figures += [times] if kind.has_goal else []
    Console().print(table)
    print(f"feeds: {max(figures):.2f}x (goal {GOAL:.0f}x)")


def compared(kind: Kind, written: Sequence[list[Said]]) -> tuple[list[tuple[float, float]], int]:
    """Seconds of bare loading and of reading, for each repetition; and how many bytes that was."""
    loaded, read, size = [0.0] * REPETITIONS, [0.0] * REPETITIONS, 0
    for start in range(0, len(written), AT_ONCE):
        some = written[start : start + AT_ONCE]
        feeds = [kind.write(posts) for posts in some]
        gc.freeze()  # what this benchmark holds is no work of either side's
        size += sum(len(body) for bodies in feeds for body in bodies)
        for turn in range(REPETITIONS):
            loaded[turn] += seconds(kind.load, feeds)[0]
            taken, found = seconds(kind.read, feeds)
            read[turn] += taken
            for reading, posts in zip(found, some, strict=True):
                check(reading, posts, whole=kind.has_goal)
    return list(zip(loaded, read, strict=True)), size


def check(reading: AccountReading, posts: Sequence[Said], *, whole: bool) -> None:
    """Nothing was left out. `whole`: the format tells reposts, replies and pictures from the rest."""
    own = [post for post in posts if post.kind != "repost"] if whole else posts
    seen = reading.features
    assert seen is not None, reading
    assert (seen.posts, seen.posts + seen.reposts) == (len(own), POSTS), reading
    assert reading.last_posted_at is not None, reading
    assert abs(reading.last_posted_at - own[0].moment).total_seconds() < 1, reading
    assert reading.posts_30 is not None, reading
    assert reading.posts_90 is not None, reading
    if whole:
        assert (seen.replies, seen.images) == (20, sum(len(post.alts) for post in posts)), reading
        assert None not in (seen.question_share, seen.alt_text_share, seen.words_a_sentence, seen.emoji_share), reading


def load_sky(bodies: Bodies) -> object:
    """Every post has two dates, and a repost another."""
    return json.loads(bodies[0]), [
        datetime.fromisoformat(day)
        for entry in json.loads(bodies[1])["feed"]
        for day in (
            [entry["reason"]["indexedAt"]]
            if "reason" in entry
            else [entry["post"]["record"]["createdAt"], entry["post"]["indexedAt"]]
        )
    ]


def load_server(bodies: Bodies) -> object:
    """Every post has one date."""
    pages = [json.loads(body) for body in bodies]
    return [datetime.fromisoformat(status["created_at"]) for page in pages[1:] for status in page]


def load_json_feed(bodies: Bodies) -> object:
    """As of any JSON."""
    return [datetime.fromisoformat(each["date_published"]) for each in json.loads(bodies[0])["items"]]


def load_rss(bodies: Bodies) -> object:
    """By lxml, the fastest parser of XML that there is here."""
    return [parsedate_to_datetime(each.text or "") for each in etree.fromstring(bodies[0]).iter("pubDate")]


def load_atom(bodies: Bodies) -> object:
    """Likewise."""
    return [datetime.fromisoformat(each.text or "") for each in etree.fromstring(bodies[0]).iter("{*}published")]


def read_blog(bodies: Bodies) -> AccountReading:
    """By the source of blogs."""
    wanted = Wanted("tumblr", "northbridge", "northbridge", "https://northbridge.tumblr.com/", "northbridge.example")
    return read("tumblr", wanted, lambda url: bodies[0])


def read_sky(bodies: Bodies) -> AccountReading:
    """By the source of Bluesky, which asks for the profile first."""
    name = invented_skies.NAME
    wanted = Wanted("bluesky", name, name, f"https://bsky.app/profile/{name}", name)
    return read("bluesky", wanted, lambda url: bodies[0 if "getProfiles" in url else 1])


def read_server(bodies: Bodies) -> AccountReading:
    """By the source of Mastodon, which asks for the account first."""
    name = "northbridge@mastodon.example"
    wanted = Wanted("mastodon", name, name, f"{invented_servers.SERVER}/@northbridge", "northbridge.example")
    return read("mastodon", wanted, lambda url: bodies[0 if "lookup" in url else 2 if "max_id" in url else 1])


def read(source: str, wanted: Wanted, told: Callable[[str], bytes]) -> AccountReading:
    """From answers that were stored."""
    (reading,) = sources()[source].read([wanted], lambda url: Answer(url, 200, (), told(url), NOW), Terms(NOW))
    return reading


def seconds(work: Callable[[Bodies], Made], feeds: Sequence[Bodies]) -> tuple[float, list[Made]]:
    """How long it takes on this core, in seconds of its own time, and what comes of it."""
    start = time.process_time()
    made = [work(each) for each in feeds]
    return time.process_time() - start, made


KINDS = {
    "Bluesky": Kind(
        lambda posts: (invented_skies.profiles(), invented_skies.author_feed(posts)), read_sky, load_sky, has_goal=True
    ),
    "Mastodon": Kind(
        lambda posts: (invented_servers.account(), *invented_servers.statuses(posts)),
        read_server,
        load_server,
        has_goal=True,
    ),
    "JSON Feed": Kind(lambda posts: (json_feed(posts),), read_blog, load_json_feed),
    "RSS": Kind(lambda posts: (rss(posts),), read_blog, load_rss),
    "Atom": Kind(lambda posts: (atom(posts),), read_blog, load_atom),
}

if __name__ == "__main__":
    main()
