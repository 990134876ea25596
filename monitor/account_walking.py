"""One worker's walk through accounts: ask what they show to anyone, and store it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from collectors.activity import sources
from collectors.activity._person import of_a_person
from collectors.activity._source import Source, Wanted
from collectors.asking import Asker
from collectors.pace import Stopped
from monitor.councillor_looking import where
from monitor.shares import AccountShare, Outcome
from monitor.workplace import Workplace
from scoring.language import say
from store.records import AccountReading, ChannelState

log = logging.getLogger(__name__)


def walk_accounts(place: Workplace, share: AccountShare) -> Outcome:
    """Do the share. When it returns, all that was read is stored.

    Raises:
        DatabaseError: nothing can be stored.
    """
    with place.asker(share) as ask:
        try:
            for name, wanted in share.wanted:
                _read(place, ask, sources()[name], wanted)
        except Stopped:
            pass  # what was not asked for stays due
        return Outcome(standing=place.standing(share.group))


def _read(place: Workplace, ask: Asker, source: Source, wanted: Sequence[Wanted]) -> None:
    terms = place.terms()
    ask.fetch.heeds_robots = source.name not in terms.opted_in
    left = {(each.platform, each.key): each for each in wanted}
    try:
        for reading in source.read(wanted, ask, terms):
            asked = left.pop((reading.platform, reading.key), None)
            place.keep_account(of_a_person(reading, asked.sites) if asked and asked.sites else reading)
            if place.stop.is_set():
                return
    except Stopped:
        raise
    except Exception as error:  # a fault of ours on one account must not end a run over all councils
        if any(each.sites for each in wanted):
            log.error("%s: a fault of ours (%s)", source.name, where(error))  # no words of a person's
        else:
            log.exception("%s: a fault of ours", source.name)
        for each in left.values():
            place.keep_account(_failed(place, source, each, error))


def _failed(place: Workplace, source: Source, wanted: Wanted, error: Exception) -> AccountReading:
    reason = say("Doorstep failed on its answer ({fault}).", fault=type(error).__name__)
    return AccountReading(
        wanted.platform, wanted.key, source.name, place.now(), source.rule, ChannelState.NOT_CHECKED, reason
    )
