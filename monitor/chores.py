"""What else the schedule does between checks: tells recipients what has changed, and erases what time is up for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from config.settings import Settings
from monitor.code_letters import send_codes
from monitor.expected import EXPECTED
from monitor.garbage import let_go
from monitor.link_letters import send_asked
from monitor.mail_faults import unusable
from monitor.notices import send_due
from monitor.retaining import retain
from monitor.workplace import Now
from store.store import Store

HOUR, DAY = 3_600, 86_400


@dataclass(slots=True)
class Chores:
    """Each has its own time. One that goes wrong keeps the others from nothing, and is done again at its next time.

    A restart does them at once: whoever was told is not told again, and what is erased is erased.
    """

    store: Store
    settings: Settings
    now: Now
    seconds: Callable[[], float]
    """They never go back."""
    _done: dict[str, float] = field(default_factory=dict)

    def turn(self, *, checked: bool, ending: Callable[[], bool] = lambda: False) -> dict[str, str]:
        """Do those whose time it is; by name what is amiss with each, if anything. `checked`: there may be news.

        When it is `ending`, nobody more is told anything.
        """
        found = {}
        notices = partial(self._notices, ending)
        chores = (("notices", HOUR, notices), ("links", HOUR, self._links), ("retention", DAY, self._retention))
        for name, every, chore in chores:
            last = self._done.get(name)
            if last is None or self.seconds() - last >= every or (checked and name == "notices"):
                self._done[name] = self.seconds()
                found[name] = self._amiss(chore)
        if found:
            let_go()  # to compare checks is to read many
        return found

    def codes(self) -> str:
        """Send codes to whoever waits for one; what is amiss, or empty."""
        return self._amiss(lambda: send_codes(self.store, self.settings, self.now()))

    def _amiss(self, chore: Callable[[], str]) -> str:
        try:
            return chore()
        except EXPECTED as error:
            return str(error)

    def _notices(self, ending: Callable[[], bool]) -> str:
        sent = send_due(self.store, self.settings, self.now(), ending)
        return " ".join([*sent.faults, *sent.doubts])

    def _links(self) -> str:
        """New ones for councillors who asked, once mail can be sent: until then they wait for `doorstep invite`."""
        return "" if unusable(self.settings) else send_asked(self.store, self.settings, self.now()).fault

    def _retention(self) -> str:
        retain(self.store, self.settings, self.now())
        self.store.sign_ins.erase_codes(self.now())
        return ""
