import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind

CHANNEL = "UCabcdefghijklmnopqrstuA"


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.youtube.com/@NorthbridgeCouncil", "@NorthbridgeCouncil"),
        ("https://youtube.com/%40northbridge?si=AbC", "@northbridge"),
        ("https://m.youtube.com/@northbridge/videos", "@northbridge"),
        ("https://www.youtube.com/@cyngor-gwynwy", "@cyngor-gwynwy"),
        ("https://www.youtube.com/@sirtŷgwyn", "@sirtŷgwyn"),
        ("https://www.youtube.com/c/NorthbridgeCouncil", "c/NorthbridgeCouncil"),
        ("https://www.youtube.com/c/@northbridge", "@northbridge"),
        ("https://www.youtube.com/user/NorthbridgeBC/featured", "user/NorthbridgeBC"),
        ("https://www.youtube.com/NorthbridgeCouncil", "NorthbridgeCouncil"),
        ("https://www.youtube.com/UCNorthbridge", "UCNorthbridge"),
        (f"https://www.youtube.com/channel/{CHANNEL}", CHANNEL),
        (f"https://www.youtube.com/channel/{CHANNEL}/community", CHANNEL),
        ("https://www.youtube.com/subscription_center?add_user=NorthbridgeBC", "user/NorthbridgeBC"),
    ],
)
def test_a_channel_keeps_its_name_space(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("youtube", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.youtube.com/", LinkKind.ROOT),
        ("https://www.youtube.com/watch?v=AbCdEfGhIjK", LinkKind.POST),
        ("https://youtu.be/AbCdEfGhIjK", LinkKind.POST),
        ("https://www.youtube-nocookie.com/embed/AbCdEfGhIjK", LinkKind.POST),
        ("https://www.youtube.com/shorts/AbCdEfGhIjK", LinkKind.POST),
        ("https://www.youtube.com/playlist?list=PLabc", LinkKind.LIST),
        ("https://www.youtube.com/embed/videoseries?list=PLabc", LinkKind.PLUGIN),
        ("https://www.youtube.com/results?search_query=northbridge", LinkKind.SEARCH),
        ("https://www.youtube.com/hashtag/northbridge", LinkKind.HASHTAG),
        ("https://www.youtube.com/t/terms", LinkKind.HELP),
        ("https://www.youtube.com/iframe_api", LinkKind.PLUGIN),
        ("https://www.youtube.com/oembed?url=x", LinkKind.OTHER),
        ("https://i.ytimg.com/vi/AbCdEfGhIjK/hq.jpg", LinkKind.MEDIA),
        ("https://tv.youtube.com/welcome", LinkKind.OTHER),
        ("https://www.youtube.com/channel/UCshort", LinkKind.INVALID),
        ("https://www.youtube.com/UCabcdefghijklmnopqrstuz", LinkKind.INVALID),
        ("https://www.youtube.com/@nb", LinkKind.INVALID),
        ("https://www.youtube.com/North%20Bridge", LinkKind.INVALID),
        ("https://www.youtube.com/user/", LinkKind.HELP),
    ],
)
def test_these_name_no_channel(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("youtube", kind, None)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (f"https://www.youtube.com/embed/live_stream?channel={CHANNEL}", LinkKind.PLUGIN),
        (f"https://www.youtube.com/embed/videoseries?list=UU{CHANNEL[2:]}", LinkKind.PLUGIN),
        (f"https://www.youtube.com/playlist?list=UU{CHANNEL[2:]}", LinkKind.LIST),
        (f"https://www.youtube.com/playlist?list=UULF{CHANNEL[2:]}", LinkKind.LIST),
        (f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}", LinkKind.FEED),
        (f"https://www.youtube.com/channel/{CHANNEL}/community?lb=UgkxAbC", LinkKind.POST),
        (f"https://studio.youtube.com/channel/{CHANNEL}", LinkKind.LOGIN),
    ],
)
def test_these_name_a_channel_in_passing(written, kind):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, CHANNEL)


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.youtube.com/@northbridge,", "@northbridge"),
        ("https://www.youtube.com/c/northbridge)", "c/northbridge"),
        (f"https://www.youtube.com/channel/{CHANNEL}\u201d", CHANNEL),
    ],
)
def test_punctuation_behind_a_channel_is_not_part_of_its_name(written, handle):
    found = read_address(written)
    assert (found.handle, found.flags) == (handle, (LinkFlag.TRAILING_PUNCTUATION,))


def test_the_back_office_is_flagged():
    assert read_address(f"https://studio.youtube.com/channel/{CHANNEL}").flags == (LinkFlag.ADMIN_ADDRESS,)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("https://www.youtube.com/@NorthBridge", "@northbridge"),
        ("https://www.youtube.com/user/NorthBridge", "user/northbridge"),
        ("https://www.youtube.com/c/NorthBridge", "c/northbridge"),
        ("https://www.youtube.com/NorthBridge", "northbridge"),
        (f"https://www.youtube.com/channel/{CHANNEL}", CHANNEL),
    ],
)
def test_case_distinguishes_channel_ids_and_nothing_else(written, key):
    assert read_address(written).key == key


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://youtube.com/@northbridge?si=AbC", "https://www.youtube.com/@northbridge"),
        ("https://youtube.com/user/northbridge/videos", "https://www.youtube.com/user/northbridge"),
        (f"https://gaming.youtube.com/channel/{CHANNEL}", f"https://www.youtube.com/channel/{CHANNEL}"),
        ("https://www.youtube.com/UCNorthbridge", "https://www.youtube.com/UCNorthbridge"),
    ],
)
def test_a_channel_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
