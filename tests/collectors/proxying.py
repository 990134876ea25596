"""A small real proxy on loopback: CONNECT for secure connections, whole addresses for the others."""

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Relay:
    """Where it listens, and what it was asked for."""

    address: str
    places: dict
    """Name of a host to `address:port`: its own look-up, which nobody else sees."""
    password: str = ""
    """What it wants in Proxy-Authorization; empty: nothing."""
    heads: list = field(default_factory=list)
    """Each request as it came, up to the blank line."""


@contextlib.contextmanager
def relay(places, *, password=""):
    """Lead to these places while the block lasts."""
    listener = socket.create_server(("127.0.0.1", 0))
    here = Relay(f"127.0.0.1:{listener.getsockname()[1]}", places, password)
    accepting = threading.Thread(target=_accept, args=(listener, here), daemon=True)
    accepting.start()
    try:
        yield here
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join()


def _accept(listener, here):
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_serve, args=(connection, here), daemon=True).start()


def _serve(client, here):
    with client, contextlib.suppress(OSError):
        arrived = b""
        while b"\r\n\r\n" not in arrived:
            if not (piece := client.recv(65_536)):
                return
            arrived += piece
        here.heads.append(arrived.decode("latin-1"))
        method, target, _version = here.heads[-1].splitlines()[0].split()
        secure = method == "CONNECT"
        parts = urlsplit(f"//{target}" if secure else target)
        if here.password and f"Proxy-Authorization: {here.password}\r\n" not in here.heads[-1]:
            client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            return
        if parts.hostname not in here.places:
            client.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            return
        host, _, port = here.places[parts.hostname].rpartition(":")
        with socket.create_connection((host, int(port))) as site:
            if secure:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                site.sendall(_for_the_site(arrived))
            back = threading.Thread(target=_carry, args=(site, client), daemon=True)
            back.start()
            if secure:
                _carry(client, site)
            else:
                _carry_on(client, site, here)
            back.join()


def _carry_on(client, site, here):
    """Requests that follow on the same connection; each comes in one piece."""
    while piece := client.recv(65_536):
        here.heads.append(piece.decode("latin-1"))
        site.sendall(_for_the_site(piece))
    site.shutdown(socket.SHUT_WR)


def _for_the_site(request):
    method, address, rest = request.split(b" ", 2)
    return b" ".join([method, b"/" + address.split(b"/", 3)[3], rest])


def _carry(source, sink):
    with contextlib.suppress(OSError):
        while piece := source.recv(65_536):
            sink.sendall(piece)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
