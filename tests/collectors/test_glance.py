import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.address import read_address
from collectors.glance import ordinary
from collectors.platforms import platforms
from store.records import LinkKind


@pytest.mark.parametrize(
    "written",
    [
        "/",
        "/#main",
        "/news",
        "news/2026/may",
        "contact.aspx?id=3",
        "../council/leader.html",
        "#",
        "?page=2",
        "mailto:contact@northbridge.example",
        "tel:01632960000",
        "javascript:void(0)",
        "https://www.northbridge.example/news",
        "https://www.northbridge.example",
        "http://northbridge.example?id=4",
    ],
)
def test_a_glance_is_enough_for_most_links(written):
    assert ordinary(written)


@pytest.mark.parametrize(
    "written",
    [
        "https://www.facebook.com/NorthbridgeMadeUp",
        "https://x.com/NbridgeMadeUp",
        "www.facebook.com/NorthbridgeMadeUp",
        "/www.facebook.com/NorthbridgeMadeUp",
        "//www.facebook.com/NorthbridgeMadeUp",
        "http//www.facebook.com/NorthbridgeMadeUp",
        "http://https://twitter.com/NbridgeMadeUp",
        "https://social.northbridge.example/@news",
        "https://social.northbridge.example/%40news",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FNbridgeMadeUp",
        "https://www.google.co.uk/url?q=https://x.com/NbridgeMadeUp",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2FNbridgeMadeUp",
        "https://urldefense.com/v3/__https://x.com/NbridgeMadeUp__;!!x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__x.com_NbridgeMadeUp",
        "https://web.archive.org/web/2020/https://x.com/NbridgeMadeUp",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20200101000000/https://x.com/NbridgeMadeUp",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fx.com%2fNbridgeMadeUp",
        "https://x-com.translate.goog/NbridgeMadeUp",
        "https://x-com.cdn.ampproject.org/c/s/x.com/NbridgeMadeUp",
        "https://href.li/?https://x.com/NbridgeMadeUp",
        "https://exit.sc/?url=https%3A%2F%2Fx.com%2FNbridgeMadeUp",
        "https://bit.ly/northbridge",
        "https://plus.google.com/+NorthbridgeMadeUp",
        "\\\\x.com\\NbridgeMadeUp",
        "https%3A%2F%2Fx.com%2FNbridgeMadeUp",
        "https://podcasts.apple.com/gb/podcast/northbridge-made-up/id1234567890",
    ],
)
def test_what_may_lead_to_social_media_is_looked_at_well(written):
    assert not ordinary(written)


def test_every_platforms_hosts_are_looked_at_well_whatever_stands_at_their_root():
    hosts = {host for platform in platforms().values() for host in (*platform.hosts, *platform.other_hosts)}
    assert [host for host in sorted(hosts) if ordinary(f"https://{host.lstrip('.')}/some/where")] == []


PIECES = st.sampled_from(
    [
        *r"http:// https:// http// // / \ www. x.com facebook.com northbridge.example . .. @ %40 %2F # ? url=".split(),
        *"news index.php : &amp; bit.ly google.com web.archive.org a@b l.facebook.com".split(),
        " ",
        "\u200b",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_a_glance_never_passes_over_what_a_look_would_find(written):
    assert not ordinary(written) or read_address(written).kind is LinkKind.NOT_SOCIAL
