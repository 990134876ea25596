"""What is signed can be told from what is forged."""

import pytest

from store.passes import Seal, new_key

SEAL = Seal(b"0123456789abcdef")


def test_a_signed_word_gives_back_its_parts():
    word = SEAL.signed("link", "k7", "1772452800")
    assert SEAL.parts("link", word) == ("k7", "1772452800")
    assert word.count(".") == 2


@pytest.mark.parametrize("change", [lambda word: word[:-1], lambda word: "k8" + word[2:], lambda word: word + "."])
def test_a_word_that_was_changed_has_none(change):
    assert SEAL.parts("link", change(SEAL.signed("link", "k7"))) == ()


def test_a_word_for_one_purpose_serves_no_other():
    assert SEAL.parts("page", SEAL.signed("link", "k7")) == ()


def test_a_word_that_was_signed_with_another_key_has_none():
    assert SEAL.parts("link", Seal(b"another key of ours").signed("link", "k7")) == ()


@pytest.mark.parametrize(
    "word", ["", ".", "k7", "k7.", ".".join("ab" * 300), "k7.\u00e9", "k\u00e97.x", "k7.\n", "\0.\0"]
)
def test_nonsense_has_none(word):
    assert SEAL.parts("link", word) == ()


def test_without_a_key_nothing_is_signed_and_nothing_believed():
    assert Seal().parts("link", SEAL.signed("link", "k7")) == ()
    with pytest.raises(ValueError, match="no key"):
        Seal().signed("link", "k7")


@pytest.mark.parametrize("part", ["", "a.b", "a\0b", "x" * 65])
def test_what_would_be_read_otherwise_than_it_was_written_is_not_signed(part):
    with pytest.raises(ValueError, match="cannot be signed"):
        SEAL.signed("link", part)


def test_keys_are_long_and_differ():
    assert len({new_key() for _ in range(100)}) == 100
    assert min(len(new_key()) for _ in range(10)) >= 21


def test_the_key_is_not_in_what_is_printed():
    assert "0123" not in repr(SEAL)
