"""`docs/reference/settings.md`: what every setting may be, from the code that reads it."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from config.settings import PREFIX, Settings
from monitor.reference.markdown import code, page, table

WORDS = """\
# Every setting

Made from the code that reads them (`make docs`). [Settings](../settings.md) says where they are written, and more
about each.

{rows}"""
KINDS = {"array": "list", "boolean": "true or false", "integer": "whole number", "object": "table", "string": "text"}
LIMITS = (
    ("exclusiveMinimum", "more than {:g}"),
    ("minimum", "at least {:g}"),
    ("maximum", "at most {:g}"),
    ("minLength", "not empty"),
)


def document() -> str:
    """The page as it should be."""
    shapes, meanings = Settings.model_json_schema(), explained()
    rows = (
        (code(name), code(f"{PREFIX}{name}".upper()), _kind(shapes, name), _default(field), meanings.get(name, ""))
        for name, field in Settings.model_fields.items()
    )
    heads = ("setting", "in the environment", "what it may be", "if you say nothing", "what it is")
    return page(WORDS.format(rows=table(heads, rows)))


def explained() -> Mapping[str, str]:
    """By setting, the text under it in the code: pydantic does not keep it."""
    (settings,) = ast.parse(inspect.getsource(Settings)).body
    assert isinstance(settings, ast.ClassDef)  # noqa: S101  # it is the source of a class
    pairs = zip(settings.body, settings.body[1:], strict=False)
    return {
        field.target.id: below.value.value
        for field, below in pairs
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str)
    }


def _kind(shapes: Mapping[str, Any], name: str) -> str:
    shape = shapes["properties"][name]
    choices = shape.get("anyOf", [shape])
    return ", or ".join(each for choice in choices if (each := ", ".join(_said(shapes, choice))))


def _said(shapes: Mapping[str, Any], shape: Mapping[str, Any]) -> Iterator[str]:
    if "$ref" in shape:
        shape = shapes["$defs"][shape["$ref"].rpartition("/")[2]]
    if "enum" in shape:
        yield ", ".join(map(code, shape["enum"]))
    elif shape.get("format") == "date":
        yield "day"
    elif shape["type"] != "null":
        yield KINDS.get(shape["type"], shape["type"])
    yield from (words.format(shape[limit]) for limit, words in LIMITS if limit in shape)


def _default(field: FieldInfo) -> str:
    value = field.default.value if isinstance(field.default, Enum) else field.default
    if field.default_factory is not None or value in ("", (), None):
        return "nothing"
    return code(json.dumps(value))
