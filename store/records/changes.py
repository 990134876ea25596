"""What is different from the last check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.records.evidence import Evidence


class ChangeKind(StrEnum):
    """What may change between checks; what asks for somebody soonest comes first."""

    CHANGED_HANDS = "account may have changed hands"
    GONE = "account gone"
    LINKS_AT_FAULT = "links at fault"
    NEW_NEED = "new need"
    WENT_QUIET = "channel went quiet"
    COULD_NOT_LOOK = "could not look"
    STAGE_MOVED = "stage moved"
    RETIRED = "channel retired"
    NEED_MET = "need met"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that two checks in a row say, and that was otherwise before. No score, and nobody's name."""

    council: str
    """`local_authority_code`."""
    kind: ChangeKind
    about: str
    """Id of an indicator; platform, a slash and the key of an account; name of a stage; or empty."""
    since: datetime
    """When the first of the two checks was made."""
    seen_at: datetime
    """When the second was."""
    what: str
    """In one or two sentences of ours."""
    todo: str = ""
    """What would help; empty if nothing is asked of anybody."""
    evidence: tuple[Evidence, ...] = ()
    """Without snippets: the words of a page may name people."""

    @property
    def key(self) -> str:
        """The same whenever it is found again, so that it is told once."""
        return f"{self.council} {self.kind.name} {self.about} {self.since.isoformat()}"
