"""Does the page state rules for talking to each other?"""

from __future__ import annotations

from scoring.councillor_seen import of_the_office, stated, without
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-rules-stated",
    dial=Dial.COUNCILLOR_PAGE,
    principle="you-cant-control-only-contribute",
    weight=1,
    question="Does your page state or link rules for talking to each other?",
    why="With rules in view you can remove abuse without a debate about it, and disagreement stays welcome.",
    fix=(
        "Pin the LGA's rules of engagement to your account, and ask democratic services to link them, or the "
        "council's house rules, from your page."
    ),
    effort=Effort.MINUTES,
    source=(
        "LGA, WLGA, NILGA and COSLA, Digital citizenship: rules of engagement. That they stand on your page is ours."
    ),
    observes="House rules or rules of engagement, stated or linked on the page.",
    part=Part.COUNCILLORS,
    proxy="Rules that are pinned to an account, where they serve best, cannot be seen.",
)
def councillor_rules_stated(snapshot: CouncillorSnapshot) -> Answer:
    """Met by rules of any kind. Who lists no account needs none."""
    none = without(of_the_office(snapshot), snapshot)
    return none or stated(
        snapshot,
        SignalKind.HOUSE_RULES,
        says=marked("The page states or links rules of engagement."),
        missing=marked("Rules of engagement"),
    )
