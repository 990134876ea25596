"""What the workers of one process share while they look at councillors' pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from collectors.looking import COMPUTING
from config.doors import plain_address
from config.link_key import link_key_made
from config.settings import Settings
from dashboard.sessions import mark_of
from monitor.measuring import CouncillorScore, councillor_scorer
from monitor.recording import Recorder
from store.passes import Seal
from store.records import Council, Councillor, CouncillorList, CouncillorSnapshot, Role
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

    def know(self, councillor: Councillor, address: str, at: datetime) -> None:
        """Keep by what the address that is published for a councillor is known again, where people sign in."""
        seal = Seal(link_key_made(self._settings))
        mark = mark_of(seal, plain) if (plain := plain_address(address)) else ""
        self._store.sign_ins.publish_mark(councillor.council, councillor.site_id, mark, at)

    def known(self, council: Council) -> frozenset[str]:
        """Site ids of those of whom that is known."""
        return self._store.sign_ins.marked(council.local_authority_code)

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
