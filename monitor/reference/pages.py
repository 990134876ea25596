"""Which pages of `docs/` are made from the code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from dashboard.reports.about import dictionary
from dashboard.reports.dictionary import TABLES
from monitor.practice import document as practice
from monitor.reference import commands, method, offices, questions, settings

DOCS = Path(__file__).parents[2] / "docs"
PAGES: Mapping[str, Callable[[], str]] = {
    "data-dictionary.md": lambda: dictionary(TABLES),
    "practice-county.md": practice.document,
    "reference/commands.md": commands.document,
    "reference/indicators.md": questions.document,
    "reference/method.md": method.document,
    "reference/offices.md": offices.document,
    "reference/settings.md": settings.document,
}
"""By name, what makes it."""
