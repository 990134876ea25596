import pytest

from dashboard.links import council_link, shortlist_link, web_link
from store.records import Council

HOSTS = {"northbridge.example": "127.0.0.1:8001"}


def test_a_council_is_linked_by_its_code():
    council = Council("N&B", "Northbridge Council", "https://northbridge.example/", nice_name="Northbridge")
    assert council_link(council) == '<a href="council?council=N%26B"><bdi>Northbridge</bdi></a>'


def test_a_link_to_the_shortlist_says_by_itself_which_council_it_is_about():
    council = Council("N&B", "Northbridge Council", "https://northbridge.example/", nice_name='North"bridge')
    assert shortlist_link(council, "Shortlist") == (
        '<a href="shortlist?pick=N%26B" aria-label="Shortlist: North&quot;bridge">Shortlist</a>'
    )


def test_a_public_page_opens_where_it_says():
    assert web_link("https://eastmere.example/contact", HOSTS) == (
        '<a href="https://eastmere.example/contact" rel="noopener noreferrer nofollow" class="address">'
        "<bdi>https://eastmere.example/contact</bdi></a>"
    )


def test_a_page_of_the_practice_county_opens_on_this_machine_and_shows_its_own_address():
    assert web_link("https://northbridge.example/contact?a=1", HOSTS) == (
        '<a href="http://127.0.0.1:8001/contact?a=1" rel="noopener noreferrer nofollow" class="address">'
        "<bdi>https://northbridge.example/contact?a=1</bdi></a>"
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "ftp://northbridge.example/",
        "//northbridge.example/",
        "/contact",
        "http://[northbridge.example/",
        "http://",
        "",
    ],
)
def test_an_address_that_no_browser_should_open_stays_text(address):
    drawn = web_link(address, HOSTS)
    assert drawn.startswith('<span class="address">')
    assert "href" not in drawn
