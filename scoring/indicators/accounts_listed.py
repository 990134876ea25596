"""Is there one page where a resident can see which accounts are the council's?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, partly_met
from scoring.proof import absent
from scoring.words import counted, page_name
from store.records import Effort, LinkKind, PageReading, Region, Snapshot


@indicator(
    id="accounts-listed",
    principle="be-strategic",
    weight=3,
    question="Does one page of the site list the council's accounts?",
    why="A list lets residents and journalists tell real accounts from fakes, and shows that somebody keeps track.",
    fix="Publish a page that lists every account, with what each is for, and link it from the contact page.",
    effort=Effort.DAYS,
    source=(
        "LGA and comms2point0, 12 strategic steps, 2016, 12: publish a list of the organisation's accounts on "
        "the external website. That two accounts make a list is ours."
    ),
    observes="Links to accounts in the body of the contact page, social media page or house rules.",
)
def accounts_listed(snapshot: Snapshot, *, enough_accounts: float = 2) -> Answer:
    """Met by a page that lists `enough_accounts`, or the only one. Header and footer of a page are not a list."""
    if seen.without_accounts(snapshot):
        return not_applicable("No accounts were found on the pages we read.")
    pages = ((_listed(snapshot, each), each) for each in snapshot.readings if each.kind in seen.ACCOUNT_PAGES)
    number, page = max(pages, key=lambda each: each[0], default=(0, None))
    if page is None or not number:
        return absent(snapshot, "Accounts listed together", *seen.ACCOUNT_PAGES)
    enough = min(enough_accounts, len(seen.accounts(snapshot)))
    message = f"The {page_name(page.kind)} lists {counted(number, 'account')}."
    if number >= enough:
        return met(message, seen.evidence(page))
    # Another page may list more: until all were read whole, "only so many" is not proven.
    proof = absent(snapshot, "More accounts", *seen.ACCOUNT_PAGES)
    return proof if proof.value is None else partly_met(number / enough, message, seen.evidence(page))


def _listed(snapshot: Snapshot, page: PageReading) -> int:
    own = {(account.platform, account.key) for account in seen.accounts(snapshot)}
    body = (link for link in page.links if link.region in (Region.MAIN, Region.ASIDE))
    profiles = {(link.platform, link.key) for link in body if link.kind is LinkKind.PROFILE}
    return len(own & profiles)
