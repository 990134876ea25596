"""What the Dockerfile says, and what the image would be given of this folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Instruction:
    """One, with what follows its word on however many lines."""

    word: str
    rest: str

    @property
    def words(self) -> list[str]:
        """Of the form that is a list in JSON, which starts no shell."""
        return list(json.loads(self.rest))


def stages() -> list[list[Instruction]]:
    """The instructions of each stage, `FROM` first."""
    found: list[list[Instruction]] = []
    for each in instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        if each.word == "FROM":
            found.append([])
        found[-1].append(each)
    return found


def instructions(text: str) -> Iterator[Instruction]:
    """In order; comments are left out, also between the lines of one."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    for whole in re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines():
        word, _, rest = whole.partition(" ")
        yield Instruction(word, rest.strip())


def given() -> list[Path]:
    """The files of this folder that `COPY . .` brings, relative to it: what .dockerignore lets through."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    kept_out = [rule for rule in rules[1:] if not rule.startswith("!")]
    return [path for rule in rules if rule.startswith("!") for path in _files(rule[1:]) if not _lies_in(path, kept_out)]


def _files(name: str) -> list[Path]:
    place = ROOT / name
    found = [place] if place.is_file() else place.rglob("*")
    return [path.relative_to(ROOT) for path in found if path.is_file()]


def _lies_in(path: Path, rules: list[str]) -> bool:
    """Those that we use: a name that may stand anywhere, or a folder."""
    anywhere = [rule.removeprefix("**/") for rule in rules if rule.startswith("**/")]
    return any(fnmatch(part, each) for part in path.parts for each in anywhere) or any(map(path.is_relative_to, rules))
