"""One worker's walk through the councillors of a politeness group: whom the lists name, and what their pages show."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby

from collectors.fetch import Elsewhere, Fetcher, FetchError
from collectors.pace import Stopped
from collectors.sites.generic import SITE as HOME_MADE
from collectors.visit import needs_second_try
from monitor.councillor_dues import pages_due
from monitor.councillor_looking import CouncillorLooker, our_fault, refused, where
from monitor.places_taken import told_apart
from monitor.searching import Ask, Search, again, answered, failed, known_of, led_on, result, worth_a_second_try
from monitor.shares import CouncillorShare, Outcome, PageDue, Work, group_of
from monitor.workplace import Workplace
from store.records import CouncillorList, Problem, ProblemKind

log = logging.getLogger(__name__)


def walk_councillors(place: Workplace, share: CouncillorShare) -> Outcome:
    """Do the share. When it returns, all that was read is stored.

    Raises:
        DatabaseError: nothing can be stored.
    """
    with place.visitor(share) as fetch:
        walker = _Walker(place, share, fetch)
        for search in share.searches:
            walker.search(search)
        for _code, pages in groupby(share.pages, key=lambda due: due.council.local_authority_code):
            walker.pages(list(pages))
    return Outcome(standing=place.standing(share.group), rests_until=walker.rests_until, councillors=tuple(walker.left))


@dataclass(slots=True)
class _Walker:
    place: Workplace
    share: CouncillorShare
    fetch: Fetcher
    left: list[Work] = field(default_factory=list)
    rests_until: datetime | None = None

    def search(self, search: Search) -> None:
        """Find out who a council's councillors are, as far as this group knows, and look at their pages."""
        stored = self.place.store.councillor_lists_of(self.place.run, [search.code]).get(search.code)
        if stored is None:
            search = self._asked_here(search)
            if self.place.stop.is_set():
                return  # it stays due
            if search.next:
                self.left.append(search)
                return
            stored = self._concluded(search)
            if stored is None:
                return
        good = stored if stored.good else search.before
        if good:
            store, now = self.place.store, self.place.now()
            visited, resting = store.councillors_visited([search.code]), store.doors.resting([search.code])
            self.pages(pages_due(search.council, good, visited, self.place.settings, now, self.place.run, resting))

    def _asked_here(self, search: Search) -> Search:
        """As far as it comes in this group: until it is over, leads elsewhere, or somebody asks us to wait."""
        while (ask := search.next) and not self.place.stop.is_set():
            if self.rests_until or group_of(ask.place) != self.share.group:
                break
            try:
                search = self._one_further(search, ask)
            except Elsewhere as redirect:
                search = led_on(search, redirect.location, redirect.hops)
            except Stopped:
                break
        return search

    def _one_further(self, search: Search, ask: Ask) -> Search:
        if self.share.given_up:
            return failed(search, Problem(ask.url, ProblemKind.SLOW_DOWN, self.share.given_up, permanent=False))
        try:
            before = known_of(search, ask)
            return answered(search, self.fetch(ask.url, at=ask.at, hops=ask.hops, known=before, attempt=search.attempt))
        except (Elsewhere, Stopped):
            raise
        except FetchError as error:
            if error.status is not None:
                self.rests_until = error.not_before
            return failed(search, refused(error))
        except Exception as error:  # noqa: BLE001  # ours, on one list: it must not end a run over 382 councils
            log.error("%s: a fault of ours (%s)", ask.url, where(error))  # no words of the page
            return failed(search, our_fault(ask.url, error))

    def _concluded(self, search: Search) -> CouncillorList | None:
        """What it came to, which is kept; `None` if it is to be tried once more."""
        found = result(search, self.place.now())
        if worth_a_second_try(search, found) and not self.share.given_up:
            self.left.append(again(search))
            return None
        people = found.councillors
        if found.site == HOME_MADE.name:  # elsewhere they have numbers, which nobody has twice
            held = (each.councillor for each in self.place.store.rights.people(search.code))
            people = told_apart(people, held)
        kept = replace(found, councillors=self.share.forgotten.without(people))
        self.place.councillors.keep_list(kept)
        return kept

    def pages(self, dues: Sequence[PageDue]) -> None:
        """Look at the pages of councillors of one council that are here; the others are left."""
        here = [due for due in dues if not due.place or group_of(due.place) == self.share.group]
        self.left += [due for due in dues if due.place and group_of(due.place) != self.share.group]
        if self.share.given_up or not here:
            return  # what is not looked at is due in the next check
        look = CouncillorLooker(self.place, here[0].council, self.fetch)
        for number, due in enumerate(here):
            if self.rests_until:
                self.left += here[number:]
                return
            if self.place.stop.is_set():
                return
            self._page(look, due)

    def _page(self, look: CouncillorLooker, due: PageDue) -> None:
        try:
            seen = look(due)
        except Elsewhere as redirect:
            self.left.append(replace(due, at=redirect.location, hops=redirect.hops))
            return
        except Stopped:
            return  # it was not asked for: the page stays due
        for reading in seen.readings:
            if reading.problem and reading.status is not None:
                self.rests_until = reading.problem.not_before
            if reading.problem and needs_second_try(reading):
                self.left.append(PageDue(due.council, due.councillor, attempt=2, not_before=reading.problem.not_before))
                return
        self.place.councillors.keep(seen)
