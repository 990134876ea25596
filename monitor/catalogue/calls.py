"""Texts that stand in the code: what is said there, or marked to be said later, and the words of indicators."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from monitor.catalogue.entry import ROOT, Entry, place

ROOMS = ("collectors", "config", "dashboard", "monitor", "scoring", "store")
_LANGUAGE, _INDICATOR = "scoring.language", "scoring.indicator"
_OF_INDICATORS = ("question", "why", "fix", "observes", "proxy", "source")


def entries() -> Iterator[Entry]:
    """Of every module, in the order in which they stand there."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            if _LANGUAGE in text or _INDICATOR in text:
                yield from said_in(ast.parse(text), place(path))


def said_in(module: ast.Module, where: str) -> Iterator[Entry]:
    """Of one module. Raises `ValueError` for a call whose text cannot be read from the code."""
    names = _imported(module)
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        match names.get(node.func.id):
            case "say" | "marked":
                yield from (Entry(where, text) for text in _texts(node.args[0], where))
            case "say_count":
                one, many = node.args[:2]
                pairs = zip(_texts(one, where), _texts(many, where), strict=True)
                yield from (Entry(where, text, plural) for text, plural in pairs)
            case "indicator":
                words = [each for each in node.keywords if each.arg in _OF_INDICATORS]
                yield from (Entry(where, text) for each in words for text in _texts(each.value, where))


def _imported(module: ast.Module) -> dict[str, str]:
    """By the name that the module has for it, what it takes from the modules that matter."""
    taken = [each for each in ast.walk(module) if isinstance(each, ast.ImportFrom)]
    return {
        each.asname or each.name: each.name
        for node in taken
        if node.module in (_LANGUAGE, _INDICATOR)
        for each in node.names
    }


def _texts(node: ast.expr, where: str) -> Iterator[str]:
    """The texts that may be said here; none for a name, whose text is marked where it is made."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value:
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, where)
        yield from _texts(node.orelse, where)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp)):
        raise ValueError(f"{where}:{node.lineno} says a text that is put together: no catalogue can have it")
