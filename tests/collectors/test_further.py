import pytest

from collectors.anchors import anchors
from collectors.further import feeds, joined, named_pages
from collectors.tree import parsed
from store.records import NamedPage, PageKind

HOME = "https://www.northbridge.example/"


def named(source, url=HOME, base=HOME):
    tree, _ = parsed(f"<!doctype html><html><body>{source}</body></html>".encode())
    followed = anchors(tree)
    return named_pages(followed, feeds(tree, followed, base), url, base)


def kinds(link):
    return [page.kind for page in named(link)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Contact us", PageKind.CONTACT),
        ("Contact", PageKind.CONTACT),
        ("Contact the council", PageKind.CONTACT),
        ("Get in touch", PageKind.CONTACT),
        ("» Contact us", PageKind.CONTACT),
        ("Cysylltu â ni", PageKind.CONTACT),
        ("Cysylltwch â ni", PageKind.CONTACT),
        ("Social media", PageKind.SOCIAL_HUB),
        ("Our social media accounts", PageKind.SOCIAL_HUB),
        ("Follow us on social media", PageKind.SOCIAL_HUB),
        ("Keep in touch on social media", PageKind.SOCIAL_HUB),
        ("Council social media channels", PageKind.SOCIAL_HUB),
        ("Follow us", PageKind.SOCIAL_HUB),
        ("Connect with us", PageKind.SOCIAL_HUB),
        ("Stay connected", PageKind.SOCIAL_HUB),
        ("Cyfryngau cymdeithasol", PageKind.SOCIAL_HUB),
        ("Dilynwch ni ar y cyfryngau cymdeithasol", PageKind.SOCIAL_HUB),
        ("Dilynwch ni", PageKind.SOCIAL_HUB),
        ("House rules", PageKind.POLICY),
        ("Social media house rules", PageKind.POLICY),
        ("Social media policy", PageKind.POLICY),
        ("Our social media acceptable use policy", PageKind.POLICY),
        ("Rheolau'r tŷ ar y cyfryngau cymdeithasol", PageKind.POLICY),
        ("Polisi cyfryngau cymdeithasol", PageKind.POLICY),
        ("News", PageKind.NEWS),
        ("Latest news", PageKind.NEWS),
        ("View all news", PageKind.NEWS),
        ("News and events", PageKind.NEWS),
        ("Newsroom", PageKind.NEWS),
        ("Press releases", PageKind.NEWS),
        ("Newyddion", PageKind.NEWS),
        ("Newyddion diweddaraf", PageKind.NEWS),
    ],
)
def test_a_link_is_known_by_its_words(words, kind):
    assert kinds(f"<a href=/page/7>{words}</a>") == [kind]


@pytest.mark.parametrize(
    "words",
    [
        "Contact a councillor",
        "Contact us about your bins",
        "Council warns of social media scam",
        "Staying safe on social media",
        "Social media star opens library",
        "Newsletter",
        "New leaf for old trees",
        "Newsagents and licences",
        "Northbridge in the news: bins are back",
        "Following your planning application",
        "Rules about bonfires",
        "Pressing ahead with repairs",
    ],
)
def test_near_misses_are_not_what_they_sound_like(words):
    assert kinds(f"<a href=/page/7>{words}</a>") == []


@pytest.mark.parametrize(
    ("href", "kind"),
    [
        ("/contact-us", PageKind.CONTACT),
        ("/council/contact.aspx", PageKind.CONTACT),
        ("/cysylltu-a-ni", PageKind.CONTACT),
        ("/social-media", PageKind.SOCIAL_HUB),
        ("/about/socialmedia/", PageKind.SOCIAL_HUB),
        ("/follow-us", PageKind.SOCIAL_HUB),
        ("/cyfryngau-cymdeithasol", PageKind.SOCIAL_HUB),
        ("/social-media-policy", PageKind.POLICY),
        ("/houserules", PageKind.POLICY),
        ("/rheolau-r-ty", PageKind.POLICY),
        ("/news", PageKind.NEWS),
        ("/newyddion/", PageKind.NEWS),
    ],
)
def test_a_link_that_says_little_is_known_by_its_address(href, kind):
    assert kinds(f"<a href={href}>More</a>") == [kind]


@pytest.mark.parametrize(
    "href",
    [
        "/news/2026/bins",
        "/contact-a-councillor",
        "/councillors/social-media",
        "/councillors/contact",
        "/social-media-star-opens-library",
        "/newsletter",
        "#contact",
        "mailto:news@a.example",
    ],
)
def test_near_misses_among_addresses_are_not(href):
    assert kinds(f"<a href={href}>More</a>") == []


@pytest.mark.parametrize(
    "href",
    [
        "https://www.saltmarsh.example/contact",
        "https://www.facebook.com/NorthbridgeMadeUp",
        "mailto:contact@northbridge.example",
        "javascript:contact()",
        "/mgUserInfo.aspx?UID=7",
        "/Councillors/tabid/62/ctl/ViewCMIS_Person/mid/480/id/7/Default.aspx",
        "#contact",
        HOME,
        "http://[",
        "",
    ],
)
def test_what_is_no_other_page_of_the_site_is_not_named(href):
    assert named(f'<a href="{href}">Contact us</a>') == ()


def test_another_host_of_the_same_site_belongs_to_it():
    page = named('<a href="https://news.northbridge.example/">News</a>')
    assert page == (NamedPage(PageKind.NEWS, "https://news.northbridge.example/", "News"),)


