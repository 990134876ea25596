from collectors.tree import parsed
from collectors.words import headings, lines, page_text


def tree(source):
    return parsed(source.encode())[0]


def test_each_paragraph_heading_and_item_is_a_line():
    page = tree("<body><h1>Contact  us</h1><p>Ring\n us.</p><ul><li>Monday<li>Friday</ul>Or write.</body>")
    assert page_text(page) == "Contact us\nRing us.\nMonday\nFriday\nOr write."


def test_links_emphasis_and_line_breaks_do_not_end_a_line():
    page = tree("<body><p>We <b>left</b> <a href=/x>X</a><br>in <span>March</span>.</p></body>")
    assert page_text(page) == "We left X in March ."


def test_scripts_styles_drawings_and_the_head_are_not_read():
    page = tree(
        "<html><head><title>Title</title></head><body><script>script</script><style>style</style>"
        "<noscript>noscript</noscript><svg><title>drawing</title></svg>Words</body></html>"
    )
    assert page_text(page) == "Words"


def test_headings_go_down_to_the_third_level_and_empty_ones_are_left_out():
    page = tree(
        "<html><head><title>Northbridge</title></head><body><h1>News</h1><h2> </h2><h3>Bins</h3><h4>More</h4>"
        "<svg><title>Facebook</title></svg></body></html>"
    )
    assert headings(page) == ("Northbridge", "News", "Bins")


def test_lines_are_looked_through_by_word():
    three = lines("Contact us\nAll NEWS\nBins and news")
    assert three.holding(("news", "social")) == [1, 2]
    assert three.hold(("social", "contact"))
    assert not three.hold(("social",))


def test_lines_beyond_ascii_are_lower_case_letter_for_letter_as_patterns_see_them():
    assert lines("\u0130\u0130 \u00c9\nSOC\u0130AL MED\u0131A\nHou\u017fe") == lines("ii \u00e9\nsocial media\nhouse")


def test_places_whose_surroundings_overlap_are_one():
    text = lines("rules " * 3 + "x" * 20 + "RULES\n" + "é" * 30 + "policy")
    assert list(text.near(("rules", "policy"), 10)) == [(0, 12), (38, 38), (74, 74)]
    assert list(text.near(("rules", "policy"), 13)) == [(0, 38), (74, 74)]
    assert list(text.near(("bins",), 13)) == []


def test_a_long_text_is_looked_through_like_a_short_one():
    text = lines("bins and news\n" * 300 + "social media\nmedia, social")
    assert text.holding(("social media", "media social", "edia, soc", "libraries")) == [300, 301]
    assert not text.hold(("media social", "libraries", "newsbins"))
    assert list(text.near(("l media", "media l"), 5)) == [(4205, 4205)]
