import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://www.linkedin.com/company/northbridge-council", "company/northbridge-council"),
        ("https://uk.linkedin.com/company/northbridge-council/about/", "company/northbridge-council"),
        ("https://www.linkedin.com/company/1234567", "company/1234567"),
        ("https://www.linkedin.com/Company/Northbridge", "company/Northbridge"),
        ("https://www.linkedin.com/companies/northbridge", "company/northbridge"),
        ("https://www.linkedin.com/showcase/northbridge-jobs/", "showcase/northbridge-jobs"),
        ("https://www.linkedin.com/school/northbridge-college/", "school/northbridge-college"),
        ("https://www.linkedin.com/edu/school?id=12345", "school/12345"),
        ("https://www.linkedin.com/in/si%C3%A2n-northbridge-1a2b3c", "in/siân-northbridge-1a2b3c"),
        ("https://www.linkedin.com/mwlite/Company/northbridge", "company/northbridge"),
        ("https://www.linkedin.com/mwlite/in/clerk-northbridge", "in/clerk-northbridge"),
        ("https://www.linkedin.com/pub/northbridge-clerk/1/2a/3b4", "in/northbridge-clerk-3b42a1"),
        ("https://www.linkedin.com/pub/northbridge-clerk", "pub/northbridge-clerk"),
        ("https://www.linkedin.com/organization-guest/company/northbridge", "company/northbridge"),
        ("https://www.linkedin.com/company/1234567/admin/dashboard/", "company/1234567"),
    ],
)
def test_these_name_a_page(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("linkedin", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://www.linkedin.com/", LinkKind.ROOT),
        ("https://www.linkedin.com/shareArticle?mini=true&url=https://northbridge.example", LinkKind.SHARE),
        ("https://www.linkedin.com/sharing/share-offsite/?url=https://northbridge.example", LinkKind.SHARE),
        ("https://www.linkedin.com/cws/share?url=https://northbridge.example", LinkKind.SHARE),
        ("https://www.linkedin.com/feed/update/urn:li:activity:1/", LinkKind.POST),
        ("https://www.linkedin.com/embed/feed/update/urn:li:share:1", LinkKind.POST),
        ("https://www.linkedin.com/posts/northbridge_news-activity-1-AbC", LinkKind.POST),
        ("https://www.linkedin.com/pulse/news-northbridge", LinkKind.POST),
        ("https://www.linkedin.com/groups/1234", LinkKind.GROUP),
        ("https://www.linkedin.com/events/1234", LinkKind.EVENT),
        ("https://www.linkedin.com/legal/cookie-policy", LinkKind.HELP),
        ("https://www.linkedin.com/company/", LinkKind.HELP),
        ("https://www.linkedin.com/jobs/northbridge-jobs", LinkKind.OTHER),
        ("https://www.linkedin.com/login", LinkKind.LOGIN),
        ("https://business.linkedin.com/", LinkKind.HELP),
        ("https://media.licdn.com/1.png", LinkKind.MEDIA),
        ("https://lnkd.in/AbCdEf", LinkKind.REDIRECT),
        ("https://www.linkedin.com/northbridge", LinkKind.INVALID),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("linkedin", kind, None)


def test_a_sign_in_page_names_the_page_behind_it():
    found = read_address(
        "https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fuk.linkedin.com%2Fcompany%2Fnorthbridge"
    )
    assert (found.kind, found.handle, found.flags) == (
        LinkKind.LOGIN,
        "company/northbridge",
        (LinkFlag.LOGIN_WALL,),
    )


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("https://www.linkedin.com/company/1234567/admin/", (LinkFlag.ADMIN_ADDRESS,)),
        ("https://www.linkedin.com/companies/northbridge", (LinkFlag.OLD_ADDRESS,)),
        ("https://www.linkedin.com/pub/northbridge-clerk/1/2a/3b4", (LinkFlag.OLD_ADDRESS,)),
        ("https://www.linkedin.com/organization-guest/company/northbridge", (LinkFlag.LOGIN_WALL,)),
        ("https://www.linkedin.com/company/northbridge);", (LinkFlag.TRAILING_PUNCTUATION,)),
        ("https://www.linkedin.com/company/north'bridge", ()),
    ],
)
def test_what_a_reader_should_know_is_flagged(written, flags):
    assert read_address(written).flags == flags


def test_case_does_not_distinguish_pages():
    assert read_address("https://www.linkedin.com/company/NorthBridge").key == "company/northbridge"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://uk.linkedin.com/company/northbridge/jobs", "https://www.linkedin.com/company/northbridge/"),
        ("https://www.linkedin.com/in/si%C3%A2n-northbridge", "https://www.linkedin.com/in/si%C3%A2n-northbridge/"),
        ("https://www.linkedin.com/company/100%25-north", "https://www.linkedin.com/company/100%25-north/"),
    ],
)
def test_a_page_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical
