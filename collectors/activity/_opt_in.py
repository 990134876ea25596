"""Sources that are off, against whose platform's wish they would read, until the operator opts in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from collectors.activity._source import Ask, Source, Terms, Wanted
from collectors.activity._trouble import blank
from scoring.language import say
from store.records import AccountReading, ChannelState


def opt_in(source: Source, why: str) -> Source:
    """The source, off until it is opted in to. `why` is a sentence for people."""

    def read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
        if source.name in terms.opted_in:
            yield from source.read(wanted, ask, terms)
            return
        for each in wanted:
            off = blank(each, source.name, source.rule, terms.now)
            yield replace(off, state=ChannelState.NOT_CHECKED, reason=say("Not measured: {why}", why=say(why)))

    def asks(wanted: Wanted, terms: Terms) -> str:
        return source.asks(wanted, terms) if source.name in terms.opted_in else ""

    return replace(source, read=read, asks=asks, asks_opt_in=why)
