"""What we could not look at: why, and what to do about it. Never called an error, and never a low score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.activity import UNREAD
from dashboard.evidence import may_be_named
from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import moment
from scoring.language import say
from scoring.obstacles import action, reason
from scoring.words import begun, platform_name
from store.records import (
    Finding,
    Outcome,
    PageKind,
    PageReading,
    Scorecard,
    Snapshot,
)

SAY = texts("unseen")


def let_us_look(snapshot: Snapshot | None) -> list[Html]:
    """What to do next where there is no score."""
    return [
        element("h2", SAY("first")),
        element("p", foreign(reason(snapshot))),
        element("p", action(snapshot)),
    ]


def could_not_see(
    snapshot: Snapshot, scorecard: Scorecard, hosts: Mapping[str, str], *, unclaimed: bool = False
) -> list[Html]:
    """Pages, accounts and questions that stayed closed to us, each with its reason.

    `unclaimed`: as for `may_be_named`.
    """
    pages = [*(_unread(each, hosts) for each in snapshot.readings if each.problem), *_untried(snapshot, hosts)]
    accounts = _closed(snapshot, unclaimed=unclaimed)
    unknown = [each for each in scorecard.findings if each.outcome is Outcome.UNKNOWN]
    if not (pages or accounts or unknown):
        return [element("h2", SAY("nothing"))]
    blocks = [element("h2", SAY("heading"))]
    if pages:
        heads = (SAY("page"), SAY("why"), SAY("when"))
        blocks.append(table("unread", SAY("pages", count=len(pages)), heads, pages))
    if accounts:
        blocks.append(element("p", SAY("accounts")))
        blocks.append(listed(accounts))
    if unknown:
        blocks.append(element("p", SAY("questions")))
        blocks.append(listed(_unanswered(unknown)))
    return blocks


def by_reason(unknown: Iterable[Finding]) -> dict[str, list[Finding]]:
    """What has no answer, by what is in its way."""
    found: dict[str, list[Finding]] = {}
    for each in unknown:
        found.setdefault(each.message, []).append(each)
    return found


def _unanswered(unknown: Sequence[Finding]) -> list[Html]:
    """Each with its reason; those that one reason leaves open folded together, so that it is said once."""
    items = []
    for message, findings in by_reason(unknown).items():
        questions = [foreign(each.question) for each in findings]
        if len(questions) == 1:
            items.append(joined(questions[0], " ", foreign(message)))
        else:
            summary = element("summary", foreign(message), " ", SAY("left_open", count=len(questions)))
            items.append(element("details", summary, listed(questions)))
    return items


def _untried(snapshot: Snapshot, hosts: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    tried = {each.url for each in snapshot.readings}
    for page in snapshot.planned:
        if page.url not in tried:
            yield _page(page.kind, page.url, hosts), SAY("not_tried"), SAY("not_yet")


def _unread(reading: PageReading, hosts: Mapping[str, str]) -> tuple[str, ...]:
    reason = reading.problem.reason if reading.problem else ""
    return _page(reading.kind, reading.url, hosts), foreign(reason), moment(reading.read_at)


def _page(kind: PageKind, url: str, hosts: Mapping[str, str]) -> Html:
    return joined(f"{begun(say(kind.value))}: ", web_link(url, hosts))


def _closed(snapshot: Snapshot, *, unclaimed: bool) -> list[Html]:
    accounts = {(each.platform, each.key): each for each in snapshot.accounts}
    items = []
    for each in snapshot.activities:
        account = accounts.get((each.platform, each.key))
        if each.state in UNREAD and (account is None or may_be_named(account, unclaimed=unclaimed)):
            name = foreign(account.handle if account else each.key)
            items.append(joined(platform_name(each.platform), ", ", name, ": ", foreign(each.reason)))
    return items
