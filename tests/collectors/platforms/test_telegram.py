import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://t.me/northbridge", "northbridge"),
        ("https://t.me/s/northbridge", "northbridge"),
        ("https://telegram.me/NorthbridgeNews/", "NorthbridgeNews"),
        ("https://telegram.dog/northbridge", "northbridge"),
        ("https://northbridge.t.me/", "northbridge"),
        ("https://t.me/@northbridge", "northbridge"),
        ("https://t.me/northbridge_bot?start=council", "northbridge_bot"),
        ("tg://resolve?domain=northbridge", "northbridge"),
        ("tg:resolve?domain=northbridge", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("telegram", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://t.me/", LinkKind.ROOT),
        ("https://t.me/share/url?url=https://www.northbridge.example", LinkKind.SHARE),
        ("tg://msg_url?url=https://www.northbridge.example", LinkKind.SHARE),
        ("https://t.me/+AbCdEfGh", LinkKind.GROUP),
        ("https://t.me/joinchat/AbCdEfGh", LinkKind.GROUP),
        ("https://t.me/c/1234/5", LinkKind.GROUP),
        ("https://t.me/+441632960001", LinkKind.MESSAGE),
        ("https://t.me/addlist/AbCd", LinkKind.LIST),
        ("https://t.me/addstickers/Northbridge", LinkKind.OTHER),
        ("https://web.telegram.org/k/#@northbridge", LinkKind.APP),
        ("https://telegram.org/privacy", LinkKind.HELP),
        ("tg://resolve?domain=northbridge&post=12", LinkKind.POST),
        ("https://t.me/1northbridge", LinkKind.OTHER),
        ("https://t.me/abc", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("telegram", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://t.me/northbridge/123", LinkKind.POST, "northbridge"),
        ("https://t.me/s/northbridge/123", LinkKind.POST, "northbridge"),
        ("https://northbridge.t.me/123", LinkKind.POST, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://northbridge.t.me/", "https://t.me/northbridge"),
        ("https://t.me/s/northbridge", "https://t.me/northbridge"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
