"""The texts of the dashboard are what the code asks for, and a catalogue answers to them."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import ClassVar

import pytest

from dashboard.markup import element
from dashboard.texts import Texts, language, number, pages, percent, texts, texts_of
from scoring.language import speak, spoken

DASHBOARD = Path(__file__).parents[2] / "dashboard"
PAGES = pages()


def test_a_text_is_filled_in_and_numbers_have_commas(monkeypatch):
    say = _saying(monkeypatch, shown="{count} of {all} shown")
    assert say("shown", count=1200, all=20000) == "1,200 of 20,000 shown"


def test_a_count_chooses_the_form_of_its_language(monkeypatch):
    say = _saying(monkeypatch, councils={"one": "{count} council", "other": "{count} councils"})
    assert [say("councils", count=number) for number in (0, 1, 2)] == ["0 councils", "1 council", "2 councils"]


class Welsh:
    """A small catalogue: what it does not have stays English."""

    said: ClassVar = {"page.shown": "Dangosir {count}", "page.councils": ("dim un", "un", "{count} cyngor")}

    def pgettext(self, context, message):
        return self.said.get(context, message)

    def npgettext(self, context, one, other, n):
        return self.said.get(context, (other, one, other))[min(n, 2)]

    def info(self):
        return {"language": "cy"}


@pytest.fixture
def welsh():
    before = spoken()
    speak(Welsh())
    yield
    speak(before)


def test_a_catalogue_answers_in_another_language(monkeypatch, welsh):
    say = _saying(monkeypatch, shown="{count} shown", ended="It has ended.")
    assert say("shown", count=1200) == "Dangosir 1,200"
    assert say("ended") == "It has ended."


def test_a_count_chooses_among_the_forms_of_the_other_language(monkeypatch, welsh):
    say = _saying(monkeypatch, councils={"one": "{count} council", "other": "{count} councils"})
    assert [say("councils", count=each) for each in (0, 1, 5)] == ["dim un", "un", "5 cyngor"]


def test_a_translation_cannot_forge_markup(monkeypatch, welsh):
    monkeypatch.setitem(Welsh.said, "page.shown", "<b>{council}</b>")
    say = _saying(monkeypatch, shown="{council} shown")
    assert say.html("shown", council=element("i", "A")) == "&lt;b&gt;<i>A</i>&lt;/b&gt;"


def test_pages_say_in_which_language_they_are(welsh):
    assert language() == "cy"
    speak(None)
    assert language() == "en-GB"


def test_numbers_are_written_by_the_customs_of_the_language(monkeypatch, welsh):
    assert (number(1200), number(0.5), percent(0.45)) == ("1,200", "0.5", "45%")
    monkeypatch.setattr(Welsh, "info", lambda self: {"language": "de"})
    assert (number(1200), number(0.5), percent(0.45)) == ("1.200", "0,5", "45\xa0%")


@pytest.mark.parametrize(("of", "written"), [(1200, "1,200"), (1.0, "1"), (0.25, "0.25")])
def test_english_numbers_have_no_more_places_than_they_need(of, written):
    assert number(of) == written


def test_what_is_filled_in_as_markup_cannot_forge_any(monkeypatch):
    say = _saying(monkeypatch, ended="{council} <ended>: {reason}")
    assert (
        say.html("ended", council=element("b", "A & B"), reason="<img>")
        == "<b>A &amp; B</b> &lt;ended&gt;: &lt;img&gt;"
    )


def _saying(monkeypatch, **said):
    monkeypatch.setattr("dashboard.texts.texts_of", lambda page: said)
    return Texts("page")


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
        found = [text for key, text in texts_of(page).items() if re.fullmatch(pattern, key)]
        if not any(filled_in(text) <= values for text in found):
            wrong.append(f"{where} asks {page}.toml for {pattern} with {sorted(values)}")
    assert wrong == []


def test_no_text_of_the_catalogue_is_forgotten():
    wanted = [(page, pattern) for page, pattern, _, _ in asked()]
    forgotten = [
        f"{page}.{key}"
        for page in PAGES
        for key in texts_of(page)
        if key != "title" and not any(of == page and re.fullmatch(pattern, key) for of, pattern in wanted)
    ]
    assert forgotten == []


def test_a_text_that_depends_on_a_number_has_one_form_for_one_thing_and_one_for_several():
    kinds = {frozenset(text) for page in PAGES for text in texts_of(page).values() if not isinstance(text, str)}
    assert kinds == {frozenset({"one", "other"})}


@pytest.mark.parametrize("word", ["fail", "failed", "worst", "coverage", "interval", "median"])
def test_the_catalogue_keeps_to_words_that_people_use(word):
    for page in PAGES:
        for name, text in texts_of(page).items():
            for form in forms(text):
                assert word not in form.lower().replace(".", " ").split(), f"{page}.{name}"


def test_no_text_is_taken_for_markup():
    taken = re.compile(r"Html\((?:SAY|STATES|say|say_count)\(")
    assert [path.name for path in DASHBOARD.rglob("*.py") if taken.search(path.read_text(encoding="utf-8"))] == []
