from dataclasses import replace

from dashboard.fixes import chosen_fix, fixes
from scoring.queue import by_fix
from store.records import Council, Dial
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, card

PLACES = [Council(f"P{number}", f"Place {number}", f"https://p{number}.example/") for number in range(3)]
FRONT = [replace(card({"a": NOT_MET, "b": MET}), council=each) for each in PLACES]
OPENED = [replace(card({"d": NOT_MET}, dial=Dial.OPEN_CHANNELS), council=each) for each in PLACES]
BOTH = [replace(one, findings=(*one.findings, *two.findings)) for one, two in zip(FRONT, OPENED, strict=True)]


def test_fixes_of_the_two_dials_stand_in_tables_of_their_own():
    shown = words(fixes(by_fix(BOTH), {}))
    assert "What would help most: one fix would help 3 councils" in shown
    assert shown.index("At the front door: fixes of websites") < shown.index("On open channels, of the councils whose")


def test_a_dial_without_fixes_has_no_table():
    assert "open channels" not in words(fixes(by_fix(FRONT), {})).lower()
    assert fixes((), {}) == []


def test_a_fix_leads_to_the_councils_it_would_help_within_what_was_chosen():
    drawn = "".join(fixes(by_fix(FRONT), {"nation": "Wales & more"}))
    assert '<a href="support?nation=Wales+%26+more&amp;fix=a">3 councils</a>' in drawn
    assert "Place 1" not in drawn


def test_a_chosen_fix_is_named_and_has_a_way_back():
    group = by_fix(FRONT)[0]
    assert words([chosen_fix(group, {})]).startswith("Only the councils that this would help: ")
    assert '<a href="support?nation=Wales">Show all councils</a>' in chosen_fix(group, {"nation": "Wales"})
