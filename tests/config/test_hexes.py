import pytest

from config.hexes import PRACTICE_HEXES, UK_HEXES, Hex, HexesError, hexes
from config.register import UK_REGISTER, councils

HEADER = "local_authority_code,kind,q,r\n"


def test_a_hexagon_in_an_odd_row_stands_half_a_width_further_east(tmp_path):
    path = tmp_path / "hexes.csv"
    path.write_text(HEADER + "NBR,council,3,4\nSOU,council,3,-3\nCTY,county,3.2,3.5\n", encoding="utf-8")
    found = hexes(path)
    assert found["NBR"] == Hex(3, 4, county=False)
    assert {code: place.across for code, place in found.items()} == {"NBR": 3, "SOU": 3.5, "CTY": 3.45}


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("NBR,town,1,1", "line 2: 'town' is not a kind: use council or county"),
        ("NBR,council,one,1", "line 2: could not convert string to float: 'one'"),
        ("NBR,council,1", "line 2: has 3 fields where the header has 4"),
        ("NBR,council,1,1\nNBR,council,2,2", "line 3, local_authority_code: 'NBR' has a place already"),
    ],
)
def test_a_wrong_row_is_named(tmp_path, row, wrong):
    path = tmp_path / "hexes.csv"
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(HexesError) as error:
        hexes(path)
    assert str(error.value).endswith(wrong)


def test_every_council_of_our_register_has_one_place_of_its_own():
    found = hexes(UK_HEXES)
    assert found.keys() == {each.local_authority_code for each in councils(UK_REGISTER)}
    flat = [(place.q, place.r) for place in found.values() if not place.county]
    assert (len(flat), len(set(flat))) == (361, 361)


def test_every_council_of_the_practice_county_has_one_place_of_its_own():
    found = hexes(PRACTICE_HEXES)
    assert found.keys() == {each.local_authority_code for each in councils(PRACTICE_HEXES.parent / "councils.csv")}
    assert len({(place.q, place.r) for place in found.values() if not place.county}) == len(found) - 1
