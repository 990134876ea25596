"""Do the links on the page lead to an account?"""

from __future__ import annotations

from scoring.councillor_seen import NONE_LISTED, links, unseen
from scoring.indicator import Answer, indicator, not_applicable, unknown
from scoring.language import say
from scoring.links_seen import working
from store.records import CouncillorSnapshot, Dial, Effort, Part


@indicator(
    id="councillor-links-work",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-professional",
    weight=1,
    question="Do the links to your accounts work?",
    why="A broken link makes residents doubt the account, and leaves room for somebody else to take the name.",
    fix="Send democratic services the right address, or ask them to take out a link you no longer need.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="The address of each link to an account on your page. The links are not followed.",
    part=Part.COUNCILLORS,
)
def councillor_links_work(snapshot: CouncillorSnapshot) -> Answer:
    """The share of distinct links that are well formed and lead to a living service."""
    if reason := unseen(snapshot, words=False):
        return unknown(reason)
    return working(links(snapshot)) or not_applicable(say(NONE_LISTED))
