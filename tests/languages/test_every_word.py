"""Whatever users read is said by the catalogue: drawn in a language that nobody speaks, nothing of it is English."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.languages.pseudo import left_in_english, pseudo

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "dashboard").rglob("*.html"))
SHORTEST = 100
"""Letters of a page that shows something."""
STILL_ENGLISH: dict[str, list[str]] = {}
"""By what shows them, words that wait for the catalogue. May it stay empty."""


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """By what was drawn: the words that stayed English, and how many letters there were."""
    command = [sys.executable, "-m", "tests.languages.walk", str(tmp_path_factory.mktemp("languages"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_nothing_that_users_read_stays_english(walked):
    assert {name: left for name, (left, _) in walked.items() if left} == STILL_ENGLISH


def test_everything_that_users_read_was_drawn(walked):
    assert {name: letters for name, (_, letters) in walked.items() if letters < SHORTEST} == {}


def test_a_text_in_the_pseudo_language_keeps_its_names():
    assert pseudo("The {page} is gone.") == "[[Ţĥé {page} íš ĝóñé.]]"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[[Ţĥé ĥóɱé þáĝé íš ĝóñé.]]", []),
        ("[[Ţĥé home page íš ĝóñé.]]", ["home page"]),
        ("[[Ñóţ]] seen", ["seen"]),
        ("[[Óƒ]] Northbridge: https://www.northbridge.example/news, “in its own words”", []),
    ],
)
def test_what_stayed_english_is_told_from_names_and_addresses(text, left):
    assert list(left_in_english(text, ["Northbridge"])) == left


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_word_of_a_template_is_said(path):
    shown = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>|Doorstep", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"[A-Za-z]{2,}", shown) == []
