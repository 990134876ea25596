"""What reading a page whole costs, beside bare parsing: `python -m tests.benchmarks.page [FOLDER]`.

`lxml.html.document_fromstring` parses the same bytes in the same run. FOLDER holds saved pages (`*.html`, at any
depth); without one, pages of the size of a council's home page are invented. What was read is checked against a plain
`read_page` of each page.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from lxml import etree, html
from rich.console import Console
from rich.table import Table

from collectors.accounts import accounts_on
from collectors.reading import read_page
from store.records import Account, Page, PageKind, PageReading

GOAL = 4.0
"""Times the cost of bare parsing."""
REPETITIONS = 7
PAGES = 60
URL = "https://www.northbridge.example/"
SERVICES = (
    "bins planning council-tax housing schools libraries parking licences births elections benefits leisure".split()
)
PLATFORMS = (
    "https://www.facebook.com/{}",
    "https://x.com/{}",
    "https://www.instagram.com/{}",
    "https://www.youtube.com/@{}",
)

DRAWING = '<path d="' + "M0 0h24v24H0z " * 20 + '"/>'
SCRIPT = "<script>" + "window.layer.push(['a', 1]); " * 30 + "</script>"


def main() -> None:
    """Print one table and, last, one line with the figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="saved pages; invented ones if not given")
    folder = parser.parse_args().folder
    pages = saved(folder) if folder else invented(PAGES)
    expected = accounts(read_page(page, PageKind.HOME) for page in pages)
    bare, whole, ratios = [], [], []
    for _ in range(REPETITIONS):
        bare.append(seconds(lambda: parse(pages)))
        found: list[PageReading] = []
        whole.append(seconds(lambda found=found: found.extend(read_page(page, PageKind.HOME) for page in pages)))
        ratios.append(whole[-1] / bare[-1])
        assert accounts(found) == expected, "the accounts that were timed are not those of a plain reading"
    show(pages, sum(map(len, expected)), median(bare), median(whole))
    print(f"page: {median(ratios):.1f}x (goal {GOAL:.0f}x)")


def saved(folder: Path) -> list[Page]:
    """The pages under a folder, as if each had just been served."""
    return [_page(path.read_bytes()) for path in sorted(folder.rglob("*.html"))]


def invented(count: int) -> list[Page]:
    """The same pages in every run: a large menu, news, text, scripts and a footer, some 90 kB each."""
    chance = random.Random(2026)
    return [_page(_home_page(chance, number)) for number in range(count)]


def parse(pages: Sequence[Page]) -> None:
    """Bare parsing. What is no HTML at all costs nothing."""
    for page in pages:
        if page.body.strip():
            try:
                html.document_fromstring(page.body)
            except etree.ParserError:
                continue


def accounts(readings: Iterable[PageReading]) -> list[tuple[Account, ...]]:
    """Of each reading by itself."""
    return [accounts_on([reading]) for reading in readings]


def seconds(work: Callable[[], object]) -> float:
    """Of this process: what others do on the machine counts little."""
    start = time.process_time()
    work()
    return time.process_time() - start


def show(pages: Sequence[Page], count: int, bare: float, whole: float) -> None:
    """The table."""
    size = sum(len(page.body) for page in pages)
    table = Table("", "seconds", "MB a second", "pages a second")
    for name, taken in (("bare parsing", bare), ("read whole", whole)):
        table.add_row(name, f"{taken:.3f}", f"{size / taken / 1e6:.1f}", f"{len(pages) / taken:.0f}")
    Console().print(f"{len(pages)} pages, {size / 1e6:.1f} MB, {count} accounts, median of {REPETITIONS}", table)


def _page(body: bytes) -> Page:
    return Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html", body)


def _home_page(chance: random.Random, number: int) -> bytes:
    """As dense as saved pages of public bodies are in the mean: 95 kB, 770 elements, 1,140 attributes, 175 links."""
    name = f"NbridgeMade{number}"
    menu = "\n".join(map(_menu, SERVICES))
    news = "\n".join(_item(chance, day) for day in range(1, 13))
    text = "\n".join(f'      <div class="text"><p>{_words(chance, 45)}</p></div>' for _ in range(12))
    icons = "\n".join(
        f'<li><a href="{platform.format(name)}"><svg role="img" aria-label="Follow us">{DRAWING}</svg></a></li>'
        for platform in PLATFORMS
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Northbridge {number}</title><meta property="og:title" content="N">
<style>{".card { margin: 0; padding: 1rem } " * 100}</style></head>
<body class="home page"><header id="top"><nav aria-label="Services">{menu}</nav></header>
<main id="main"><h1>Welcome</h1>{text}{news}</main>
<footer><ul class="social">{icons}</ul><a href="/contact">Contact us</a><a href="/news">News</a></footer>
{SCRIPT * 24}</body></html>""".encode()


def _menu(service: str) -> str:
    items = "\n".join(
        f"""
          <li id="{service}-{page}" class="menu-item menu-item-type-page"><!-- {page} -->
            <a class="menu-item__link" href="https://www.northbridge.example/{service}/page-{page}" data-depth="1">
              <span class="menu-item__text">{service.title()} {page}</span> <i class="icon" aria-hidden="true"></i>
            </a>
          </li>"""
        for page in range(12)
    )
    return f'<div class="menu"><h2>{service}</h2><ul class="menu__list" data-menu="{service}">{items}</ul></div>'


def _item(chance: random.Random, day: int) -> str:
    return f"""
      <article class="card" id="item-{day}"><h3 class="card__title"><a href="/news/{day}">News {day}</a></h3>
        <time class="card__date" datetime="2026-11-{day:02}">{day} November 2026</time>
        <div class="card__text"><p>{_words(chance, 40)} <a class="more" href="/news/{day}">Read more</a></p></div>
      </article>"""


def _words(chance: random.Random, count: int) -> str:
    return " ".join(
        chance.choices("the council meets on the first day of each month to hear from residents".split(), k=count)
    )


if __name__ == "__main__":
    main()
