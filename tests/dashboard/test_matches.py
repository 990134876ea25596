"""Which councils a visitor may mean."""

from __future__ import annotations

import pytest

from dashboard.matches import How, Names, is_postcode
from store.records import Council


def council(code, name, nice_name, gss_code=""):
    return Council(code, name, f"https://{code.lower()}.example/", gss_code=gss_code, nice_name=nice_name)


NAMES = Names(
    (
        council("CMB", "Cyngor Môr Bach", "Môr Bach"),
        council("NBR", "Northbridge Borough Council", "Northbridge", "E06999901"),
        council("NST", "North Saltmarsh District Council", "North Saltmarsh", "E07999902"),
        council("SBR", "Southbridge Borough Council", "Southbridge", "E06999903"),
    ),
    {"NBR": ("E06888801", "Northbrigg Borough Council")},
)


def answers(question):
    return [(each.council.local_authority_code, each.how) for each in NAMES.matches(question)]


@pytest.mark.parametrize(
    "question", ["NBR", " nbr ", "E06999901", "e06999901", "Northbridge", "northbridge-borough-council", "NORTHBRIDGE"]
)
def test_a_council_is_named_by_code_ons_code_name_and_slug(question):
    assert answers(question) == [("NBR", How.NAMED)]


@pytest.mark.parametrize("question", ["E06888801", "Northbrigg Borough Council"])
def test_a_council_is_found_by_what_it_used_to_be_called(question):
    assert answers(question) == [("NBR", How.EARLIER)]


def test_the_council_that_is_named_stands_before_those_whose_names_go_on():
    begun = council("BGN", "Northb Council", "Northb")
    names = Names((*NAMES.councils, begun), {})
    assert [each.council.local_authority_code for each in names.matches("northb")] == ["BGN", "NBR"]


def test_a_few_letters_give_every_council_with_a_word_that_begins_so():
    assert answers("north") == [("NBR", How.PART), ("NST", How.PART)]
    assert answers("salt n") == [("NST", How.PART)]


@pytest.mark.parametrize(
    "question", ["Nothbrige", "Northbrdge Council", "northbirdge", "nort bridge", "Isle of Nothbridge"]
)
def test_a_misspelled_name_gives_what_is_near(question):
    assert ("NBR", How.NEAR) in answers(question)


@pytest.mark.parametrize("question", ["mor bach", "Môr Bach", "cyngor mor bach"])
def test_welsh_letters_may_be_left_out(question):
    assert answers(question) == [("CMB", How.NAMED)]


@pytest.mark.parametrize("question", ["", "  ", "??", "Atlantis", "<script>alert(1)</script>", "\x00", "a" * 100_000])
def test_nonsense_has_no_answer(question):
    assert answers(question) == []


def test_one_long_word_may_stand_for_the_whole_name():
    assert answers("saltmersh") == [("NST", How.NEAR)]


def test_common_words_alone_make_no_name_near():
    assert answers("Oxmere Borough Council") == []


def test_at_most_twenty_answers_are_given():
    many = Names(
        tuple(council(f"N{number}", f"Newton {number} Council", f"Newton {number}") for number in range(30)), {}
    )
    assert len(many.matches("newton")) == 20


@pytest.mark.parametrize(("question", "whole"), [("ZZ9 9ZZ", True), ("zz99 9zz", True), ("ZZ9", False), ("NBR", False)])
def test_a_postcode_is_told_from_a_name(question, whole):
    assert is_postcode(question) is whole
