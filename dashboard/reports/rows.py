"""Records to rows of the tables of observations, in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from dashboard.reports.cells import text
from dashboard.reports.columns import Row, Value
from scoring.councillor_counts import Counts
from scoring.seen import may_be_a_persons
from store.exports import Visit
from store.records import Activity, Council, Count, Evidence, Finding, Scorecard


def council_row(of: Council) -> Row:
    """Of `COUNCILS`."""
    return (
        *council_cells(of),
        text(of.nice_name),
        text(of.type),
        text(of.type_name),
        text(of.nation),
        text(of.region),
        text(of.county_la),
        text(of.website),
        of.population,
        text(of.rural_urban),
        _day(of.valid_from),
        _day(of.valid_to),
        text(of.successor),
        of.made_up,
    )


def council_cells(of: Council) -> Row:
    """With which most rows begin."""
    return text(of.gss_code), text(of.local_authority_code), text(of.name)


def check_cells(of: Council, card: Scorecard) -> Row:
    """With which rows of a check begin. `of`: as the council is described today."""
    return (*council_cells(of), moment(card.as_of))


def check_row(begun: Row, visit: Visit) -> Row:
    """Of `CHECKS`."""
    card = visit.scorecard
    whole = sum(each.complete for each in visit.pages)
    return (*begun, card.finished, len(visit.pages), whole, card.channels, card.channels_readable, card.method)


def page_rows(begun: Row, visit: Visit) -> Iterator[Row]:
    """Of `PAGES`: of a page that was tried twice, the last."""
    for each in {(page.kind, page.url): page for page in visit.pages}.values():
        yield (*begun, each.kind, text(each.url), moment(each.read_at), each.status, each.complete, each.problem)


def account_rows(begun: Row, visit: Visit) -> Iterator[Row]:
    """Of `ACCOUNTS`."""
    activities = {(each.platform, each.key): each for each in visit.seen.activities}
    shown = (each for each in visit.seen.accounts if not may_be_a_persons(each))
    for account in {(each.platform, each.key): each for each in shown}.values():
        yield (
            *begun,
            text(account.platform),
            text(account.key),
            text(account.handle),
            text(account.url),
            account.role.value,
            account.grade.value,
            *_activity_cells(activities.get((account.platform, account.key))),
            _addresses(account.evidence),
        )


def finding_rows(begun: Row, card: Scorecard) -> Iterator[Row]:
    """Of `FINDINGS`."""
    for each in card.findings:
        yield (
            *begun,
            card.method,
            each.dial.value,
            each.principle,
            each.indicator,
            each.outcome.value,
            text(each.message),
            _addresses(each.evidence),
            moment(each.evidence[0].read_at) if each.evidence else None,
        )


def question_row(method: int, of: Finding) -> Row:
    """Of `QUESTIONS`."""
    words = (text(of.question), text(of.why), text(of.fix), of.effort.value, of.part.value)
    return (method, of.indicator, of.dial.value, of.principle, *words)


def counts_row(of: Council, found: Counts) -> Row:
    """Of `COUNCILLORS`."""
    return (
        *council_cells(of),
        found.read,
        found.list_an_account,
        found.with_a_fault,
        found.links,
        found.links_at_fault,
    )


def moment(at: datetime) -> str:
    """2026-11-22T10:14:05Z, as Table Schema writes a moment."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _activity_cells(of: Activity | None) -> Row:
    if of is None:
        return (None,) * 9
    reading = of.reading
    return (
        of.state.value,
        text(of.reason),
        _day(of.last_posted_on),
        _day(of.at_least_since),
        *_count_cells(reading.posts_30 if reading else None),
        *_count_cells(reading.posts_90 if reading else None),
        moment(reading.read_at) if reading else None,
    )


def _count_cells(of: Count | None) -> tuple[Value, Value]:
    return (None, None) if of is None else (of.number, of.at_least)


def _addresses(of: Iterable[Evidence]) -> str:
    return text(" ".join(dict.fromkeys(each.url.replace(" ", "%20") for each in of)))


def _day(of: date | None) -> str | None:
    return of.isoformat() if of else None
