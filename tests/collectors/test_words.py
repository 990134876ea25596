from collectors.tree import parsed
from collectors.words import headings, page_text, text_lines


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
    lines = text_lines("Contact us\nAll NEWS\nBins and news")
    assert lines.holding(("news", "social")) == [1, 2]
    assert lines.hold(("social", "contact"))
    assert not lines.hold(("social",))
