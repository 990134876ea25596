import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.whatsapp.com/channel/0029VaNorthbridge1234567?fbclid=x", "channel/0029VaNorthbridge1234567"),
        ("https://whatsapp.com/channel/0029VaNorthbridge1234567/", "channel/0029VaNorthbridge1234567"),
        ("https://wa.me/channel/0029VaNorthbridge1234567", "channel/0029VaNorthbridge1234567"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("whatsapp", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv", LinkKind.GROUP),
        ("https://wa.me/?text=News", LinkKind.SHARE),
        ("https://wa.me/?text=", LinkKind.SHARE),
        ("https://api.whatsapp.com/send?text=News", LinkKind.SHARE),
        ("whatsapp://send?text=News", LinkKind.SHARE),
        ("https://wa.me/message/ABCDEFGH1234", LinkKind.MESSAGE),
        ("https://api.whatsapp.com/send?phone=ask%20us", LinkKind.MESSAGE),
        ("https://web.whatsapp.com/", LinkKind.APP),
        ("https://www.whatsapp.com/download", LinkKind.APP),
        ("https://faq.whatsapp.com/1234", LinkKind.HELP),
        ("https://www.whatsapp.com/legal/privacy-policy", LinkKind.HELP),
        ("https://wa.me/qr/ABCDEFGH1234", LinkKind.REDIRECT),
        ("https://www.whatsapp.com/", LinkKind.ROOT),
        ("https://www.whatsapp.com/channel/short", LinkKind.INVALID),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("whatsapp", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        (
            "https://www.whatsapp.com/channel/0029VaNorthbridge1234567/123",
            LinkKind.POST,
            "channel/0029VaNorthbridge1234567",
        ),
        ("https://wa.me/441632960001", LinkKind.MESSAGE, "441632960001"),
        ("https://wa.me/+441632960001?text=Hello", LinkKind.MESSAGE, "441632960001"),
        ("https://api.whatsapp.com/send?phone=441632960001&text=Hello", LinkKind.MESSAGE, "441632960001"),
        ("whatsapp://send?phone=+441632960001", LinkKind.MESSAGE, "441632960001"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://wa.me/channel/0029VaNorthbridge1234567", "https://www.whatsapp.com/channel/0029VaNorthbridge1234567"),
        ("https://api.whatsapp.com/send?phone=441632960001", "https://wa.me/441632960001"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_case_distinguishes_channels():
    assert (
        read_address("https://whatsapp.com/channel/0029VaNorthbridge1234567").key == "channel/0029VaNorthbridge1234567"
    )
