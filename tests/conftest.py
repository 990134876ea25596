"""What every test shares: no network but loopback, and skips that CI turns into failures."""

import ipaddress
import os
import socket

import pytest

_connect = socket.socket.connect


@pytest.fixture(scope="session", autouse=True)
def only_loopback():
    """A test that reaches beyond this machine is a bug."""

    def connect(self, address, *rest):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0]
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                raise AssertionError(f"a test tried to reach {host}")
        return _connect(self, address, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


@pytest.fixture
def missing():
    """Call it with what is missing: skips and says why, or fails where everything is required."""

    def say(reason):
        if os.environ.get("DOORSTEP_REQUIRE_ALL") == "1":
            pytest.fail(f"required but missing: {reason}")
        pytest.skip(reason)

    return say


@pytest.fixture
def ipv6(missing):
    """This machine has it, on loopback at least."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError as error:
        missing(f"IPv6: {error}")
