"""The key with which links to councillors' own pages are signed: a setting, or a file beside the database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from tempfile import mkstemp

from config.settings import Settings, SettingsError


def link_key(settings: Settings) -> bytes:
    """The key; empty if there is none yet: then no link was ever made. Raises `SettingsError`."""
    return (settings.link_key or _read(settings.link_key_file)).encode()


def link_key_made(settings: Settings) -> bytes:
    """The key, made if there is none. Raises `SettingsError`."""
    if not link_key(settings):
        _write(settings.link_key_file, secrets.token_hex(32) + "\n")
    if key := link_key(settings):
        return key
    raise SettingsError(
        f"{settings.link_key_file} is empty. Take it away, and a new key is made: links sent before end."
    )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, "read", error) from error


def _write(path: Path, text: str) -> None:
    """For nobody else to read."""
    try:
        handle, unfinished = mkstemp(prefix=f"{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            _put_first(unfinished, path)
        finally:
            Path(unfinished).unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(path, "written", error) from error


def _put_first(unfinished: str, path: Path) -> None:
    """Unless another has put one there meanwhile: two who start at once have one key."""
    try:
        os.link(unfinished, path)
    except OSError:  # it is there, or this kind of folder has no links
        if not path.exists():
            Path(unfinished).replace(path)


def _unusable(path: Path, done: str, error: OSError | UnicodeDecodeError) -> SettingsError:
    reason = ((error.strerror if isinstance(error, OSError) else "") or type(error).__name__).lower()
    return SettingsError(f"{path} cannot be {done}: {reason}. Links to councillors' pages are signed with it.")
