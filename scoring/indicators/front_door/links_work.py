"""Do the social media links lead to an account?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, unknown
from scoring.language import say
from scoring.links_seen import working
from store.records import Effort, Part, Snapshot


@indicator(
    id="links-work",
    principle="be-professional",
    weight=2,
    question="Do the social media links lead to accounts on living services?",
    why="A broken link makes residents doubt the account, and leaves room for somebody else to take the name.",
    fix="Correct the addresses that are named here, and take out links to services that have closed.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="The address of each link to an account that a visitor can see. The links are not followed.",
    part=Part.CONNECT,
)
def links_work(snapshot: Snapshot) -> Answer:
    """The share of distinct links that are well formed and lead to a living service.

    A fault that was seen needs no proof of absence; but without the whole home page we saw too few links to judge.
    """
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    if (answer := working(seen.visible_links(snapshot))) is not None:
        return answer
    reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES)
    return unknown(reason) if reason else not_applicable(say("No links to accounts were found on the pages we read."))
