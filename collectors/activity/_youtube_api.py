"""The YouTube Data API v3, asked with the operator's key. Every list costs one unit of the key's daily quota.

https://developers.google.com/youtube/v3/docs: channels, playlistItems, errors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from urllib.parse import urlencode

from collectors.activity._shown import addresses
from collectors.activity._source import Answer, Ask, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._values import at, host, items, mapping, text
from scoring.language import marked, say
from store.records import ChannelState

DAILY_UNITS = 10_000
"""What Google gives a key for a day. More than a run may use."""
BATCH = 50
CHANNEL_ID = re.compile(r"UC[-_0-9A-Za-z]{22}")
_PARTS = "snippet,statistics,contentDetails"
_USED_UP = {"dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded"}
_KEY_REFUSED = {
    *("API_KEY_INVALID", "API_KEY_SERVICE_BLOCKED", "SERVICE_DISABLED", "accessNotConfigured", "badRequest"),
    *("forbidden", "ipRefererBlocked", "keyExpired", "keyInvalid"),
}
_END = ChannelState.NOT_CHECKED
_UNSURE = marked("The council's address is an old form, and YouTube does not say which channel it leads to.")


class Api:
    """One key in one run. What ends it for one account ends it for all that follow, and nothing more is asked."""

    def __init__(self, base: str, key: str, units: int = DAILY_UNITS) -> None:
        """`units` is how many may be used."""
        self._base, self._key, self._units = base.rstrip("/"), key, units
        self._used = 0
        self._ended: Settled | None = None

    def __call__(self, ask: Ask, resource: str, **parameters: str | int) -> object:
        """What the API lists. Raises `Settled`, `UnknownShapeError`, and what `ask` raises."""
        if self._used >= self._units:
            self._ended = Settled(
                _END,
                say("Not measured: the {units} units of the YouTube Data API are used up.", units=f"{self._units:,}"),
            )
        if self._ended:
            raise self._ended
        self._used += 1
        answer = ask(f"{self._base}/youtube/v3/{resource}?{urlencode({**parameters, 'key': self._key})}")
        if answer.status >= 400:
            raise self._refused(answer)
        return answer.json()

    def _refused(self, answer: Answer) -> Settled:
        try:
            error = at(answer.json(), "error")
        except UnknownShapeError:
            error = None
        reasons = {text(at(each, "reason"), 100) for name in ("errors", "details") for each in items(at(error, name))}
        if reasons & _USED_UP:
            self._ended = Settled(_END, say("Not measured: the quota of the YouTube Data API for today is used up."))
        elif reasons & _KEY_REFUSED:
            self._ended = Settled(_END, say("Not measured: the YouTube Data API does not accept the key."))
        refused = say("The YouTube Data API refused to answer (HTTP {status}).", status=answer.status)
        return self._ended or Settled(ChannelState.REFUSED, refused)


class Channels:
    """The channels of a run. Those known by their ids are asked for fifty at a time."""

    def __init__(self, api: Api, wanted: Sequence[Wanted]) -> None:
        """Of these accounts."""
        self._api = api
        self._waiting = dict.fromkeys(filter(None, map(known_id, wanted)))
        self._found: dict[str, Mapping[str, object]] = {}

    def __call__(self, ask: Ask, wanted: Wanted) -> Mapping[str, object]:
        """One channel. Raises `Settled` if there is none, or nobody can tell which it is."""
        if id := known_id(wanted):
            return self._by_id(ask, id)
        kind, _, name = wanted.handle.rpartition("/")
        if kind == "user":
            return _only(self._api(ask, "channels", part=_PARTS, forUsername=name))
        handle = name if name.startswith("@") else f"@{name}"
        channel = _only(self._api(ask, "channels", part=_PARTS, forHandle=handle), sure=name.startswith("@"))
        # An old custom name need not be the handle of the same channel: only the channel itself can say so.
        if name.startswith("@") or _shows(channel, wanted.domain):
            return channel
        raise Settled(_END, say(_UNSURE))

    def _by_id(self, ask: Ask, id: str) -> Mapping[str, object]:
        if id in self._waiting:
            batch = list(islice(dict.fromkeys((id, *self._waiting)), BATCH))
            told = self._api(ask, "channels", part=_PARTS, id=",".join(batch), maxResults=BATCH)
            self._found |= {text(at(each, "id")): mapping(each) for each in listed(told)}
            for each in batch:
                del self._waiting[each]
        if id not in self._found:
            raise Settled(ChannelState.GONE, say("YouTube says that there is no such channel."))
        return self._found[id]


def known_id(wanted: Wanted) -> str:
    """The channel's id, from its address, or from before where the address is no sure name; else empty."""
    if CHANNEL_ID.fullmatch(wanted.handle):
        return wanted.handle
    return "" if wanted.handle.startswith(("@", "user/")) else pinned_id(wanted)


def pinned_id(wanted: Wanted) -> str:
    """The channel's id as it was before; empty if it is not known."""
    before = wanted.before.stable_id if wanted.before else ""
    return before if CHANNEL_ID.fullmatch(before) else ""


def listed(page: object) -> list[object]:
    """What a list of the API's holds. Raises `UnknownShapeError` if it is none."""
    if not text(at(page, "kind")).startswith("youtube#"):
        raise UnknownShapeError(say("The answer is not the list that was asked for."))
    return items(at(page, "items"))


def _shows(channel: Mapping[str, object], domain: str) -> bool:
    shown = (host(each) for each in addresses(text(at(channel, "snippet", "description"))))
    return any(each == domain or each.endswith(f".{domain}") for each in shown)


def _only(page: object, *, sure: bool = True) -> Mapping[str, object]:
    found = listed(page)
    if found:
        return mapping(found[0])
    if sure:
        raise Settled(ChannelState.GONE, say("YouTube says that there is no such channel."))
    raise Settled(_END, say(_UNSURE))
