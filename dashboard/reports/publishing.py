"""Which councils have said that their stage may be shown to anybody."""

from __future__ import annotations

from config.settings import Settings
from store.records import Council


def publishes(council: Council, settings: Settings) -> bool:
    """Whether this council publishes its stage. The one place that knows; nobody's is published unasked."""
    code = council.local_authority_code.casefold()
    return any(each.casefold() == code for each in settings.published)
