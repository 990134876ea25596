"""What a provider hands out, as somebody would forge it who wants to be an analyst."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey
from sqlalchemy import Engine, event

from dashboard.offices import Office
from dashboard.provider import SignInError, _endpoint
from dashboard.sessions import COOKIE
from tests.dashboard.routes import test_sign_in
from tests.dashboard.routes.conftest import NOW
from tests.dashboard.routes.test_sign_in import ANA, SEAL, asked_for_a_code, came_back, entered, is_refused, office

doors, login = test_sign_in.doors, test_sign_in.login
LONG_AGO, TO_COME = 1_600_000_000, 4_102_444_800
"""In 2020 and in 2100."""
EVIL = RSAKey.generate_key(2048, {"kid": "k1"})


def coded(value):
    said = value if isinstance(value, bytes) else json.dumps(value).encode()
    return urlsafe_b64encode(said).decode().rstrip("=")


def signed(head, claims, secret):
    """With a secret that somebody took for the key: HMAC."""
    said = f"{coded(head)}.{coded(claims)}"
    return f"{said}.{coded(hmac.digest(secret, said.encode(), sha256))}"


def by(key, head, claims):
    """With a key of two halves."""
    return jwt.encode(head, claims, key, algorithms=["RS256", "ES256"])


def public(login):
    """What anybody can read of the provider's key."""
    return login.key.as_pem(private=False)


FORGERIES = {
    "no signature": lambda login, claims: f"{coded({'alg': 'none'})}.{coded(claims)}.",
    "no signature, in capitals": lambda login, claims: f"{coded({'alg': 'NONE'})}.{coded(claims)}.",
    "no algorithm": lambda login, claims: f"{coded({'kid': 'k1'})}.{coded(claims)}.",
    "cut off": lambda login, claims: by(login.key, {"alg": "RS256", "kid": "k1"}, claims).rpartition(".")[0] + ".",
    "HMAC with the public key": lambda login, claims: signed({"alg": "HS256", "kid": "k1"}, claims, public(login)),
    "HMAC with nothing": lambda login, claims: signed({"alg": "HS256", "kid": "k1"}, claims, b""),
    "another's key": lambda login, claims: by(EVIL, {"alg": "RS256", "kid": "k1"}, claims),
    "another's key, brought along": lambda login, claims: by(
        EVIL, {"alg": "RS256", "kid": "k1", "jwk": EVIL.as_dict(private=False)}, claims
    ),
    "another's key, to be fetched": lambda login, claims: by(
        EVIL, {"alg": "RS256", "kid": "k1", "jku": "http://127.0.0.1:9/jwks"}, claims
    ),
    "a key of another kind": lambda login, claims: by(
        ECKey.generate_key("P-256", {"kid": "k1"}), {"alg": "ES256", "kid": "k1"}, claims
    ),
    "the words of one and the signature of another": lambda login, claims: ".".join(
        (
            *by(login.key, {"alg": "RS256", "kid": "k1"}, claims).split(".")[:1],
            coded(claims | {"sub": "2"}),
            by(login.key, {"alg": "RS256", "kid": "k1"}, claims).rpartition(".")[2],
        )
    ),
    "what nobody has to understand": lambda login, claims: by(
        EVIL, {"alg": "RS256", "kid": "k1", "crit": ["x"], "x": 1}, claims
    ),
    "no token": lambda login, claims: "no token",
    "nothing": lambda login, claims: None,
    "a list": lambda login, claims: [claims],
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_token_that_the_provider_did_not_sign_lets_nobody_in(doors, visitor, login, name):
    login.forged = lambda claims: FORGERIES[name](login, claims)
    assert is_refused(came_back(visitor, login))


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": LONG_AGO},
        {"iat": TO_COME},
        {"nbf": TO_COME},
        {"iat": None},
        {"iss": None},
        {"aud": None},
        {"aud": []},
        {"aud": ["another"]},
        {"azp": "another"},
        {"email_verified": 1},
        {"email_verified": [True]},
        {"email": [ANA]},
        {"email": {"a": ANA}},
        {"email": f"{ANA},eve@evil.example"},
        {"email": f"eve@evil.example,{ANA}"},
        {"email": f"<{ANA}>"},
        {"email": f" {ANA}"},
        {"email": f"{ANA}\n"},
        {"email": f"{ANA}\u200b"},
        {"email": "ana\uff20lga.example"},
        {"email": "ana@lga\u3002example"},
        {"email": "ana@lga\u2024example"},
        {"email": "ana@\u217cga.example"},
        {"email": '"ana@lga.example"@evil.example'},
        {"email": "ana@evil.example", "preferred_username": ANA, "upn": ANA},
        {"email": "ana@[127.0.0.1]"},
        {"email": "ana%40lga.example"},
        {"email": "a" * 300 + "@lga.example"},
    ],
    ids=ascii,
)
def test_what_a_token_says_beside_the_point_lets_nobody_in(doors, visitor, login, claims):
    assert is_refused(came_back(visitor, login, **{"email": ANA} | claims))


def test_after_the_provider_took_another_key_the_new_one_counts_and_the_old_one_no_more(doors, visitor, login):
    old, login.key = login.key, RSAKey.generate_key(2048, {"kid": "k2"})
    login.published = [old]  # for a while both stand there
    login.signed_with = old
    assert came_back(visitor, login).status_code == 303
    login.published = []
    assert is_refused(came_back(visitor, login))
    login.signed_with = None
    assert came_back(visitor, login).status_code == 303
    assert office(visitor).office is Office.ANALYST


