import pytest

from collectors.activity._credit import credits


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Jo Bloggs",
        "Ice tonight (via the Met Office)",
        "📷 @walkers.example",
        "Source: ONS",
        "Llun: Cymdeithas y Parc",
        "H/T our gritters",
        "A hat tip to our gritters",
        "courtesy of the Trust",
        "CREDITED TO the Trust",
        "Reposted from the Trust",
        "Lluniau gan Jo",
        "Trwy garedigrwydd yr Ymddiriedolaeth",
        "#Photo by Jo",
        "PHOTOGRAPHS BY Jo",
        "Our park (pictures: Jo Bloggs)",
        "Image – © the Trust",
        "P\u0130C CREDIT Jo",
        "Video by Jo",
        "Fideo gan Jo",
        "Delwedd: @parc.example",
        "🎥 Jo Bloggs",
    ],
)
def test_words_of_credit_are_found(text):
    assert credits([text]) == [True]


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
        "Microphoto: Jo Bloggs",
        "Photo_1: Jo Bloggs",
        "Fideos gan Jo",
        "That hat, a tip",
        "",
    ],
)
def test_words_near_credit_are_not_it(text):
    assert credits([text]) == [False]


def test_each_post_is_looked_at_by_itself():
    assert credits(["Photo: Jo Bloggs", "Photo:", "the Trust", "Source: ONS", ""]) == [True, False, False, True, False]