def test_documents_are_not_pages():
    assert named('<a href="/contact.pdf">Contact us</a><a href="/news.docx?v=2">News</a>') == ()


def test_rules_in_a_document_have_to_be_looked_at_since_they_may_be_all_there_are():
    assert kinds('<a href="/rules.pdf">Social media policy</a>') == [PageKind.POLICY]


def test_at_most_two_of_a_kind_and_those_named_in_words_go_first():
    links = (
        '<a href="/contact">Ring us</a><a href="/a">Contact us</a><a href="/b">Contact</a><a href="/c">Contact us</a>'
    )
    assert [page.url for page in named(links)] == [HOME + "a", HOME + "b"]


def test_a_page_that_is_linked_twice_is_named_once_by_its_better_name():
    links = '<a href="/news#top">More</a><a href="/news">Latest news</a>'
    assert named(links) == (NamedPage(PageKind.NEWS, HOME + "news", "Latest news"),)


def test_an_icon_is_known_by_its_label():
    assert kinds('<a href="/page/7" aria-label="Contact us"><i class="icon"></i></a>') == [PageKind.CONTACT]


def test_a_long_text_is_no_name():
    assert kinds(f'<a href="/page/7">Follow us and {"read more " * 20}</a>') == []


def test_links_are_relative_to_the_base_and_belong_to_the_page():
    pages = named('<a href="contact">Contact us</a>', base="https://www.northbridge.example/en/")
    assert [page.url for page in pages] == ["https://www.northbridge.example/en/contact"]
    assert named('<a href="contact">Contact us</a>', base="https://cdn.saltmarsh.example/") == ()


FEED = '<link rel="alternate" type="application/rss+xml" href="{}">'


def test_the_feed_of_the_news_is_named():
    assert named(FEED.format("/news/rss")) == (NamedPage(PageKind.FEED, HOME + "news/rss", ""),)


@pytest.mark.parametrize(
    "href", ["/jobs/rss", "/planning/feed.xml", "/events.rss", "https://feeds.saltmarsh.example/northbridge"]
)
def test_feeds_of_other_things_and_of_other_sites_are_not_named(href):
    assert named(FEED.format(href)) == ()


def addresses(source):
    tree, _ = parsed(f"<html><body>{source}</body></html>".encode())
    return tuple(feeds(tree, anchors(tree), HOME))


@pytest.mark.parametrize(
    "element",
    [
        FEED.format("/rss"),
        '<link rel="ALTERNATE nofollow" type="application/atom+xml" href="/rss">',
        '<link rel="alternate" type="application/feed+json" href="/rss">',
        '<a href="/rss">RSS</a>',
    ],
)
def test_feeds_are_declared_or_linked(element):
    assert addresses(element) == (HOME + "rss",)


@pytest.mark.parametrize("href", ["/feed/", "/news.rss", "/news/rss.xml", "/atom.xml", "/news/rss-feed"])
def test_a_link_to_a_feed_is_known_by_its_address(href):
    assert addresses(f'<a href="{href}">Feed</a>') == (HOME + href[1:],)


@pytest.mark.parametrize(
    "element",
    [
        FEED.format("/comments/feed/"),
        '<link rel="alternate" type="application/rss+xml" title="Northbridge » Comments" href="/c/feed">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
        '<link rel="alternate" hreflang="cy" href="/cy/">',
        '<link rel="stylesheet" type="application/rss+xml" href="/rss">',
        '<a href="/feedback">Feedback</a>',
        '<a href="/births">Register of births</a>',
        FEED.format("javascript:rss()"),
    ],
)
def test_what_is_no_feed_is_left_out(element):
    assert addresses(element) == ()


def test_feeds_come_each_once_in_the_order_of_the_page():
    page = FEED.format("/b") + FEED.format("/a") + FEED.format("/b#top")
    assert addresses(page) == (HOME + "b", HOME + "a")


@pytest.mark.parametrize(
    ("href", "url"), [("/a#b", HOME + "a"), (" a b ", HOME + "a b"), ("ftp://a.example", ""), ("http://[", "")]
)
def test_addresses_are_joined_to_the_base(href, url):
    assert joined(HOME, href) == url


@pytest.mark.parametrize("rel", ["nofollow", "noopener NOFOLLOW"])
def test_a_link_that_asks_not_to_be_followed_names_no_page(rel):
    assert named(f'<a href="/contact" rel="{rel}">Contact us</a>') == ()


def test_a_page_that_is_linked_twice_is_named_by_the_link_that_may_be_followed():
    links = '<a href="/contact" rel="nofollow">Contact us</a><a href="/contact">Contact the council</a>'
    assert named(links) == (NamedPage(PageKind.CONTACT, HOME + "contact", "Contact the council"),)


@pytest.mark.parametrize(
    "feed", ['<a href="/rss" rel="nofollow">RSS</a>', FEED.replace("alternate", "alternate nofollow").format("/rss")]
)
def test_a_feed_that_is_not_to_be_followed_is_known_but_not_named(feed):
    assert addresses(feed) == (HOME + "rss",)
    assert named(feed) == ()


def test_a_feed_that_one_of_two_links_lets_us_follow_is_named():
    feed = '<a href="/rss" rel="nofollow">RSS</a>' + FEED.format("/rss")
    assert named(feed) == (NamedPage(PageKind.FEED, HOME + "rss", ""),)
