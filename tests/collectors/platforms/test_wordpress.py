import pytest

from collectors.address import read_address
from store.records import LinkFlag, LinkKind


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("https://northbridgecouncil.wordpress.com/", "northbridgecouncil"),
        ("http://www.northbridgecouncil.wordpress.com", "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/about/", "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/2026/11/", "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/tag/parks/", "northbridgecouncil"),
    ],
)
def test_these_name_an_account(written, handle):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("wordpress", LinkKind.PROFILE, handle)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("https://wordpress.com/?ref=footer_blog", LinkKind.HELP),
        ("https://cy.wordpress.com/", LinkKind.HELP),
        ("https://wordpress.com/pricing", LinkKind.HELP),
        ("https://support.wordpress.com/", LinkKind.HELP),
        ("https://northbridgecouncil.files.wordpress.com/2026/11/1.jpg", LinkKind.MEDIA),
        ("https://wp.me/pAbCd-1", LinkKind.REDIRECT),
        ("https://stats.wordpress.com/e.js", LinkKind.PLUGIN),
        ("https://public-api.wordpress.com/rest/v1.1/sites/1", LinkKind.OTHER),
    ],
)
def test_these_do_not(written, kind):
    found = read_address(written)
    assert (found.platform, found.kind, found.handle) == ("wordpress", kind, None)


@pytest.mark.parametrize(
    ("written", "kind", "handle"),
    [
        ("https://northbridgecouncil.wordpress.com/2026/11/22/new-library/", LinkKind.POST, "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/?p=123", LinkKind.POST, "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/?share=x", LinkKind.SHARE, "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/feed/", LinkKind.FEED, "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/wp-content/uploads/1.pdf", LinkKind.MEDIA, "northbridgecouncil"),
        ("https://northbridgecouncil.wordpress.com/wp-admin/", LinkKind.OTHER, "northbridgecouncil"),
    ],
)
def test_these_only_name_one_in_passing(written, kind, handle):
    found = read_address(written)
    assert (found.kind, found.handle) == (kind, handle)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("http://www.northbridgecouncil.wordpress.com/about", "https://northbridgecouncil.wordpress.com/"),
    ],
)
def test_an_account_has_one_address(written, canonical):
    assert read_address(written).canonical == canonical


def test_the_back_office_names_the_blog():
    found = read_address("https://wordpress.com/posts/northbridgecouncil.wordpress.com")
    assert (found.handle, found.flags) == ("northbridgecouncil", (LinkFlag.ADMIN_ADDRESS,))


def test_wordpress_on_a_domain_of_its_own_cannot_be_told():
    assert read_address("https://blog.northbridge.example/").kind is LinkKind.NOT_SOCIAL
