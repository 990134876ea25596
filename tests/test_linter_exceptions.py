"""Where the linter's rules on security are set aside, it says why."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("collectors", "config", "dashboard", "monitor", "scoring", "store")
EXCEPTION = re.compile(r"# noqa: ?([A-Z0-9, ]+)(.*)")


@pytest.mark.parametrize("package", PACKAGES)
def test_every_exception_from_a_rule_on_security_has_a_reason(package):
    for path in (ROOT / package).rglob("*.py"):
        for rules, reason in EXCEPTION.findall(path.read_text(encoding="utf-8")):
            if re.search(r"\b(S\d|BLE)", rules):
                assert re.search(r"# \w", reason), f"{path.name}: {rules}"


def test_no_folder_of_ours_is_left_out_of_the_rules_on_security():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ruff = text[text.index("[tool.ruff.lint]") : text.index("[tool.mypy]")]
    assert '"S"' in ruff
    assert re.findall(r'"([\w*/]+)" = \[', ruff) == ["tests/**"]