def sent_back(visitor, login):
    """(what the provider was asked, the address to which it sends somebody back)."""
    login.says(ANA)
    away = visitor.see("/sign-in/provider").headers["Location"]
    back = requests.get(away, allow_redirects=False, timeout=10).headers["Location"]
    return parse_qs(urlsplit(away).query), back


def test_every_attempt_has_a_state_a_nonce_and_a_challenge_of_its_own(doors, visitor, login):
    first, second = sent_back(visitor, login)[0], sent_back(visitor, login)[0]
    for name in ("state", "nonce", "code_challenge"):
        assert len(first[name][0]) >= 43
        assert first[name] != second[name]
    assert first["code_challenge_method"] == ["S256"]


def test_however_often_somebody_sets_out_the_provider_is_not_asked_each_time(doors, visitor, login):
    before = login.asked
    assert {visitor.see("/sign-in/provider").status_code for _ in range(30)} == {303}
    assert login.asked - before <= 2  # the second if five minutes end meanwhile


def test_whoever_caught_the_code_cannot_use_it_without_the_verifier(doors, visitor, login):
    _, back = sent_back(visitor, login)
    [*login.codes.values()][-1]["code_challenge"] = "of somebody else"
    assert is_refused(visitor.session.get(back, allow_redirects=False, timeout=10))


@pytest.mark.parametrize("changed", ["&state=x", "&code=x", "&error=access_denied&code=y", "?state", "x"])
def test_a_way_back_that_says_two_things_lets_nobody_in(doors, visitor, login, changed):
    _, back = sent_back(visitor, login)
    assert is_refused(visitor.session.get(back + changed, allow_redirects=False, timeout=10))


def test_a_way_back_after_eleven_minutes_lets_nobody_in(doors, visitor, login):
    _, back = sent_back(visitor, login)
    parts = SEAL.parts("provider", visitor.session.cookies["doorstep_provider"])
    assert len(parts) == 4
    old = SEAL.signed("provider", *parts[:3], str(int(parts[3]) - 11 * 60))
    answer = requests.get(back, cookies={"doorstep_provider": old}, allow_redirects=False, timeout=10)
    assert is_refused(answer)
    again = SEAL.signed("provider", *parts)
    answer = requests.get(back, cookies={"doorstep_provider": again}, allow_redirects=False, timeout=10)
    assert (answer.status_code, COOKIE in answer.cookies) == (303, True)  # so it was the time


@pytest.mark.parametrize("said", ["", "http://login.example/token", "javascript:1", "//evil.example", "file:///etc"])
def test_a_provider_with_tls_is_asked_nothing_without(said, monkeypatch, doors):
    doors(issuer="https://login.example")
    with pytest.raises(SignInError, match="the provider has no token_endpoint"):
        _endpoint(test_sign_in.load_settings(), {"token_endpoint": said}, "token_endpoint")


def asked_of_the_database(act):
    """What an answer asked, in order."""
    found = []

    def heard(_connection, _cursor, statement, *_rest):
        found.append(statement)

    event.listen(Engine, "before_cursor_execute", heard)
    try:
        answer = act()
    finally:
        event.remove(Engine, "before_cursor_execute", heard)
    return answer, found


def test_a_known_address_and_an_unknown_one_take_the_same_work(doors, store, visitor):
    asked_for_a_code(visitor, "first@evil.example")  # whoever comes first waits for the database to be opened
    known, work = asked_of_the_database(lambda: asked_for_a_code(visitor, ANA))
    unknown, other = asked_of_the_database(lambda: asked_for_a_code(visitor, "eve@evil.example"))
    assert work == other
    assert any("INSERT" in each for each in work)
    test_sign_in.sign_in_code.ASKED._wrong.clear()
    wrong, work = asked_of_the_database(lambda: entered(visitor, known.text, "00000000"))
    wrong_too, other = asked_of_the_database(lambda: entered(visitor, unknown.text, "00000000"))
    assert work == other
    assert is_refused(wrong)
    assert is_refused(wrong_too)


def test_guesses_from_many_addresses_and_sessions_share_five_tries(doors, store, server, visitor, monkeypatch):
    monkeypatch.setenv("DOORSTEP_WEB_SERVERS", "127.0.0.1")
    page = asked_for_a_code(visitor, ANA).text
    test_sign_in.make_code(store)
    fields = [(each, test_sign_in.form_on(page, each)) for each in ("form", "wish")]
    for number in range(100):
        headers = {"X-Forwarded-For": f"192.0.2.{number}"}
        answer = visitor.post("/sign-in/enter", *fields, ("code", f"{number:08d}"), headers=headers)
        assert answer.status_code == 403
    assert is_refused(visitor.post("/sign-in/enter", *fields, ("code", "12345678"), headers={"X-Forwarded-For": "::1"}))
    wished = [asked_for_a_code(visitor, ANA).status_code for _ in range(10)]
    assert wished == [200] * 10  # and nobody learns that no more are sent
    assert store.sign_ins.asked_since(NOW.replace(year=NOW.year - 1)) == 5
