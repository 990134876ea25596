import pytest

from config.tables import TableError, keys_wrong, tables, text_wrong


class ShelfError(TableError):
    pass


def shelf(tmp_path, text):
    path = tmp_path / "shelf.toml"
    path.write_text(text, encoding="utf-8")
    return path


def fine(entry):
    return ""


def test_tables_come_in_the_order_of_the_file(tmp_path):
    path = shelf(tmp_path, '[[book]]\ntitle = "B"\n[[book]]\ntitle = "A"\n')
    assert tables(path, "book", fine, ShelfError) == [{"title": "B"}, {"title": "A"}]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "has no [[book]]"),
        ("book = []", "has no [[book]]"),
        ("not toml", "is not TOML"),
        ('colour = "red"\n[[book]]\n', "has an unknown key 'colour'"),
        ('book = "one"', "writes book as one value; write [[book]] before each"),
        ("book = [1]", "book 1 is not a table"),
    ],
)
def test_a_wrong_file_is_refused_with_the_error_that_was_asked_for(tmp_path, text, wrong):
    path = shelf(tmp_path, text)
    with pytest.raises(ShelfError) as error:
        tables(path, "book", fine, ShelfError)
    assert str(error.value).startswith(f"{path}: {wrong}")


def test_what_is_wrong_with_a_table_stands_after_its_place(tmp_path):
    path = shelf(tmp_path, "[[book]]\npages = 1\n[[book]]\npages = 0\n")
    with pytest.raises(ShelfError, match=r": book 2 is empty$"):
        tables(path, "book", lambda entry: "" if entry["pages"] else "is empty", ShelfError)


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path):
    with pytest.raises(ShelfError, match=r"nowhere\.toml: cannot be read"):
        tables(tmp_path / "nowhere.toml", "book", fine, ShelfError)
    path = tmp_path / "shelf.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ShelfError, match=r"shelf\.toml: is not UTF-8 text"):
        tables(path, "book", fine, ShelfError)


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ({"title": "A"}, ""),
        ({"title": "A", "pages": 3}, ""),
        ({"pages": 3}, "has no 'title'"),
        ({"title": "A", "colour": "red"}, "has an unknown key 'colour'"),
    ],
)
def test_unknown_and_missing_keys_are_named(entry, wrong):
    assert keys_wrong(entry, frozenset({"title"}), frozenset({"pages"})) == wrong


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ({"title": "A", "pages": 3}, ""),
        ({}, ""),
        ({"title": 3}, "has a 'title' that is not text"),
        ({"title": " "}, "has a 'title' that is empty"),
    ],
)
def test_a_text_that_is_none_or_says_nothing_is_named(entry, wrong):
    assert text_wrong(entry, frozenset({"title"})) == wrong
