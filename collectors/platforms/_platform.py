"""What a platform is: its hosts, the shapes of its addresses, what each leads to. Data, read by `address.py`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from store.records import LinkFlag, LinkKind


@dataclass(frozen=True, slots=True)
class Shape:
    """One form that addresses of a platform take."""

    path: re.Pattern[str]
    """Must match the whole path: decoded, without slashes at its ends."""
    kind: LinkKind
    handle: str = ""
    """Filled in from the pattern's groups, `{host}` and `{value}`; empty if the form names no account."""
    parameter: tuple[str, ...] = ()
    """Query parameters; the first that is there gives `{value}`. A form with parameters needs one of them."""
    value: re.Pattern[str] | None = None
    """What the parameter's value must match in whole."""
    nested: bool = False
    """The value is itself an address, which names the account."""
    flag: LinkFlag | None = None


@dataclass(frozen=True, slots=True)
class Platform:
    """A social media platform, described by data alone."""

    name: str
    title: str
    """As people write it."""
    hosts: frozenset[str]
    """A host is the platform's if it is one of these or ends in a dot and one of these."""
    address: str
    """Canonical profile address, with `{handle}`; or, for handles such as `user@host`, with `{user}` and `{host}`."""
    handle: re.Pattern[str] | None = None
    """What an account's name in the first segment of the path looks like; `None` if accounts never stand there."""
    other_hosts: Mapping[str, LinkKind] = field(default_factory=dict)
    """Hosts, and ends of hosts, that never hold a profile."""
    mirrors: frozenset[str] = frozenset()
    """Copies of the platform run by others; their addresses name the same accounts."""
    own_host: re.Pattern[str] | None = None
    """A host that is itself an account's address; group `handle`."""
    shapes: Mapping[str, tuple[Shape, ...]] = field(default_factory=dict)
    """By the first segment in lower case; those under "" are tried for every other first segment."""
    reserved: Mapping[str, LinkKind] = field(default_factory=dict)
    """First segments, lower case, that belong to the platform itself."""
    below: tuple[Shape, ...] = ()
    """What may stand behind an account's name and is not the account: posts, lists. Anything else is a tab."""
    otherwise: LinkKind = LinkKind.INVALID
    """What an address is that fits nothing above."""
    key: Callable[[str], str] = str.casefold
    """From a handle to what is compared."""
    accounts: Mapping[str, str] = field(default_factory=dict)
    """Canonical addresses of handles that need another form: start of the handle, then the address."""
    posts_readable: bool = False
    """Posts may be read without signing in."""
    why: str = ""
    """In words for people: what the platform shows to visitors who are not signed in."""

    def profile(self, handle: str) -> str:
        """The address we store and show, whatever form the council linked to."""
        for start, address in self.accounts.items():
            if handle.startswith(start):
                return address.format(handle=handle.removeprefix(start))
        user, _, host = handle.partition("@")
        return self.address.format(handle=handle, user=user, host=host)


def segments(kind: LinkKind, names: str) -> dict[str, LinkKind]:
    """One kind for a list of first segments, written with spaces between them."""
    return dict.fromkeys(names.split(), kind)


def form(
    path: str,
    kind: LinkKind = LinkKind.PROFILE,
    handle: str = "",
    *,
    parameter: str = "",
    value: str = "",
    nested: bool = False,
    flag: LinkFlag | None = None,
) -> Shape:
    """A `Shape` from plain text; `parameter` lists names with spaces between them."""
    return Shape(
        re.compile(path, re.IGNORECASE),
        kind,
        handle,
        tuple(parameter.split()),
        re.compile(value) if value else None,
        nested,
        flag,
    )
