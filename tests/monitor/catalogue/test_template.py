import ast

import pytest

from config.languages import TEMPLATE, LanguageError
from config.languages.names import fields
from monitor.catalogue import calls, templates
from monitor.catalogue.entry import ROOT
from monitor.catalogue.judging import judged
from monitor.catalogue.template import document, entries

IMPORTED = "from scoring.language import marked, say, say_count\n"
HEAD = r"""msgid ""
msgstr ""
"Language: cy\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
REVIEWED = '"X-Reviewed-By: A. Speaker, 2026-11-22\\n"\n'
TITLE = '\nmsgctxt "find.title"\nmsgid "Find your council"\nmsgstr "Dod o hyd i\'ch cyngor"\n'


def said_in(code):
    return [(each.text, each.plural) for each in calls.said_in(ast.parse(IMPORTED + code), "here.py")]


def test_the_template_is_what_the_texts_make_it():
    assert TEMPLATE.read_text(encoding="utf-8") == document(), "run `make texts`"


def test_texts_come_from_pages_plain_pages_sentences_indicators_and_files():
    found = {(each.context, each.text) for each in entries()}
    assert {
        ("find.title", "Find your council"),
        ("", "Your council and the LGA cannot see this page."),
        ("", "Are house rules for the council's accounts published?"),
        ("", "Be human"),
        ("", "Going further"),
        ("", "Unitary authority"),
    } <= found


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('say("The {page} is gone.", page=page)', [("The {page} is gone.", "")]),
        ('say("One " "text.")', [("One text.", "")]),
        ('say("Yes." if seen else "No.")', [("Yes.", ""), ("No.", "")]),
        ('say_count("{count} page", "{count} pages", count=2)', [("{count} page", "{count} pages")]),
        ('WORDS = {1: marked("It was empty.")}', [("It was empty.", "")]),
        ("say(WORDS[1])", []),
        ('print("Not ours.")', []),
    ],
)
def test_texts_are_found_where_they_are_said_or_marked(code, texts):
    assert said_in(code) == texts


def test_another_function_of_the_same_name_says_nothing_to_users():
    module = ast.parse('from monitor.saying import say\nsay("To the terminal.")')
    assert list(calls.said_in(module, "here.py")) == []


@pytest.mark.parametrize("code", ['say(f"The {page} is gone.")', 'say("The " + page)', 'marked("a" + "b")'])
def test_a_text_that_is_put_together_is_refused(code):
    with pytest.raises(ValueError, match=r"^here\.py:2 says a text that is put together"):
        said_in(code)


def test_texts_of_templates_are_found():
    template = '<p>{{ say("Hello {who}", who=say("you")) }}</p>{{ say_count("{count} day", "{count} days", n) }}'
    found = [(each.text, each.plural) for each in templates.said_in(template, "here.html")]
    assert sorted(found) == [("Hello {who}", ""), ("you", ""), ("{count} day", "{count} days")]


def judged_file(tmp_path, text):
    path = tmp_path / "cy.po"
    path.write_text(text, encoding="utf-8")
    return judged(path)


def test_a_translation_is_judged_by_what_it_still_needs(tmp_path):
    lines, good = judged_file(tmp_path, HEAD + TITLE + '\nmsgid "Long gone"\nmsgstr "Wedi mynd"\n')
    assert lines[0].startswith("1 of ")
    assert lines[1:] == [
        "1 are of texts that Doorstep no longer says.",
        "Nobody has reviewed it: it is not spoken before its header says who did, and when.",
    ]
    assert not good


def test_a_reviewed_translation_can_be_spoken_though_texts_are_missing(tmp_path):
    _, good = judged_file(tmp_path, HEAD + REVIEWED + TITLE)
    assert good


def test_what_is_fuzzy_does_not_count_as_translated(tmp_path):
    lines, _ = judged_file(tmp_path, HEAD + REVIEWED + TITLE.replace("\nmsgctxt", "\n#, fuzzy\nmsgctxt"))
    assert lines[0].startswith("0 of ")
    assert lines[1] == "1 are marked as fuzzy, and stay English as well."


def test_what_does_not_fit_is_said(tmp_path):
    lines, good = judged_file(tmp_path, HEAD + REVIEWED + TITLE.replace("cyngor", "{cyngor}"))
    assert "It does not fit: “Find your council” has {cyngor}, which the English text has not." in lines
    assert not good


def test_what_is_no_translation_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(LanguageError, match="does not say of which language it is"):
        judged_file(tmp_path, "")


def given_otherwise(code, where):
    """Calls of `say` and `say_count` whose text is filled in with other names than are given."""
    module = ast.parse(code)
    if "scoring.language" not in code:
        return
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or None in _names(node):
            continue
        several = {"say": 1, "say_count": 2}.get(node.func.id, 0)
        texts = [each.value for each in node.args[:several] if isinstance(each, ast.Constant)]
        named = {name for text in texts for name, _, _ in fields(str(text))}
        given = _names(node) | ({"count"} if several == 2 else set())
        if several and len(texts) == several and not (named <= given and _names(node) - {"count"} <= named):
            yield f"{where}:{node.lineno}"


def _names(call):
    return {each.arg for each in call.keywords}


def test_a_call_that_gives_other_names_than_its_text_has_is_found():
    code = (
        IMPORTED
        + 'say("{page} is gone.", pages=1)\nsay_count("{count} of {all}", "{count} of {all}", 2)\nsay("{a}", a=1)'
    )
    assert list(given_otherwise(code, "here.py")) == ["here.py:2", "here.py:3"]


def test_every_text_is_given_the_names_that_it_has():
    rooms = [path for room in calls.ROOMS for path in (ROOT / room).rglob("*.py")]
    wrong = [each for path in rooms for each in given_otherwise(path.read_text(encoding="utf-8"), path.name)]
    assert wrong == []
