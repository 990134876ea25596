import re
from dataclasses import replace
from datetime import date

from scoring.advice import Advice
from scoring.examples import Example
from scoring.needs import needs
from scoring.offers import offer_letter
from store.records import Dial, Guide, Outcome
from tests.scoring.northbridge import NORTHBRIDGE
from tests.scoring.test_needs import card, finding

RULES = replace(
    finding("rules", Outcome.NOT_MET, 0.0, 0.6),
    fix="Publish house rules.",
    why="People join in more when they know what is welcome.",
    message="No house rules were found on the 4 pages that could carry them.",
)
LINKS = replace(finding("links", Outcome.MET, 1.0, 0.2), message="The footer links 3 accounts.")
NEWS = finding("news", Outcome.UNKNOWN, None, 0.2)
CARD = card(RULES, LINKS, NEWS)
CONTACT = "support@lga.example"


def plain(scorecard):
    return [Advice(each, (), None) for each in needs(scorecard)]


def test_the_letter_says_what_was_seen_what_would_help_and_where_we_looked():
    found = offer_letter(CARD, plain(CARD), CONTACT)
    assert found.subject == "An offer of help with social media for Northbridge Council"
    assert "WHAT RESIDENTS FIND ALREADY\n\n- The footer links 3 accounts.\n\n" in found.body
    assert (
        "WHAT WOULD HELP\n\nOn 31 March 2025 we looked at the council's public pages.\n\n"
        "1. Publish house rules.\n"
        "   What we saw: No house rules were found on the 4 pages that could carry them.\n"
        "   Why it matters: People join in more when they know what is welcome.\n"
        "   It takes some days.\n"
        "   Where we looked: https://www.northbridge.example/\n"
        "   In the Digital Councils toolkit (LGA and comms2point0, 2015): Connect\n\n"
    ) in found.body
    assert "1 thing on the website could not be checked, either." in found.body
    assert found.body.endswith(f"please write to {CONTACT}.\n")


def test_the_letter_has_no_score_no_points_and_no_other_council():
    (need,) = needs(CARD)
    eastmere = replace(NORTHBRIDGE, local_authority_code="EAS", name="Eastmere Council", nice_name="Eastmere")
    advised = Advice(need, (), Example(eastmere, RULES.evidence[0]))
    body = offer_letter(CARD, [advised], CONTACT).body.casefold()
    forbidden = (
        "score",
        "point ",
        "points",
        "rank",
        "typical",
        "average",
        "eastmere",
        "better",
        "worse",
        "per cent",
        "%",
    )
    assert [word for word in forbidden if word in body] == []
    assert not re.search(r"\bof 100\b", body)


def test_the_front_door_comes_first_and_three_needs_are_enough():
    posts = replace(finding("posts", Outcome.NOT_MET, 0.0, 1.0, dial=Dial.OPEN_CHANNELS), fix="Post weekly.")
    many = [replace(finding(f"n{n}", Outcome.NOT_MET, 0.0, 0.1), fix=f"Fix {n}.") for n in range(4)]
    both = card(posts, RULES)
    assert offer_letter(both, plain(both)[::-1], CONTACT).body.index("Publish") < offer_letter(
        both, plain(both), CONTACT
    ).body.index("Post weekly.")
    assert "4. " not in offer_letter(card(*many), plain(card(*many)), CONTACT).body


def test_guidance_is_linked_only_where_somebody_found_it():
    guide = Guide(
        "House rules", "LGA", ("England",), ("rules",), "How to.", "https://lga.example/r", date(2025, 3, 1), True
    )
    (need,) = needs(CARD)
    live = offer_letter(CARD, [Advice(need, (guide,), None)], CONTACT).body
    assert "To read on: House rules, LGA, https://lga.example/r" in live
    assert "To read on" not in offer_letter(CARD, [Advice(need, (replace(guide, live=False),), None)], CONTACT).body


def test_a_council_that_needs_nothing_gets_no_letter():
    assert offer_letter(card(LINKS), (), CONTACT) is None


def test_a_letter_to_a_made_up_council_says_so():
    made_up = replace(CARD, council=replace(NORTHBRIDGE, made_up=True))
    assert "This council is made up, and so is this letter." in offer_letter(made_up, plain(made_up), CONTACT).body
