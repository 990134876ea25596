"""How we score: made from the toolkit file and the indicators' own words, so that it cannot go stale."""

from __future__ import annotations

from dashboard import frame, inputs, past, queries
from dashboard.dispute import how_to_dispute
from dashboard.markup import element, listed
from dashboard.questions import Said, of_councillors, principle_blocks
from dashboard.reply_counts import reply_counts
from dashboard.rules import arithmetic, guidance_list, other_rules, stage_rules
from dashboard.sureness import how_sure
from dashboard.texts import texts
from scoring.method_words import method_sentence
from store.records import Dial

ORDER = 80
"""In the menu."""
SAY = texts("method")


def draw() -> None:
    """The whole page."""
    rules, scorecards, settings = inputs.yardstick(), queries.scorecards(), queries.settings()
    indicators = rules.indicators(Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
    said = Said(settings.weights, settings.thresholds, rules.words)
    frame.open_page(SAY("title"), SAY("title"), made_up=queries.made_up())
    frame.show(element("p", method_sentence(indicators, rules.principles), class_="lead"))
    frame.show(*arithmetic())
    frame.show(*stage_rules(inputs.stages()))
    frame.show(element("h2", SAY("limits")), listed([SAY.html(f"limit_{number}") for number in range(1, 5)]))
    frame.show(element("h2", SAY("principles", count=len(rules.principles))))
    for principle in rules.principles:
        frame.show(*principle_blocks(principle, indicators, said))
    frame.show(*of_councillors(rules.indicators(Dial.COUNCILLOR_PAGE), rules.principles, said))
    frame.show(*other_rules())
    frame.show(*how_sure(past.how_sure()))
    frame.show(*reply_counts())
    frame.show(*guidance_list(inputs.guides()))
    frame.show(*how_to_dispute(settings.dispute_contact))
    frame.close_page(scorecards)


if __name__ == "__main__":
    draw()
