"""What can be checked by hand: the pages behind a finding, the accounts, and what stayed unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dashboard.activity import shown_by
from dashboard.links import web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.supplied import instead
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import GRADES, ROLES, moment
from scoring.seen import may_be_a_persons
from scoring.words import platform_name
from store.records import (
    Account,
    Activity,
    Evidence,
    Grade,
    Role,
    Snapshot,
    Supplied,
)

SAY = texts("evidence")
Notes = Mapping[tuple[str, str], Html]
"""By platform and key of an account, or by nothing and the id of an indicator: what stands beside it."""
NO_NOTES: Notes = MappingProxyType({})


def shown(evidence: tuple[Evidence, ...], hosts: Mapping[str, str], *, label: str = "") -> Html:
    """Where it was seen, when, and the words that stood there."""
    if not evidence:
        return Html()
    return element(
        "details",
        element("summary", SAY("places", label=label or SAY("where"), count=len(evidence))),
        listed([_one(each, hosts) for each in evidence]),
    )


def _one(evidence: Evidence, hosts: Mapping[str, str]) -> Html:
    snippet = element("blockquote", foreign(evidence.snippet)) if evidence.snippet else Html()
    return joined(web_link(evidence.url, hosts), f", {SAY('read', moment=moment(evidence.read_at))}", snippet)


def accounts_found(
    snapshot: Snapshot,
    hosts: Mapping[str, str],
    supplied: Sequence[Supplied] = (),
    notes: Notes = NO_NOTES,
    *,
    unclaimed: bool = False,
) -> list[Html]:
    """The council's own first, then those that are only mentioned. Of people's own accounts, only how many.

    What the council `supplied` stands where nothing could be observed, and `notes` beside the accounts. `unclaimed`:
    as for `may_be_named`.
    """
    if not snapshot.accounts:
        if not any(each.complete for each in snapshot.readings):
            return [element("h2", SAY("none_unseen"))]
        return [element("h2", SAY("none")), element("p", SAY("none_about"))]
    activities = {(each.platform, each.key): each for each in snapshot.activities}
    named = [each for each in snapshot.accounts if may_be_named(each, unclaimed=unclaimed)]
    accounts = sorted(named, key=lambda each: each.grade is Grade.MENTIONED)
    rows = [_account(each, activities.get((each.platform, each.key)), hosts, supplied, notes) for each in accounts]
    heads = [SAY(each) for each in ("account", "whose", "sure", "shows", "seen_where")]
    found = [table("accounts", SAY("caption"), heads, rows)] if rows else []
    return [element("h2", SAY("found", count=len(rows))), *found, *_people(snapshot, len(rows))]


def may_be_named(account: Account, *, unclaimed: bool) -> bool:
    """Never a person's own. One of which the pages do not say whose it is may be a person's.

    `unclaimed`: for the council itself and for analysts, who can say whose such a one is.
    """
    if unclaimed and account.role is Role.UNKNOWN:
        return True
    return not may_be_a_persons(account)


def _people(snapshot: Snapshot, shown: int) -> list[Html]:
    """A person is not here to be shown: councillors have said nothing to us."""
    councillors = sum(each.role is Role.COUNCILLOR for each in snapshot.accounts)
    others = len(snapshot.accounts) - shown - councillors
    said = [SAY("people", count=councillors)] if councillors else []
    said += [SAY("unclaimed", count=others)] if others else []
    return [element("p", each, class_="quiet") for each in said]


def _account(
    account: Account, activity: Activity | None, hosts: Mapping[str, str], supplied: Sequence[Supplied], notes: Notes
) -> tuple[str, ...]:
    figures = [each for each in supplied if (each.platform, each.key) == (account.platform, account.key)]
    link = web_link(account.url, hosts, account.handle)
    return (
        joined(platform_name(account.platform), ": ", link, notes.get((account.platform, account.key), Html())),
        joined(element("strong", f"{ROLES[account.role]}."), " ", foreign(account.role_reason)),
        joined(element("strong", f"{GRADES[account.grade]}."), " ", foreign(account.reason)),
        instead(activity, figures) or shown_by(activity),
        shown(account.evidence, hosts, label=SAY("seen")),
    )
