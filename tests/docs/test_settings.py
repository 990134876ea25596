"""What `docs/settings.md` says by hand is what the code does. Which settings there are, `tests/config` compares."""

import re
from enum import Enum

from config.settings import Settings
from tests.docs.reading import ROOT, documents

PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def said(name):
    """What stands there if nothing is said, without the marks of code."""
    return re.search(rf"^\| `{name}` \| ([^|]+) \|", PAGE, re.MULTILINE)[1].replace("`", "")


def in_words(default):
    value = default.value if isinstance(default, Enum) else default
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_numbers_and_words_that_a_setting_has_by_itself_stand_in_its_line():
    fields = {name: field.default for name, field in Settings.model_fields.items() if field.default_factory is None}
    plain = {
        name: in_words(default) for name, default in fields.items() if isinstance(default, bool | int | float | str)
    }
    assert {name: said(name) for name, words in plain.items() if words} == {n: w for n, w in plain.items() if w}


def test_variables_that_documents_name_are_read():
    read = {"SETTINGS", *(name.upper() for name in Settings.model_fields)}
    read |= {f"{name}_FILE" for name in read}
    named = {
        name
        for path in documents()
        for name in re.findall(r"DOORSTEP_([A-Z][A-Z_]*)", path.read_text(encoding="utf-8"))
    }
    assert {each.rstrip("_") for each in named} - read == set()
