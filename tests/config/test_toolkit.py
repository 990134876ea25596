from pathlib import Path

import pytest

from config.toolkit import ToolkitError, principles
from store.records import Principle

ONE = """
[[principle]]
id = "be-kind"
number = 2
name = "Be kind"
statement = "Kindness first."
source = "Ours"
"""


@pytest.fixture
def written(tmp_path):
    def write(text: str) -> Path:
        path = tmp_path / "toolkit.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_ten_principles_have_the_toolkits_exact_names_in_its_order():
    assert [(each.number, each.name) for each in principles()] == [
        (1, "Be human"),
        (2, "Be engaging"),
        (3, "Be professional"),
        (4, "Share and say where it came from"),
        (5, "Go to where the eyeballs are"),
        (6, "You can't control, only contribute"),
        (7, "Content is king"),
        (8, "Be authentic"),
        (9, "Be trusting"),
        (10, "Be strategic"),
    ]


@pytest.mark.parametrize("principle", principles(), ids=lambda each: each.id)
def test_every_principle_says_what_it_means_where_from_what_we_ask_and_what_we_cannot_see(principle):
    assert principle.statement.endswith(".")
    assert principle.source.startswith(
        f"LGA and comms2point0, Digital Councils, 2015, Ten basic principles, {principle.number}: https://www.local.gov.uk/"
    )
    assert principle.ask.endswith("?")
    assert principle.cannot_see.endswith(".")
    assert principle.weight == 1


def test_what_is_not_required_has_a_default(written):
    expected = Principle("be-kind", 2, "Be kind", "Kindness first.", "Ours", 1.0, "", "")
    assert principles(written(ONE)) == (expected,)


def test_principles_come_by_their_number(written):
    other = ONE.replace("be-kind", "be-first").replace("= 2", "= 1")
    assert [each.id for each in principles(written(ONE + other))] == ["be-first", "be-kind"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "has no [[principle]]"),
        ("not toml", "is not TOML"),
        ('colour = "red"\n' + ONE, "has an unknown key 'colour'"),
        ('principle = "one"', "write [[principle]] before each"),
        ("principle = [1]", "principle 1 is not a table"),
        (ONE + 'colour = "red"', "principle 1 has an unknown key 'colour'"),
        (ONE.replace('id = "be-kind"', ""), "principle 1 has no 'id'"),
        (ONE.replace('"Be kind"', '" "'), "principle 1 has a 'name' that is empty"),
        (ONE.replace('"Be kind"', "7"), "principle 1 has a 'name' that is not text"),
        (ONE.replace("= 2", '= "2"'), "principle 1 has a 'number' that is not a whole number"),
        (ONE.replace("= 2", "= 2.5"), "principle 1 has a 'number' that is not a whole number"),
        (ONE + "weight = true", "principle 1 has a 'weight' that is not a number"),
        (ONE + "weight = -1", "principle 1 has a 'weight' that is below 0 or without end"),
        (ONE + "weight = nan", "principle 1 has a 'weight' that is below 0 or without end"),
        (ONE + ONE.replace("= 2", "= 3"), "principle 2 repeats the id or the number of another (be-kind, 3)"),
        (ONE + ONE.replace("be-kind", "be-calm"), "principle 2 repeats the id or the number of another (be-calm, 2)"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(written, text, wrong):
    path = written(text)
    with pytest.raises(ToolkitError) as error:
        principles(path)
    assert str(error.value).startswith(f"{path}: ")
    assert wrong in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ToolkitError, match=r"nowhere\.toml: cannot be read"):
        principles(tmp_path / "nowhere.toml")


def test_a_file_that_is_not_text_is_named(tmp_path):
    path = tmp_path / "toolkit.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ToolkitError, match="is not UTF-8 text"):
        principles(path)
