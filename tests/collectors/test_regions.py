import pytest

from collectors.regions import region
from collectors.tree import parsed
from store.records import Region


def regions(source):
    tree, _ = parsed(f"<!doctype html><html>{source}</html>".encode())
    places = {}
    return [region(link, places) for link in tree.of("a")]


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("<header>{}</header>", Region.HEADER),
        ("<nav>{}</nav>", Region.NAV),
        ("<main>{}</main>", Region.MAIN),
        ("<aside>{}</aside>", Region.ASIDE),
        ("<footer>{}</footer>", Region.FOOTER),
        ("<div role=banner>{}</div>", Region.HEADER),
        ("<div role=navigation>{}</div>", Region.NAV),
        ("<div role=main>{}</div>", Region.MAIN),
        ("<div role=complementary>{}</div>", Region.ASIDE),
        ("<div role=contentinfo>{}</div>", Region.FOOTER),
        ("<div id=footer>{}</div>", Region.FOOTER),
        ('<div class="site-footer dark">{}</div>', Region.FOOTER),
        ('<div class="global_header">{}</div>', Region.HEADER),
        ('<div id="masthead">{}</div>', Region.HEADER),
        ('<div class="banner">{}</div>', Region.HEADER),
        ('<ul class="main-menu">{}</ul>', Region.NAV),
        ('<div class="sidebar">{}</div>', Region.ASIDE),
        ('<ul class="social">{}</ul>', Region.ASIDE),
        ("<p>{}</p>", Region.MAIN),
        ("<article>{}</article>", Region.MAIN),
        ('<div class="cookie-banner">{}</div>', Region.MAIN),
        ('<div class="barefoot">{}</div>', Region.MAIN),
        ('<div class="unfollowed socialist">{}</div>', Region.MAIN),
    ],
)
def test_a_link_stands_in_the_nearest_landmark(around, expected):
    assert regions("<body>" + around.format("<a href=/>Link</a>") + "</body>") == [expected]


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("<footer><nav>{}</nav></footer>", Region.FOOTER),
        ('<footer><div class="social">{}</div></footer>', Region.FOOTER),
        ("<footer><article>{}</article></footer>", Region.FOOTER),
        ("<header><nav>{}</nav></header>", Region.HEADER),
        ('<div id="header"><ul class="follow">{}</ul></div>', Region.HEADER),
        ('<main><div class="social">{}</div></main>', Region.ASIDE),
        ("<main><aside>{}</aside></main>", Region.ASIDE),
        ("<aside><article>{}</article></aside>", Region.ASIDE),
        ("<div class=wrapper><nav><ul><li>{}</li></ul></nav></div>", Region.NAV),
    ],
)
def test_the_header_and_the_footer_hold_whatever_stands_in_them(around, expected):
    assert regions("<body>" + around.format("<a href=/>Link</a>") + "</body>") == [expected]


@pytest.mark.parametrize(
    "around",
    [
        "<main><header>{}</header></main>",
        "<article><footer>{}</footer></article>",
        "<main><section><div class='header'>{}</div></section></main>",
    ],
)
def test_a_header_or_footer_of_the_text_is_not_the_sites(around):
    assert regions("<body>" + around.format("<a href=/>Link</a>") + "</body>") == [Region.MAIN]


def test_an_explicit_role_is_believed_wherever_it_stands():
    assert regions("<body><main><div role=contentinfo><a href=/>Link</a></div></main></body>") == [Region.FOOTER]


def test_the_names_of_the_whole_page_say_nothing_about_its_parts():
    assert regions('<body class="has-header sidebar" id="footer"><p><a href=/>Link</a></p></body>') == [Region.MAIN]


def test_links_next_to_each_other_are_told_apart():
    page = "<body><header><a href=/a>A</a></header><p><a href=/b>B</a></p><footer><a href=/c>C</a></footer></body>"
    assert regions(page) == [Region.HEADER, Region.MAIN, Region.FOOTER]
