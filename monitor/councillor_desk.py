"""What the workers of one process share while they look at councillors' pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from collectors.looking import COMPUTING
from config.settings import Settings
from monitor.measuring import CouncillorScore, councillor_scorer
from monitor.recording import Recorder
from store.records import Council, CouncillorList, CouncillorSnapshot, Role
from store.store import Store

_OWN = (Role.MAIN, Role.SERVICE)


class CouncillorDesk:
    """Its methods may be called from every worker's thread."""

    def __init__(self, store: Store, recorder: Recorder, settings: Settings) -> None:
        """Nothing is looked up before somebody needs it: most checks look at no councillor's page."""
        self._store, self._recorder, self._settings = store, recorder, settings

    def keep_list(self, named: CouncillorList) -> None:
        """Store soon whom a site names as its councillors."""
        self._recorder.keep(named)

    def keep(self, seen: CouncillorSnapshot) -> None:
        """Store soon what a councillor's page shows, and how it measures."""
        with COMPUTING:
            measured = self._score(seen)
        self._recorder.keep((seen, measured))

    def accounts_of(self, council: Council) -> frozenset[tuple[str, str]]:
        """Platform and key of the accounts that the council's own pages link as its own."""
        return self._accounts.get(council.local_authority_code, frozenset())

    @cached_property
    def _score(self) -> CouncillorScore:
        return councillor_scorer(self._settings)

    @cached_property
    def _accounts(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        return {
            council.local_authority_code: frozenset((each.platform, each.key) for each in found if each.role in _OWN)
            for council, found in self._store.latest_accounts().items()
        }
