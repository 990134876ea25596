import pytest

from collectors.activity._alt_text import describes


@pytest.mark.parametrize(
    "alt",
    [
        "A bin lorry in Mill Lane in deep snow",
        "Map of the road closure",
        "Poster: flu jabs at the library, 3 November",
        "Llun o'r maer yn agor y ganolfan",
        "Image of the mayor cutting a ribbon",
    ],
)
def test_a_description_says_something(alt):
    assert describes(alt)


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "  ",
        None,
        "image",
        "Image 3",
        "photo",
        "null",
        "No description available",
        "alt text",
        "IMG_2041",
        "IMG-20261122-WA0003",
        "DSC00123.JPG",
        "bin day poster FINAL v2.png",
        "../assets/key-landscape-small.jpg",
        "WhatsApp Image 2026-11-22 at 09.30.00",
        "Screenshot 2026-11-22 093000",
        "https://www.northbridge.example/poster.png",
        "📷",
        "12345",
        ".",
        "llun",
        "Delwedd",
    ],
)
def test_what_a_program_put_there_is_no_description(alt):
    assert not describes(alt)
