"""Files that hold secrets can be read by us, and not by everybody on the machine."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path

from config.settings import FILE, PREFIX, Settings
from monitor.doctor._patient import Finding, Patient, State

NAME, ORDER = "secret files", 56
_SECRETS = ("erasure_key", "keys", "link_key", "mail_password")


def examined(patient: Patient) -> Finding:
    """The keys beside the database, who was forgotten, and the file of settings where it holds a secret."""
    found = [each for each in _files(patient.settings) if each.exists()]
    wrong = [said for each in found if (said := _wrong(each))]
    if wrong:
        return Finding(State.WRONG, wrong[0], tuple(wrong[1:]))
    if not found:
        return Finding(State.FINE, "No file here holds a secret.")
    return Finding(State.FINE, "Files with secrets can be read by us, and not by everybody.")


def _files(settings: Settings) -> Iterator[Path]:
    yield from (settings.link_key_file, settings.erasure_key_file, settings.forgotten_file)
    path = Path(os.environ.get(f"{PREFIX}SETTINGS") or FILE)
    if path.exists() and _holds_a_secret(path):
        yield path


def _holds_a_secret(path: Path) -> bool:
    written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    doors = written.get("doors", {})
    passwords = any("@" in str(written.get(name, "")) for name in ("database", "proxy"))
    return passwords or any(map(written.get, _SECRETS)) or bool(doors.get("client_secret"))


def _wrong(path: Path) -> str:
    try:
        with path.open("rb"):
            mode = path.stat().st_mode
    except OSError as error:
        return f"{path} cannot be read: {(error.strerror or type(error).__name__).lower()}."
    if mode & (stat.S_IROTH | stat.S_IWOTH):
        return f"{path} is for everybody on this machine to read or write: chmod o-rw {path}."
    return ""
