import pytest

from collectors.wrappers import unwrapped

INSIDE = "https://x.com/northbridge"


@pytest.mark.parametrize(
    ("host", "path", "query"),
    [
        ("l.facebook.com", "/l.php", "u=https%3A%2F%2Fx.com%2Fnorthbridge&h=AT0"),
        ("lm.facebook.com", "/l.php", "u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("m.facebook.com", "/flx/warn/", "h=AT0&u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("l.instagram.com", "/", "u=https%3A%2F%2Fx.com%2Fnorthbridge&e=AT"),
        ("l.threads.com", "/", "u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("l.threads.net", "/", "u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("www.youtube.com", "/redirect", "event=video&q=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("youtube.com", "/redirect", "q=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("www.linkedin.com", "/redir/redirect", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("www.linkedin.com", "/safety/go", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("www.pinterest.com", "/offsite/", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("out.reddit.com", "/t3_abc", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("steamcommunity.com", "/linkfilter/", "u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("t.umblr.com", "/redirect", "z=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("vk.com", "/away.php", "to=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("exit.sc", "/", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("href.li", "/", "https://x.com/northbridge"),
        ("www.google.co.uk", "/url", "sa=t&url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("google.com", "/url", "q=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("translate.google.com", "/translate", "sl=en&tl=cy&u=https://x.com/northbridge"),
        ("x-com.translate.goog", "/northbridge", "_x_tr_sl=en"),
        ("eur03.safelinks.protection.outlook.com", "/", "url=https%3A%2F%2Fx.com%2Fnorthbridge&data=05"),
        ("eur03.safelinks.protection.outlook.com", "/ap/w-59", "url=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("linkprotect.cudasvc.com", "/url", "a=https%3a%2f%2fx.com%2fnorthbridge&c=E"),
        ("urldefense.proofpoint.com", "/v1/url", "u=https%3A%2F%2Fx.com%2Fnorthbridge"),
        ("urldefense.proofpoint.com", "/v2/url", "u=https-3A__x.com_northbridge&d=Dw"),
        ("urldefense.com", "/v3/__https://x.com/northbridge__;!!abc!def$", ""),
        ("urldefense.us", "/v3/__https://x.com/northbridge__;!!abc!def$", ""),
        ("web.archive.org", "/web/20240101000000/https://x.com/northbridge", ""),
        ("web.archive.org", "/web/2024id_/https://x.com/northbridge", ""),
        ("webarchive.nationalarchives.gov.uk", "/ukgwa/20240101000000/https://x.com/northbridge", ""),
        ("webarchive.nationalarchives.gov.uk", "/20240101000000/https://x.com/northbridge", ""),
    ],
)
def test_a_known_wrapper_is_opened(host, path, query):
    assert unwrapped(host, path, query) == INSIDE


@pytest.mark.parametrize(
    ("host", "path", "inside"),
    [
        ("www.google.co.uk", "/amp/s/northbridge.example/news", "northbridge.example/news"),
        ("northbridge-example.cdn.ampproject.org", "/c/s/northbridge.example/news", "northbridge.example/news"),
        ("northbridge-example.cdn.ampproject.org", "/v/s/northbridge.example/news", "northbridge.example/news"),
        ("old--harbour-example.translate.goog", "/news", "https://old-harbour.example/news"),
    ],
)
def test_a_page_in_a_cache_or_translation_is_the_page(host, path, inside):
    assert unwrapped(host, path, "") == inside


def test_a_query_in_an_archive_belongs_to_the_archived_page():
    path = "/web/2024/https://www.facebook.com/profile.php"
    assert unwrapped("web.archive.org", path, "id=1") == "https://www.facebook.com/profile.php?id=1"


@pytest.mark.parametrize(
    ("host", "path", "query"),
    [
        ("northbridge.example", "/", "u=https://x.com/northbridge"),
        ("www.facebook.com", "/sharer.php", "u=https://northbridge.example"),
        ("l.facebook.com", "/l.php", "h=AT0"),
        ("l.facebook.com", "/l.php", "u="),
        ("notl.instagram.com.example", "/", "u=https://x.com/northbridge"),
        ("mygoogle.com", "/url", "q=https://x.com/northbridge"),
        ("google.northbridge.example", "/url", "q=https://x.com/northbridge"),
        ("www.google.com", "/search", "q=https://x.com/northbridge"),
        ("safelinks.protection.outlook.com.example", "/", "url=https://x.com/northbridge"),
        ("urldefense.com", "/v3/help", ""),
        ("urldefense.proofpoint.com", "/v2/url", "d=Dw"),
        ("web.archive.org", "/details/northbridge", ""),
        ("href.li", "/", ""),
        ("protect-eu.mimecast.com", "/s/AbC", "domain=x.com"),
    ],
)
def test_nothing_else_is(host, path, query):
    assert unwrapped(host, path, query) is None
