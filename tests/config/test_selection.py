from datetime import date

import pytest

from config.selection import SelectionError, selected
from store.records import Council

NORTHBRIDGE = Council(
    "NBR",
    "Northbridge Borough Council",
    "https://northbridge.example/",
    gss_code="X07000001",
    nice_name="Northbridge",
    type="NMD",
    type_name="Non-metropolitan district",
    nation="England",
)
OLD_HARBOUR = Council(
    "OHB",
    "Old Harbour Council",
    "https://old-harbour.example/",
    type="UA",
    type_name="Unitary authority",
    nation="England",
    valid_from=date(2020, 4, 1),
    valid_to=date(2027, 3, 31),
)
ABERWEN = Council(
    "ABW",
    "Aberwen County Council",
    "https://aberwen.example/",
    type="WPA",
    type_name="Welsh unitary authority",
    nation="Wales",
)
ALL = (NORTHBRIDGE, OLD_HARBOUR, ABERWEN)
TODAY = date(2026, 11, 2)


def test_without_a_wish_everyone_is_meant_in_the_order_of_the_register():
    assert selected(ALL, on=TODAY) == ALL


@pytest.mark.parametrize(
    ("codes", "meant"),
    [
        (["NBR"], (NORTHBRIDGE,)),
        (["nbr"], (NORTHBRIDGE,)),
        (["x07000001"], (NORTHBRIDGE,)),
        (["ABW", "NBR", "NBR"], (NORTHBRIDGE, ABERWEN)),
    ],
)
def test_councils_are_named_by_code_or_ons_code(codes, meant):
    assert selected(ALL, codes=codes, on=TODAY) == meant


@pytest.mark.parametrize(
    ("wish", "meant"),
    [
        ({"nation": "WALES"}, (ABERWEN,)),
        ({"type": "ua"}, (OLD_HARBOUR,)),
        ({"type": "unitary authority"}, (OLD_HARBOUR,)),
        ({"nation": "England", "type": "NMD"}, (NORTHBRIDGE,)),
        ({"nation": "Wales", "type": "NMD"}, ()),
        ({"nation": "England", "codes": ["NBR", "ABW"]}, (NORTHBRIDGE,)),
        ({"limit": 2}, (NORTHBRIDGE, OLD_HARBOUR)),
        ({"limit": 9}, ALL),
    ],
)
def test_wishes_narrow_the_choice_together(wish, meant):
    assert selected(ALL, **wish, on=TODAY) == meant


@pytest.mark.parametrize(
    ("on", "exists"),
    [
        (date(2020, 3, 31), False),
        (date(2020, 4, 1), True),
        (date(2027, 3, 31), True),  # its last day
        (date(2027, 4, 1), False),
    ],
)
def test_a_council_is_meant_only_while_it_exists(on, exists):
    assert (OLD_HARBOUR in selected(ALL, on=on)) is exists


def test_the_limit_counts_only_councils_that_exist():
    assert selected(ALL, limit=2, on=date(2027, 4, 1)) == (NORTHBRIDGE, ABERWEN)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (
            {"codes": ["northbrige"]},
            "No council has the code 'northbrige'; did you mean NBR (Northbridge Borough Council)?",
        ),
        ({"codes": ["NBR", "QQQQQQ"]}, "No council has the code 'QQQQQQ'."),
        ({"codes": [""]}, "No council has the code ''."),
        ({"nation": "Cornwall"}, "No council is of the nation 'Cornwall'; there are: England, Wales."),
        (
            {"type": "Parish"},
            "No council is of the type 'Parish'; there are: NMD (Non-metropolitan district), "
            "UA (Unitary authority), WPA (Welsh unitary authority).",
        ),
        ({"limit": 0}, "A limit of 0 leaves nobody: it must be 1 or more."),
    ],
)
def test_a_wish_that_nobody_fits_names_the_nearest_or_the_choices(wish, said):
    with pytest.raises(SelectionError) as caught:
        selected(ALL, **wish, on=TODAY)
    assert str(caught.value) == said


def test_a_register_without_nations_says_so():
    with pytest.raises(SelectionError, match="does not say which nation its councils are of"):
        selected([Council("NBR", "Northbridge", "https://northbridge.example/")], nation="Wales", on=TODAY)
