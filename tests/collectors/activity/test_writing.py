import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity._writing import asks, emoji, has_more_emoji, sentence_lengths


@pytest.mark.parametrize(
    "text",
    [
        "What would you change about the park?",
        "Ready?! Tell us below",
        "Have you voted? 🗳️",
        "Where next 🎉?",
        "Beth yw eich barn chi?",
    ],
)
def test_a_question_asks(text):
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "See https://northbridge.example/bins?week=2",
        "northbridge.example/bins?week=2 has the dates",
        "Bins are late.",
        "",
        "?",
    ],
)
def test_a_question_mark_in_an_address_asks_nobody(text):
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bin day", 0),
        ("🎉🎉🎉", 3),
        ("👨‍👩‍👧‍👦 family", 1),
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru", 1),
        ("🇬🇧", 1),
        ("👍🏽", 1),
        ("1️⃣ first, 2️⃣ second", 2),
        ("Call 01234 567890 #1 ©", 0),
        ("❤️", 1),
        ("🇬 alone, 7 and *", 0),
        ("🇬🇧🇬🇧", 2),
    ],
)
def test_an_emoji_counts_once_however_it_is_put_together(text, number):
    assert emoji(text) == number
    assert not has_more_emoji(text, number)
    assert number == 0 or has_more_emoji(text, number - 1)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Bins are late. We are sorry!", (3, 3)),
        ("Open 9.30am to 5pm, e.g. on Monday.", (7,)),
        ("Line one\nLine two", (2, 2)),
        ("Roads are icy https://northbridge.example/gritting?x=1.2", (3,)),
        ("Join #BinDay today\n#Northbridge #Bins", (3,)),
        ("@neighbour.example thanks for asking", (3,)),
        ("That’s £5 – or 5% – off ‘cŵn’ 🎉 today", (7,)),
        ("See WWW.NORTHBRIDGE.EXAMPLE/bins?x=1.2 tomorrow.", (2,)),
        ("’ £ - & . …", ()),
        ("日本 дом\u3000é", (3,)),
        ("🎉", ()),
        ("", ()),
    ],
)
def test_sentences_are_measured_in_words(text, lengths):
    assert sentence_lengths([text]) == lengths


ODD = [*" \t\n\0.!?…\"')-–|#@/&:£%é🎉a1", "www.", "https://", "#BinDay", "Bins", "late"]


@given(st.lists(st.lists(st.sampled_from(ODD)).map("".join), max_size=4))
def test_posts_are_measured_together_as_each_by_itself(texts):
    assert sentence_lengths(texts) == tuple(length for text in texts for length in sentence_lengths([text]))
