"""How often somebody may be wrong: whoever guesses is soon not listened to for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

MOST = 20
WITHIN = timedelta(minutes=10)
_REMEMBERED = 10_000
"""Callers. The one who was wrong longest ago is forgotten first."""


@dataclass(slots=True)
class Attempts:
    """Wrong attempts by caller, in this process. Its methods may be called from every thread."""

    _wrong: OrderedDict[str, list[datetime]] = field(default_factory=OrderedDict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, caller: str, now: datetime) -> int:
        """Seconds until the caller is listened to again; 0 if that is now."""
        with self._turn:
            recent = self._recent(caller, now)
            if len(recent) < MOST:
                return 0
            return max(1, round((recent[-MOST] + WITHIN - now).total_seconds()))

    def wrong(self, caller: str, now: datetime) -> None:
        """Remember that the caller was wrong."""
        with self._turn:
            self._wrong[caller] = [*self._recent(caller, now), now][-MOST:]
            self._wrong.move_to_end(caller)
            while len(self._wrong) > _REMEMBERED:
                self._wrong.popitem(last=False)

    def _recent(self, caller: str, now: datetime) -> list[datetime]:
        return [at for at in self._wrong.get(caller, ()) if now - at < WITHIN]
