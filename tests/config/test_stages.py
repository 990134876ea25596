import re

import pytest

from config.stages import StagesError, stages
from store.records import Stage

TWO = """
[[stage]]
name = "First"
begins_at = 0
meaning = "It begins."

[[stage]]
name = "Second"
begins_at = 50
meaning = "It goes on."
"""


def written(tmp_path, text):
    path = tmp_path / "stages.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_stages_are_named_after_the_toolkits_three_sections():
    assert [(each.name, each.begins_at) for each in stages()] == [
        ("Getting started", 0),
        ("Going further", 45),
        ("Connected", 75),
    ]


@pytest.mark.parametrize("stage", stages(), ids=lambda each: each.name)
def test_every_stage_says_what_it_means_in_one_sentence(stage):
    assert stage.meaning.endswith(".")
    assert stage.meaning.count(".") == 1


@pytest.mark.parametrize("stage", stages(), ids=lambda each: each.name)
def test_no_meaning_says_what_a_score_does_not_prove(stage):
    """A council without any account has a stage, too: "residents can find some of its channels" would be untrue."""
    assert not re.search(r"channel|account|residents", stage.meaning)


def test_a_file_of_ones_own_may_cut_elsewhere(tmp_path):
    assert stages(written(tmp_path, TWO)) == (Stage("First", 0.0, "It begins."), Stage("Second", 50.0, "It goes on."))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "has no [[stage]]"),
        (TWO.replace('meaning = "It goes on."', ""), "stage 2 has no 'meaning'"),
        (TWO + "colour = 1", "stage 2 has an unknown key 'colour'"),
        (TWO.replace('"Second"', '" "'), "stage 2 has a 'name' that is empty"),
        (TWO.replace('"Second"', '"First"'), "has two stages of one name"),
        (TWO.replace("= 50", '= "50"'), "stage 2 has a 'begins_at' that is not a number"),
        (TWO.replace("= 50", "= true"), "stage 2 has a 'begins_at' that is not a number"),
        (TWO.replace("= 50", "= nan"), "stage 2 has a 'begins_at' that is not from 0 to below 100"),
        (TWO.replace("= 50", "= 100"), "stage 2 has a 'begins_at' that is not from 0 to below 100"),
        (TWO.replace("= 50", "= -1"), "stage 2 has a 'begins_at' that is not from 0 to below 100"),
        (TWO.replace("= 50", "= 0"), "stage 2 does not begin above the one before it"),
        (TWO.replace("= 0", "= 10"), "stage 1 does not begin at 0"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path, text, wrong):
    path = written(tmp_path, text)
    with pytest.raises(StagesError) as error:
        stages(path)
    assert str(error.value) == f"{path}: {wrong}"
