"""What a hand-made browser sends for a choice that its box did not offer: nothing of it is stored."""

from __future__ import annotations

import pytest

from dashboard.sessions import reference
from store.records import CorrectionKind
from tests.dashboard import test_taken_away
from tests.dashboard.reading import page_words
from tests.dashboard.test_taken_away import everything, filled_in, opened, pressed

database = test_taken_away.database
FORGED = "<b>forged</b> 9"


def forged(app, key):
    """The box with this key holds what it never offered."""
    (box,) = (each for each in app.selectbox if each.key == key)
    box.options += [FORGED, f"{FORGED} ({FORGED})", reference(FORGED)]  # however the box puts a choice into words
    box.select(FORGED)
    return app


@pytest.mark.parametrize(
    ("name", "key", "button", "told"),
    [
        ("council", "reply_about", "Send this reply", "Choose what it is about first. Nothing was sent."),
        ("council", "reply_back", "Take it back", "Choose what it is about first. Nothing was sent."),
        ("replies", "decide_which", "Uphold it", "Choose a reply first. Nothing was stored."),
        ("officers", "officer_which", "Approve as officer", "Please choose a reference first."),
        ("shortlist", "shortlist_pick", "Put it on the list", "Choose a council first."),
        ("shortlist", "shortlist_about", "Add this note", "Choose a council first."),
    ],
)
def test_a_choice_that_nobody_was_offered_is_none(page, database, name, key, button, told):
    app = opened(page, name, database)
    before = everything(database)
    assert told in page_words(pressed(forged(app, key), button))
    assert everything(database) == before


def test_an_account_of_another_council_cannot_be_retired(page, database):
    app = page("council", database, council="NBR")
    next(each for each in app.selectbox if each.key == "reply_kind").select(CorrectionKind.NOT_OURS).run()
    app = filled_in(app)
    before = everything(database)
    assert "Choose what it is about first." in page_words(pressed(forged(app, "reply_about"), "Send this reply"))
    assert everything(database) == before


def test_an_answer_that_is_none_of_the_answers_is_not_declared(page, database):
    app = page("self_assessment", database, council="NBR")
    next(each for each in app.checkbox if each.label == "Open the form").check().run()
    before = everything(database)
    boxes = [each.key for each in app.selectbox if str(each.key).startswith("answer ")]
    forged(app, boxes[0])
    assert "Nothing was stored" in page_words(pressed(app, "Declare this"))
    assert everything(database) == before
