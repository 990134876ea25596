import pytest

from collectors.repairs import Repaired, repaired
from store.records import LinkFlag


def test_a_whole_address_needs_no_repair():
    assert repaired("https://Northbridge.example/News?id=1#top") == Repaired(
        host="northbridge.example", path="/News", query="id=1", url="https://northbridge.example/News?id=1"
    )


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("http://x.com/northbridge", ()),
        ("HTTPS://X.COM/northbridge", ()),
        ("//x.com/northbridge", ()),
        ("  https://x.com/northbridge\n", ()),
        ("\ufeffhttps://x.com/northbridge\u200b", ()),
        ("x.com/northbridge", (LinkFlag.MISSING_SCHEME,)),
        ("/x.com/northbridge", (LinkFlag.MISSING_SCHEME,)),
        ("http://https://x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https://https//x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https:https:https://x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https://www.https://x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https:/x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https:///x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https:x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https//x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https;//x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("ttps://x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("htttps://x.com/northbridge", (LinkFlag.BROKEN_SCHEME,)),
        ("https:\\\\x.com\\northbridge", (LinkFlag.BACKSLASHES,)),
        ("\\\\x.com\\northbridge", (LinkFlag.BACKSLASHES,)),
        ("https%3A%2F%2Fx.com%2Fnorthbridge", (LinkFlag.PERCENT_ENCODED,)),
        ("https%253A%252F%252Fx.com%252Fnorthbridge", (LinkFlag.PERCENT_ENCODED,)),
        ("%2F%2Fx.com%2Fnorthbridge", (LinkFlag.PERCENT_ENCODED,)),
        ("https&#58;//x.com/northbridge", (LinkFlag.ENTITY_ENCODED,)),
        ("https&amp;#58;&amp;#x2F;/x.com/northbridge", (LinkFlag.ENTITY_ENCODED,)),
        ("https&colon;//x&period;com&sol;northbridge", (LinkFlag.ENTITY_ENCODED,)),
        ("https://x.com/north\u200bbridge", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://x.com/north\u00adbridge", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://x.com/\tnorthbridge", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https: // x.com / northbridge", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://x.com/northbridge%E2%80%8B", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://x.com/northbridge%C2%A0", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://%20x.com/northbridge", (LinkFlag.INVISIBLE_CHARACTERS,)),
        ("https://ww.x.com/northbridge", (LinkFlag.TYPING_ERROR_IN_HOST,)),
        ("https://wwww.x.com/northbridge", (LinkFlag.TYPING_ERROR_IN_HOST,)),
        ("http://http.x.com/northbridge", (LinkFlag.TYPING_ERROR_IN_HOST,)),
        (
            "ww.x.com\\north\u200bbridge",
            (
                LinkFlag.INVISIBLE_CHARACTERS,
                LinkFlag.MISSING_SCHEME,
                LinkFlag.BACKSLASHES,
                LinkFlag.TYPING_ERROR_IN_HOST,
            ),
        ),
    ],
)
def test_each_repair_has_its_flag(written, flags):
    found = repaired(written)
    assert (found.host, found.path, found.flags) == ("x.com", "/northbridge", flags)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "#",
        "#top",
        "?page=2",
        "/",
        "news",
        "/news/x.com/northbridge",
        "../x.com/northbridge",
        "facebook.html",
        "twitter.aspx",
        "northbridge.example/news",
        "mailto:news@x.com",
        "tel:01632960000",
        "javascript:window.open('https://x.com/northbridge')",
        "data:text/html,https://x.com/northbridge",
        "about:blank",
        "Follow us https://x.com/northbridge",
        "https://x.com/northbridge https://x.com/old_harbour",
        "https://x.com/northbridge //x.com/old_harbour",
        "https://",
        "https:///",
        "https://?x.com",
        "https://.",
        "https://a<b>.x.com/northbridge",
        "https://x.com%2Fnorthbridge",
        "https://" + "a." * 130 + "x.com/northbridge",
        "https://x.com/" + "a" * 9000,
        "&#" + "1" * 5000 + ";",
    ],
)
def test_what_no_browser_takes_for_another_host_has_none(written):
    assert repaired(written) == Repaired()


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https://WWW.Facebook.COM./northbridge", "www.facebook.com"),
        ("https://www.facebook.com:443/northbridge", "www.facebook.com"),
        ("http://www.facebook.com:80/northbridge", "www.facebook.com"),
        ("https://www.facebook.com:/northbridge", "www.facebook.com"),
        ("https://www.facebook.com:8443/northbridge", "www.facebook.com:8443"),
        ("https://clerk:secret@www.facebook.com/northbridge", "www.facebook.com"),
        ("https://www.facebook.com\u3002northbridge.example/", "www.facebook.com.northbridge.example"),
        ("https://www\uff0efacebook\uff0ecom/", "www.facebook.com"),
        ("https://www%2Efacebook%2Ecom/", "www.facebook.com"),
        ("https://[2001:db8::1]/news", "[2001:db8::1]"),
        ("https://ww.northbridge.example/", "ww.northbridge.example"),
        ("www.northbridge.example", "www.northbridge.example"),
    ],
)
def test_the_host_is_the_one_that_a_browser_would_ask(written, host):
    assert repaired(written).host == host


@pytest.mark.parametrize(
    ("written", "deceptive"),
    [
        ("https://facebook.com@northbridge.example/", True),
        ("https://www.facebook.com%2Fnorthbridge@northbridge.example/", True),
        ("https://facebook.com:secret@northbridge.example/", True),
        ("https://clerk@northbridge.example/", False),
        ("https://clerk@www.facebook.com/", False),
        ("https://www.facebook.com/@northbridge", False),
    ],
)
def test_a_platforms_name_before_an_at_sign_deceives(written, deceptive):
    assert repaired(written).deceptive is deceptive


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("https://x.com", "/"),
        ("https://x.com/./northbridge", "/northbridge"),
        ("https://x.com/about/../northbridge", "/northbridge"),
        ("https://x.com/../../northbridge", "/northbridge"),
        ("https://x.com/%40northbridge", "/@northbridge"),
        ("https://x.com/%2540northbridge", "/%40northbridge"),
        ("https://x.com/northbridge%20", "/northbridge"),
        ("https://x.com/north bridge", "/north bridge"),
        ("https://x.com/north.bridge", "/north.bridge"),
        ("https://x.com/#!/northbridge", "/northbridge"),
        ("https://x.com/#%21/northbridge", "/northbridge"),
        ("https://x.com/northbridge#!/old_harbour", "/old_harbour"),
        ("https://northbridge.example/news#!/old_harbour", "/news"),
    ],
)
def test_the_path_is_decoded_once_and_walked(written, path):
    assert repaired(written).path == path


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("https://x.com/share?url=a&amp;via=b", "url=a&via=b"),
        ("https://x.com/share?text=%40a", "text=%40a"),
        ("https://x.com/share?text=Have your say&url=http://a.example", "text=Have your say&url=http://a.example"),
        ("https://x.com/share?text=a&copy=b", "text=a&copy=b"),
        ("https://x.com/#!/share?url=a", "url=a"),
    ],
)
def test_the_query_stays_as_it_is(written, query):
    assert repaired(written).query == query


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("www.x.com\\northbridge", "https://www.x.com/northbridge"),
        ("http://http://x.com/north\u200bbridge?a=1#b", "https://x.com/northbridge?a=1"),
        ("http://x.com/#!/northbridge", "https://x.com/northbridge"),
    ],
)
def test_the_address_is_given_repaired(written, url):
    assert repaired(written).url == url
