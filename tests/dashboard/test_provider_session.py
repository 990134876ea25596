"""Who is trusted when a provider is asked."""

import ssl
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
import requests
import trustme

from config.doors import Doors
from config.settings import Settings
from dashboard import provider_session
from dashboard.provider import SignInError, description
from dashboard.provider_session import session


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_words):
        """Nothing."""


@contextmanager
def served(authority):
    """The address of a server with a certificate of this authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"https://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def authorities(tmp_path, monkeypatch):
    """Whom browsers trust, whom the operator trusts, and somebody else."""
    browsers, own = trustme.CA(), trustme.CA()
    for name, each in (("browsers", browsers), ("own", own)):
        each.cert_pem.write_to_path(tmp_path / f"{name}.pem")
    for place in (requests.adapters, provider_session):
        monkeypatch.setattr(place, "DEFAULT_CA_BUNDLE_PATH", str(tmp_path / "browsers.pem"))
    return browsers, own, trustme.CA()


def test_the_operators_authorities_are_trusted_beside_those_that_browsers_trust(authorities, tmp_path):
    browsers, own, stranger = authorities
    with session(Settings(ca_bundle=str(tmp_path / "own.pem"))) as asking:
        for each in (browsers, own):
            with served(each) as place:
                assert asking.get(place).status_code == 204
        with served(stranger) as place, pytest.raises(requests.exceptions.SSLError):
            asking.get(place)


def test_authorities_that_cannot_be_used_let_nobody_in(tmp_path):
    settings = Settings(
        ca_bundle=str(tmp_path / "gone.pem"),
        doors=Doors(issuer="https://login.example", client_id="doorstep", client_secret="secret"),
    )
    with pytest.raises(SignInError, match="ca_bundle cannot be used"):
        description(settings)
