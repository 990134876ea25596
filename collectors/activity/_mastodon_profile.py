"""What an account in Mastodon's interface says of itself. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from collectors.activity._shown import addresses, linked, plain
from collectors.activity._source import UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._values import address, at, host, items, mapping, name, number, text
from collectors.refusals import day
from scoring.language import say
from store.records import AccountReading, ChannelState


def described(wanted: Wanted, known: AccountReading, account: object, server: str) -> AccountReading:
    """What the account shows. Without a state, its posts may be read.

    Raises:
        UnknownShapeError: it is no account.
        Settled: it is not to be taken for the council's any more, or the server has closed it.
    """
    id = name(at(account, "id"))
    if not id or not (text(at(account, "username")) or text(at(account, "acct"))):
        raise UnknownShapeError(say("{server} answered, but not with an account.", server=server))
    if wanted.before and wanted.before.stable_id not in ("", id):
        # The id that was known is kept, so that the alarm lasts until somebody has looked.
        then = day(wanted.before.read_at)
        raise Settled(ChannelState.CHANGED_HANDS, say("The name belongs to another account than on {then}.", then=then))
    if at(account, "suspended") is True:
        raise Settled(ChannelState.GONE, say("{server} says that it has suspended the account.", server=server))
    fields = [mapping(each) for each in items(at(account, "fields"))]
    verified = _where(tuple(each for each in fields if text(each.get("verified_at"))))
    note = text(at(account, "note"))
    links = (address(at(account, "website")), *_where(fields), *linked(note), *addresses(plain(note)))
    known = replace(
        known,
        stable_id=id,
        name=text(at(account, "display_name"), 200) or text(at(account, "username"), 200),
        # A wish about search engines, not about access: the numbers are kept, the words are not.
        about="" if at(account, "noindex") is True else plain(note)[:500],
        links=tuple(dict.fromkeys(filter(None, links))),
        verified=verified,
        proven_domain=server if f".{server}".endswith(f".{wanted.domain}") and wanted.domain else "",
        followers=number(at(account, "followers_count")),
    )
    return _moved(known, account)


def _where(fields: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Where the values lead: servers write them as markup, some as plain addresses."""
    values = [text(each.get("value")) for each in fields]
    found = (each for value in values for each in linked(value) or addresses(plain(value)))
    return tuple(dict.fromkeys(found))


def _moved(known: AccountReading, account: object) -> AccountReading:
    other = at(account, "moved")
    if not mapping(other):
        return known
    to = address(at(other, "url")) or address(at(other, "uri"))
    reason = (
        say("The account says that it has moved to {host}.", host=host(to))
        if to
        else say("The account says that it has moved.")
    )
    return replace(known, state=ChannelState.MOVED, reason=reason, moved_to=to)
