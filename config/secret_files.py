"""Secrets from files, as containers hand them over: `DOORSTEP_MAIL_PASSWORD_FILE` names the file of `mail_password`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

SUFFIX = "_FILE"


class SecretFileError(Exception):
    """A file that should hold a secret cannot be used. The message names variable and file, never what stands in it."""


def in_files(prefix: str, tables: Mapping[str, bool]) -> dict[str, object]:
    """What the files hold, by setting. A setting whose own variable is set is absent: that one wins.

    `tables`: the settings that may stand in a file, and whether one is a table or a list, which is written as JSON.
    Raises `SecretFileError`.
    """
    named = {name: variable(prefix, name) for name in tables if not os.environ.get(f"{prefix}{name}".upper())}
    return {
        name: _held(where, Path(os.environ[where]), table=tables[name])
        for name, where in named.items()
        if os.environ.get(where)
    }


def variable(prefix: str, name: str) -> str:
    """That names the file of a setting."""
    return f"{prefix}{name}{SUFFIX}".upper()


def _held(where: str, path: Path, *, table: bool) -> object:
    try:
        # The newline with which most editors end a file is none of the secret.
        text = path.read_text(encoding="utf-8-sig").rstrip("\r\n")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SecretFileError(f"The file {path} ({where}) cannot be read: {reason}.") from error
    except UnicodeDecodeError:
        # Not chained, here and below: these errors hold what the file says.
        raise SecretFileError(f"The file {path} ({where}) is not in UTF-8.") from None
    if not text:
        raise SecretFileError(f"The file {path} ({where}) is empty.")
    return _table(where, path, text) if table else text


def _table(where: str, path: Path, text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        raise SecretFileError(f"The file {path} ({where}) should hold JSON.") from None
