"""Which check is to be gone on with, and over which councils."""

from __future__ import annotations

from store.records import Council, Run
from store.store import Store


class NothingToResumeError(Exception):
    """Every check has come to its end. The message is one sentence."""


def resumable(store: Store) -> tuple[Run, tuple[Council, ...]]:
    """The newest check that did not come to its end, with its councils as its register described them.

    Raises:
        NothingToResumeError: there is none.
    """
    run = store.unfinished_run()
    if run is None:
        raise NothingToResumeError("There is no check to go on with: the newest came to its end, or none was begun.")
    by_code = {council.local_authority_code: council for council in store.councils()}
    return run, tuple(by_code[code] for code in run.planned if code in by_code)
