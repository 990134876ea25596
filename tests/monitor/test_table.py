from datetime import UTC, datetime
from io import StringIO

from rich.console import Console

from monitor.table import needs_table
from store.records import Council, Effort, Finding, Outcome, Score, Scorecard

AT = datetime(2025, 3, 31, 9, 30, tzinfo=UTC)


def missing(id, weight):
    words = ("be-strategic", "?", "", f"Make {id}.", Effort.MINUTES, Outcome.NOT_MET, 0.0, "")
    return Finding(id, *words, weight)


def card(name, *findings, value=50.0, made_up=False):
    council = Council(name.upper(), name, f"https://{name.lower()}.example/", made_up=made_up)
    return Scorecard(council, AT, 2, Score(value, 1.0, 0, 100, 4, 9), (), findings)


def drawn(*cards):
    console = Console(width=400, file=StringIO())
    console.print(needs_table(cards))
    return console.file.getvalue()


def test_each_council_stands_with_its_needs_and_the_first_thing_to_do():
    text = drawn(card("Ashby", missing("response-aim", 0.1), missing("house-rules", 0.3)))
    assert "house rules, response aim" in text
    assert "Make house-rules. (minutes)" in text
    assert "4 of 9 things could be checked" in text


def test_of_many_needs_the_weightiest_five_are_named():
    text = drawn(card("Ashby", *(missing(f"thing-{number}", 0.1 + number / 100) for number in range(7))))
    assert "thing 6, thing 5, thing 4, thing 3, thing 2, and 2 more things" in text


def test_who_needs_nothing_and_whom_we_could_not_see_stand_apart():
    text = drawn(card("Brill"), card("Cole", value=None))
    assert "Nothing found to fix: Brill." in text
    assert "Could not look" in text
    assert "│ Cole    │ Not enough was seen. │" in text


def test_made_up_councils_are_said_to_be_made_up():
    assert "These councils are made up." in drawn(card("Ashby", made_up=True))


def test_no_name_steers_the_terminal_or_is_taken_for_colour():
    needing = card("[red]\x1b[2JAshby\u202e", missing("house-rules", 0.3))
    text = drawn(needing, card("[b]\x9b2JBrill"), card("\x07Cole", value=None))
    assert "[red] [2JAshby" in text
    assert "[b] 2JBrill" in text
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & {*text}
