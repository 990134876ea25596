"""What may stand in a line of the log."""

import json
import logging

import pytest

from monitor.log_lines import as_json, for_people, inert

BIRTH = 1_795_340_685.123  # 22 November 2026, 09:44:45 UTC


def record(said, *values, name="monitor.checking", level=logging.INFO, facts=None, error=None):
    made = logging.LogRecord(
        name, level, "/srv/checking.py", 7, said, values, (type(error), error, None) if error else None
    )
    made.created = BIRTH
    if facts:
        made.facts = facts
    return made


def raised(error):
    try:
        raise error
    except ValueError as caught:
        return caught


def test_a_line_is_one_json_object_with_the_moment_in_utc():
    line = as_json(record("Council checked", facts={"council": "NBR", "pages": 7, "problems": {"timed out": 1}}))
    assert json.loads(line) == {
        "at": "2026-11-22T09:44:45.123+00:00",
        "level": "info",
        "from": "monitor.checking",
        "said": "Council checked",
        "council": "NBR",
        "pages": 7,
        "problems": {"timed out": 1},
    }


def test_people_read_the_same_in_words():
    line = for_people(record("Council checked", facts={"council": "NBR", "problems": {"timed out": 1}}))
    assert line.endswith("info: Council checked  council: NBR  problems: 1 timed out")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://www.northbridge.example/cllr/jo-invented?x=1", "https://www.northbridge.example/..."),
        ("see http://Northbridge.example/.", "see http://Northbridge.example/..."),
        ("https://jo:secret@northbridge.example/a", "https://northbridge.example/..."),
        ("write to jo.invented@northbridge.example now", "write to ... now"),
        ("@JoInventedNB said", "... said"),
        ("one\ntwo\r\x1b[31mred\x1b]0;title\x07", "one�two��[31mred�]0;title�"),
        ("right\u202eleft\u2028next", "right�left�next"),
        ("Cyngor Môr Bach: 3 o dudalennau", "Cyngor Môr Bach: 3 o dudalennau"),
    ],
)
def test_text_is_inert_and_of_an_address_only_the_host_is_left(text, shown):
    assert inert(text) == shown


def test_facts_are_as_inert_as_sentences():
    line = as_json(record("Site visited", facts={"group": "https://northbridge.example/jo-invented\n"}))
    assert json.loads(line)["group"] == "https://northbridge.example/...�"


def test_a_long_text_is_cut():
    assert inert("a" * 1000) == "a" * 497 + "..."


def test_an_error_is_named_by_its_kind_and_place_and_not_by_its_words():
    line = as_json(record("A fault of ours", level=logging.ERROR, error=raised(ValueError("Jo Invented, 1 Mill Lane"))))
    assert json.loads(line)["fault"] == "ValueError"
    assert json.loads(line)["places"][0].startswith("tests/monitor/test_log_lines.py:")
    assert "Invented" not in line


def test_where_an_error_came_from_in_another_process_is_told_too():
    error = raised(ValueError("Jo Invented"))
    error.add_note('Traceback:\n  File "/srv/doorstep/monitor/walking.py", line 31, in walk\n    Jo Invented\n')
    line = as_json(record("A fault of ours", error=error))
    assert json.loads(line)["places"][-1] == "walking.py:31 walk"
    assert "Invented" not in line


def test_what_a_library_fills_in_is_left_out():
    line = as_json(record("Cannot parse %s", "Jo Invented", name="feedparser.api"))
    assert json.loads(line)["said"] == "Cannot parse %s"


def test_the_words_of_a_library_that_may_be_filled_in_already_are_left_out():
    line = as_json(record("Cannot parse Jo Invented", name="feedparser.api", facts={"who": "Jo Invented"}))
    assert "Invented" not in line
