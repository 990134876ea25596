import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        (
            "https://nextdoor.co.uk/agency-detail/england/northbridge/northbridge-council/?is=nav_bar",
            "agency-detail/england/northbridge/northbridge-council",
        ),
        (
            "https://nextdoor.com/agency-detail/england/northbridge/northbridge-council",
            "agency-detail/england/northbridge/northbridge-council",
        ),
        (
            "https://uk.nextdoor.com/agency-detail/england/northbridge/northbridge-council/",
            "agency-detail/england/northbridge/northbridge-council",
        ),
        ("https://nextdoor.co.uk/agency/northbridge-council/", "agency/northbridge-council"),
        ("https://nextdoor.co.uk/pages/northbridge-libraries/", "pages/northbridge-libraries"),
        ("https://nextdoor.com/profile/0123AbCd/", "profile/0123AbCd"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("nextdoor", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://nextdoor.co.uk/", LinkKind.ROOT),
        ("https://nextdoor.co.uk/login/?next=/", LinkKind.LOGIN),
        ("https://nextdoor.com/sharekit/?source=x&body=News", LinkKind.SHARE),
        ("https://nextdoor.co.uk/agency-post/england/northbridge/northbridge-council/bins-123/", LinkKind.POST),
        ("https://nextdoor.co.uk/p/AbCd", LinkKind.POST),
        ("https://nextdoor.co.uk/city/northbridge--england/", LinkKind.PLACE),
        ("https://nextdoor.co.uk/g/AbCd/", LinkKind.GROUP),
        ("https://help.nextdoor.com/s/", LinkKind.HELP),
        ("https://business.nextdoor.co.uk/", LinkKind.HELP),
        ("https://nextdoor.co.uk/agency-detail/england/northbridge/", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("nextdoor", kind, None)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "https://uk.nextdoor.com/agency-detail/england/northbridge/northbridge-council/?is=nav_bar",
            "https://nextdoor.co.uk/agency-detail/england/northbridge/northbridge-council/",
        ),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
