"""How we score: made from the toolkit file and the indicators' own words, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import frame, queries
from dashboard.dispute import how_to_dispute
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from scoring.indicator import Indicator
from scoring.indicators import all_indicators
from scoring.score import METHOD
from scoring.sentences import method_sentence
from store.records import Principle

_OUTCOMES = (
    "“In place”, “partly in place” and “looked for and not found” count towards the score.",
    "“Does not apply” and “we could not look” count neither for nor against.",
    "We say “looked for and not found” only when every page that could carry the thing was read whole.",
)
_LIMITS = (
    "What a council posts on Facebook, Instagram, X or LinkedIn: they show nothing that may be read by a "
    "visitor who is not signed in, and Doorstep never signs in.",
    "How good a council's posts, replies or services are. It is about what residents meet on the website.",
    "Which council is best or worst. Councils are grouped by what would help them; scores never order them.",
    "Anything about a website that asked our robot to stay away, or that was down when we came.",
)


def draw() -> None:
    """The whole page."""
    principles, indicators = queries.principles(), all_indicators()
    scorecards, settings = queries.scorecards(), queries.settings()
    frame.open_page("How we score", "How we score", made_up=any(each.council.made_up for each in scorecards))
    frame.show(element("p", method_sentence(indicators, principles), class_="lead"))
    frame.show(*_arithmetic())
    frame.show(element("h2", "What it cannot tell you"), listed([Html(each) for each in _LIMITS]))
    frame.show(element("h2", f"The {len(principles)} principles and what we look for"))
    for principle in principles:
        frame.show(
            *_principle(
                principle, tuple(each for each in indicators if each.principle == principle.id), settings.weights
            )
        )
    frame.show(*how_to_dispute(settings.dispute_contact))
    frame.close_page(scorecards)


def _arithmetic() -> list[Html]:
    return [
        element("h2", "How a score is worked out"),
        listed([Html(each) for each in _OUTCOMES]),
        element(
            "p",
            "The score is the weighted mean of what could be checked, from 0 to 100. “9 of 10 things could "
            "be checked” says how much of it we saw. “Between 48 and 61” says how low and how high the score "
            "could be, whatever the things we could not check would show.",
        ),
        element(
            "p",
            "When less than half of the weight could be checked there is no score, only “not enough seen”. "
            "That is not a low score.",
        ),
        element(
            "p",
            "Each principle that we can measure has a weight, which its questions share: a question of weight 2 "
            "counts twice as much as its neighbour of weight 1.",
        ),
        element("p", f"These are the rules of method {METHOD}. Scores of different methods are never compared."),
    ]


def _principle(principle: Principle, indicators: tuple[Indicator, ...], weights: Mapping[str, float]) -> list[Html]:
    """`weights` replace the toolkit's and the indicators' own, by id, as they do in a score."""
    blocks = [
        element("h3", f"{principle.number}. {principle.name}"),
        element("p", foreign(principle.statement)),
        element("p", "Source: ", foreign(principle.source), class_="quiet"),
    ]
    if indicators:
        heads = ("Question", "What we look at", "Why", "Weight", "Where the rule comes from")
        rows = [_indicator(each, weights) for each in indicators]
        caption = f"What we look for (weight of the principle: {weights.get(principle.id, principle.weight):g})"
        blocks.append(table(f"principle-{principle.number}", caption, heads, rows))
    if principle.cannot_see:
        blocks.append(element("p", element("strong", "What we cannot see: "), foreign(principle.cannot_see)))
    if principle.ask:
        blocks.append(element("p", element("strong", "What we ask instead: "), foreign(principle.ask)))
    return blocks


def _indicator(indicator: Indicator, weights: Mapping[str, float]) -> tuple[str, ...]:
    return (
        foreign(indicator.question),
        foreign(indicator.observes),
        joined(foreign(indicator.why), " ", element("strong", "If missing: "), foreign(indicator.fix)),
        f"{weights.get(indicator.id, indicator.weight):g}",
        foreign(indicator.source),
    )


if __name__ == "__main__":
    draw()
