"""Answers that were made once, kept until they are too many. Whoever asks says in the key what they hold for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dashboard.routes._plain import Asked

Made = TypeVar("Made")


@dataclass(slots=True)
class Kept(Generic[Made]):
    """At most so many; the one that was asked for longest ago goes first. Every thread may ask."""

    most: int
    _made: OrderedDict[Hashable, Made] = field(default_factory=OrderedDict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def value(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, or is made now. Two who ask at once may both make it."""
        with self._turn:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = make()
        with self._turn:
            self._made[key] = made
            while len(self._made) > self.most:
                self._made.popitem(last=False)
        return made


def until_anything_changes(asked: Asked) -> Hashable:
    """A key for what one caller sees: another with anything stored, for another office, and each minute.

    The minute is for the calendar, and for settings and elections, which stand in files.
    """
    who = asked.caller
    return (
        asked.settings.database,
        asked.mark,
        int(asked.now.timestamp() // 60),
        who.office,
        who.councils,
        who.alone,
    )
