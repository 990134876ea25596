"""What the documentation says to type, and where it leads."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHELL = ("sh", "console")
SEPARATORS = ("&&", "||", "|", ";")


@dataclass(frozen=True)
class Said:
    """One command, as a document has it."""

    document: str
    words: tuple[str, ...]

    def __str__(self):
        return f"{self.document}: {shlex.join(self.words)}"


def documents():
    """Every document for people: those of the root, and of docs/."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def named(path):
    return str(path.relative_to(ROOT))


def blocks(text, *kinds) -> Iterator[str]:
    """What stands between fences of one of these kinds."""
    for kind, inside in re.findall(r"^ *```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL):
        if kind in kinds:
            yield inside


def prose(text):
    """A document without its blocks."""
    return re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)


def typed() -> Iterator[Said]:
    """Every command of every block for a shell."""
    for path in documents():
        for block in blocks(path.read_text(encoding="utf-8"), *SHELL):
            for line in block.replace("\\\n", " ").splitlines():
                yield from (Said(named(path), words) for words in _commands(line.removeprefix("$ ")))


def mentioned() -> Iterator[Said]:
    """Every `doorstep ...` and `make ...` within sentences."""
    for path in documents():
        for inside in re.findall(r"`((?:doorstep|make) [^`\n]+)`", prose(path.read_text(encoding="utf-8"))):
            yield Said(named(path), tuple(shlex.split(inside)))


def _commands(line) -> Iterator[tuple[str, ...]]:
    words: list[str] = []
    for word in [*shlex.split(re.sub(r"(^|\s)#.*", "", line)), ";"]:  # as a shell has it: not in the middle of a word
        if word not in SEPARATORS:
            words.append(word)
            continue
        while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
            words.pop(0)
        if words:
            yield tuple(words)
        words = []
