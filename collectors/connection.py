"""Connections that go only where they may: resolved, checked and pinned in one step. Used by `fetch.py` alone."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError

from collectors.heads import WholeResponse, header_line
from collectors.no_connection import NoConnectionError, UnsafeAddressError, distrusted, no_way, unreachable
from collectors.proxy import Proxy, open_way, refused
from collectors.resolving import Resolver
from collectors.trust import trusted
from scoring.language import say

__all__ = ["Lines", "NoConnectionError", "PinnedAdapter", "Resolver", "UnsafeAddressError"]


class Lines:
    """The open connections of one worker, so that another thread can cut them."""

    def __init__(self) -> None:
        """None is open yet."""
        self._open: dict[HTTPConnection, socket.socket] = {}
        self.sent: Callable[[], None] = lambda: None
        """Called when a request has gone out whole."""

    def opened(self, connection: HTTPConnection, found: socket.socket) -> None:
        """Keep a second handle on a connection: TLS takes the first one over, and so does a body still to be read."""
        if old := self._open.get(connection):
            old.close()
        self._open[connection] = found.dup()

    def cut(self) -> None:
        """Whoever reads or writes on them finds them closed."""
        for each in list(self._open.values()):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # the other side was quicker

    def tidy(self) -> None:
        """Let go of those that are closed. Not to be called while an answer is read."""
        for connection in [each for each in self._open if each.sock is None]:
            self._open.pop(connection).close()

    def close(self) -> None:
        """Let go of all."""
        while self._open:
            self._open.popitem()[1].close()


class _Way(NamedTuple):
    """How the connections of one worker are made, and who hears of them."""

    connected: Callable[[HTTPConnection], socket.socket]
    lines: Lines


class PinnedAdapter(HTTPAdapter):
    """Makes every connection of a worker through a `Resolver`: what was checked is what is connected to."""

    def __init__(self, resolver: Resolver, lines: Lines, left: Callable[[], float], authorities: str) -> None:
        """`left` are the seconds that the present request may still take; `authorities` is a PEM file or empty.

        Raises `AuthoritiesError`.
        """
        self._resolver, self._lines, self._left = resolver, lines, left
        self._trust = trusted(authorities)
        self._pool: tuple[list[str], Any] = ([], None)
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:  # noqa: ANN401  # as requests has it
        """Called by requests; the pools get our connections."""
        self.poolmanager = PoolManager(connections, maxsize=maxsize, block=block, **pool_kwargs)
        way = _Way(self._connected, self._lines)  # urllib3 hands on to connections what it does not know
        self.poolmanager.pool_classes_by_scheme = {
            "http": partial(_PlainPool, way=way),
            "https": partial(_SecurePool, way=way),
        }

    def get_connection_with_tls_context(self, request: requests.PreparedRequest, *rest: Any, **more: Any) -> Any:  # noqa: ANN401
        """Called by requests, which looks for proxies and for the pool each time: ours mostly is that of the last."""
        place = (request.url or "").split("/", 3)[:3]
        if place != self._pool[0]:
            self._pool = place, super().get_connection_with_tls_context(request, *rest, **more)
        return self._pool[1]

    def request_url(self, request: requests.PreparedRequest, proxies: object) -> str:
        """Called by requests; the whole address where a proxy of ours is asked for a page, else the path."""
        return (request.url or "").partition("#")[0] if self._asked(request) else request.path_url

    def add_headers(self, request: requests.PreparedRequest, **_more: object) -> None:
        """Called by requests; says to a proxy that is asked for a page who we are."""
        proxy = self._asked(request)
        if proxy and proxy.authorization:
            request.headers["Proxy-Authorization"] = proxy.authorization

    def _asked(self, request: requests.PreparedRequest) -> Proxy | None:
        """The proxy that is itself asked for the page: over a secure connection it is the host that is asked."""
        if not self._resolver.proxied:
            return None
        parts = urlsplit(request.url or "")
        return self._resolver.through(parts.hostname or "") if parts.scheme == "http" else None

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: bool | str, cert: str | tuple[str, str] | None = None
    ) -> Any:  # noqa: ANN401  # requests' own types are private
        """Called by requests; adds whom we trust, read once in a process rather than once in a connection."""
        host, pool = super().build_connection_pool_key_attributes(request, verify, cert)
        if host["scheme"] == "https":
            pool["ssl_context"] = self._trust
        return host, pool

    def cert_verify(self, conn: object, url: object, verify: object, cert: object) -> None:
        """Called by requests, to name a file of authorities for each connection: ours have them."""

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:  # noqa: ANN401
        """Called by requests; without what nobody here looks at."""
        if resp.status == 407:  # only a proxy says so
            resp.close()
            raise refused(407)
        answer = requests.Response()
        answer.status_code, answer.raw, answer.request = resp.status, resp, req
        return answer

    def close(self) -> None:
        """Called when the worker is done. urllib3 closes the connections of a pool that nobody holds any more."""
        self._pool = [], None
        super().close()

    def _connected(self, connection: HTTPConnection) -> socket.socket:
        """A socket to the first address that answers, and through the proxy to the host."""
        last: OSError | None = None
        proxy = self._resolver.through(connection.host)
        for place in self._resolver(connection.host, connection.port):
            try:
                seconds = min(connection.timeout or 0.0, self._left())
                found = _opened(place, max(seconds, 0.001))
            except OSError as error:
                last = error
                continue
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._lines.opened(connection, found)
            if self._left() <= 0:  # the lines may have been cut before this one was known
                last = TimeoutError()
            elif (last := _led_through(found, proxy, connection)) is None:
                return found
        if isinstance(last, TimeoutError) and not proxy:
            raise ConnectTimeoutError(connection, f"no answer from {connection.host}") from last
        raise no_way(last, "proxy" if proxy else "host") from last


def _led_through(found: socket.socket, proxy: Proxy | None, connection: HTTPConnection) -> OSError | None:
    """Open the way to the host, where a proxy has to. The fault of the wire, if any; the rest is raised."""
    if proxy is None or not isinstance(connection, HTTPSConnection):
        return None
    try:
        open_way(found, proxy, connection.host, connection.port)
    except OSError as error:
        found.close()
        return error
    except NoConnectionError:
        found.close()
        raise
    return None


def _opened(place: tuple[str, int], seconds: float) -> socket.socket:
    """A socket to this very address: `socket.create_connection` would ask for it once more."""
    found = socket.socket(socket.AF_INET6 if ":" in place[0] else socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.settimeout(seconds)
        found.connect(place)
    except BaseException:
        found.close()
        raise
    return found


class _Plain(HTTPConnection):
    """What connections with and without a certificate have in common."""

    response_class = WholeResponse

    def __init__(self, *place: Any, way: _Way, **more: Any) -> None:  # noqa: ANN401  # as urllib3 has it
        super().__init__(*place, **more)
        self._way = way

    def _new_conn(self) -> socket.socket:
        return self._way.connected(self)

    def putheader(self, header: Any, *values: Any) -> None:  # noqa: ANN401  # as both libraries have it
        """Called by http.client and urllib3, which would look at each header anew."""
        line = header_line(header, *values) if len(values) == 1 and isinstance(values[0], str) else None
        if line is None:
            super().putheader(header, *values)
        else:
            self._output(line)  # type: ignore[attr-defined]  # what both add lines with

    def getresponse(self) -> Any:  # noqa: ANN401  # as urllib3 has it
        """The answer to what has been sent."""
        self._way.lines.sent()
        return super().getresponse()


class _Secure(_Plain, HTTPSConnection):
    def connect(self) -> None:
        try:
            super().connect()
        except ssl.SSLCertVerificationError as error:
            raise distrusted(error.verify_code, self.host) from error
        except ssl.SSLError as error:
            raise unreachable(say("No secure connection could be agreed on.")) from error


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure
