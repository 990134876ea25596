"""What a platform is: its hosts, the shapes of its addresses, what each leads to. Data, read by `address.py`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from store.records import LinkFlag, LinkKind

_PLAIN = "/@:!$&'()*+,;="
"""What may stand in a path as it is (RFC 3986)."""


def without_at_sign(name: str) -> str:
    """Most platforms' handles are written without their `@`."""
    return name.removeprefix("@")


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
    host: re.Pattern[str] | None = None
    """The form is used only on hosts that match this in whole."""


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
    named_hosts: re.Pattern[str] | None = None
    """Found in hosts of servers that say by their name what they run; addresses there are read as on `hosts`."""
    own_host: re.Pattern[str] | None = None
    """A host that is itself an account's address."""
    own_handle: str = "{handle}"
    """The handle of such a host, from the pattern's groups."""
    schemes: Mapping[str, str] = field(default_factory=dict)
    """Schemes of the platform's app, and the host on which the same address would stand."""
    shapes: Mapping[str, tuple[Shape, ...]] = field(default_factory=dict)
    """By the first segment in lower case; those under "" are tried for every other first segment."""
    reserved: Mapping[str, LinkKind] = field(default_factory=dict)
    """First segments, lower case, that belong to the platform itself."""
    below: tuple[Shape, ...] = ()
    """What may stand behind an account's name and is not the account: posts, lists. Anything else is a tab."""
    otherwise: LinkKind = LinkKind.INVALID
    """What an address is that fits nothing above."""
    spelling: Callable[[str], str] = without_at_sign
    """From a name as it stands in an address to the handle as we write it."""
    key: Callable[[str], str] = str.casefold
    """From a handle to what is compared."""
    accounts: tuple[tuple[re.Pattern[str], str], ...] = ()
    """Canonical addresses of handles that need another form: the whole handle, then the address with its groups."""
    posts_readable: bool = False
    """Posts may be read without signing in."""
    why: str = ""
    """In words for people: what the platform shows to visitors who are not signed in."""

    def profile(self, handle: str) -> str:
        """The address we store and show, whatever form the council linked to."""
        for whole, address in self.accounts:
            if match := whole.fullmatch(handle):
                return address.format_map(match.groupdict())
        user, _, host = handle.partition("@")
        return self.address.format(handle=_quoted(handle), user=_quoted(user), host=_quoted(host))


def _quoted(name: str) -> str:
    """As it may stand in a path. Most names are of letters and digits, and `quote` takes its time over them."""
    return name if name.isascii() and name.isalnum() else quote(name, _PLAIN, errors="replace")


def under(host: str, domains: str) -> frozenset[str]:
    """A name under each of the top-level domains that it has, written with spaces between them."""
    return frozenset(f"{host}.{domain}" for domain in domains.split())


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
    host: str = "",
) -> Shape:
    """A `Shape` from plain text; `parameter` lists names with spaces between them.

    `\\w` and `\\d` stand for the letters and digits of ASCII.
    """
    return Shape(
        re.compile(path, re.IGNORECASE | re.ASCII),
        kind,
        handle,
        tuple(parameter.split()),
        re.compile(value, re.ASCII) if value else None,
        nested,
        flag,
        re.compile(host) if host else None,
    )
