"""What the page of shortlists knows of councils, and all that was ever written on a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.links import Hosts
from dashboard.markup import Html, element, foreign, listed
from dashboard.texts import texts
from dashboard.words import moment
from scoring.seasons import Period
from scoring.shortlist import Shortlist
from store.records import Council, Scorecard, ShortlistChange

SAY = texts("shortlist")


@dataclass(frozen=True, slots=True)
class Known:
    """What the page knows of councils, by their codes."""

    councils: Mapping[str, Council]
    now: Mapping[str, Scorecard]
    """The newest scorecards."""
    then: Mapping[str, Scorecard] | None
    """Those that a frozen list rests on; `None` before."""
    again: Mapping[str, Scorecard]
    """The same visits by the rules they were scored by last."""
    seasons: Mapping[str, Period]
    hosts: Hosts

    def name(self, code: str) -> str:
        """Of a council, without "Council"; its code if the register has lost it."""
        council = self.councils.get(code)
        return (council.nice_name or council.name) if council else code

    def card(self, code: str) -> Scorecard | None:
        """What the list shows: as it was seen when it was frozen, or as it is."""
        return self.now.get(code) if self.then is None else self.then.get(code)


def history(of: Shortlist, known: Known) -> Html:
    """Everything that was written, the newest first, folded away."""
    lines = [
        SAY.html("history_line", moment=moment(each.at), who=writer(each), what=foreign(what_was_done(each, known)))
        for each in reversed(of.changes)
    ]
    return element("details", element("summary", SAY("history", count=len(lines))), listed(lines))


def writer(change: ShortlistChange) -> str:
    """Who wrote it: a role."""
    return SAY(f"writer_{change.by.name}")


def what_was_done(change: ShortlistChange, known: Known) -> str:
    """One change, as the rest of a sentence."""
    places = change.places or 0
    return SAY(f"step_{change.step.name}", words=change.words, places=places, council=known.name(change.council))
