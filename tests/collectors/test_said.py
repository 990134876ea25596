"""What pages and channels showed, and why we could not look, is said by the catalogue: the sentences in the code."""

import ast
import re
from pathlib import Path

import pytest

COLLECTORS = Path(__file__).parents[2] / "collectors"
SENTENCE = re.compile(r"(?:[A-Z]|\{\}|“)[^\n]* [^\n]*[.?]")
ELSE = {
    "archive.py": "whoever runs the monitor reads it",
    "archive_reading.py": "whoever runs the monitor reads it",
    "not_found.py": "patterns of what sites write",
    "posting.py": "whoever runs the monitor reads it",
    "trust.py": "whoever runs the monitor reads it",
}
"""Modules whose sentences no catalogue has, and why. Those of platforms are data, which the catalogue takes as such."""
MODULES = [each for each in sorted(COLLECTORS.rglob("*.py")) if each.parent.name != "platforms"]


def unsaid(source):
    """The sentences that are written down and not said."""
    module = ast.parse(source)
    skipped = {id(each) for node in ast.walk(module) if _aside(node) for each in ast.walk(node)}
    return [text for node in ast.walk(module) if id(node) not in skipped and SENTENCE.fullmatch(text := _text(node))]


def _aside(node):
    """A docstring, what the log gets, and what is said or marked."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) or (
            isinstance(node.value, ast.Call) and _called(node.value) == "log"
        )
    return isinstance(node, ast.Call) and _called(node) in ("say", "say_count", "marked")


def _called(call):
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(getattr(function, "value", None), "id", "")


def _text(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_a_sentence_that_is_not_said_is_found():
    source = '''
def why(status):
    """A docstring."""
    log.info("It was logged.")
    return say("It was said."), "It was not said.", f"It was {status}, not said."
'''
    assert unsaid(source) == ["It was not said.", "It was {}, not said."]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(COLLECTORS).as_posix())
def test_every_sentence_is_said_by_the_catalogue(path):
    assert path.name in ELSE or unsaid(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", ELSE)
def test_every_exception_still_has_a_sentence(name):
    assert unsaid((COLLECTORS / name).read_text(encoding="utf-8"))
