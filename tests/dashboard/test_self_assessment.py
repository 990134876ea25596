"""What a council says of itself, without a browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from streamlit import config

from config.checklists import checklist_items
from config.toolkit import principles
from dashboard.checklist_paper import paper
from dashboard.declared import Asked, beside_observed
from dashboard.declared_beside import beside_findings, newest, of_itself
from store.records import Answered, Checklist, Declaration, Dial, Reply, Writer
from store.store import Store
from tests.dashboard.conftest import HOSTILE, NORTHBRIDGE, house_rules, linked, scorecard, unknown
from tests.dashboard.reading import drawn, page_words, words

RULES = "There is a social media policy, and it is reviewed every year."
DESKS = "Staff can open social media at their desks."
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def database(county, tmp_path):
    """Address of a copy of the county, to write in."""
    path = tmp_path / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def checklist(page, database):
    """`checklist(council="NBR")`: the page over that copy, on this machine alone."""
    return lambda **query: page("self_assessment", database, **query)


def box(widgets, label):
    return next(each for each in widgets if each.label == label)


def opened(app):
    box(app.checkbox, "Open the form").check()
    app.run()
    return app


def declared(app):
    box(app.button, "Declare this").click()
    app.run()
    assert not app.exception
    return page_words(app)


def test_answers_are_stored_as_declared_and_stand_beside_what_was_observed(checklist, database):
    app = opened(checklist(council="NBR"))
    assert "Nothing has been declared to this checklist yet." in page_words(app)
    assert "Answer at least one statement first. Nothing was stored." in declared(app)
    box(app.selectbox, DESKS).select(Reply.PARTLY)
    box(app.text_area, "Anything to add (at most 2,000 characters)").input(HOSTILE)
    shown = declared(app)
    assert "Declared: 1 statement answered." in shown
    assert "1 of 31 statements answered." in shown
    assert f"{DESKS} Be trusting Ours Partly Public pages do not show it" in shown
    assert "<img" not in drawn(app)
    with Store(database) as store:
        (stored,) = store.desk.declarations("NBR")
        assert (stored.by, stored.answers) == (Writer.OFFICER, (Answered("desk-access", DESKS, Reply.PARTLY),))
        assert store.scorecard("NBR").overall.value == 72.4


def test_what_was_looked_for_stands_beside_a_statement_that_says_more():
    register = next(each for each in checklist_items() if each.id == "accounts-owned")
    item = replace(register, indicator="house_rules_published")
    asked = Asked(Checklist.ORGANISATIONS, (item,), {}, frozenset(), {})
    said = Declaration(
        "NBR", Checklist.ORGANISATIONS, 1, NOON, Writer.OFFICER, (Answered(item.id, item.text, Reply.YES),)
    )
    shown = words(beside_observed(asked, said, scorecard(NORTHBRIDGE, [house_rules(NORTHBRIDGE)])))
    assert "What we asked: Does the council publish house rules? ○ Looked for and not found." in shown
    assert "The council says yes to the statement, and we did not find what we asked for." in shown


def test_the_councils_own_page_says_what_was_declared_when_and_leads_there():
    said = Declaration("NBR", Checklist.OFFICERS, 1, NOON, Writer.OFFICER, ())
    older = replace(said, checklist=Checklist.ORGANISATIONS)
    newer = replace(older, number=2, at=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    shown = of_itself(NORTHBRIDGE, newest([newer, said, older]), (), (), ())
    assert "Officers: declared on 22 November 2026, 12:00 The organisation: declared on 1 December 2026" in words(shown)
    assert 'href="self-assessment?council=NBR"' in "".join(shown)


LISTED = "A list of the council's accounts is published on its website."
SAID = Declaration(
    "NBR",
    Checklist.ORGANISATIONS,
    1,
    NOON,
    Writer.OFFICER,
    (
        Answered("accounts-listed", LISTED, Reply.YES),
        Answered("rota", "Accounts are looked after by a rota.", Reply.YES),
        Answered("desk-access", DESKS, Reply.NOT_KNOWN),
        Answered("policy-reviewed", HOSTILE, Reply.NO),
    ),
)


def test_the_councils_word_stands_below_what_was_observed_of_the_same():
    beside = beside_findings(checklist_items(), [SAID])
    assert {id for _, id in beside} == {"accounts-listed", "rules-reviewed"}
    shown = words([beside["", "accounts-listed"]])
    assert shown == f"The council's own word, of 22 November 2026, which is in no score: “ {LISTED} ” Yes ."
    assert "<img" not in beside["", "rules-reviewed"]


def test_the_councils_word_stands_beside_what_was_observed_of_a_principle_and_dials_stay_apart():
    strategic = replace(linked(NORTHBRIDGE), principle="be-strategic")
    seen = [strategic, replace(strategic, indicator="b", dial=Dial.OPEN_CHANNELS), unknown(NORTHBRIDGE)]
    shown = words(of_itself(NORTHBRIDGE, [SAID], checklist_items(), principles(), seen))
    assert "Be trusting Yes: 1, We do not know: 1 Public pages do not show it" in shown
    assert "Be strategic Yes: 1, No: 1 On the website, 1 of 1 in place. On open channels, 1 of 1 in place." in shown
    shown = words(
        of_itself(NORTHBRIDGE, [SAID], checklist_items(), principles(), [replace(seen[2], principle="be-strategic")])
    )
    assert "Be strategic Yes: 1, No: 1 Nothing could be checked." in shown


def test_what_is_declared_is_on_the_scorecard_at_once(page, database):
    assert "declared on" not in page_words(page("council", database, council="NBR"))
    with Store(database) as store:
        store.desk.declare(SAID)
    shown = page_words(page("council", database, council="NBR"))
    assert "The organisation: declared on 22 November 2026, 12:00" in shown
    assert "By principle: what the council says, and what we observed" in shown
    assert "72 out of 100" in shown


def test_of_two_who_declare_at_once_the_second_is_told_and_both_are_kept(checklist, database):
    first, second = opened(checklist(council="NBR")), opened(checklist(council="NBR"))
    box(first.selectbox, DESKS).select(Reply.YES)
    box(second.selectbox, DESKS).select(Reply.NO)
    assert "Declared: 1 statement answered." in declared(first)
    assert "Somebody else declared to this checklist first, on " in declared(second)
    assert box(second.selectbox, DESKS).value is Reply.NO
    shown = declared(second)
    assert "Earlier: 1 declaration Declared on " in shown
    assert f"{DESKS} Yes" in shown[shown.index("Earlier: 1") :]
    with Store(database) as store:
        assert [each.answers[0].reply for each in store.desk.declarations("NBR")] == [Reply.NO, Reply.YES]


def test_a_note_of_a_megabyte_is_refused_in_one_sentence(checklist):
    app = opened(checklist(council="NBR"))
    box(app.selectbox, DESKS).select(Reply.YES)
    box(app.text_area, "Anything to add (at most 2,000 characters)").input("n" * 1_000_000)
    assert "That is 1,000,000 characters, and at most 2,000 are kept. Nothing was stored." in declared(app)


def test_each_statement_says_whose_it_is_and_only_you_can_tell_of_trust(checklist):
    shown = page_words(checklist())
    assert f"{RULES} Be strategic The LGA's point, in our words. LGA and comms2point0, 12 strategic steps" in shown
    assert "The LGA's words: “trust your teams and staff to use social media”." in shown
    assert "Step 12: Good governance: https://www.local.gov.uk/" in shown
    assert 'href="https://www.local.gov.uk' not in drawn(checklist())
    assert "Public pages show nothing of “Be trusting”: 6 statements here are about it" in shown
    officers = page_words(checklist(checklist="officers"))
    assert "The LGA's words: “Create the time”." in officers
    councillors = page_words(checklist(checklist="councillors"))
    assert "Ours" in councillors
    assert "The LGA's" not in councillors


def test_without_a_council_the_statements_stand_alone(checklist):
    shown = page_words(checklist())
    assert "The organisation: what is asked Statement Principle Whose it is There is a social media policy" in shown
    assert "Nothing has been declared" not in shown
    assert "Not looked at yet" not in shown


def test_an_address_that_names_nothing_we_know_is_answered_in_sentences(checklist):
    shown = page_words(checklist(council="<b>ZZZ", checklist="<i>mayors"))
    assert "We know no council by the code or name “ <b>ZZZ ”." in shown
    assert "There is no checklist called “ <i>mayors ”." in shown


def test_where_others_can_reach_it_there_is_no_such_page(page, database):
    config.set_option("server.address", "0.0.0.0")
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        page("self_assessment", database, council="NBR")


OFFICERS = Asked(
    Checklist.OFFICERS,
    tuple(each for each in checklist_items() if each.checklist is Checklist.OFFICERS),
    {each.id: each for each in principles()},
    frozenset(),
    {},
)


def test_an_empty_checklist_on_paper_has_boxes_and_says_whose_each_statement_is():
    page = paper(OFFICERS)
    assert page.startswith('<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Officers: a self-asse')
    assert page.count("☐ Yes") == 7
    assert "The LGA&#x27;s words: “It&#x27;s okay to &#x27;lurk&#x27;”" in page


def test_a_declaration_on_paper_says_whose_word_it_is_and_keeps_hostile_text_inert():
    answers = (Answered("officers-time", "Managers agree.", Reply.NOT_KNOWN),)
    said = Declaration("NBR", Checklist.OFFICERS, 1, NOON, Writer.OFFICER, answers, HOSTILE)
    page = paper(OFFICERS, NORTHBRIDGE, said)
    assert "Officers: what Northbridge Council says of itself" in page
    assert "Declared by the council on 22 November 2026, 12:00. Declared, not observed; it is part of no score." in page
    assert page.count("<strong>We do not know</strong>") == 1
    assert page.count("<strong>Not answered</strong>") == 6
    assert "<img" not in page
