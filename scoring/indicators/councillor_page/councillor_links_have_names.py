"""Can everyone tell where a link on the page leads?"""

from __future__ import annotations

from scoring.councillor_seen import NONE_LISTED, links, unseen
from scoring.indicator import Answer, indicator, not_applicable, unknown
from scoring.language import say
from scoring.links_seen import named
from store.records import CouncillorSnapshot, Dial, Effort, Part


@indicator(
    id="councillor-links-have-names",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-professional",
    weight=1,
    question="Does each link to your accounts have a name that a screen reader can say?",
    why="An icon without a name is announced as “link”, so that blind residents cannot tell where it leads.",
    fix=(
        "Ask democratic services to give each icon a text alternative, such as “Facebook”. Every page of the site"
        " gains by it."
    ),
    effort=Effort.MINUTES,
    source="Web Content Accessibility Guidelines 2.2, criteria 2.4.4 and 4.1.2.",
    observes="The accessible name of each link to a profile on your page.",
    part=Part.COUNCILLORS,
)
def councillor_links_have_names(snapshot: CouncillorSnapshot) -> Answer:
    """The share of addresses whose links all have a name."""
    if reason := unseen(snapshot, words=False):
        return unknown(reason)
    return named(links(snapshot)) or not_applicable(say(NONE_LISTED))
