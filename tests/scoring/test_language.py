import ast
import re
from datetime import date
from pathlib import Path

import pytest

from config.languages import translations
from scoring.indicators.front_door.email_sign_up import email_sign_up
from scoring.indicators.front_door.views_asked_for import views_asked_for
from scoring.language import kept, marked, say, say_count, speak, spoken
from scoring.rules import Rules
from scoring.score import scorecard
from scoring.words import day_words
from store.records import Principle, SignalKind
from tests.scoring.northbridge import home, seen, signal

WELSH = r"""
msgid ""
msgstr ""
"Language: cy\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);\n"
"X-Reviewed-By: A. Speaker, 2026-11-22\n"

msgid "home page"
msgstr "dudalen gartref"

msgid "April"
msgstr "Ebrill"

msgid "{day} {month} {year}"
msgstr "{day} {month}, {year}"

msgid "The {page} offers news by e-mail."
msgstr "Mae'r {page} yn cynnig newyddion drwy e-bost."

msgid "Can residents sign up for news by e-mail?"
msgstr "A all trigolion gofrestru ar gyfer newyddion drwy e-bost?"

msgid "{count} page of {site}"
msgid_plural "{count} pages of {site}"
msgstr[0] "{count} dudalen o {site}"
msgstr[1] "{count} dudalen o {site} (dwy)"
msgstr[2] "{count} o dudalennau o {site}"
"""


@pytest.fixture
def welsh(tmp_path):
    path = tmp_path / "cy.po"
    path.write_text(WELSH.lstrip(), encoding="utf-8")
    speak(translations(str(path)))
    yield
    speak(None)


def test_english_is_what_the_code_has():
    assert spoken() is None
    assert say("The {page} offers news by e-mail.", page="home page") == "The home page offers news by e-mail."


def test_a_catalogue_answers_to_the_english_text(welsh):
    said = say("The {page} offers news by e-mail.", page=say("home page"))
    assert said == "Mae'r dudalen gartref yn cynnig newyddion drwy e-bost."


def test_a_text_that_the_catalogue_does_not_have_stays_english(welsh):
    assert say("The {page} was not read.", page=say("home page")) == "The dudalen gartref was not read."


def test_a_value_is_never_taken_for_a_template():
    assert say("{council} offers news.", council="{page} {0} {} {{") == "{page} {0} {} {{ offers news."
    assert say_count("{count} page of {site}", "{count} pages of {site}", 2, site="{count}") == "2 pages of {count}"


def test_a_text_without_values_keeps_its_braces(welsh):
    assert say("Whatever stands in {braces} stays.") == "Whatever stands in {braces} stays."


def test_nothing_is_said_as_nothing_and_not_as_the_head_of_the_catalogue(welsh):
    assert say("") == ""


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 pages of N"), (1, "1 page of N"), (2, "2 pages of N"), (21, "21 pages of N")]
)
def test_in_english_one_is_singular(count, said):
    assert say_count("{count} page of {site}", "{count} pages of {site}", count=count, site="N") == said


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 dudalen o N"), (2, "2 dudalen o N (dwy)"), (5, "5 o dudalennau o N")]
)
def test_another_language_has_forms_of_its_own(count, said, welsh):
    assert say_count("{count} page of {site}", "{count} pages of {site}", count=count, site="N") == said


def test_a_day_follows_the_catalogue_and_english_comes_back_with_english(welsh):
    assert day_words(date(2026, 4, 3)) == "3 Ebrill, 2026"
    speak(None)
    assert day_words(date(2026, 4, 3)) == "3 April 2026"


def test_what_is_marked_is_said_later(welsh):
    assert marked("home page") == "home page"
    assert say(marked("home page")) == "dudalen gartref"


def test_a_sentence_that_is_kept_is_made_once_in_each_language(welsh):
    made = []

    @kept
    def offer(page):
        made.append(page)
        return say("The {page} offers news by e-mail.", page=page)

    assert [offer("tudalen"), offer("tudalen")] == ["Mae'r tudalen yn cynnig newyddion drwy e-bost."] * 2
    speak(None)
    assert offer("page") == offer("page") == "The page offers news by e-mail."
    assert made == ["tudalen", "page"]


def test_a_finding_is_in_the_language_that_is_spoken(welsh):
    rules = Rules([Principle(email_sign_up.principle, 1, "", "", "", 1.0)], [email_sign_up])
    (finding,) = scorecard(seen(home(signal(SignalKind.EMAIL_SIGN_UP))), rules).findings
    assert finding.question == "A all trigolion gofrestru ar gyfer newyddion drwy e-bost?"
    assert finding.message == "Mae'r dudalen gartref yn cynnig newyddion drwy e-bost."


