from datetime import date

import pytest

from scoring.pasted import pasted
from scoring.peers import Basis, group_words
from store.records import Council

ON = date(2026, 7, 1)
OWN = Council("NOR", "Northbridge Council", "https://northbridge.example/", nice_name="Northbridge")
ASHBY = Council("ASH", "London Borough of Ashby", "https://ashby.example/", "Z01", "Ashby")
BRILL = Council(
    "BRI", "Brill, Môr and King's Bay Council", "https://brill.example/", "Z02", "Brill, Môr and King's Bay"
)
MARSH_CITY = Council("STC", "Marsh City Council", "https://marsh.example/", "Z03", "Marsh")
MARSH_COUNTY = Council("STO", "Marsh County Council", "https://marshshire.example/", "Z04", "Marshshire")
REGISTER = (OWN, ASHBY, BRILL, MARSH_CITY, MARSH_COUNTY)


def found(text):
    group = pasted(OWN, REGISTER, ON, text)
    return [each.local_authority_code for each in group.councils], group.unknown


@pytest.mark.parametrize(
    "text",
    [
        "ASH",
        "ash",
        " z01 ",
        "Ashby",
        "ASHBY",
        "London Borough of Ashby",
        "Ashby Council",
        "Ashby Borough",
        "* Ashby",
        "• Ashby",
        "- 'Ashby'",
        "(Ashby)",
    ],
)
def test_a_council_answers_to_its_codes_and_to_its_name(text):
    assert found(text) == (["ASH"], ())


@pytest.mark.parametrize(
    "text", ["Brill, Môr and King's Bay", "brill mor & kings bay", '"Brill, Mor and King’s Bay Council"']
)
def test_a_name_may_hold_commas_and_be_written_in_other_ways(text):
    assert found(text) == (["BRI"], ())


@pytest.mark.parametrize(
    "text",
    [
        "ASH\nBRI\nSTO",
        "ASH, BRI, STO",
        "ASH;BRI;STO",
        "ASH BRI STO",
        "Z01\tBRI\r\nMarshshire",
        "Ashby, Brill, Mor and Kings Bay, Marshshire, Ashby",
        "1,Ashby,0.013\n2,BRI,0.2\n3,Z04,1.7",
        "Ashby,,\n\nBRI STO",
    ],
)
def test_a_list_is_read_however_it_is_written(text):
    assert found(text) == (["ASH", "BRI", "STO"], ())


def test_words_that_name_nobody_are_given_back_once():
    assert found("Ashby\nCamelot, Avalon\nCamelot\nASH XYZ") == (["ASH"], ("Camelot", "Avalon", "ASH XYZ"))


def test_a_word_that_may_mean_two_councils_names_none():
    both = (*REGISTER, Council("AS2", "Ashby District Council", "https://ashby-district.example/"))
    assert pasted(OWN, both, ON, "Borough and District of Ashby").unknown == ("Borough and District of Ashby",)
    assert [each.local_authority_code for each in pasted(OWN, both, ON, "Ashby").councils] == ["ASH"]


def test_a_name_that_two_councils_have_names_neither_and_a_code_still_does():
    twins = (*REGISTER, Council("AS2", "Ashby Council", "https://ashby2.example/", "Z09", "Ashby"))
    assert pasted(OWN, twins, ON, "Ashby").unknown == ("Ashby",)
    assert pasted(OWN, twins, ON, "Ashby").councils == ()
    assert [each.local_authority_code for each in pasted(OWN, twins, ON, "AS2 Z01").councils] == ["AS2", "ASH"]


def test_words_that_every_council_has_name_nobody():
    nameless = (*REGISTER, Council("CIT", "The City Council", "https://city.example/"))
    assert pasted(OWN, nameless, ON, "Royal Borough").unknown == ("Royal Borough",)


def test_the_words_of_a_name_stay_apart():
    both = (*REGISTER, Council("KIB", "Kings Bay Council", "https://bay.example/", "", "Kings Bay"))
    assert [each.local_authority_code for each in pasted(OWN, both, ON, "Royal Borough of Kings Bay").councils] == [
        "KIB"
    ]
    assert pasted(OWN, both, ON, "Kingsbay").unknown == ("Kingsbay",)


def test_those_who_cannot_be_peers_are_left_out_and_it_is_said_why():
    gone = Council("OLD", "Old Council", "https://old.example/", valid_to=date(2026, 3, 31))
    twin = Council("TWI", "Twin Council", "https://www.northbridge.example")
    made_up = Council("QMU", "Made Up Council", "https://made-up.example/", made_up=True)
    group = pasted(OWN, (*REGISTER, gone, twin, made_up), ON, "NOR, OLD, TWI, QMU, ASH")
    assert [each.name for each in group.councils] == ["London Borough of Ashby"]
    assert [(each.local_authority_code, why) for each, why in group.left_out] == [
        ("QMU", "it is made up, and Northbridge is not"),
        ("NOR", "it is the council itself"),
        ("OLD", "it does not exist on this day"),
        ("TWI", "its website is also that of Northbridge"),
    ]


def test_a_list_is_never_widened():
    group = pasted(OWN, REGISTER, ON, "ASH")
    assert (group.basis, group.because) == (Basis.LIST, "")
    assert group_words(group) == "Compared with the councils of your list (1 council)."


def test_an_empty_list_names_nobody():
    assert found(" \n,;\t") == ([], ())
