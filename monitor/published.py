"""Published lists from files and addresses. An address is asked as a council's page is: politely, by the one door."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from collectors.asking import DATA
from collectors.refusals import FetchError
from config.lists import ListError, Published, published
from config.rows import Fault
from config.settings import Settings
from monitor.asked import NoContactError
from monitor.checking import outside
from monitor.visiting import one_visitor
from store.records import Council

KINDS = (*DATA, "text/csv", "application/csv", "application/vnd.ms-excel", "application/octet-stream")
"""What servers call a list, besides a page."""
MAX_BYTES = 60_000_000
"""Of one list at an address. The longest we know has some 20 million."""


def lists(sources: Sequence[str], settings: Settings) -> tuple[Published, ...]:
    """Each of them. Raises `ListError`, `NoContactError`."""
    return tuple(_fetched(each, settings) if _is_address(each) else published(Path(each)) for each in sources)


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _fetched(url: str, settings: Settings) -> Published:
    if not settings.contact and outside([Council("", "", url)], settings.hosts):
        raise NoContactError(
            "Doorstep does not fetch anything without saying who asks: set `contact` in doorstep.toml, or download the "
            "list and name the file."
        )
    more = {"max_bytes": MAX_BYTES, "deadline_seconds": max(settings.deadline_seconds, 120.0)}
    with one_visitor(settings.model_copy(update=more), more=KINDS) as fetch:
        try:
            page = fetch(url)
        except FetchError as error:
            raise ListError(Fault(url, None, None, error.reason)) from error
    if page.shortened:
        raise ListError(Fault(url, None, None, f"did not come whole ({page.shortened.value})"))
    with tempfile.TemporaryDirectory(prefix="doorstep-list-") as folder:
        file = Path(folder) / "list"
        file.write_bytes(page.body)
        return published(file, url)
