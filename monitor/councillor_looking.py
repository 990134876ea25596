"""One look at one councillor's page: ask for it and read it, or say why not. No copy of it is kept."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from collectors.challenge import refusal
from collectors.edition import edition
from collectors.fetch import Elsewhere, Fetcher, FetchError, Known
from collectors.looking import COMPUTING
from collectors.pace import Stopped
from collectors.profile import read_profile
from collectors.profile_address import published_address
from monitor.shares import PageDue
from monitor.workplace import Workplace
from scoring.language import say
from store.records import Council, CouncillorSnapshot, Page, PageKind, PageReading, Problem, ProblemKind

log = logging.getLogger(__name__)


class CouncillorLooker:
    """Looks at the pages of one council's councillors."""

    def __init__(self, place: Workplace, council: Council, fetch: Fetcher) -> None:
        """Look up what the pages showed last."""
        self._place, self._council, self._fetch = place, council, fetch
        before = place.store.councillor_snapshots([council.local_authority_code])
        self._signs_in = place.settings.doors.are_there
        self._known = place.councillors.known(council) if self._signs_in else frozenset()
        self._before = {each.councillor.site_id: each for _number, each in before}

    def __call__(self, due: PageDue) -> CouncillorSnapshot:
        """What the page shows. A page that cannot be read is a reading with its problem, never an exception.

        Raises:
            Elsewhere: it redirects to a host of another politeness group.
            Stopped: the run was stopped before it was asked for.
        """
        if not due.place:
            return CouncillorSnapshot(due.councillor, self._place.now())
        try:
            return self._look(due)
        except (Elsewhere, Stopped):
            raise
        except FetchError as error:
            return self._without(due, refused(error), error.status)
        except Exception as error:  # noqa: BLE001  # a fault of ours on one page must not lose the others
            log.error("A councillor's page of %s: a fault of ours (%s)", due.councillor.council, where(error))
            return self._without(due, our_fault(due.councillor.page, error))

    def _look(self, due: PageDue) -> CouncillorSnapshot:
        before = self._comparable(due)
        earlier = before.readings[0] if before else None
        # Whoever has never been asked for with sign-in on is asked for whole: "not modified" brings no address.
        whole = self._signs_in and due.councillor.site_id not in self._known
        known = Known(earlier.etag, earlier.last_modified, earlier.final_url) if earlier and not whole else None
        page = self._fetch(due.councillor.page, at=due.at, hops=due.hops, known=known, attempt=due.attempt)
        if self._signs_in and page.status == 200:
            with COMPUTING:
                address = published_address(page, due.councillor, self._council)
            self._place.councillors.know(due.councillor, address, page.read_at)
        with COMPUTING:
            if before and earlier and _same(page, earlier):
                since = earlier.unchanged_since or earlier.read_at
                reading = replace(earlier, read_at=page.read_at, unchanged_since=since, attempt=due.attempt)
                return self._carried(replace(before, taken_at=page.read_at, readings=(reading,), activities=()))
            seen = read_profile(page, due.councillor, self._council, self._place.councillors.accounts_of(self._council))
        readings = tuple(replace(each, attempt=due.attempt) for each in seen.readings)
        return self._carried(replace(seen, councillor=due.councillor, readings=readings))

    def _carried(self, seen: CouncillorSnapshot) -> CouncillorSnapshot:
        """With what the accounts that are still linked showed last, until they are asked again in this run."""
        before = self._before.get(seen.councillor.site_id)
        if before is None or not self._place.settings.read_accounts:
            return seen
        linked = {(each.platform, each.key) for each in seen.accounts if not each.personal}
        kept = tuple(each for each in before.activities if (each.platform, each.key) in linked)
        return replace(seen, activities=kept)

    def _comparable(self, due: PageDue) -> CouncillorSnapshot | None:
        """What was seen of the same person last, if today's reader would make the same of the same bytes."""
        before = self._before.get(due.councillor.site_id)
        if before is None or before.councillor != due.councillor or len(before.readings) != 1:
            return None
        reading = before.readings[0]
        whole = reading.digest and (reading.complete or reading.problem is None)
        return before if whole and reading.edition == edition() else None

    def _without(self, due: PageDue, problem: Problem, status: int | None = None) -> CouncillorSnapshot:
        now, page = self._place.now(), due.councillor.page
        reading = PageReading(page, PageKind.COUNCILLOR, now, status=status, problem=problem, attempt=due.attempt)
        return CouncillorSnapshot(due.councillor, now, (reading,))


def refused(error: FetchError) -> Problem:
    """Why a page did not come, also where what came in its place says more than its status."""
    kind, reason = (refusal(error.page) if error.page else None) or (error.kind, error.reason)
    return Problem(error.url, kind, reason, error.permanent, error.not_before)


def where(error: Exception) -> str:
    """What went wrong and in which line of ours. Not the error's own words, which may be those of a person's page."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(last.filename).name} line {last.lineno}"


def our_fault(url: str, error: Exception) -> Problem:
    """Doorstep itself failed."""
    reason = say("Doorstep failed on this page ({fault}).", fault=type(error).__name__)
    return Problem(url, ProblemKind.OUR_FAULT, reason, permanent=False)


def _same(page: Page, earlier: PageReading) -> bool:
    if page.status == 304:
        return True
    served = (page.final_url, page.status, page.shortened, sha256(page.body).hexdigest())
    return served == (earlier.final_url, earlier.status, None, earlier.digest)
