"""The catalogue says what the code asks of it, in each of its languages."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from dashboard.markup import element
from dashboard.texts import ENGLISH, KINDS, Texts, catalogue, texts

DASHBOARD = Path(__file__).parents[2] / "dashboard"
LANGUAGES = sorted(folder.name for folder in (DASHBOARD / "texts").iterdir() if (folder / "support.toml").exists())
PAGES = sorted(path.stem for path in (DASHBOARD / "texts" / ENGLISH).glob("*.toml"))


def test_a_text_is_filled_in_and_numbers_have_commas(monkeypatch):
    say = _saying(monkeypatch, shown="{count} of {all} shown")
    assert say("shown", count=1200, all=20000) == "1,200 of 20,000 shown"


def test_a_count_chooses_the_form_of_its_language(monkeypatch):
    say = _saying(monkeypatch, councils={"one": "{count} council", "other": "{count} councils"})
    assert [say("councils", count=number) for number in (0, 1, 2)] == ["0 councils", "1 council", "2 councils"]


def test_welsh_has_six_kinds_of_number():
    kinds = [KINDS["cy"](number) for number in (0, 1, 2, 3, 6, 4)]
    assert kinds == ["zero", "one", "two", "few", "many", "other"]


def test_what_is_filled_in_as_markup_cannot_forge_any(monkeypatch):
    say = _saying(monkeypatch, ended="{council} <ended>: {reason}")
    assert (
        say.html("ended", council=element("b", "A & B"), reason="<img>")
        == "<b>A &amp; B</b> &lt;ended&gt;: &lt;img&gt;"
    )


def _saying(monkeypatch, **said):
    monkeypatch.setattr("dashboard.texts.catalogue", lambda page, language: said)
    return Texts("page", ENGLISH)


def test_a_name_that_the_catalogue_does_not_have_is_an_error():
    with pytest.raises(KeyError):
        texts("support")("no such name")


def asked():
    """(page, pattern of its name, values, where) of every text that the code asks for."""
    for path in sorted(DASHBOARD.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = _said(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (page := names.get(_called(node))):
                values = {str(each.arg) for each in node.keywords}
                yield page, _pattern(node.args[0]), values, f"{path.name}:{node.lineno}"


def _said(tree):
    """By the name that a module has for it, the page whose texts it takes: of its own, or another module's."""
    names = {
        node.targets[0].id: node.value.args[0].value
        for node in tree.body
        if isinstance(node, ast.Assign) and _called(node.value) == "texts"
    }
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(each.name == "SAY" for each in node.names):
            names |= _said(ast.parse((DASHBOARD.parent / f"{node.module.replace('.', '/')}.py").read_text()))
    return names


def _called(node):
    """`say` of `say(...)` and of `say.html(...)`."""
    if not isinstance(node, ast.Call):
        return None
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr == "html":
        function = function.value
    return function.id if isinstance(function, ast.Name) else None


def _pattern(node):
    """Of a name that stands where it is asked for: whole, or with a part that is worked out, `f"state_{each.name}"`."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_pattern(each) for each in node.values)
    return re.escape(node.value) if isinstance(node, ast.Constant) else ".+"


def forms(text):
    return [text] if isinstance(text, str) else list(text.values())


def filled_in(text):
    return {field for form in forms(text) for _, field, _, _ in string.Formatter().parse(form) if field}


def test_every_text_that_the_code_asks_for_is_in_the_catalogue_with_its_values():
    wrong = []
    for page, pattern, values, where in asked():
        found = [text for key, text in catalogue(page, ENGLISH).items() if re.fullmatch(pattern, key)]
        if not any(filled_in(text) <= values for text in found):
            wrong.append(f"{where} asks {page}.toml for {pattern} with {sorted(values)}")
    assert wrong == []


def test_no_text_of_the_catalogue_is_forgotten():
    wanted = [(page, pattern) for page, pattern, _, _ in asked()]
    forgotten = [
        f"{page}.{key}"
        for page in PAGES
        for key in catalogue(page, ENGLISH)
        if key != "title" and not any(of == page and re.fullmatch(pattern, key) for of, pattern in wanted)
    ]
    assert forgotten == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_of_it_with_the_same_values(language):
    for page in PAGES:
        english, other = catalogue(page, ENGLISH), catalogue(page, language)
        assert english.keys() == other.keys()
        assert {name: filled_in(text) for name, text in english.items()} == {
            name: filled_in(text) for name, text in other.items()
        }


@pytest.mark.parametrize("word", ["fail", "failed", "worst", "coverage", "interval", "median"])
def test_the_catalogue_keeps_to_words_that_people_use(word):
    for page in PAGES:
        for name, text in catalogue(page, ENGLISH).items():
            for form in forms(text):
                assert word not in form.lower().replace(".", " ").split(), f"{page}.{name}"
