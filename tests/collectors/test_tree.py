from collectors.tree import parsed


def hrefs(source):
    tree, _ = parsed(source)
    return [each.get("href") for each in tree.of("a")]


def test_elements_come_in_document_order_whatever_their_tag():
    tree, whole = parsed(b"<html><body><h2>A</h2><a href=/b>B</a><h1>C</h1><iframe src=/d></iframe></body></html>")
    assert [each.tag for each in tree.of("h1", "h2", "a")] == ["h2", "a", "h1"]
    assert whole


def test_a_tag_that_is_not_there_has_no_elements():
    tree, _ = parsed(b"<html><body><p>Northbridge</p></body></html>")
    assert tree.of("form") == []
    assert tree.of("form", "time") == []


def test_what_stands_in_a_template_is_not_there():
    assert hrefs(b"<html><body><template><a href=/a>A</a></template><a href=/b>B</a></body></html>") == ["/b"]


def test_the_shadow_of_an_element_is_there():
    assert hrefs(b"<html><body><template shadowrootmode=open><a href=/a>A</a></template></body></html>") == ["/a"]


def test_what_stands_in_a_comment_is_not_there():
    assert hrefs(b"<html><body><!-- <a href=/a>A</a> --><a href=/b>B</a></body></html>") == ["/b"]


def test_what_stands_in_noscript_is_there():
    assert hrefs(b"<html><body><noscript><a href=/a>A</a></noscript></body></html>") == ["/a"]


def test_the_first_element_of_an_id_counts():
    tree, _ = parsed(b"<html><body><b id=name>First</b><i id=name>Second</i></body></html>")
    assert tree.by_id["name"].text == "First"
