"""Plain addresses that are asked with GET or HEAD: who asks is worked out anew for every request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from config.current import current_settings
from config.rows import RowsError
from config.settings import Settings, SettingsError
from config.tables import TableError
from dashboard.allowed import may
from dashboard.callers import Caller, caller
from dashboard.reports.errors import ReportError
from dashboard.routes._answer import HEADERS, page
from dashboard.routes._door import store_at
from dashboard.texts import texts
from scoring.rules import SettingError
from store.errors import DatabaseError
from store.marks import Mark, OwnMark
from store.store import Store

SAY = texts("plain")
PRIVATE = "private, no-store"
"""For what rights decide: no cache between us and whoever asks may keep it."""
OPEN = "public, no-cache"
"""For what anybody may have: it may be kept, and is asked for again each time."""
_AWAY = (DatabaseError, RowsError, SettingError, SettingsError, TableError)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, who sent it, and what it is answered from."""

    request: Request
    settings: Settings
    store: Store
    mark: Mark
    """How far the store has grown: what was made from it holds while this stays."""
    caller: Caller
    now: datetime
    own: dict[str, OwnMark] = field(default_factory=dict, compare=False, repr=False)
    """How far what is stored of single councils has grown, by code: of those that were asked about."""

    @property
    def code(self) -> str:
        """What the address calls a council."""
        return str(self.request.path_params.get("code", ""))


class Plain:
    """What answers at an address. Any other method than GET and HEAD is refused in one sentence."""

    def __init__(
        self,
        answer: Callable[[Asked], Response],
        *,
        needs: str = "",
        turns: CapacityLimiter | None = None,
        away: Callable[[], Response] | None = None,
    ) -> None:
        """`needs`: what the table of rights calls it; empty where the answer itself decides.

        `turns`: who waits for whom, where each answer takes long; `None`: nobody waits. `away`: what is said while the
        store does not answer or a file of settings is wrong; `None`: a page.
        """
        self._answer, self._needs, self._turns = answer, needs, turns
        self._away = away or (lambda: sentence("away", status=503))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI has it."""
        request = Request(scope, receive)
        if request.method not in ("GET", "HEAD"):
            answer = sentence("refused", status=405)
            answer.headers["Allow"] = "GET, HEAD"
        else:
            # In a thread of its own: the database may take its time.
            answer = await to_thread.run_sync(self._said, request, limiter=self._turns)
        await answer(scope, receive, send)

    def _said(self, request: Request) -> Response:
        try:
            now = datetime.now(UTC)
            settings = current_settings(int(now.timestamp()))
            store = store_at(settings.database)
            asked = Asked(request, settings, store, store.mark(), caller(request), now)
            if self._needs and not may(asked.caller, self._needs):
                return nowhere()
            return self._answer(asked)
        except _AWAY:
            return self._away()
        except ReportError:  # an extra that is not installed: how to install it is not for visitors
            return sentence("not_made", status=503)


def sentence(name: str, *, status: int) -> Response:
    """A page that says one thing."""
    return page("sentence", status=status, title=SAY(f"title_{name}"), sentence=SAY(f"sentence_{name}"))


def nowhere() -> Response:
    """The same for what is not there and for what the caller may not have."""
    return sentence("nowhere", status=404)


def given(content: bytes, kind: str, *, cache: str, headers: Mapping[str, str] | None = None) -> Response:
    """A file, with strict headers. `cache`: who may keep it."""
    return Response(content, media_type=kind, headers={**HEADERS, "Cache-Control": cache, **(headers or {})})
