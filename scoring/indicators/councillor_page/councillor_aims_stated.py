"""Does the page say what the accounts are for?"""

from __future__ import annotations

from scoring.councillor_seen import of_the_office, stated, without
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-aims-stated",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-strategic",
    weight=1,
    question="Does your page say what your accounts are for, and for whom?",
    why=("A line on what to expect saves you questions about everything else, and takes some pressure off."),
    fix=(
        "Write one sentence, such as “News from my division; for problems please use the form”, and ask for it to"
        " be added."
    ),
    effort=Effort.MINUTES,
    source=(
        "LGA, Councillors and social media: it is useful to indicate the aims and audiences of your accounts, and"
        " you have no obligation to respond at any speed."
    ),
    observes="Words on the page that say what an account is for, whom it is for, or what to expect of it.",
    part=Part.COUNCILLORS,
)
def councillor_aims_stated(snapshot: CouncillorSnapshot) -> Answer:
    """Met by a statement of any kind. Who lists no account has none to explain."""
    none = without(of_the_office(snapshot), snapshot)
    return none or stated(
        snapshot,
        SignalKind.AIMS,
        says=marked("The page says what your accounts are for."),
        missing=marked("The aims of your accounts"),
    )
