"""Who asked to be forgotten is known again, and nobody else."""

import pytest

from store.forgotten import ErasureKeyError, Forgotten, same_name
from store.records import Councillor

KEY = b"a key of sixteen"
NOBODY = Forgotten(KEY)


def forgotten(council="NBR", site_id="7", name="Rowan Pretend", namesakes=()):
    return Forgotten(KEY, NOBODY.marks_of(council, site_id, name, namesakes) | {NOBODY.seal})


@pytest.mark.parametrize(
    ("site_id", "name"),
    [
        ("7", "Rowan Pretend"),
        ("7", "Rowan Pretend-Married"),  # the same page under another name
        ("901", "Rowan Pretend"),  # another website, other ids
        ("901", "Councillor Rowan Pretend MBE"),
        ("901", "The Right Worshipful the Mayor, Councillor Rowan Pretend OBE JP"),
        ("901", "Cllr. ROWAN  PRETEND"),
        ("901", "Pretend, Rowan"),
        ("901", "Y Cynghorydd Rowan Pretend"),
        ("901", "Rówan Pretend"),
        (" 7 ", "R. Pretend"),
    ],
)
def test_somebody_who_asked_is_known_again(site_id, name):
    assert forgotten().is_forgotten("NBR", site_id, name)


@pytest.mark.parametrize(
    ("council", "site_id", "name"),
    [
        ("NBR", "8", "Sam Invented"),
        ("SWK", "7", "Rowan Pretend"),  # of another council
        ("NBR", "70", "Rowan Pretendleton"),
        ("NBR", "", "Mayor"),
    ],
)
def test_nobody_else_is(council, site_id, name):
    assert not forgotten().is_forgotten(council, site_id, name)


def test_a_namesake_who_did_not_ask_stays():
    marks = forgotten(namesakes=["9"])
    assert not marks.is_forgotten("NBR", "9", "Rowan Pretend")
    assert marks.is_forgotten("NBR", "7", "Rowan Pretend")
    assert marks.is_forgotten("NBR", "901", "Rowan Pretend")


def test_a_namesake_who_asks_later_is_forgotten_too():
    later = NOBODY.marks_of("NBR", "9", "Rowan Pretend")
    marks = Forgotten(KEY, forgotten(namesakes=["9"]).marks | later)
    assert marks.is_forgotten("NBR", "9", "Rowan Pretend")


def test_who_may_be_stored_keeps_their_order():
    rowan, sam, jo = (Councillor("NBR", id, name) for id, name in (("7", "Rowan"), ("8", "Sam"), ("9", "Jo")))
    assert forgotten(name="Rowan").without([sam, rowan, jo]) == (sam, jo)


def test_the_marks_hold_no_name_and_no_id():
    assert all(len(mark) == 64 and int(mark, 16) for mark in forgotten().marks)
    assert "Rowan" not in repr(forgotten())
    assert "sixteen" not in repr(forgotten())


def test_another_key_knows_nobody_and_says_so():
    other = Forgotten(b"quite another key", forgotten().marks)
    assert not other.is_forgotten("NBR", "7", "Rowan Pretend")
    with pytest.raises(ErasureKeyError, match="is another one: set erasure_key"):
        other.checked()


def test_where_nobody_asked_no_key_is_needed():
    assert Forgotten().checked() == Forgotten()
    assert not Forgotten().is_forgotten("NBR", "7", "Rowan Pretend")


@pytest.mark.parametrize(
    ("name", "compared"),
    [("", ""), ("‘’", ""), ("Mayor", "mayor"), ("Cllr Jo Lord", "jo lord"), ("Jo Major", "jo major")],
)
def test_a_name_that_sounds_like_a_title_is_still_a_name(name, compared):
    assert same_name(name) == compared


@pytest.mark.parametrize("name", ["Jo O'Made-Up", "Jo O’Made Up", "o'made up, jo"])
def test_apostrophes_and_hyphens_do_not_hide_anybody(name):
    assert same_name(name) == "jo omade up"
