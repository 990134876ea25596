import pytest

from collectors.activity._writing import asks, credits, emoji, sentence_lengths


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
    "text",
    [
        "Photo: Jo Bloggs",
        "Ice tonight (via the Met Office)",
        "📷 @walkers.example",
        "Source: ONS",
        "Llun: Cymdeithas y Parc",
        "H/T our gritters",
    ],
)
def test_words_of_credit_are_found(text):
    assert credits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Send us your photos",
        "We credit our staff",
        "A new source of income",
        "Apply via our website",
        "Photo: the new park",
        "Video: how to recycle",
        "📷 Send us yours",
        "Credit card payments are safe",
        "",
    ],
)
def test_words_near_credit_are_not_it(text):
    assert not credits(text)


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
    ],
)
def test_an_emoji_counts_once_however_it_is_put_together(text, number):
    assert emoji(text) == number


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Bins are late. We are sorry!", (3, 3)),
        ("Open 9.30am to 5pm, e.g. on Monday.", (7,)),
        ("Line one\nLine two", (2, 2)),
        ("Roads are icy https://northbridge.example/gritting?x=1.2", (3,)),
        ("Join #BinDay today\n#Northbridge #Bins", (3,)),
        ("@neighbour.example thanks for asking", (3,)),
        ("🎉", ()),
        ("", ()),
    ],
)
def test_sentences_are_measured_in_words(text, lengths):
    assert sentence_lengths(text) == lengths
