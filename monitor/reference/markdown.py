"""Markdown, from values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell is one line."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def listed(points: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {point}" for point in points)


def code(text: str) -> str:
    """As it is typed."""
    return f"`{text}`"


def page(*parts: str) -> str:
    """Paragraphs, one after another; empty ones are left out."""
    return "\n\n".join(filter(None, parts)) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
