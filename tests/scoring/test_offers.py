import re
from dataclasses import replace
from datetime import date

import pytest

from scoring.advice import Advice
from scoring.examples import Example
from scoring.needs import needs
from scoring.offers import offer_letter
from store.records import Dial, Evidence, Guide, Outcome
from tests.scoring.northbridge import AT, NORTHBRIDGE
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


LETTER = """\
Dear Chief Executive,

We would like to offer Northbridge Council some help with what residents meet when they look for it on social media. \
This letter says what we saw on the council's public pages, what we think would help, and how you can check each of it.

WHAT RESIDENTS FIND ALREADY

- The footer links 3 accounts.

WHAT WOULD HELP

On 31 March 2025 we looked at the council's public pages.

1. Publish house rules.
   What we saw: No house rules were found on the 4 pages that could carry them.
   Why it matters: People join in more when they know what is welcome.
   It takes some days.
   Where we looked: https://www.northbridge.example/
   In the Digital Councils toolkit (LGA and comms2point0, 2015): Connect

WHAT WE OFFER

We can go through this with your communications team, at a time that suits them, and look again afterwards, so that \
you can see what has changed.

WHAT WE COULD NOT SEE

Services such as Facebook, Instagram, X and LinkedIn show nothing to visitors who are not signed in, so nothing here \
is about what the council posts there. 1 thing on the website could not be checked, either. That says nothing about \
how well any of it is done.

Whether you take this up is for you to decide, and no is an answer. If something here is wrong, or is meant to be as \
it is, please write to support@lga.example.
"""


def test_the_letter_says_what_was_seen_what_would_help_and_where_we_looked():
    found = offer_letter(CARD, plain(CARD), CONTACT)
    assert found.subject == "An offer of help with social media for Northbridge Council"
    assert found.body == LETTER


def test_where_nothing_is_in_place_and_everything_was_seen_the_letter_says_neither():
    body = offer_letter(card(RULES), plain(card(RULES)), CONTACT).body
    assert "how you can check each of it.\n\nWHAT WOULD HELP" in body
    assert "what the council posts there. That says nothing about" in body


def test_three_things_that_are_in_place_are_enough():
    met = [replace(LINKS, indicator=f"m{n}", message=f"Thing {n} is there.") for n in range(4)]
    found = card(RULES, *met)
    assert "\n\n- Thing 0 is there.\n- Thing 1 is there.\n- Thing 2 is there.\n\nWHAT WOULD HELP" in (
        offer_letter(found, plain(found), CONTACT).body
    )


@pytest.mark.parametrize(
    ("pages", "where"),
    [
        (2, "   Where we looked: {0}\n   Where we looked: {1}\n   In the Digital"),
        (3, "   Where we looked: {0}\n   Where we looked: {1}\n   and on 1 more page\n   In the Digital"),
        (4, "   Where we looked: {0}\n   Where we looked: {1}\n   and on 2 more pages\n   In the Digital"),
    ],
)
def test_two_addresses_are_named_and_the_others_counted(pages, where):
    urls = [f"https://www.northbridge.example/{n}" for n in range(pages)]
    found = card(replace(RULES, evidence=tuple(Evidence(each, AT) for each in [*urls, urls[0]])))
    assert where.format(*urls) in offer_letter(found, plain(found), CONTACT).body


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
    three = offer_letter(card(*many), plain(card(*many)), CONTACT).body
    assert "(LGA and comms2point0, 2015): Connect\n\n2. Fix 1." in three
    assert "4. " not in three


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
    letter = offer_letter(made_up, plain(made_up), CONTACT).body
    assert "how you can check each of it. This council is made up, and so is this letter.\n\nWHAT" in letter
