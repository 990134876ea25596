import pytest
from lxml import html

from collectors.widgets import named


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<div class='fb-page' data-href='https://www.facebook.com/NorthbridgeCouncil'></div>",
            [("https://www.facebook.com/NorthbridgeCouncil", "facebook widget")],
        ),
        (
            "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/DVV03kTgABj/'></blockquote>",
            [("https://www.instagram.com/p/DVV03kTgABj/", "instagram widget")],
        ),
        (
            "<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:abc/app.bsky.feed.post/3mfyouuy62227'></blockquote>",
            [("https://bsky.app/profile/did:plc:abc/post/3mfyouuy62227", "bluesky widget")],
        ),
        (
            "<blockquote class=tiktok-embed cite='https://www.tiktok.com/@northbridge'></blockquote>",
            [("https://www.tiktok.com/@northbridge", "tiktok widget")],
        ),
        (
            "<div class=g-ytsubscribe data-channelid=UCaaaaaaaaaaaaaaaaaaaaaA></div>",
            [("https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaA", "youtube widget")],
        ),
        (
            "<div class=g-ytsubscribe data-channel=Northbridge></div>",
            [("https://www.youtube.com/user/Northbridge", "youtube widget")],
        ),
    ],
)
def test_a_widget_names_an_account_or_a_post(markup, expected):
    assert list(named(html.fragment_fromstring(markup))) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<div data-href='https://www.facebook.com/NorthbridgeCouncil'></div>",  # no widget's class
        "<div class=g-ytsubscribe></div>",
        "<blockquote cite='https://www.tiktok.com/@northbridge'></blockquote>",  # a quotation
        "<blockquote data-bluesky-uri='https://bsky.app/'></blockquote>",
    ],
)
def test_what_is_no_widget_names_nothing(markup):
    assert list(named(html.fragment_fromstring(markup))) == []
