"""A sign-in provider (OpenID Connect) on loopback that says what a test wants it to say."""

from __future__ import annotations

import base64
import json
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "doorstep", "a secret for tests only"


@dataclass
class Provider:
    """Signs everybody in as whoever `claims` says, at once."""

    base: str = ""
    claims: dict = field(default_factory=dict)
    """Over what is right."""
    described: dict = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"}))
    signed_with: object = None
    """`None`: with its own key."""
    forged: object = None
    """Makes the token of the claims; `None`: the provider signs one."""
    published: list = field(default_factory=list)
    """Keys beside its own, such as the one before."""
    asked: int = 0
    """How often it said where its pages are."""
    codes: dict = field(default_factory=dict)
    """What was asked for with a code that has not been used."""

    def says(self, email, **claims):
        self.claims = {"email": email, "email_verified": True} | claims

    def begin_anew(self):
        self.claims, self.described, self.signed_with, self.forged, self.published = {}, {}, None, None, []

    def description(self):
        self.asked += 1
        paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "jwks"}
        return {"issuer": self.base} | {name: f"{self.base}/{each}" for name, each in paths.items()} | self.described

    def authorize(self, query):
        code = base64.urlsafe_b64encode(sha256(query["state"].encode()).digest()).decode()
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def token(self, form, authorization):
        asked = self.codes.pop(form["code"], None)
        verifier = base64.urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        right = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if asked is None or authorization != f"Basic {right}" or asked["code_challenge"] != verifier:
            return None
        now = int(time.time())
        claims = {"iss": self.base, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 60, "nonce": asked["nonce"]}
        claims = {name: each for name, each in (claims | self.claims).items() if each is not None}
        if self.forged:
            return {"id_token": self.forged(claims)}
        if isinstance(self.signed_with, OctKey):
            return {"id_token": jwt.encode({"alg": "HS256"}, claims, self.signed_with, algorithms=["HS256"])}
        key = self.signed_with or self.key
        return {"id_token": jwt.encode({"alg": "RS256", "kid": key.kid}, claims, key)}


@contextmanager
def provider():
    """One that answers."""
    said = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                query = {name: each[0] for name, each in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", said.authorize(query))
                self.end_headers()
            elif parts.path == "/jwks":
                self.give({"keys": [each.as_dict(private=False) for each in (said.key, *said.published)]})
            else:
                self.give(said.description())

        def do_POST(self):
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            token = said.token({name: each[0] for name, each in form.items()}, self.headers.get("Authorization"))
            self.give(token or {"error": "invalid_grant"}, 200 if token else 400)

        def give(self, answer, status=200):
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    said.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield said
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
