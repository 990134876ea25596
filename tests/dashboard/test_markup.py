from dashboard.markup import Html, element, foreign, inert, joined, listed


def test_markup_in_a_name_is_shown_and_not_obeyed():
    assert inert("<img src=x onerror=alert(1)>") == "&lt;img src=x onerror=alert(1)&gt;"


def test_our_own_markup_is_not_escaped_twice():
    assert joined(Html("<b>yes</b>"), " & ", "<b>") == "<b>yes</b> &amp; &lt;b&gt;"


def test_an_attribute_cannot_be_closed_by_its_value():
    assert element("a", "x", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;">x</a>'


def test_underscores_make_names_that_python_does_not_allow():
    assert element("p", "x", class_="lead", aria_hidden="true") == '<p class="lead" aria-hidden="true">x</p>'


def test_an_attribute_without_a_value_is_left_out():
    assert element("p", "x", class_=None) == "<p>x</p>"


def test_marks_that_turn_the_reading_direction_are_dropped():
    assert foreign("\u202egnp.exe\u2069") == "<bdi>gnp.exe</bdi>"


def test_control_characters_become_spaces():
    assert inert("a\x00b\nc") == "a b c"


def test_no_items_make_no_list():
    assert listed([]) == ""


def test_each_item_has_a_bullet():
    assert listed([Html("a"), Html("b")]) == "<ul><li>a</li><li>b</li></ul>"
