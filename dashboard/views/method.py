"""How we score: made from the toolkit file and the indicators' own words, so that it cannot go stale."""

from __future__ import annotations

from dashboard import frame, inputs, past, queries
from dashboard.dispute import how_to_dispute
from dashboard.markup import Html, element, listed
from dashboard.questions import Said, of_councillors, principle_blocks
from dashboard.rules import arithmetic, guidance_list, other_rules, stage_rules
from dashboard.sureness import how_sure
from scoring.sentences import method_sentence
from store.records import Dial

ORDER = 80
"""In the menu."""
_LIMITS = (
    "What a council posts on Facebook, Instagram, X or LinkedIn: they show nothing that may be read by a "
    "visitor who is not signed in, and Doorstep never signs in.",
    "How good a council's posts, replies or services are. It is about what residents meet on the website.",
    "Which council does better than another. Councils are grouped by what would help them; scores never order them.",
    "Anything about a website that asked our robot to stay away, or that was down when we came.",
)


def draw() -> None:
    """The whole page."""
    rules, scorecards, settings = inputs.yardstick(), queries.scorecards(), queries.settings()
    indicators = rules.indicators(Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
    said = Said(settings.weights, settings.thresholds, rules.words)
    frame.open_page("How we score", "How we score", made_up=any(each.council.made_up for each in scorecards))
    frame.show(element("p", method_sentence(indicators, rules.principles), class_="lead"))
    frame.show(*arithmetic())
    frame.show(*stage_rules(inputs.stages()))
    frame.show(element("h2", "What it cannot tell you"), listed([Html(each) for each in _LIMITS]))
    frame.show(element("h2", f"The {len(rules.principles)} principles and what we look for"))
    for principle in rules.principles:
        frame.show(*principle_blocks(principle, indicators, said))
    frame.show(*of_councillors(rules.indicators(Dial.COUNCILLOR_PAGE), rules.principles, said))
    frame.show(*other_rules())
    frame.show(*how_sure(past.how_sure()))
    frame.show(*guidance_list(inputs.guides()))
    frame.show(*how_to_dispute(settings.dispute_contact))
    frame.close_page(scorecards)


if __name__ == "__main__":
    draw()
