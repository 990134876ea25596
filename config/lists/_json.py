"""Lists in JSON: one object, a list of them, one a line, or a folder of `metadata.json`, as LGSF keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from config.lists._entry import ListError, Rows
from config.rows import Fault

MAX_BYTES = 20_000_000
"""Of one file. All of LGSF's are less than one million."""


def is_json(text: str) -> bool:
    """Whether a file that begins like this is JSON."""
    return text.lstrip().startswith(("{", "["))


def objects(path: Path) -> Rows:
    """Each object, flat: `a.b` is what stands under `b` in `a`. Raises `ListError`."""
    files = sorted(path.glob("*/metadata.json")) if path.is_dir() else [path]
    if not files:
        raise ListError(Fault(str(path), None, None, "holds no folders with a metadata.json in them"))
    number = 0
    for file in files:
        for each in _objects(file):
            number += 1
            if not isinstance(each, dict):
                raise ListError(Fault(str(file), None, None, "is not a list of councils in JSON"))
            yield number, dict(_flat(each))


def _objects(file: Path) -> list[Any]:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise ListError(Fault(str(file), None, None, f"has over {MAX_BYTES:,} bytes: no list we know is as long"))
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ListError(Fault(str(file), None, None, f"cannot be read: {reason}")) from error
    except UnicodeDecodeError as error:
        raise ListError(Fault(str(file), None, None, "is not in UTF-8")) from error
    try:
        return _listed(json.loads(text))
    except (ValueError, RecursionError):
        pass  # it may be one object a line
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise ListError(Fault(str(file), None, None, "is not JSON")) from error


def _listed(found: object) -> list[Any]:
    return found if isinstance(found, list) else [found]


def _flat(found: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if isinstance(value, dict) and before.count(".") < 4:
            yield from _flat(value, f"{before}{name}.")
        elif isinstance(value, str | int | float):
            yield f"{before}{name}", str(value).strip()
