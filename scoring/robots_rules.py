"""The lines of a robots.txt that speak to one robot, for people to find them again. What they allow is not asked."""

from __future__ import annotations

from dataclasses import dataclass, field

_ANYONE = "*"


@dataclass(slots=True)
class _Group:
    names: list[str] = field(default_factory=list)
    """In lower case."""
    lines: list[str] = field(default_factory=list)
    rules: int = 0


def rules_for(robot: str, text: str) -> tuple[str, ...]:
    """The lines of the groups that name the robot, or if none does, of those for all; in the order of the file."""
    groups = _groups(text)
    own = [each for each in groups if robot.lower() in each.names]
    chosen = own or [each for each in groups if _ANYONE in each.names]
    return tuple(line for each in chosen for line in each.lines)


def names(robot: str, text: str) -> bool:
    """Whether the file speaks to this robot by name: whatever it says then was meant for us."""
    return any(robot.lower() in each.names for each in _groups(text))


def _groups(text: str) -> list[_Group]:
    """RFC 9309, 2.1: names in a row begin a group together; a name after a rule begins the next."""
    found: list[_Group] = []
    for line in text.splitlines():
        words = line.partition("#")[0].strip()
        key, colon, value = (part.strip() for part in words.partition(":"))
        if not colon:
            continue
        if key.lower() == "user-agent":
            if not found or found[-1].rules:
                found.append(_Group())
            found[-1].names.append(value.partition("/")[0].strip().lower())
            found[-1].lines.append(words)
        elif found and key.lower() in ("allow", "disallow", "crawl-delay"):
            found[-1].rules += 1
            found[-1].lines.append(words)
    return found
