"""Connections that go only where they may: resolved, checked and pinned in one step. Used by `fetch.py` alone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from collectors.safety import AllowedHost, permitted

Opened = Callable[[socket.socket], None]


class UnsafeAddressError(Exception):
    """A name leads to an address that a visitor from outside must not reach."""

    def __init__(self, name: str, address: str) -> None:
        """Say which name, and where it led."""
        super().__init__(f"{name} leads to {address}, which is not on the public internet")
        self.name = name
        self.address = address


class Resolver:
    """From a host name to addresses that may be connected to."""

    def __init__(self, hosts: Mapping[str, str], allowed: Iterable[AllowedHost]) -> None:
        """`hosts` is the operator's own table, name to `address:port`; it goes before DNS."""
        self._hosts = {name.lower(): place for name, place in hosts.items()}
        self._allowed = tuple(allowed)

    def __call__(self, name: str, port: int) -> list[tuple[str, int]]:
        """Addresses and ports for `name`, every one checked.

        Raises:
            UnsafeAddressError: one of them is not public and not named by the operator.
            OSError: the name has no address.
        """
        if place := self._hosts.get(name.lower().rstrip(".")):
            address, _, own_port = place.rpartition(":")
            return [(address.strip("[]"), int(own_port))]
        found = socket.getaddrinfo(name.strip("[]"), port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
        for address in addresses:
            if not permitted(name, address, port, self._allowed):
                raise UnsafeAddressError(name, address)
        return [(address, port) for address in addresses]


class PinnedAdapter(HTTPAdapter):
    """Makes every connection of a session through a `Resolver`: what was checked is what is connected to."""

    def __init__(self, resolver: Resolver, opened: Opened) -> None:
        """`opened` is called with each new socket."""
        self._resolver = resolver
        self._opened = opened
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:  # noqa: ANN401  # as requests has it
        """Called by requests; the pools get our connections."""
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._resolver, self._opened)


def _pools(resolver: Resolver, opened: Opened) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _connected(self, resolver, opened)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _connected(self, resolver, opened)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _connected(connection: HTTPConnection, resolver: Resolver, opened: Opened) -> socket.socket:
    """A socket to the first address that answers."""
    try:
        places = resolver(connection.host, connection.port or 80)
    except socket.gaierror as error:
        raise NameResolutionError(connection.host, connection, error) from error
    last: OSError | None = None
    for address, port in places:
        try:
            found = socket.create_connection((address, port), connection.timeout)
        except OSError as error:
            last = error
            continue
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        opened(found)
        return found
    if isinstance(last, TimeoutError):
        raise ConnectTimeoutError(connection, f"no answer from {connection.host}") from last
    raise NewConnectionError(connection, f"no connection to {connection.host}: {last}") from last


class Deadline:
    """Ends a request at a moment, wherever it waits: all sockets of the session are shut down."""

    def __init__(self) -> None:
        """Knows no socket yet."""
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self.passed = False

    def watch(self, opened: socket.socket) -> None:
        """Keep a second handle on the connection: TLS takes the first one over."""
        with self._lock:
            self._sockets.append(opened.dup())

    def within(self, seconds: float) -> threading.Timer:
        """Start the clock for one request; cancel the timer when it is done."""
        self.passed = False
        timer = threading.Timer(seconds, self._pass)
        timer.daemon = True
        timer.start()
        return timer

    def _pass(self) -> None:
        self.passed = True
        with self._lock:
            for each in self._sockets:
                _shut(each)

    def close(self) -> None:
        """Let go of the sockets."""
        with self._lock:
            for each in self._sockets:
                each.close()
            self._sockets.clear()


def _shut(opened: socket.socket) -> None:
    try:
        opened.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was quicker
