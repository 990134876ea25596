"""Where names lead, and whether anybody may go there: looked up and checked in one step. Used by `connection.py`."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Mapping

from collectors.no_connection import UnsafeAddressError, unreachable
from collectors.proxy import Proxy
from collectors.safety import AllowedHost, permitted, permitted_by_name
from scoring.language import marked, say


class Resolver:
    """From a host name to addresses that may be connected to."""

    def __init__(
        self,
        hosts: Mapping[str, str],
        allowed: Iterable[AllowedHost],
        *,
        alone: bool = False,
        proxy: Proxy | None = None,
    ) -> None:
        """`hosts` is the operator's own table, name to `address:port`; it goes before DNS. `alone`: there is no DNS.

        With a proxy, every other name is looked up by the proxy.
        """
        self._hosts = {name.lower(): place for name, place in hosts.items()}
        self._allowed = tuple(allowed)
        self._alone = alone
        self._proxy = proxy

    @property
    def proxied(self) -> bool:
        """True if there is a proxy at all."""
        return self._proxy is not None

    def through(self, name: str) -> Proxy | None:
        """The proxy that leads to `name`; `None` if we go there ourselves, as to names in the operator's own table."""
        return None if name.lower().rstrip(".") in self._hosts else self._proxy

    def __call__(self, name: str, port: int) -> list[tuple[str, int]]:
        """Addresses and ports for `name`, every one checked; those of the proxy, where one leads there.

        Raises:
            UnsafeAddressError: one of them, or the name itself, is not public and not named by the operator.
            NoConnectionError: the name has no address, or can be no name.
        """
        if place := self._hosts.get(name.lower().rstrip(".")):
            address, _, own_port = place.rpartition(":")
            return [(address.strip("[]"), int(own_port))]
        if self._alone:
            raise unreachable(say(_NOWHERE["site"]))
        if self._proxy:
            if not permitted_by_name(name, port, self._allowed):
                raise UnsafeAddressError(name, name.strip("[]"))
            # Wherever it is: the operator named it.
            return [(address, self._proxy.port) for address in _addresses("proxy", self._proxy.host, self._proxy.port)]
        addresses = _addresses("site", name, port)
        for address in addresses:
            if not permitted(name, address, port, self._allowed):
                raise UnsafeAddressError(name, address)
        return [(address, port) for address in addresses]


_NOWHERE = {
    "proxy": marked("The proxy's name does not lead to any address."),
    "site": marked("The site's name does not lead to any address."),
}


def _addresses(whose: str, name: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(name.strip("[]"), port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise unreachable(say(_NOWHERE[whose])) from error
    except UnicodeError as error:
        raise unreachable(say("{name} cannot be the name of a host.", name=name[:80])) from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))
