"""Sectors: whom to watch, what to measure them against, and in whose words. Councils are one; others are configuration.

A sector is a folder with a `sector.toml`: one of those in `config/sectors/`, or one of your own. `docs/sectors.md` says
how to make one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from config.elections import UK_ELECTIONS
from config.register import UK_REGISTER
from config.settings import Settings
from config.tables import TableError, content, keys_wrong, text_wrong
from config.toolkit import TOOLKIT

SECTORS = Path(__file__).parent / "sectors"
_TEXTS = frozenset({"name", "body", "bodies", "register", "toolkit"})
_REQUIRED = frozenset({"name", "body", "bodies", "register"})
_OPTIONAL = frozenset({"toolkit", "indicators", "words", "elections"})


class SectorError(TableError):
    """A sector is not there, or its file is wrong."""


@dataclass(frozen=True, slots=True)
class Sector:
    """Whom to watch, and how to measure them and speak of them."""

    name: str
    """Of the sector, e.g. `Fire and rescue services`."""
    body: str
    """What one of them is called in a sentence, e.g. `fire and rescue service`."""
    bodies: str
    """Several of them."""
    register: Path
    toolkit: Path
    indicators: tuple[str, ...] = ()
    """Ids of those that are asked; empty: all."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What is said in place of the words of councils: see `scoring.vocabulary`."""
    elections: Path | None = None
    """`None` if nobody is elected."""
    folder: Path | None = None
    """`None` for councils."""


COUNCILS = Sector("Councils", "council", "councils", UK_REGISTER, TOOLKIT, elections=UK_ELECTIONS)


def sector(name: str) -> Sector:
    """The sector that a setting names: councils if it is empty, a folder in `config/sectors/`, or a path.

    Raises `SectorError`.
    """
    if not name:
        return COUNCILS
    folder = next((each for each in (SECTORS / name, Path(name)) if (each / "sector.toml").is_file()), None)
    if folder is None:
        known = ", ".join(sorted(each.parent.name for each in SECTORS.glob("*/sector.toml")))
        raise SectorError(Path(name), f"is no sector: there are {known}, or give a folder with a sector.toml")
    return _read(folder)


def in_force(settings: Settings) -> Sector:
    """The sector of the settings, with what they replace. Raises `SectorError`."""
    chosen = sector(settings.sector)
    given: dict[str, Any] = {
        name: Path(path)
        for name, path in (
            ("register", settings.register_file),
            ("toolkit", settings.toolkit_file),
            ("elections", settings.elections_file),
        )
        if path
    }
    if settings.indicators:
        given["indicators"] = settings.indicators
    return replace(chosen, **given)


def _read(folder: Path) -> Sector:
    path = folder / "sector.toml"
    found = content(path, SectorError)
    if wrong := keys_wrong(found, _REQUIRED, _OPTIONAL) or text_wrong(found, _TEXTS) or _wrong(found):
        raise SectorError(path, wrong)
    elections = found.get("elections")
    return Sector(
        name=found["name"],
        body=found["body"],
        bodies=found["bodies"],
        register=folder / found["register"],
        toolkit=folder / found["toolkit"] if "toolkit" in found else TOOLKIT,
        indicators=tuple(found.get("indicators", ())),
        words=found.get("words", {}),
        elections=folder / elections if elections else None,
        folder=folder,
    )


def _wrong(found: Mapping[str, Any]) -> str:
    """What is wrong with the values that are no single text; empty if nothing is."""
    indicators, words = found.get("indicators", []), found.get("words", {})
    if not isinstance(indicators, list) or not all(isinstance(each, str) and each for each in indicators):
        return "has 'indicators' that are not a list of ids"
    if not isinstance(words, dict) or not all(isinstance(each, str) and each for each in words.values()):
        return "has 'words' that are not a table of texts"
    if not all(word.strip() for word in words):
        return "has a word in 'words' that is empty"
    return "" if isinstance(found.get("elections", ""), str) else "has 'elections' that are not the name of a file"
