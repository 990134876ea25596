"""Is there one page where a resident can see which accounts are the council's?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, partly_met
from scoring.language import say, say_count
from scoring.proof import absent, without_accounts
from scoring.words import page_name
from store.records import Effort, LinkKind, PageReading, Part, Region, Snapshot


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
    part=Part.ORGANISATIONS,
)
def accounts_listed(snapshot: Snapshot, *, enough_accounts: float = 2) -> Answer:
    """Met by a page that lists `enough_accounts`, or if pages list every account there is.

    What a page shows in its header and footer is not a list. Accounts that the council says it has left count on a
    page that lists another: to say so of one costs no list.
    """
    if (none := without_accounts(snapshot)) is not None:
        return none
    own = {(account.platform, account.key) for account in seen.accounts(snapshot)}
    named = own | seen.retired(snapshot)
    lists = [(each, named & found) for each in snapshot.readings if own & (found := _listed(each))]
    if not lists:
        return absent(snapshot, say("Accounts listed together"), *seen.ACCOUNT_PAGES)
    page, longest = max(lists, key=lambda each: len(each[1]))
    message = say_count(
        "The {page} lists {count} account.",
        "The {page} lists {count} accounts.",
        count=len(longest),
        page=page_name(page.kind),
    )
    pages = [seen.evidence(each) for each, _found in lists]
    everything = own <= set().union(*(found for _each, found in lists))
    if everything or len(longest) >= enough_accounts:
        return met(message, *pages)
    # Another page may list more: until all were read whole, "only so many" is not proven.
    proof = absent(snapshot, say("More accounts"), *seen.ACCOUNT_PAGES)
    if proof.value is None:
        return proof
    return partly_met(len(longest) / enough_accounts, message, *pages)


def _listed(page: PageReading) -> set[tuple[str | None, str | None]]:
    """Platform and key of each account in the body of the page, if it is a page for them."""
    if page.kind not in seen.ACCOUNT_PAGES:
        return set()
    body = (link for link in page.links if link.region in (Region.MAIN, Region.ASIDE))
    return {(link.platform, link.key) for link in body if link.kind is LinkKind.PROFILE}
