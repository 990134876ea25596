"""What can be checked by hand: the pages behind a finding, the accounts, and what stayed unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.words import GRADES, STATES, counted, moment
from scoring.words import platform_name
from store.records import (
    Account,
    Activity,
    ChannelState,
    Evidence,
    Grade,
    Outcome,
    PageKind,
    PageReading,
    Scorecard,
    Snapshot,
)


def shown(evidence: tuple[Evidence, ...], hosts: Mapping[str, str], *, label: str = "Where we saw this") -> Html:
    """Where it was seen, when, and the words that stood there."""
    if not evidence:
        return Html()
    return element(
        "details",
        element("summary", f"{label}: {counted(len(evidence), 'place')}"),
        listed([_one(each, hosts) for each in evidence]),
    )


def _one(evidence: Evidence, hosts: Mapping[str, str]) -> Html:
    snippet = element("blockquote", foreign(evidence.snippet)) if evidence.snippet else Html()
    return joined(web_link(evidence.url, hosts), f", read {moment(evidence.read_at)}", snippet)


def accounts_found(snapshot: Snapshot, hosts: Mapping[str, str]) -> list[Html]:
    """The council's own first, then those that are only mentioned."""
    if not snapshot.accounts:
        return [
            element("h2", "Accounts we found: none"),
            element("p", "No page that we could read links to a social media account of this council."),
        ]
    activities = {(each.platform, each.key): each for each in snapshot.activities}
    accounts = sorted(snapshot.accounts, key=lambda each: each.grade is not Grade.LINKED)
    rows = [_account(each, activities.get((each.platform, each.key)), hosts) for each in accounts]
    return [
        element("h2", f"Accounts we found: {len(rows)}"),
        table(
            "accounts",
            "Accounts that this council's pages link to",
            ("Account", "How sure we are", "What it shows", "Where we saw it"),
            rows,
        ),
    ]


def _account(account: Account, activity: Activity | None, hosts: Mapping[str, str]) -> tuple[str, ...]:
    link = web_link(account.url, hosts, f"@{account.handle.removeprefix('@')}")
    return (
        joined(platform_name(account.platform), ": ", link),
        joined(element("strong", f"{GRADES[account.grade]}."), " ", foreign(account.reason)),
        _state(activity),
        shown(account.evidence, hosts),
    )


def _state(activity: Activity | None) -> Html:
    if activity is None:
        return element("strong", STATES[ChannelState.NOT_CHECKED])
    return joined(element("strong", f"{STATES[activity.state]}."), " ", foreign(activity.reason))


def could_not_see(snapshot: Snapshot, scorecard: Scorecard, hosts: Mapping[str, str]) -> list[Html]:
    """Pages, accounts and questions that stayed closed to us, each with its reason."""
    pages = [*(_unread(each, hosts) for each in snapshot.readings if each.problem), *_untried(snapshot, hosts)]
    accounts = [each for each in snapshot.activities if each.state is not ChannelState.RETIRED]
    unknown = [each for each in scorecard.findings if each.outcome is Outcome.UNKNOWN]
    if not (pages or accounts or unknown):
        return [element("h2", "What we could not see: nothing that we planned to read")]
    blocks = [element("h2", "What we could not see, and why")]
    if pages:
        heads = ("Page", "Why", "When")
        blocks.append(table("unread", f"{counted(len(pages), 'page')} not read, or not read well", heads, pages))
    if accounts:
        blocks.append(element("p", "We did not read the posts on these accounts:"))
        blocks.append(listed([_closed(each) for each in accounts]))
    if unknown:
        blocks.append(element("p", "So these questions have no answer, which counts neither for nor against:"))
        blocks.append(listed([joined(foreign(each.question), " ", foreign(each.message)) for each in unknown]))
    return blocks


def _untried(snapshot: Snapshot, hosts: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    tried = {each.url for each in snapshot.readings}
    for page in snapshot.planned:
        if page.url not in tried:
            yield _page(page.kind, page.url, hosts), "We have not tried it yet.", "Not yet"


def _unread(reading: PageReading, hosts: Mapping[str, str]) -> tuple[str, ...]:
    reason = reading.problem.reason if reading.problem else ""
    return _page(reading.kind, reading.url, hosts), foreign(reason), moment(reading.read_at)


def _page(kind: PageKind, url: str, hosts: Mapping[str, str]) -> Html:
    return joined(f"{kind.capitalize()}: ", web_link(url, hosts))


def _closed(activity: Activity) -> Html:
    return joined(platform_name(activity.platform), ", ", foreign(activity.key), ": ", foreign(activity.reason))
