"""What every worker process needs at its first page, made ready once: imported by the server that forks them, only.

Readers, platforms and indicators are found when the first page comes, and the list of public suffixes is read then.
That takes a worker as long as a hundred pages. This is the one module that works when it is imported: a server that
forks can be told nothing else.
"""

from __future__ import annotations

import gc
from datetime import UTC, datetime

_HOME = "https://northbridge.example/"
_BODY = b'<!doctype html><html lang="en"><body><a href="https://x.com/northbridge">X</a><p>News</p></body></html>'


def warm() -> None:
    """Load all of it, read a made-up page, and forget it."""
    gc.disable()  # to look for garbage meanwhile takes a sixth longer; workers look again (`look_seldom`)
    import monitor.worker_process  # noqa: F401
    from collectors.edition import edition
    from collectors.reading import read_page
    from collectors.visit import snapshot
    from scoring.indicators import all_indicators
    from store.records import Council, Dial, Page, PageKind

    edition()
    all_indicators(*Dial)
    moment = datetime(2026, 1, 5, tzinfo=UTC)
    page = Page(_HOME, _HOME, moment, 200, "text/html", _BODY)
    council = Council("NBR", "Northbridge Council", _HOME)
    snapshot(council, [read_page(page, PageKind.HOME)], moment, budget=1)


warm()