def test_words_of_a_page_come_out_as_they_stand_there():
    page = home(signal(SignalKind.VIEWS_ASKED, "Have {your} say {0}"))
    assert views_asked_for.measure(seen(page)).message == "The home page asks for views: “Have {your} say {0}”."


SCORING = Path(__file__).parents[2] / "scoring"
WORDS = re.compile(r"[^\W\d_]{2,} | [^\W\d_]{2,}")
"""A word of two letters or more beside a space: what reads like a sentence, or like a part of one."""
SAID = {"say", "say_count", "marked", "indicator"}
"""What a catalogue has the texts of."""
ELSE = {"cast", "split", "sub"}
"""Whose texts nobody reads: types, lists of words, patterns."""
A_READERS_NAME = "What a reader of pages calls it; what is shown is said."
A_KEY = "No words: by it two things are told apart."
A_NATION = "What the register has; it is looked up."
NOT_SAID = {
    ("changed_channels.py", "channel {}"): A_KEY,
    ("changed_needs.py", "need {}"): A_KEY,
    ("councillor_words.py", "council e-mail"): A_READERS_NAME,
    ("councillor_words.py", "council phone"): A_READERS_NAME,
    ("indicators/front_door/embeds_show_something.py", "Facebook page"): A_READERS_NAME,
    ("indicators/front_door/embeds_show_something.py", "X timeline"): A_READERS_NAME,
    ("indicators/front_door/embeds_show_something.py", "YouTube video"): A_READERS_NAME,
    ("indicators/front_door/share_tools_work.py", " share button"): A_READERS_NAME,
    ("indicators/front_door/shared_pages_say_whose.py", "meta twitter:site"): A_READERS_NAME,
    ("indicators/front_door/shared_pages_say_whose.py", "meta twitter:creator"): A_READERS_NAME,
    ("letters.py", "    User-agent: {}\n    Disallow: /"): "Lines of a robots.txt.",
    ("letting_in.py", "    User-agent: {}\n    Allow: /"): "Lines of a robots.txt.",
    ("peer_names.py", "Northern Ireland"): A_NATION,
    ("seasons.py", "Northern Ireland"): A_NATION,
    ("words.py", "Google Podcasts"): "A service's own name.",
    ("words.py", "Yahoo! Answers"): "A service's own name.",
}
"""Module and text, and why no catalogue needs it."""


def left(path):
    """The texts of a module that read like a sentence and come from no catalogue."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set()
    for node in ast.walk(module):
        if _said_elsewhere(node):
            skipped.update(ast.walk(node))
        elif isinstance(node, ast.Call) and _called(node) in SAID:
            skipped.update(each for text in _texts(node) for each in ast.walk(text))
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            skipped.update(each for each in node.values if isinstance(each, ast.Constant))
        if node not in skipped and WORDS.search(_text(node)):
            yield _text(node)


def _said_elsewhere(node):
    """Docstrings, errors for whoever runs it, enumerations (which a dashboard says by their names), and patterns."""
    if isinstance(node, ast.ClassDef):
        return any(isinstance(each, ast.Name) and each.id.endswith("Enum") for each in node.bases)
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and _called(node) in ELSE)


def _called(call):
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _texts(call):
    return [*call.args, *(each.value for each in call.keywords if _called(call) == "indicator")]


def _text(node):
    """Of a text in which something is filled in, what is around it."""
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_a_sentence_that_no_catalogue_has_is_found(tmp_path):
    path = tmp_path / "made_up.py"
    path.write_text(
        '''"""A docstring that nobody translates."""
KIND, PART = marked("home page"), "social media page"
def told(page):
    """As a sentence."""
    if page is None:
        raise ValueError("there is no page")
    return say("The {page} has {what}.", page=page, what="no news") + f" {page} was read." + f"{page}, {PART}s"
''',
        encoding="utf-8",
    )
    assert set(left(path)) == {"social media page", "no news", " {} was read."}


@pytest.mark.parametrize("path", sorted(SCORING.rglob("*.py")), ids=lambda path: path.stem)
def test_whatever_reads_like_a_sentence_is_in_the_catalogue(path):
    name = path.relative_to(SCORING).as_posix()
    assert [text for text in left(path) if (name, text) not in NOT_SAID] == []


@pytest.mark.parametrize(("name", "text"), NOT_SAID)
def test_every_exception_still_stands(name, text):
    assert text in left(SCORING / name)
