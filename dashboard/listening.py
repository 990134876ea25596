"""The socket on which Streamlit listens: it is set to send what it has at once. None is opened here."""

from __future__ import annotations

import gc
from socket import IPPROTO_TCP, SO_ACCEPTCONN, SOL_SOCKET, TCP_NODELAY, socket


def send_at_once() -> int:
    """For answers on connections that are opened from now on; how many sockets were found.

    Streamlit opens its socket without naming TCP, so that asyncio does not take it for TCP and leaves Nagle's
    algorithm on: the body of an answer then waits for the receipt of its head, which browsers put off for 40 ms.
    Connections take this option from the socket on which they arrive. Called before a web server has begun to answer.
    """
    found = [each for each in gc.get_objects() if type(each) is socket and _listens(each)]
    for each in found:
        each.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    return len(found)


def _listens(found: socket) -> bool:
    if found.fileno() < 0 or found.family.name not in ("AF_INET", "AF_INET6"):
        return False
    return bool(found.getsockopt(SOL_SOCKET, SO_ACCEPTCONN))
