import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity._shown import addresses, linked, plain, plain_each


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("News: https://www.northbridge.example/news.", ("https://www.northbridge.example/news",)),
        (
            "northbridge.gov.uk and www.northbridge.example/bins",
            ("https://northbridge.gov.uk", "https://www.northbridge.example/bins"),
        ),
        ("Write to first.last@northbridge.gov.uk", ()),
        ("Ask @northbridge.example", ()),
        ("Open 9.30am.Then closed", ()),
        ("(https://northbridge.example)", ("https://northbridge.example",)),
        ("https://[broken", ()),
        ("", ()),
    ],
)
def test_addresses_are_found_in_words(words, found):
    assert addresses(words) == found


def test_markup_is_read_as_a_reader_sees_it():
    markup = "<p>Bins &amp; roads<br>are late.</p><script>x()</script><p>Sorry <a href='https://a.example'>here</a></p>"
    assert plain(markup) == "Bins & roads\nare late.\nSorry here"


@pytest.mark.parametrize(
    "markup", ["", "<", "<![CDATA[", "plain", "<?xml version='1.0' encoding='utf-8'?>x", "</div>" * 9, "<b>" * 9000]
)
def test_any_text_is_markup(markup):
    assert isinstance(plain(markup), str)
    assert linked(markup) == ()


def test_links_to_people_and_hashtags_are_not_links_of_the_profile():
    markup = """<a href="https://northbridge.example">Site</a> <a class="u-url mention" href="https://social.example/@a">@a</a>
        <a class="mention hashtag" href="https://social.example/tags/b">#b</a> <a href="javascript:x">x</a>"""
    assert linked(markup) == ("https://northbridge.example",)


def test_an_entity_that_grows_is_not_unfolded():
    bomb = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><p>&c;&c;&c;</p>"
    assert len(plain(bomb)) < 200


PIECES = ["Bins", " late", "\n", "\xa0", "🎉", "<br>", "<br />", "</p><p>", '<a href="x?a=1&b=2">', "</a>", "<span>"]


@given(st.lists(st.sampled_from([*PIECES, "</span>", "&amp;", "&lt;", "&#39;", "&nbsp;", "amp;", "\u200b"])))
def test_simple_markup_is_read_as_a_parser_would(pieces):
    markup = f"<p>{''.join(pieces)}</p>"
    assert plain(markup) == plain(f"{markup}<!-- not simple -->")


VALUES = st.lists(st.sampled_from([*PIECES, "<p>", "</p>", "\0", "<ul><li>", "&eacute;"])).map("".join) | st.none()


@given(st.lists(VALUES, max_size=5))
def test_posts_are_read_together_as_each_by_itself(values):
    assert plain_each(values) == [plain((value or "").replace("\0", "").strip()) for value in values]


def test_what_is_no_text_says_nothing():
    assert plain_each([7, "<p>Bins</p>", None, ["<p>late</p>"]]) == ["", "Bins", "", ""]


LINKS = ["Bins", "🎉", " ", "</a>", "<span>", "</span>", "<br />", "&amp;", "\n", "é"] + [
    f"<a {attributes}>"
    for attributes in (
        'href="https://northbridge.example/bins?a=1"',
        'class="u-url mention" href="https://social.example/@a"',
        'href="https://first.example/" href="https://second.example/"',
        'data-href="x" rel="me" href=" https://ŵyl.example/ "',
        'href=""',
        'rel="me"',
        "href='https://quoted.example/'",
        'href="https://half.example/\ud800"',
    )
]


@given(st.lists(st.sampled_from(LINKS)).map("".join))
def test_simple_links_are_those_that_a_parser_would_find(markup):
    assert linked(markup) == linked(f"{markup}<!-- not simple -->")
