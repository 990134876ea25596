"""The pages of the dashboard: the folder `views/` is the register of them."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.allowed import may
from dashboard.offices import Caller
from dashboard.texts import texts

_VIEWS = Path(__file__).parent / "views"


@dataclass(frozen=True, slots=True)
class Place:
    """A page as the menu has it."""

    name: str
    """Of its file, and of its texts in the catalogue."""
    order: int
    """Its place in the menu; the lowest is the page at the root."""

    @property
    def title(self) -> str:
        """In the language that is spoken."""
        return texts(self.name)("title")

    @property
    def file(self) -> Path:
        """The script that draws it."""
        return _VIEWS / f"{self.name}.py"

    @property
    def address(self) -> str:
        """Its last part: `self-assessment`. The root's works as well."""
        return self.name.replace("_", "-")


@cache
def places() -> tuple[Place, ...]:
    """In the order of the menu: `ORDER` of each view, and its text called `title`."""
    names = [path.stem for path in _VIEWS.glob("*.py") if path.stem != "__init__"]
    found = [Place(name, _order(name)) for name in names]
    return tuple(sorted(found, key=lambda place: (place.order, place.name)))


def places_of(caller: Caller) -> tuple[Place, ...]:
    """Those that exist for whoever asks."""
    return tuple(each for each in places() if may(caller, each.name))


def _order(name: str) -> int:
    return int(importlib.import_module(f"dashboard.views.{name}").ORDER)
