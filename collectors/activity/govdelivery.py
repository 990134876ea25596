"""GovDelivery: whether its page to sign up is there, and no more. It shows no list of past bulletins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from collectors.activity._feeds import place
from collectors.activity._source import Ask, Source, Terms, Wanted
from collectors.activity._trouble import Counting, Settled, blank, looked
from scoring.language import marked, say
from store.records import AccountReading, ChannelState

_RULE = marked("Its page to sign up is public.")


def _asks(wanted: Wanted, terms: Terms) -> str:
    return place(terms, "govdelivery", wanted.handle, wanted.url)


def _read(wanted: Sequence[Wanted], ask: Ask, terms: Terms) -> Iterator[AccountReading]:
    for each in wanted:
        reading = blank(each, "govdelivery", _RULE, terms.now)
        yield looked(reading, ask, partial(_look, reading, _asks(each, terms)))


def _look(reading: AccountReading, url: str, ask: Counting) -> AccountReading:
    answer = ask(url)
    if answer.status in (404, 410):
        raise Settled(
            ChannelState.GONE, say("There is no page to sign up any more (HTTP {status}).", status=answer.status)
        )
    if answer.status >= 400:
        raise Settled(
            ChannelState.REFUSED, say("The host refused to show us the page (HTTP {status}).", status=answer.status)
        )
    there = say("People can sign up for its bulletins. GovDelivery shows no list of those that were sent.")
    return replace(reading, read_at=answer.read_at, state=ChannelState.NOT_READABLE, reason=there)


SOURCE = Source(
    "govdelivery", "GovDelivery", frozenset({"govdelivery"}), ("that people can sign up",), _RULE, _read, _asks
)
