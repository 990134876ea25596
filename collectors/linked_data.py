"""Structured data in a page (JSON-LD), in the state that content systems leave it in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import etree

from collectors.tree import Tree

_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_FOLLOWED = ("@graph", "publisher", "mainEntity", "isPartOf", "itemListElement", "item")
MAX_LENGTH, MAX_NODES, MAX_SCRIPTS = 500_000, 1000, 50
Node = dict[str, object]
Described = tuple[etree._Element, Node]
"""A thing that a page describes, with the script it stands in."""


def described(tree: Tree) -> Iterator[Described]:
    """Each thing the page describes. What cannot be read as JSON is left out."""
    scripts = (each for each in tree.of("script") if (each.get("type") or "").lower() == "application/ld+json")
    for number, script in enumerate(scripts):
        if number == MAX_SCRIPTS:
            return
        for node in _nodes(_parsed(script.text or "")):
            yield script, node


def kinds(node: Node) -> frozenset[str]:
    """What it is: schema.org types without their address."""
    given = node.get("@type", "")
    names = given if isinstance(given, list) else [given]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def texts(node: Node, name: str) -> tuple[str, ...]:
    """The values of a property that are text."""
    given = node.get(name)
    return tuple(value for value in (given if isinstance(given, list) else [given]) if isinstance(value, str))


def _parsed(text: str) -> object:
    if len(text) > MAX_LENGTH:
        return None
    try:
        return json.loads(_TRAILING_COMMA.sub("", _WRAPPING.sub("", text).rstrip(" ;\n")), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: object) -> Iterator[Node]:
    waiting = [data]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        found = waiting.pop(0)
        if isinstance(found, list):
            waiting += found[:200]
        elif isinstance(found, dict):
            yield found
            waiting += [found[name] for name in _FOLLOWED if name in found]
