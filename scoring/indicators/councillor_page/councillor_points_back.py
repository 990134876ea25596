"""Do the accounts lead back to the councillor's page?"""

from __future__ import annotations

from scoring.councillor_seen import posts
from scoring.figures import PROFILED, Figure, leads_to
from scoring.indicator import Answer, indicator
from scoring.language import marked, say
from store.records import Account, AccountReading, CouncillorSnapshot, Dial, Effort, Part


@indicator(
    id="councillor-points-back",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-authentic",
    weight=1,
    question="Do your accounts' profiles lead back to your page or the council's website?",
    why=(
        "Anybody can take a councillor's name. A link in both directions proves to residents that the account is yours."
    ),
    fix="Put the address of your page on the council's site into your profile.",
    effort=Effort.MINUTES,
    source="Ours.",
    observes="Whether the profile links the site that your page is on, or proves to be under it.",
    part=Part.COUNCILLORS,
)
def councillor_points_back(snapshot: CouncillorSnapshot) -> Answer:
    """The share of accounts that lead back, of those whose profile was shown."""

    def measured(account: Account, reading: AccountReading) -> Figure | None:
        leads = leads_to(account, reading, snapshot.councillor.page)
        return None if leads is None else Figure(float(leads), say("yes") if leads else say("no"))

    return posts(snapshot, marked("Profile leads back to your page"), PROFILED, measured)
