from collectors.anchors import anchors
from collectors.tree import parsed


def found(source):
    return anchors(parsed(source.encode())[0])


def test_a_link_has_its_address_as_written_and_its_words():
    page = found(
        '<body><a href=" /news ">All\n our <b>news</b></a><map><area href="/map" alt="Map"></map><a name="top"></a>'
    )
    assert [each.tag for each in page.elements] == ["a", "area", "a"]
    assert list(page.hrefs) == [" /news ", "/map", ""]
    assert list(page.said) == ["All our news", "", ""]


def test_a_link_without_words_is_called_by_its_label():
    page = found('<body><a href="/news" aria-label="All our news"><i class="icon"></i></a></body>')
    assert list(page.said) == ["All our news"]


def test_links_are_looked_through_by_their_words_and_by_their_addresses():
    page = found('<body><a href="/News">Latest</a><a href="/a\nb">Social</a></body>')
    assert page.words.holding(("latest", "news")) == [0]
    assert page.words.holding(("social",)) == [1]
    assert page.addresses.holding(("latest", "news")) == [0]
    assert page.addresses.holding(("social",)) == []
