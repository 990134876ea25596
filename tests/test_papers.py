"""What public bodies ask for is there, and says what is so."""

import re
import tomllib
from pathlib import Path

import yaml

from config.settings import secrets

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_citation_has_the_version_and_the_licence_of_the_project():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["version"] == PROJECT["version"]
    assert citation["license"] == PROJECT["license"] == "MIT"
    assert {"message", "title", "authors"} <= citation.keys()
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_every_test_that_the_page_on_security_names_is_there():
    named = re.findall(r"`(tests/[\w./]+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    assert "tests/monitor/test_secrets.py" in named
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_every_setting_that_may_stand_in_a_file_is_named():
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    listed = page[page.index("That goes for") : page.index("as JSON). The file wins")]
    names, tables = listed.split("(")
    assert re.findall(r"`(\w+)`", names) == sorted(secrets())
    assert re.findall(r"`(\w+)`", tables) == sorted(name for name, table in secrets().items() if table)
