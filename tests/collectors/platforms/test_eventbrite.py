import pytest

from collectors.address import read_address
from store.records import LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.eventbrite.co.uk/o/northbridge-council-12345678901", "o/12345678901"),
        ("https://www.eventbrite.com/o/12345678901?aff=x", "o/12345678901"),
        ("https://northbridge.eventbrite.co.uk/", "northbridge"),
        ("https://www.northbridge.eventbrite.com", "northbridge"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("eventbrite", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.eventbrite.co.uk/", LinkKind.ROOT),
        ("https://www.eventbrite.co.uk/e/northbridge-jobs-fair-tickets-123456789", LinkKind.EVENT),
        ("https://www.eventbrite.co.uk/d/united-kingdom--northbridge/events/", LinkKind.SEARCH),
        ("https://www.eventbrite.co.uk/cc/northbridge-libraries-123456", LinkKind.LIST),
        ("https://www.eventbrite.co.uk/help/en-gb/", LinkKind.HELP),
        ("https://help.eventbrite.com/", LinkKind.HELP),
        ("https://www.eventbrite.co.uk/signin/", LinkKind.LOGIN),
        ("https://www.eventbrite.co.uk/static/widgets/eb_widgets.js", LinkKind.PLUGIN),
        ("https://www.eventbrite.co.uk/o/northbridge", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("eventbrite", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://northbridge.eventbrite.co.uk/e/jobs-fair-tickets-123456789", LinkKind.EVENT, "northbridge"),
        ("https://northbridge.eventbrite.co.uk/?eid=123456789", LinkKind.EVENT, "northbridge"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("https://www.eventbrite.com/o/northbridge-council-12345678901", "https://www.eventbrite.co.uk/o/12345678901"),
        ("http://www.northbridge.eventbrite.com", "https://northbridge.eventbrite.co.uk/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
