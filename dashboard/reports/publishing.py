"""Which councils have said that what is found of them may be shown to anybody."""

from __future__ import annotations

from config.settings import Settings
from store.records import Council, Publication


def publishes(council: Council, settings: Settings, said: Publication | None = None) -> bool:
    """Whether this council publishes its own. The one place that knows; nobody's is published unasked.

    `said`: the council's own last word, given here; it counts for more than the operator's setting.
    """
    if said is not None:
        return said.published
    code = council.local_authority_code.casefold()
    return any(each.casefold() == code for each in settings.published)
