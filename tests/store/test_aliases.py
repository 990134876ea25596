import pytest

from store.aliases import named, slug
from store.records import Council

NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/", "X07000001", "Northbridge")
MOR_BACH = Council("MOR", "Cyngor Môr Bach", "https://mor-bach.example/", nice_name="Môr Bach")
TWIN_EAST = Council("TWE", "Twin Council (East)", "https://east.example/", nice_name="Twin")
TWIN_WEST = Council("TWW", "Twin Council (West)", "https://west.example/", nice_name="Twin")
ALL = (NORTHBRIDGE, MOR_BACH, TWIN_EAST, TWIN_WEST)


@pytest.mark.parametrize(
    "token",
    ["NBR", "nbr", " NBR ", "X07000001", "x07000001", "northbridge", "northbridge-borough-council"],
)
def test_a_council_answers_to_its_code_its_ons_code_and_the_slug_of_its_name(token):
    assert named(ALL, token) == NORTHBRIDGE


@pytest.mark.parametrize("token", ["", "  ", "NB", "north", "Southbridge", "-"])
def test_nobody_answers_to_anything_else(token):
    assert named(ALL, token) is None


def test_a_name_that_two_councils_share_means_neither():
    assert named(ALL, "twin") is None


def test_a_code_comes_before_a_name():
    named_like_a_code = Council("XYZ", "NBR", "https://xyz.example/")
    assert named((named_like_a_code, NORTHBRIDGE), "nbr") == NORTHBRIDGE


def test_a_slug_has_no_accents_and_one_hyphen_between_words():
    assert slug("Cyngor Môr  Bach & Tŷ") == "cyngor-mor-bach-ty"


def test_a_council_answers_to_an_ons_code_that_it_had_before():
    council = Council("NBR", "Northbridge Council", "https://northbridge.example/", former_codes=("E06999001",))
    assert named([council], "e06999001") == council
