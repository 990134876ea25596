"""Texts that stand in templates of pages: `{{ say("Sign in") }}`."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, nodes

from monitor.catalogue.entry import ROOT, Entry, place


def entries() -> Iterator[Entry]:
    """Of every template, in the order in which they stand there."""
    for path in sorted((ROOT / "dashboard").rglob("*.html")):
        yield from said_in(path.read_text(encoding="utf-8"), place(path))


def said_in(template: str, where: str) -> Iterator[Entry]:
    """Of one template. Raises `ValueError` for a call whose text cannot be read from it."""
    for call in Environment(autoescape=True).parse(template).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ("say", "say_count"):
            several = call.node.name == "say_count"
            texts = [_text(each, where) for each in call.args[: 1 + several]]
            yield Entry(where, *texts)


def _text(node: nodes.Expr, where: str) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"{where}:{node.lineno} says what is no text: no catalogue can have it")
