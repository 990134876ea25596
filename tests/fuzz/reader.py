"""Coverage-guided fuzzing of the readers: any bytes are a page, a list of councillors, a councillor's page, an address,
a feed, a robots.txt, a supplied file, a packed answer, a head of one. The first byte of an input says which it is.

`make fuzz` runs it for ten minutes from the practice county's pages and the saved lists. `python -m tests.fuzz.reader
SECONDS [FOLDER...]` runs it for as long as you like, and takes more seeds from folders of your own.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["collectors"]):
    from collectors.accounts import accounts_on
    from collectors.address import read_address
    from collectors.profile import read_profile
    from collectors.reading import read_page
    from collectors.sites import merged, read_part
    from tests.fuzz import others

from config.register import councils
from monitor.practice.answering import answers
from monitor.practice.county import REGISTER
from monitor.practice.parts import parts
from store.records import Council, Councillor, LinkKind, Page, PageKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
KINDS = tuple(PageKind)
SLOW = 5.0
"""Seconds that no input of this size may take, however it is made; the median is some milliseconds."""
MAX_BYTES = 65_536
FIRST_OTHER = 128
"""An input that begins with this byte or a higher one is no page."""
LISTS = Path(__file__).parent.parent / "collectors" / "sites" / "pages"
COUNCIL = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
COUNCILLOR = Councillor("NBR", "7", "Ann Example", "Harbour")


def one_input(data: bytes) -> None:
    """Read it as what its first byte says: no exception, and no endless time."""
    if not data:
        return
    started = time.process_time()
    if data[0] >= FIRST_OTHER:
        others.READERS[(data[0] - FIRST_OTHER) % len(others.READERS)](data[1:])
    else:
        a_page(KINDS[data[0] % len(KINDS)], data[1:])
    assert time.process_time() - started < SLOW, f"{len(data)} bytes took too long"


def a_page(kind: PageKind, body: bytes) -> None:
    """Read it as a page, a list, a profile and an address: the same answer twice."""
    url = "https://www.northbridge.example/"
    page = Page(url, url, NOW, 200, "text/html", body)
    accounts_on((read_page(page, kind),))
    councillors_in(page)
    written = body[:2000].decode("utf-8", "surrogateescape")
    address = read_address(written)
    assert address == read_address(written)
    assert address.kind is not LinkKind.PROFILE or address.handle


def councillors_in(page: Page) -> None:
    """Read it as a list and as one councillor's page: whoever is named has a name and an id, and no words are kept."""
    site, part = read_part(page, COUNCIL)
    assert site or part.problem
    assert merged((part, part)).councillors == merged((part,)).councillors
    assert all(each.name and each.site_id for each in part.councillors)
    snapshot = read_profile(page, COUNCILLOR, COUNCIL)
    assert not any(each.evidence.snippet for each in snapshot.readings[0].signals)


def seeds(folder: Path) -> None:
    """Write the practice county's pages, the saved lists and some of the rest, each behind the byte of its kind."""
    for number, (reader, body) in enumerate(others.seeds()):
        (folder / f"other-{number}").write_bytes(bytes([FIRST_OTHER + reader]) + body)
    for number, saved in enumerate(sorted(LISTS.iterdir())):
        (folder / f"list-{number}").write_bytes(b"\0" + saved.read_bytes())
    roles = parts()
    for council in councils(REGISTER):
        pages = answers(council, roles[council.local_authority_code], date(2026, 11, 22))
        for number, answer in enumerate(pages.values()):
            (folder / f"{council.local_authority_code}-{number}").write_bytes(
                bytes([number % 7]) + answer.body[:MAX_BYTES]
            )


def main() -> None:
    """Run for the seconds of the first argument."""
    seconds, *folders = sys.argv[1:] or ["600"]
    with tempfile.TemporaryDirectory(prefix="doorstep-fuzz-") as corpus:
        seeds(Path(corpus))
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={MAX_BYTES}",
            "-timeout=120",  # by the clock on the wall: a busy machine may stand still for a while
            "-rss_limit_mb=2048",
            "-verbosity=0",
        ]
        atheris.Setup([sys.argv[0], *options, "-print_final_stats=1", corpus, *folders], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
