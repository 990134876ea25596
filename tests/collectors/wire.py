"""Servers on loopback that do what no well-behaved library lets them: for the tests of the door to the network."""

import contextlib
import socket
import struct
import threading
from dataclasses import dataclass, field

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>Hello"
NO_ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@dataclass
class Wire:
    """A listening port, and what happened there."""

    address: str
    requests: list = field(default_factory=list)
    connections: int = 0
    closing: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def wire(talk, *, host="127.0.0.1", tls=None):
    """Answer requests, robots.txt apart, by `talk(connection, wire)`, which ends the connection by returning False."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, 0), family=family)
    name = f"[{host}]" if ":" in host else host
    here = Wire(f"{name}:{listener.getsockname()[1]}")
    accepting = threading.Thread(target=_accept, args=(listener, here, talk, tls))
    accepting.start()
    try:
        yield here
    finally:
        here.closing.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join()


def _accept(listener, here, talk, tls):
    visits = []
    while not here.closing.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            break
        here.connections += 1
        visits.append(threading.Thread(target=_converse, args=(connection, here, talk, tls), daemon=True))
        visits[-1].start()


def _converse(connection, here, talk, tls):
    with contextlib.suppress(OSError), connection:
        secured = tls.wrap_socket(connection, server_side=True) if tls else connection
        with secured:
            while request := _request(secured):
                here.requests.append(request)
                if request.startswith("GET /robots.txt"):
                    secured.sendall(NO_ROBOTS)
                elif talk(secured, here) is False:
                    return


def _request(connection):
    arrived = b""
    while not arrived.endswith(b"\r\n\r\n"):
        piece = connection.recv(65_536)
        if not piece:
            return ""
        arrived += piece
    return arrived.decode("latin-1")


def says(message, *, then_close=True):
    """Send these bytes, whatever they are."""

    def talk(connection, _here):
        connection.sendall(message)
        return not then_close

    return talk


def drips(message, pace=0.02):
    """Send one byte at a time, and keep the connection open."""

    def talk(connection, here):
        for byte in message:
            connection.sendall(bytes([byte]))
            if here.closing.wait(pace):
                return False
        here.closing.wait()
        return False

    return talk


def resets(message):
    """Send these bytes, and break the connection so that the visitor's system says so."""

    def talk(connection, _here):
        connection.sendall(message)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    return talk
