"""When a council is not to be nudged: before an election, and when its own end is decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.evidence import shown
from dashboard.links import Hosts, council_link
from dashboard.markup import Html, element, foreign, joined
from dashboard.texts import texts
from dashboard.words import EFFORTS, day
from scoring import seen
from scoring.closing import Successor, closing_findings, closing_needs
from scoring.reorganising import reorganising_sentence
from scoring.seasons import Period, period_sentence
from store.records import Council, Need, Snapshot

SAY = texts("pauses")


def before_election(season: Period | None) -> list[Html]:
    """The banner of a pre-election period."""
    if season is None:
        return []
    said = joined(period_sentence(season), " ", SAY("quieter"))
    return [element("p", said, class_="banner")]


def reorganising_banner(council: Council, successor: Council | None, on: date) -> list[Html]:
    """That the council is about to end, or has ended; nothing for any other."""
    if council.valid_to is None:
        return []
    if council.exists(on):
        return [element("p", foreign(reorganising_sentence(council, successor)), class_="banner")]
    return [element("p", ended(council, successor), " ", SAY("last_seen"), class_="banner")]


def ended(council: Council, successor: Council | None) -> Html:
    """That a council has ended, when, and who took over. For one whose last day is known."""
    follows = joined(" ", SAY.html("took_over", council=council_link(successor))) if successor else Html()
    last_day = day(council.valid_to) if council.valid_to else ""
    return joined(SAY.html("ended", council=foreign(council.name), day=last_day), follows)


def successor_of(council: Council | None, snapshot: Snapshot | None) -> Successor | None:
    """Whoever takes over, with the accounts that its own pages show so far."""
    if council is None:
        return None
    accounts = seen.channels(snapshot) if snapshot else ()
    return Successor(council, frozenset((each.platform, each.key) for each in accounts))


def closing(council: Council, snapshot: Snapshot, successor: Successor | None, hosts: Hosts) -> list[Html]:
    """The four things that matter for the channels of a council that is about to end."""
    findings = closing_findings(snapshot, successor)
    left = closing_needs(findings)
    ends, all_ = council.valid_to, len(findings)
    heading = SAY("closing", left=len(left), count=all_)
    if ends:
        heading = SAY("closing_before", left=len(left), count=all_, day=day(ends))
    return [
        element("h2", heading),
        element("p", SAY("closing_about"), class_="quiet"),
        *_needs(left, hosts),
    ]


def _needs(left: Sequence[Need], hosts: Hosts) -> list[Html]:
    return [
        element(
            "div",
            element("h3", foreign(need.fix)),
            element("p", foreign(need.what)),
            element("p", SAY.html("why", why=foreign(need.why))),
            element("p", element("strong", f"{EFFORTS[need.effort]}.")),
            shown(need.evidence, hosts, label=SAY("looked")),
            class_="card",
        )
        for need in left
    ]
