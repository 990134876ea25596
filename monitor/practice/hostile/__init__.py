"""Web sites that harm whoever visits them, one for each way: for tests of whole runs.

`PAGES` are single answers, which may stand in any place of a site; `SITES` are whole sites, by path. Both are by name,
and made when they are called for: some are large.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitor.practice.answers import Answer
from monitor.practice.hostile import bodies, faces, lines, refusals, ways, writing
from monitor.practice.hostile.home import HOME, INNER, OPEN

__all__ = ["HOME", "INNER", "OPEN", "PAGES", "SITES"]

PAGES: Mapping[str, Callable[[], Answer]] = {
    **lines.PAGES,
    **bodies.PAGES,
    **writing.PAGES,
    **faces.PAGES,
    **refusals.PAGES,
    **ways.PAGES,
}
SITES: Mapping[str, Callable[[], dict[str, Answer]]] = {**refusals.SITES, **ways.SITES}
