"""One look at one page: ask for it, keep the evidence, read it; or say why not."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from collectors.archive import Archive, may_keep
from collectors.archive_file import ArchiveError
from collectors.challenge import refusal
from collectors.edition import edition
from collectors.fetch import Elsewhere, Fetcher, FetchError, Known
from collectors.pace import Stopped
from collectors.reading import read_page
from scoring.language import say
from store.records import Hop, Page, PageKind, PageReading, Problem, ProblemKind

log = logging.getLogger(__name__)

COMPUTING = threading.Lock()
"""One thread of a process computes at a time, while the others wait for their hosts. Left alone, dozens of threads
take the interpreter from each other in mid-page: that cost a fifth of the CPU with 32 workers."""


@dataclass(frozen=True, slots=True)
class Due:
    """A page to be asked for."""

    url: str
    kind: PageKind
    at: str = ""
    """Where to ask, if a redirect has led away from `url`."""
    hops: tuple[Hop, ...] = ()
    """The redirects that led there."""
    attempt: int = 1
    not_before: datetime | None = None
    """The host asked for it."""

    @property
    def place(self) -> str:
        """The address that will be asked."""
        return self.at or self.url


@dataclass(frozen=True, slots=True)
class Looker:
    """Looks at pages for one worker."""

    fetch: Fetcher
    archive: Archive | None
    """`None`: no copies are kept."""
    now: Callable[[], datetime]

    def __call__(self, due: Due, earlier: PageReading | None = None) -> PageReading:
        """What the page shows. A page that cannot be read is a reading with its problem, never an exception.

        `earlier` is what it showed in an earlier run: if it is unchanged, it is not read again.

        Raises:
            Elsewhere: it redirects to a host of another politeness group.
            ArchiveError: no copy could be kept.
            Stopped: the run was stopped before it was asked for.
        """
        try:
            return self._look(due, earlier if earlier and self._comparable(earlier, due) else None)
        except (Elsewhere, ArchiveError, Stopped):
            raise
        except FetchError as error:
            return self._failed(due, error)
        except Exception as error:  # a fault of ours on one page must not end a run over 382 councils
            log.exception("%s: a fault of ours", due.url)
            reason = say("Doorstep failed on this page ({fault}).", fault=type(error).__name__)
            return self._without(due, Problem(due.url, ProblemKind.OUR_FAULT, reason, permanent=False))

    def _comparable(self, earlier: PageReading, due: Due) -> bool:
        """True if today's reader would make the same of the same bytes, and no copy is wanting."""
        copied = self.archive is None or not may_keep(earlier) or self.archive.holds(earlier)
        return copied and (earlier.kind, earlier.edition) == (due.kind, edition())

    def _look(self, due: Due, earlier: PageReading | None) -> PageReading:
        known = Known(earlier.etag, earlier.last_modified, earlier.final_url) if earlier else None
        page = self.fetch(due.url, at=due.at, hops=due.hops, known=known, attempt=due.attempt)
        with COMPUTING:
            return self._unchanged(due, page, earlier) if earlier and _same(page, earlier) else self._read(due, page)

    def _unchanged(self, due: Due, page: Page, earlier: PageReading) -> PageReading:
        kept = self.archive.unchanged(page, earlier) if self.archive and may_keep(earlier) else earlier.archived
        since = earlier.unchanged_since or earlier.read_at
        return replace(earlier, read_at=page.read_at, unchanged_since=since, attempt=due.attempt, archived=kept)

    def _read(self, due: Due, page: Page) -> PageReading:
        found = read_page(page, due.kind)
        kept = self.archive.add(page, found.digest) if self.archive and may_keep(found) else None
        return replace(found, attempt=due.attempt, archived=kept)

    def _failed(self, due: Due, error: FetchError) -> PageReading:
        kind, reason = (refusal(error.page) if error.page else None) or (error.kind, error.reason)
        problem = Problem(due.place, kind, reason, error.permanent, error.not_before)
        return self._without(due, problem, error.status)

    def _without(self, due: Due, problem: Problem, status: int | None = None) -> PageReading:
        """The reading of a page that did not come."""
        return PageReading(due.url, due.kind, self.now(), status=status, problem=problem, attempt=due.attempt)


def _same(page: Page, earlier: PageReading) -> bool:
    if page.status == 304:
        return True
    served = (page.final_url, page.status, page.header("X-Robots-Tag"), page.shortened)
    before = (earlier.final_url, earlier.status, "", None)
    return served == before and sha256(page.body).hexdigest() == earlier.digest
