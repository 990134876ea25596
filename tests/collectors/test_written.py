import pytest

from collectors.written import written


def found(text):
    return [address for address, _ in written(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Find us at www.facebook.com/NorthbridgeCouncil.", "www.facebook.com/NorthbridgeCouncil"),
        ("Find us at https://x.com/NorthbridgeBC, or write.", "https://x.com/NorthbridgeBC"),
        ("(instagram.com/northbridge_council)", "instagram.com/northbridge_council"),
        ("https://bsky.app/profile/northbridge.example", "https://bsky.app/profile/northbridge.example"),
        ("Twitter: @NorthbridgeBC", "https://x.com/NorthbridgeBC"),
        ("X (formerly Twitter): @NorthbridgeBC", "https://x.com/NorthbridgeBC"),
        ("Instagram: @northbridge.council.", "https://www.instagram.com/northbridge.council/"),
        ("TikTok : @northbridge", "https://www.tiktok.com/@northbridge"),
    ],
)
def test_an_address_or_a_labelled_name_in_a_text_is_found(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Write to press@facebook.com/x",
        "Follow @NorthbridgeBC",  # nothing says on which platform
        "Twitter: NorthbridgeBC",  # a word like any other
        "Mastodon, X: @northbridge@mastodon.example",
        "Our accounts are on facebook.com and x.com.",
        "Read netflix.com/northbridge",
        "",
    ],
)
def test_what_is_no_address_is_left(text):
    assert found(text) == []


def test_each_address_comes_with_its_place_in_the_text():
    assert list(written("See x.com/NorthbridgeBC now")) == [("x.com/NorthbridgeBC", 4)]


def test_a_text_of_a_million_addresses_is_read_up_to_a_bound():
    assert len(found("x.com/NorthbridgeBC " * 10_000)) == 200
