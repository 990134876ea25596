import json

import pytest

from monitor.saying import for_programs, inert, say

ESCAPES = "North\x1b[2Jbridge \x9b31m\u202egnp.exe\u2066"


def test_lines_stay_and_nothing_in_them_steers_a_terminal(capsys):
    say(f"One\n{ESCAPES}")
    assert capsys.readouterr().out == "One\nNorth [2Jbridge  31mgnp.exe\n"


def test_errors_are_said_elsewhere(capsys):
    say("Wrong", err=True)
    assert capsys.readouterr() == ("", "Wrong\n")


def test_a_program_is_told_the_same_in_signs_that_can_be_seen():
    told = for_programs({"name": ESCAPES, "welsh": "Tŷ Ŵyn", "half": "\ud800"}, indent=1)
    assert inert(told) == told
    assert "Tŷ Ŵyn" in told
    assert json.loads(told) == {"name": ESCAPES, "welsh": "Tŷ Ŵyn", "half": "\ud800"}


@pytest.mark.parametrize("letter", ["\U000e0001", "\xa0", "\u2028"])
def test_signs_without_a_face_are_written_as_json_writes_them(letter):
    assert for_programs(letter) == json.dumps(letter)
