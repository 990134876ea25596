"""What is not told yet, or not to everybody: before an election, at the end of a council, and in a preview."""

from __future__ import annotations

from datetime import datetime, timedelta

from config.recipients import Recipient
from config.settings import Settings
from dashboard.states import preview_ends
from scoring.reorganising import reorganising
from scoring.threads import Season
from store.records import Change, ChangeKind, Council
from store.store import Store

ALARMS = frozenset((ChangeKind.CHANGED_HANDS, ChangeKind.GONE, ChangeKind.RETIRED, ChangeKind.COULD_NOT_LOOK))
"""What is told before an election too, and of councils that are about to end. The rest would be a nudge."""
MEASURED = frozenset((ChangeKind.NEW_NEED, ChangeKind.NEED_MET, ChangeKind.STAGE_MOVED))
"""What comes of a scorecard, which in its preview the council sees before others."""


class Rests:
    """As everything stands now."""

    def __init__(self, store: Store, settings: Settings, season: Season, now: datetime) -> None:
        """`season`: the pre-election period that a council is in at a moment."""
        self._store, self._season, self._now = store, season, now
        self._preview = timedelta(days=settings.preview_days)
        self._previews: dict[str, bool] = {}

    def nudges(self, council: Council) -> bool:
        """Whether nothing is suggested to a council now."""
        return bool(self._season(council, self._now)) or reorganising(council, self._now.date())

    def change(self, change: Change, council: Council, recipient: Recipient) -> bool:
        """Whether this recipient is not told of it yet. Who names councils by code is taken for their own."""
        if change.kind not in ALARMS and self.nudges(council):
            return True
        return change.kind in MEASURED and not recipient.councils and self._in_preview(council)

    def _in_preview(self, council: Council) -> bool:
        code = council.local_authority_code
        if code not in self._previews:
            finished = [each for each in self._store.score_points([code]).get(code, ()) if each.finished]
            said = self._store.desk.publishing().get(code)
            ends = preview_ends(council, finished, self._preview, said, self._season(council, self._now))
            self._previews[code] = ends is not None and self._now < ends
        return self._previews[code]
