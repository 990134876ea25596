import pytest

from collectors.linked_data import described, kinds, texts
from collectors.tree import parsed


def names(*scripts):
    body = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    tree, _ = parsed(f"<html><body>{body}</body></html>".encode())
    return [node.get("name") for _, node in described(tree)]


@pytest.mark.parametrize(
    "script",
    [
        '{"name": "Northbridge"}',
        '[{"name": "Northbridge"}]',
        '{"name": "Northbridge",}',
        '{"list": [1, 2,], "name": "Northbridge"}',
        '<!-- {"name": "Northbridge"} -->',
        '//<![CDATA[\n{"name": "Northbridge"}\n//]]>',
        '/* <![CDATA[ */ {"name": "Northbridge"} /* ]]> */',
        '<![CDATA[{"name": "Northbridge"}]]>',
        '{"name": "Northbridge"};',
        '{"text": "a line\nbreak", "name": "Northbridge"}',
    ],
)
def test_structured_data_is_read_in_the_state_that_systems_leave_it_in(script):
    assert names(script) == ["Northbridge"]


@pytest.mark.parametrize(
    "script", ["", "{", "Northbridge", '{"name": Northbridge}', "[" * 100_000, "null", '"Northbridge"', "3"]
)
def test_what_is_not_json_is_left_out_and_the_next_script_is_read(script):
    assert names(script, '{"name": "Saltmarsh"}') == ["Saltmarsh"]


def test_a_graph_a_publisher_and_a_list_are_looked_into_and_other_properties_are_not():
    script = (
        '{"@graph": [{"name": "A", "publisher": {"name": "B"}}, {"name": "C", "author": {"name": "X"}}],'
        ' "itemListElement": [{"item": {"name": "D"}}]}'
    )
    assert sorted(each for each in names(script) if each) == ["A", "B", "C", "D"]


def test_other_scripts_are_not_structured_data():
    tree, _ = parsed(b'<html><body><script type="text/javascript">{"name": "Northbridge"}</script></body></html>')
    assert list(described(tree)) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("City", {"City"}),
        (["City", "Place"], {"City", "Place"}),
        ("https://schema.org/City", {"City"}),
        (["City", 3, None], {"City"}),
        (7, set()),
    ],
)
def test_a_thing_may_be_of_several_kinds(given, expected):
    assert kinds({"@type": given}) == expected


@pytest.mark.parametrize(
    ("given", "expected"), [("a", ("a",)), (["a", "b", 3, {"c": "d"}], ("a", "b")), ({"a": "b"}, ()), (None, ())]
)
def test_only_text_is_a_text(given, expected):
    assert texts({"sameAs": given}, "sameAs") == expected
