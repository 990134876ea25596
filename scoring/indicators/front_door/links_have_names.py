"""Can everyone tell where a social media link leads?"""

from __future__ import annotations

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, unknown
from scoring.language import say
from scoring.links_seen import named
from store.records import Effort, Part, Snapshot


@indicator(
    id="links-have-names",
    principle="be-professional",
    weight=1,
    question="Does each link to an account have a name that a screen reader can say?",
    why=(
        "An icon without a name is announced as “link”, so that blind residents cannot tell Facebook from YouTube. "
        "Councils' websites must meet this standard by law."
    ),
    fix="Give each icon a text alternative, such as “Facebook”: an alt text, or an aria-label on the link.",
    effort=Effort.MINUTES,
    source="Web Content Accessibility Guidelines 2.2, criteria 2.4.4 and 4.1.2.",
    observes="The accessible name of each link to a profile that a visitor can see.",
    part=Part.GO_FURTHER,
)
def links_have_names(snapshot: Snapshot) -> Answer:
    """The share of addresses whose links all have a name. Links with a faulty address are counted in `links-work`."""
    if reason := seen.home_unseen(snapshot):
        return unknown(reason)
    if (answer := named(seen.visible_links(snapshot))) is not None:
        return answer
    reason = seen.unseen(snapshot, *seen.ACCOUNT_PAGES)
    return unknown(reason) if reason else not_applicable(say("No links to accounts were found on the pages we read."))
