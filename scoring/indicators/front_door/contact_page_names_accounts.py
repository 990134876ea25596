"""Are the accounts offered as a way to get in touch?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, met, not_applicable, not_met, unknown
from scoring.language import say
from scoring.proof import without_accounts
from scoring.words import platform_names
from store.records import Effort, LinkKind, PageKind, Part, Region, Snapshot


@indicator(
    id="contact-page-names-accounts",
    principle="be-engaging",
    weight=0.5,
    question="Does the contact page offer the accounts as a way to get in touch?",
    why="An account that is named beside telephone and form is one where a question is welcome.",
    fix="Name the accounts that answer questions on the contact page, among the other ways to get in touch.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's second principle.",
    observes="Links to the council's accounts in the body or at the side of the contact page.",
    part=Part.GET_STARTED,
    proxy="It stands for a welcome to questions; whether they are answered is not seen.",
)
def contact_page_names_accounts(snapshot: Snapshot) -> Answer:
    """Met by one account. Icons that every page has in its footer offer nothing in particular."""
    if none := without_accounts(snapshot):
        return none
    accounts = seen.accounts(snapshot)
    own = {(each.platform, each.key) for each in accounts}
    persons = {(each.platform, each.key) for each in accounts if seen.may_be_a_persons(each)}
    offered = [
        (page, link)
        for page, link in seen.visible_links(snapshot, PageKind.CONTACT)
        if link.kind is LinkKind.PROFILE
        and link.region in (Region.MAIN, Region.ASIDE)
        and (link.platform, link.key) in own
    ]
    if offered:
        names = platform_names(link.platform or "" for _page, link in offered)
        evidence = dict.fromkeys(
            seen.evidence(page, "" if (link.platform, link.key) in persons else link.name or link.written)
            for page, link in offered
        )
        return met(say("The contact page offers {platforms}.", platforms=names), *evidence)
    if reason := seen.unseen(snapshot, PageKind.CONTACT):
        return unknown(reason)
    pages = [each for each in seen.read_whole(snapshot, PageKind.CONTACT) if each.kind is PageKind.CONTACT]
    if not pages:
        return not_applicable(say("We found no contact page."))
    return not_met(say("The contact page offers none of the accounts."), *map(seen.evidence, pages))
