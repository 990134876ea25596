"""How many addresses are classified a second on one core: `python -m tests.benchmarks.links [--jsonl FILE ...]`.

The standard library's `urlsplit`, which only takes an address apart, is timed over the same addresses in the same run.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit

from collectors.address import read_address

GOAL = 40_000
"""Addresses a second on one idle core."""
REPETITIONS = 9
ADDRESSES = 4_000
# One in five is a link to social media or meant to be, as on a council's page with a full footer.
SOCIAL = (
    "https://www.facebook.com/{name}",
    "https://en-gb.facebook.com/{name}/about",
    "https://www.facebook.com/{name}-{number}/",
    "https://www.facebook.com/profile.php?id={number}&ref=page",
    "https://www.facebook.com/sharer/sharer.php?u={page}",
    "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2F{name}&tabs=timeline",
    "https://twitter.com/{name}",
    "http://www.twitter.com/@{name}/",
    "https://x.com/{name}/status/{number}",
    "https://twitter.com/intent/tweet?text=News&url={page}",
    "https://x.com/i/flow/login?redirect_after_login=%2F{name}",
    "https://www.instagram.com/{name}/?hl=en",
    "https://www.instagram.com/p/{name}/",
    "https://www.youtube.com/@{name}",
    "https://www.youtube.com/user/{name}/videos",
    "https://www.youtube.com/watch?v={name}",
    "https://www.youtube.com/channel/UC{number:021d}A",
    "https://uk.linkedin.com/company/{name}/",
    "https://www.linkedin.com/shareArticle?mini=true&url={page}",
    "https://www.tiktok.com/@{name}?_t=a",
    "https://bsky.app/profile/{name}.example",
    "https://mastodon.social/@{name}",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2F{name}&h=AT0",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.instagram.com%2F{name}&data=05",
    "www.facebook.com/{name}",
    "http://https://www.facebook.com/{name}",
    "https&#58;//www.facebook.com/{name}",
    "https://twitter.com/{name},",
    "https://www.facebook.com/{name}%E2%80%8B",
    "https://www.faceb00k.com/{name}",
    "https://plus.google.com/+{name}",
    "https://bit.ly/{number}",
)
ORDINARY = (
    "https://www.{name}.example/",
    "https://www.{name}.example/council-tax/pay-your-bill",
    "https://www.{name}.example/news/{number}/works-in-the-high-street?page=2",
    "https://democracy.{name}.example/mgMemberIndex.aspx?bcr=1&id={number}",
    "https://planning.{name}.example/online-applications/search.do?action=simple",
    "/bins-and-recycling",
    "/info/{number}/libraries_and_archives/{name}",
    "../downloads/file/{number}/agenda.pdf",
    "#main-content",
    "mailto:enquiries@{name}.example",
    "tel:01632960{number}",
    "javascript:void(0)",
)


def invented(count: int) -> list[str]:
    """The same addresses in every run: every form in turn, four ordinary ones for each that is not."""
    chance = random.Random(2026)
    names = ["northbridge", "old_harbour", "aberwen", "gwynwy", "kirkfell", "sandmere", "eastholme", "lochan"]
    found = []
    for place in range(count):
        social, others = divmod(place, 5)
        form = ORDINARY[(place - social - 1) % len(ORDINARY)] if others else SOCIAL[social % len(SOCIAL)]
        name, number = f"{chance.choice(names)}{chance.randrange(900)}", chance.randrange(10**9, 10**12)
        page = quote(f"https://www.{name}.example/news/{number}", safe="")
        found.append(form.format(name=name, number=number, page=page))
    return found


def urls_in(file: Path) -> Iterator[str]:
    """The `url` of each object of the file, one object a line."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)["url"]


def rate(read: Callable[[str], object], addresses: list[str]) -> float:
    """Addresses a second."""
    began = time.process_time()
    for each in addresses:
        read(each)
    return len(addresses) / (time.process_time() - began)


def rates(addresses: list[str]) -> tuple[float, float]:
    """Medians for reading and for `urlsplit`, measured in turns so that a busy machine slows both."""
    uncached = getattr(urlsplit, "__wrapped__", urlsplit)
    rate(read_address, addresses)  # the first reading loads the platforms
    pairs = [(rate(read_address, addresses), rate(uncached, addresses)) for _ in range(REPETITIONS)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jsonl", type=Path, nargs="+", default=[], help="objects with a `url`, one a line")
    files = parser.parse_args().jsonl
    lists = {file.name: list(urls_in(file)) for file in files} or {"invented": invented(ADDRESSES)}
    print(f"{'addresses':<24}{'how many':>10}{'read_address/s':>16}{'urlsplit/s':>14}{'times as long':>15}")
    slowest = float("inf")
    for name, addresses in lists.items():
        ours, theirs = rates(addresses * max(1, ADDRESSES // len(addresses)))
        slowest = min(slowest, ours)
        print(f"{name:<24}{len(addresses):>10}{ours:>16,.0f}{theirs:>14,.0f}{theirs / ours:>15.1f}")
    print(f"links: {slowest:.0f}/s (goal {GOAL}/s)")


if __name__ == "__main__":
    main()
