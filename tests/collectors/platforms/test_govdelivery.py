import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        (
            "https://public.govdelivery.com/accounts/UKNORTHBRIDGE/subscriber/new?topic_id=UKNORTHBRIDGE_1",
            "UKNORTHBRIDGE",
        ),
        ("https://public.govdelivery.com/accounts/UKNORTHBRIDGE/subscribers/qualify", "UKNORTHBRIDGE"),
        ("https://public.govdelivery.com/accounts/UKNORTHBRIDGE/signup/10620", "UKNORTHBRIDGE"),
        ("https://service.govdelivery.com/accounts/UKNORTHBRIDGE/subscriber/new", "UKNORTHBRIDGE"),
        ("https://public.govdelivery.com/accounts/UKNORTHBRIDGE", "UKNORTHBRIDGE"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("govdelivery", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.govdelivery.com/", LinkKind.HELP),
        ("https://lnks.gd/l/AbCd", LinkKind.REDIRECT),
        ("https://links-1.govdelivery.com/CL0/x", LinkKind.REDIRECT),
        ("https://subscriberhelp.govdelivery.com/hc", LinkKind.HELP),
        ("https://content.govdelivery.com/landing_pages/1", LinkKind.OTHER),
        ("https://public.govdelivery.com/accounts/", LinkKind.HELP),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("govdelivery", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://content.govdelivery.com/accounts/UKNORTHBRIDGE/bulletins/3a1b2c4", LinkKind.POST, "UKNORTHBRIDGE"),
        ("https://content.govdelivery.com/bulletins/gd/UKNORTHBRIDGE-3a1b2c4", LinkKind.POST, "UKNORTHBRIDGE"),
        (
            "https://public.govdelivery.com/accounts/UKNORTHBRIDGE/widgets/12/click_count_",
            LinkKind.PLUGIN,
            "UKNORTHBRIDGE",
        ),
        (
            "https://content.govdelivery.com/attachments/UKNORTHBRIDGE/2026/11/22/file_attachments/1/a.pdf",
            LinkKind.MEDIA,
            "UKNORTHBRIDGE",
        ),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "https://service.govdelivery.com/accounts/UKNORTHBRIDGE/signup/10620",
            "https://public.govdelivery.com/accounts/UKNORTHBRIDGE/subscriber/new",
        ),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_case_does_not_distinguish_accounts():
    assert read_address("https://public.govdelivery.com/accounts/ukNorthbridge/subscriber/new").key == "UKNORTHBRIDGE"
