"""Answers are sent at once."""

import socket

from dashboard.listening import send_at_once


def test_connections_to_a_socket_that_listens_send_at_once():
    # As Streamlit opens it: asyncio takes no socket for TCP whose protocol is not named.
    with socket.socket() as listening, socket.socket() as other, socket.socket() as caller:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert send_at_once() >= 1
        caller.connect(listening.getsockname())
        connection, _address = listening.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert not other.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_sockets_that_are_closed_are_left_alone():
    closed = socket.socket()
    closed.close()
    assert isinstance(send_at_once(), int)
