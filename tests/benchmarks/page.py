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
from tests.benchmarks.invented import home_page

GOAL = 4.0
"""Times the cost of bare parsing."""
REPETITIONS = 7
PAGES = 60
URL = "https://www.northbridge.example/"


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
    return [_page(home_page(chance, number)) for number in range(count)]


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


if __name__ == "__main__":
    main()
