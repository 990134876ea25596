"""What `doorstep doctor` finds at the doors: sign-in, its provider, files with secrets, mail, and the key of links."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from config.settings import Settings
from monitor.doctor import Finding, Patient, State, checks
from store.deeds import Deed, DeedKind
from store.store import Store
from tests.dashboard.routes.provider import CLIENT, SECRET, provider

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MAIL = {"mail_server": "mail.monitor.example", "mail_from": "doorstep@monitor.example"}
REGISTER = "local_authority_code,name,website\nNBR,Northbridge Council,https://www.northbridge.example/\n"
ADA, ANA = ["ada@lga.example"], ["ana@lga.example"]
ISSUER = {"issuer": "https://login.example/", "client_id": CLIENT, "client_secret": SECRET, "administrators": ADA}
SECURE = "https://monitor.example"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working folder with a register."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "register.csv").write_text(REGISTER)
    return tmp_path


def found(name, *, fetch=None, store=None, **settings):
    given = Settings(register_file="register.csv", **settings)
    return checks()[name](Patient(given, NOW, fetch, store))


def nobody_else(_url):
    raise AssertionError("the provider is asked as signing in asks it")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"doors": ISSUER}, "`public_address` is not set: the provider has nowhere to send people back to."),
        (
            {"doors": ISSUER, "public_address": "http://monitor.example"},
            "`public_address` is not https: whoever listens on the way can take what people sign in with.",
        ),
        (
            {"doors": {"administrators": ADA}},
            "There is no way to sign in: set an issuer, or mail_server and mail_from for codes (docs/doors.md).",
        ),
        ({"doors": {"analysts": ANA}} | MAIL, "There is no administrator: nobody can read who did what."),
        (
            {"doors": {"administrators": ADA, "officers": {"NRB": ["northbridge.example"]}}} | MAIL,
            "`doors.officers` names NRB, which is no council here.",
        ),
    ],
)
def test_what_keeps_people_from_signing_in_is_said(settings, said):
    assert found("sign-in", **settings) == Finding(State.WRONG, said)


def test_where_all_is_set_and_where_nobody_signs_in_all_is_fine():
    officers = {"officers": {"NBR": ["northbridge.example"]}}
    assert found("sign-in", doors=ISSUER | officers, public_address=SECURE).state is State.FINE
    assert found("sign-in", doors={"administrators": ADA} | officers, **MAIL).state is State.FINE
    assert found("sign-in").said == "Nobody signs in here."


@pytest.fixture(scope="module")
def login():
    with provider() as it:
        yield it


@pytest.mark.parametrize(
    ("described", "state", "said"),
    [
        ({}, State.FINE, "The provider answers, and can do what is asked of it."),
        ({"issuer": "https://other.example"}, State.WRONG, "another provider answers."),
        ({"token_endpoint": None}, State.WRONG, "the provider has no token_endpoint."),
        ({"jwks_uri": "http://127.0.0.1:9/"}, State.WRONG, "its keys cannot be read (ConnectionError)."),
        ({"code_challenge_methods_supported": ["plain"]}, State.WRONG, "(PKCE with S256)."),
        ({"id_token_signing_alg_values_supported": ["HS256"]}, State.WRONG, "cannot sign with ES256, PS256, RS256."),
        ({"claims_supported": ["email"]}, State.UNKNOWN, "it lets nobody in."),
        ({"claims_supported": ["email_verified"], "scopes_supported": ["openid", "email"]}, State.FINE, "of it."),
    ],
)
def test_a_provider_is_examined_by_what_it_says_of_itself(login, described, state, said):
    login.described = described
    looked = found("sign-in provider", fetch=nobody_else, doors=ISSUER | {"issuer": login.base})
    assert (looked.state, looked.said[-len(said) :], SECRET in looked.said) == (state, said, False)


def test_a_provider_that_does_not_answer_is_wrong_and_offline_it_is_left_out():
    away = ISSUER | {"issuer": "http://127.0.0.1:9/"}
    assert found("sign-in provider", fetch=nobody_else, doors=away) == Finding(
        State.WRONG, "Nobody can be signed in by the provider: the provider does not answer (ConnectionError)."
    )
    assert found("sign-in provider", doors=away).state is State.LEFT_OUT
    assert found("sign-in provider", fetch=nobody_else).state is State.FINE


def test_a_key_for_everybody_to_read_is_wrong_and_what_stands_in_it_is_not_shown(folder):
    key = folder / "doorstep.db.link-key"
    assert found("secret files").said == "No file here holds a secret."
    key.write_text("zquidge")
    key.chmod(0o600)
    assert found("secret files").state is State.FINE
    key.chmod(0o602)
    assert found("secret files").state is State.WRONG
    key.chmod(0o644)
    name = "doorstep.db.link-key"
    said = f"{name} is for everybody on this machine to read or write: chmod o-rw {name}."
    assert found("secret files") == Finding(State.WRONG, said)


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ('contact = "clerk@monitor.example"', State.FINE),
        ('mail_password = "zquidge"', State.WRONG),
        ('database = "postgresql://doorstep:zquidge@db.example/doorstep"', State.WRONG),
        ('proxy = "http://clerk:zquidge@proxy.example:3128"', State.WRONG),
        ('[doors]\nclient_secret = "zquidge"', State.WRONG),
    ],
)
def test_a_file_of_settings_is_for_nobody_else_where_it_holds_a_secret(folder, written, state):
    path = folder / "doorstep.toml"
    path.write_text(written)
    path.chmod(0o644)
    looked = found("secret files")
    assert (looked.state, "zquidge" in looked.said) == (state, False)


@pytest.mark.parametrize(
    ("settings", "state"),
    [
        ({}, State.FINE),
        (MAIL, State.FINE),
        ({"doors": {"administrators": ADA}}, State.WRONG),
        ({"doors": ISSUER}, State.FINE),
        ({"recipients": [{"email": "clerk@northbridge.example"}]}, State.WRONG),
        ({"councillors": True, "public_address": SECURE}, State.UNKNOWN),
        ({"mail_server": "mail.monitor.example"}, State.WRONG),
    ],
)
def test_mail_is_missed_where_something_waits_for_it(settings, state):
    assert found("mail", **settings).state is state


def test_a_key_that_is_gone_is_missed_only_where_something_was_signed_with_it(folder):
    with Store(f"sqlite:///{folder / 'doorstep.db'}") as store:
        assert found("link key", store=store).state is State.FINE
        store.deeds.note(Deed(DeedKind.INVITED, NOW, "officer", "NBR", "a", detail="1 link"))
        looked = found("link key", store=store)
        assert (looked.state, "put back doorstep.db.link-key" in looked.said) == (State.WRONG, True)
        assert found("link key", store=store, link_key="sixteen letters or more").state is State.FINE
    assert found("link key").state is State.UNKNOWN
    Path("doorstep.db.link-key").write_text("a key")
    assert found("link key").state is State.FINE
