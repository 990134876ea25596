from datetime import date

import pytest

from config.guidance import GuidanceError, guidance
from config.toolkit import principles
from scoring.indicators import all_indicators
from store.records import Dial, Guide

ONE = """
[[guide]]
title = "How to list accounts"
publisher = "Northbridge Press"
nations = ["England"]
helps = ["accounts-listed"]
about = "It says how."
"""
CHECKED = ONE + 'address = "https://press.example/lists"\nchecked_on = 2026-11-22\nlive = true\n'
KNOWN = {each.id for each in all_indicators(*Dial)} | {each.id for each in principles()}
every = pytest.mark.parametrize("guide", guidance(), ids=lambda each: each.title)


def written(tmp_path, text):
    path = tmp_path / "guidance.toml"
    path.write_text(text, encoding="utf-8")
    return path


@every
def test_every_guide_helps_with_something_that_we_ask(guide):
    assert set(guide.helps) <= KNOWN


@every
def test_every_guide_is_for_nations_of_the_register(guide):
    assert set(guide.nations) <= {"England", "Wales", "Scotland", "Northern Ireland"}


@every
def test_every_guide_says_what_helps_in_a_sentence(guide):
    assert guide.about.endswith(".")


@pytest.mark.parametrize("nation", ["England", "Wales", "Scotland", "Northern Ireland"])
def test_every_nation_has_guidance(nation):
    assert any(nation in each.nations for each in guidance())


@pytest.mark.parametrize("principle", principles(), ids=lambda each: each.id)
def test_every_principle_has_guidance_in_england(principle):
    assert any(principle.id in each.helps and "England" in each.nations for each in guidance())


def test_a_guide_that_nobody_checked_is_not_called_live(tmp_path):
    words = ("How to list accounts", "Northbridge Press", ("England",), ("accounts-listed",), "It says how.")
    assert guidance(written(tmp_path, ONE)) == (Guide(*words, address="", checked_on=None, live=False),)


def test_a_guide_that_was_checked_says_when_and_whether_it_was_there(tmp_path):
    found = guidance(written(tmp_path, CHECKED))[0]
    assert (found.address, found.checked_on, found.live) == ("https://press.example/lists", date(2026, 11, 22), True)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "has no [[guide]]"),
        (ONE + "colour = 1", "guide 1 has an unknown key 'colour'"),
        (ONE.replace("title", "address"), "guide 1 has no 'title'"),
        (ONE.replace('"It says how."', '" "'), "guide 1 has a 'about' that is empty"),
        (ONE.replace('["England"]', '"England"'), "guide 1 has a 'nations' that is not a list of names"),
        (ONE.replace('["accounts-listed"]', "[]"), "guide 1 has a 'helps' that is not a list of names"),
        (ONE.replace('["accounts-listed"]', '[" "]'), "guide 1 has a 'helps' that is not a list of names"),
        (ONE + 'address = "press.example"', "guide 1 has an 'address' that is not one of a web page"),
        (ONE + 'address = "ftp://press.example/"', "guide 1 has an 'address' that is not one of a web page"),
        (CHECKED.replace("live = true", ""), "guide 1 says 'checked_on' without 'live'"),
        (ONE + "live = true", "guide 1 says 'live' without 'checked_on'"),
        (CHECKED.replace("2026-11-22", '"soon"'), "guide 1 has a 'checked_on' that is not a day, such as 2026-11-22"),
        (
            CHECKED.replace("2026-11-22", "2026-11-22T10:00:00Z"),
            "guide 1 has a 'checked_on' that is not a day, such as 2026-11-22",
        ),
        (CHECKED.replace("= true", "= 1"), "guide 1 has a 'live' that is neither true nor false"),
        (ONE + "checked_on = 2026-11-22\nlive = false", "guide 1 was checked, but has no 'address'"),
        (ONE + ONE, "guide 2 repeats the title of another by Northbridge Press"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path, text, wrong):
    path = written(tmp_path, text)
    with pytest.raises(GuidanceError) as error:
        guidance(path)
    assert str(error.value) == f"{path}: {wrong}"
