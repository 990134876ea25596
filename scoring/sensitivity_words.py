"""What the queue hangs on, said in sentences."""

from __future__ import annotations

from scoring.sensitivity import Sensitivity
from scoring.separating import MANY
from scoring.words import counted, listed

SAME = 0.8
"""Ours: from this correlation on two indicators say nearly the same thing."""
TOLD = 5
"""Indicators or pairs that a sentence names."""


def basis_words(found: Sensitivity) -> str:
    """What the figures rest on, and whether that is too little."""
    sentence = f"This rests on {counted(found.councils, 'council')} with a score."
    if found.councils < MANY:
        sentence += f" Under {MANY}, the figures say more about these councils than about the weights."
    if found.without_score:
        sentence += f" Of {counted(found.without_score, 'more council')} too little could be seen."
    if found.other_rules:
        verb = "is" if found.other_rules == 1 else "are"
        sentence += f" {counted(found.other_rules, 'council')} measured by other rules {verb} left out."
    return sentence


def order_words(found: Sensitivity) -> str:
    """How often two councils change places when the weights move."""
    if found.typically is None or found.ever is None:
        return "No two councils differ in what was looked for and not found, so the weights put nobody before anybody."
    pairs = f"{found.pairs:,} {'pair' if found.pairs == 1 else 'pairs'}"
    return (
        f"We moved every weight by up to half, up or down, {counted(found.draws, 'time')}. Of {pairs} of councils that "
        f"the queue sets apart, {share_words(found.typically)} change order in a typical draw and "
        f"{share_words(found.ever)} in at least one."
    )


def deciding_words(found: Sensitivity) -> str:
    """On whose weight most hangs."""
    most = [each for each in found.deciding if each.reversed][:TOLD]
    if not most:
        return "The weight of no single indicator decides the order of any two councils."
    named = listed(f"“{each.question}” ({share_words(each.reversed)} of pairs)" for each in most)
    return f"Most hangs on the weight of {named}."


def separating_words(found: Sensitivity) -> str:
    """Which indicators tell no councils apart."""
    seen = [each for each in found.separations if each.seen]
    none = [each for each in seen if not each.separates]
    if not seen:
        return "No indicator could be seen of any council."
    if not none:
        return "Every indicator that could be seen tells some councils apart."
    named = [f"“{each.question}” ({each.met} of {each.seen} meet it)" for each in none]
    more = [f"{len(named) - TOLD} more"] if len(named) > TOLD else []
    verb = "tells" if len(none) == 1 else "tell"
    return f"{len(none)} of {counted(len(seen), 'indicator')} {verb} nobody apart: {listed([*named[:TOLD], *more])}."


def alike_words(found: Sensitivity) -> str:
    """Which pairs of indicators say the same thing."""
    if not found.alike:
        return f"No two indicators could be compared: that takes {MANY} councils of whom both could be seen."
    same = [each for each in found.alike if abs(each.phi) >= SAME][:TOLD]
    if not same:
        return f"Of {counted(len(found.alike), 'pair')} of indicators none says the same thing twice."
    named = listed(f"“{'” and “'.join(each.questions)}” ({each.phi:.2f}, {each.n} councils)" for each in same)
    return f"Nearly the same thing, or the opposite, is said by {named}."


def share_words(share: float) -> str:
    """A share in whole hundredths: "under 1%" and "over 99%" are neither nothing nor everything."""
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share < 1 else f"{share:.0%}"
