"""Do the channels themselves say that they are the council's?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import PROFILED, Figure, leads_to
from scoring.indicator import Answer, indicator
from scoring.language import marked, say
from store.records import Account, AccountReading, Dial, Effort, Part, Snapshot


@indicator(
    id="points-back",
    dial=Dial.OPEN_CHANNELS,
    principle="be-authentic",
    weight=2,
    question="Does each channel's profile lead back to the council's website?",
    why="Anybody can take a council's name. A link in both directions proves to residents that the account is real.",
    fix=(
        "Put the address of the council's website into the profile. On Bluesky you can take a name under the council's "
        "own domain, and on Mastodon the link can be verified."
    ),
    effort=Effort.MINUTES,
    source="Ours. Bluesky's names under one's own domain and Mastodon's verified links are made for it.",
    observes="Whether the profile links the council's domain, or proves to be under it.",
    part=Part.CONNECT,
)
def points_back(snapshot: Snapshot) -> Answer:
    """The share of channels that lead back, of those whose profile was shown."""

    def measured(account: Account, reading: AccountReading) -> Figure | None:
        leads = leads_to(account, reading, snapshot.council.website)
        return None if leads is None else Figure(float(leads), say("yes") if leads else say("no"))

    return council_answer(snapshot, marked("Profile leads back to the council's website"), PROFILED, measured)
