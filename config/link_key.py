"""The key with which links to councillors' own pages are signed: a setting, or a file beside the database."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from config.settings import Settings, SettingsError


def link_key(settings: Settings) -> bytes:
    """The key; empty if there is none yet: then no link was ever made. Raises `SettingsError`."""
    return (settings.link_key or _read(settings.link_key_file)).encode()


def link_key_made(settings: Settings) -> bytes:
    """The key, made if there is none. Raises `SettingsError`."""
    if not link_key(settings):
        _write(settings.link_key_file, secrets.token_hex(32) + "\n")
    return link_key(settings)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, "read", error) from error


def _write(path: Path, text: str) -> None:
    """For nobody else to read. Whoever is first wins, so that two who start at once sign with one key."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        unfinished.unlink(missing_ok=True)
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(text)
        with suppress(FileExistsError):
            os.link(unfinished, path)
        unfinished.unlink()
    except OSError as error:
        raise _unusable(path, "written", error) from error


def _unusable(path: Path, done: str, error: OSError | UnicodeDecodeError) -> SettingsError:
    reason = ((error.strerror if isinstance(error, OSError) else "") or type(error).__name__).lower()
    return SettingsError(f"{path} cannot be {done}: {reason}. Links to councillors' pages are signed with it.")
