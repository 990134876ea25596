"""What the queue hangs on, said in sentences."""

from __future__ import annotations

from scoring.language import say, say_count
from scoring.sensitivity import Sensitivity
from scoring.separating import MANY, Pair, Separation
from scoring.words import listed

SAME = 0.8
"""Ours: from this correlation on two indicators say nearly the same thing."""
TOLD = 5
"""Indicators or pairs that a sentence names."""


def basis_words(found: Sensitivity) -> str:
    """What the figures rest on, and whether that is too little."""
    sentences = [
        say_count(
            "This rests on {count} council with a score.",
            "This rests on {count} councils with a score.",
            found.councils,
        )
    ]
    if found.councils < MANY:
        sentences.append(
            say("Under {many}, the figures say more about these councils than about the weights.", many=MANY)
        )
    if found.without_score:
        sentences.append(
            say_count(
                "Of {count} more council too little could be seen.",
                "Of {count} more councils too little could be seen.",
                found.without_score,
            )
        )
    if found.other_rules:
        sentences.append(
            say_count(
                "{count} council measured by other rules is left out.",
                "{count} councils measured by other rules are left out.",
                found.other_rules,
            )
        )
    return " ".join(sentences)


def order_words(found: Sensitivity) -> str:
    """How often two councils change places when the weights move."""
    if found.typically is None or found.ever is None:
        return say(
            "No two councils differ in what was looked for and not found, so the weights put nobody before anybody."
        )
    drawn = say_count(
        "We moved every weight by up to half, up or down, {count} time.",
        "We moved every weight by up to half, up or down, {count} times.",
        found.draws,
    )
    turned = say_count(
        "Of {pairs} pair of councils that the queue sets apart, {typically} change order in a typical draw and {ever} "
        "in at least one.",
        "Of {pairs} pairs of councils that the queue sets apart, {typically} change order in a typical draw and {ever} "
        "in at least one.",
        found.pairs,
        pairs=f"{found.pairs:,}",
        typically=share_words(found.typically),
        ever=share_words(found.ever),
    )
    return f"{drawn} {turned}"


def deciding_words(found: Sensitivity) -> str:
    """On whose weight most hangs."""
    most = [each for each in found.deciding if each.reversed][:TOLD]
    if not most:
        return say("The weight of no single indicator decides the order of any two councils.")
    named = listed(
        say("“{question}” ({share} of pairs)", question=each.question, share=share_words(each.reversed))
        for each in most
    )
    return say("Most hangs on the weight of {indicators}.", indicators=named)


def separating_words(found: Sensitivity) -> str:
    """Which indicators tell no councils apart."""
    seen = [each for each in found.separations if each.seen]
    none = [each for each in seen if not each.separates]
    if not seen:
        return say("No indicator could be seen of any council.")
    if not none:
        return say("Every indicator that could be seen tells some councils apart.")
    named = [_met(each) for each in none[:TOLD]]
    if len(none) > TOLD:
        named.append(say_count("{count} more", "{count} more", len(none) - TOLD))
    return say_count(
        "{count} of {indicators} tells nobody apart: {names}.",
        "{count} of {indicators} tell nobody apart: {names}.",
        len(none),
        indicators=say_count("{count} indicator", "{count} indicators", len(seen)),
        names=listed(named),
    )


def alike_words(found: Sensitivity) -> str:
    """Which pairs of indicators say the same thing."""
    if not found.alike:
        return say(
            "No two indicators could be compared: that takes {many} councils of whom both could be seen.", many=MANY
        )
    same = [each for each in found.alike if abs(each.phi) >= SAME][:TOLD]
    if not same:
        return say_count(
            "Of {count} pair of indicators none says the same thing twice.",
            "Of {count} pairs of indicators none says the same thing twice.",
            len(found.alike),
        )
    return say(
        "Nearly the same thing, or the opposite, is said by {pairs}.", pairs=listed(_compared(each) for each in same)
    )


def share_words(share: float) -> str:
    """A share in whole hundredths: "under 1%" and "over 99%" are neither nothing nor everything."""
    if 0 < share < 0.01:
        return say("under 1%")
    return say("over 99%") if 0.99 < share < 1 else f"{share:.0%}"


def _met(found: Separation) -> str:
    return say_count(
        "“{question}” ({count} of {seen} meets it)",
        "“{question}” ({count} of {seen} meet it)",
        found.met,
        question=found.question,
        seen=found.seen,
    )


def _compared(found: Pair) -> str:
    one, other = found.questions
    return say_count(
        "“{one}” and “{other}” ({correlation}, {count} council)",
        "“{one}” and “{other}” ({correlation}, {count} councils)",
        found.n,
        one=one,
        other=other,
        correlation=f"{found.phi:.2f}",
    )
