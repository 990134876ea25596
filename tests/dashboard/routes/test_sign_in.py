"""Signing in as it is meant, and as an attacker would try it."""

from __future__ import annotations

import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc.jwk import OctKey, RSAKey

from config.settings import load_settings
from dashboard.callers import _caller
from dashboard.offices import PUBLIC, Office
from dashboard.routes import _entry, sign_in, sign_in_code
from dashboard.sessions import COOKIE, code_digest, mark_of
from store.deeds import Deed, DeedKind
from store.passes import Seal
from tests.dashboard.routes.conftest import KEY, NOW, ROWAN, SAM, Visitor
from tests.dashboard.routes.provider import CLIENT, SECRET, provider

SEAL = Seal(KEY.encode())
ANA, ADA = "ana@lga.example", "ada@lga.example"
OFFICER = "kit@northbridge.example"
REFUSED = "You could not be signed in. If you think you should be, ask whoever runs this monitor."
NOT_FROM_HERE = "That did not come from this page. Go back, and press the button there."


@pytest.fixture(scope="module")
def login():
    with provider() as found:
        yield found


@pytest.fixture
def doors(store, login, monkeypatch):
    """Sign-in by the provider and by e-mail; `doors(analysts=())` changes who is who."""
    login.begin_anew()
    _entry.ATTEMPTS._wrong.clear()
    sign_in_code.ASKED._wrong.clear()
    sign_in._PAGES._made.clear()

    def set_(**changed):
        known = {
            "issuer": login.base,
            "client_id": CLIENT,
            "client_secret": SECRET,
            "administrators": [ADA],
            "analysts": [ANA],
            "officers": {"NBR": ["northbridge.example"]},
        }
        monkeypatch.setenv("DOORSTEP_DOORS", json.dumps(known | changed))

    set_()
    monkeypatch.setenv("DOORSTEP_MAIL_SERVER", "127.0.0.1")
    monkeypatch.setenv("DOORSTEP_MAIL_FROM", "doorstep@monitor.example")
    return set_


def came_back(visitor, login, email=ANA, **claims):
    """The answer to whoever comes back from the provider as somebody."""
    login.says(email, **claims)
    away = visitor.see("/sign-in/provider")
    assert away.status_code == 303, away.text
    back = requests.get(away.headers["Location"], allow_redirects=False, timeout=10).headers["Location"]
    return visitor.session.get(back, allow_redirects=False, timeout=10)


def office(visitor):
    """As whom the server sees somebody."""
    return _caller(load_settings(), {}, visitor.session.cookies.get_dict())


def is_refused(answer):
    assert answer.status_code == 403
    assert REFUSED in answer.text
    assert COOKIE not in answer.cookies
    return True


def form_on(text, name="form"):
    return text.partition(f'name="{name}" value="')[2].partition('"')[0]


def asked_for_a_code(visitor, address):
    form = form_on(visitor.see("/sign-in").text)
    return visitor.post("/sign-in/code", ("form", form), ("address", address))


def entered(visitor, page, code):
    return visitor.post("/sign-in/enter", *[(each, form_on(page, each)) for each in ("form", "wish")], ("code", code))


def make_code(store, code="12345678"):
    """What the scheduler does with the wish that waits; `None`: nobody is known there."""
    (wish,) = store.sign_ins.waiting(NOW + timedelta(minutes=1))
    store.sign_ins.made(wish.key, code_digest(SEAL, wish.key, code) if code else "", NOW)


@pytest.mark.parametrize(("email", "expected"), [(ANA, Office.ANALYST), ("ADA@LGA.example", Office.ADMINISTRATOR)])
def test_a_verified_address_that_is_listed_has_its_office(doors, visitor, login, email, expected):
    answer = came_back(visitor, login, email)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert office(visitor).office is expected


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "true"},
        {"iss": "https://login.evil.example"},
        {"aud": "another"},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"nonce": "of somebody else"},
        {"nonce": None},
        {"exp": 1},
        {"exp": None},
        {"email": None},
        {"email": "ana@lga.example.evil.example"},
        {"email": "ana@xn--lg-lka.example"},
        {"email": "an\u0430@lga.example"},
        {"email": "ana@lga.example."},
        {"email": "ana@mail.lga.example"},
        {"email": "ana+x@lga.example"},
        {"email": "kit+x@northbridge.example"},
        {"email": "kit@mail.northbridge.example"},
        {"email": "kit@northbridge.example@evil.example"},
    ],
    ids=str,
)
def test_what_the_provider_does_not_vouch_for_lets_nobody_in(doors, visitor, login, claims):
    assert is_refused(came_back(visitor, login, **{"email": ANA} | claims))
    assert office(visitor) == PUBLIC


def test_a_token_signed_by_somebody_else_lets_nobody_in(doors, visitor, login):
    login.signed_with = RSAKey.generate_key(2048, {"kid": "k1"})
    assert is_refused(came_back(visitor, login))
    login.signed_with = OctKey.import_key(SECRET + " that is long enough")
    assert is_refused(came_back(visitor, login))


def test_another_provider_at_the_same_address_is_not_asked(doors, visitor, login):
    login.described = {"issuer": "https://login.evil.example"}
    assert REFUSED in visitor.see("/sign-in/provider").text


def test_a_way_back_works_once_and_only_for_the_browser_that_began(doors, server, visitor, login):
    login.says(ANA)
    away = visitor.see("/sign-in/provider")
    back = requests.get(away.headers["Location"], allow_redirects=False, timeout=10).headers["Location"]
    with requests.Session() as victim:
        assert is_refused(victim.get(back, allow_redirects=False, timeout=10))
    assert is_refused(visitor.see("/sign-in/back?code=1&state=2"))
    came = came_back(visitor, login)
    assert came.status_code == 303
    assert is_refused(visitor.session.get(back, allow_redirects=False, timeout=10))


def test_nobody_is_sent_anywhere_else(doors, visitor, login):
    away = visitor.see("/sign-in/provider?next=https://evil.example&redirect_uri=https://evil.example")
    assert away.headers["Location"].startswith(f"{login.base}/authorize?")
    back = parse_qs(urlsplit(away.headers["Location"]).query)["redirect_uri"]
    assert back == [f"{load_settings().public_address}/sign-in/back"]
    assert "evil.example" not in away.headers["Location"]


def test_a_host_that_somebody_made_up_is_in_no_address(doors, visitor):
    answer = visitor.see("/sign-in/provider", headers={"Host": "evil.example"})
    assert "evil.example" not in answer.headers["Location"]


def tampered(cookie):
    key, who, begun, signature = cookie.split(".")
    yield ".".join((key, mark_of(SEAL, ADA), begun, signature))
    yield ".".join((key, who, str(int(begun) + 1), signature))
    yield ".".join((key, who, begun, signature[:-1] + ("A" if signature[-1] != "A" else "B")))
    yield Seal(b"another key").signed("session", key, who, begun)
    yield SEAL.signed("opened", key, who, begun)
    yield SEAL.signed("session", key, who, str(int(begun) - 12 * 3600))  # too old
    yield SEAL.signed("session", key, who, str(int(begun) + 3600))  # of tomorrow
    yield "x" * 5000


def test_a_session_that_was_tampered_with_or_is_too_old_is_nobodys(doors, visitor, login):
    came_back(visitor, login)
    cookie = visitor.session.cookies[COOKIE]
    found = [_caller(load_settings(), {}, {COOKIE: each}) for each in tampered(cookie)]
    assert found == [PUBLIC] * 8


def test_after_signing_out_a_copy_of_the_session_opens_nothing(doors, visitor, login):
    came_back(visitor, login)
    copy = {COOKIE: visitor.session.cookies[COOKIE]}
    form = form_on(visitor.see("/sign-out").text)
    assert visitor.see("/sign-out").status_code == 200
    assert _caller(load_settings(), {}, copy).office is Office.ANALYST  # looking at the page changes nothing
    assert "You are signed out" in visitor.post("/sign-out", ("form", form)).text
    assert _caller(load_settings(), {}, copy) == PUBLIC
    assert visitor.see("/sign-out").status_code == 404


def test_an_office_that_was_taken_away_is_gone_at_the_next_request(doors, visitor, login):
    came_back(visitor, login)
    assert office(visitor).office is Office.ANALYST
    doors(analysts=[])
    assert office(visitor).office is Office.PUBLIC


def test_an_officer_waits_for_an_analyst_and_loses_what_was_taken_away(doors, store, visitor, login):
    answer = came_back(visitor, login, OFFICER)
    assert answer.headers["Location"] == "/sign-in"
    who = mark_of(SEAL, OFFICER)
    assert f"{who[:4]}-{who[4:8]}".upper() in visitor.see("/sign-in").text
    assert office(visitor).office is Office.PUBLIC
    came_back(visitor, login, OFFICER)
    assert [each.kind for each in store.deeds.newest(9)].count(DeedKind.OFFICER_ASKED) == 1  # nobody waits twice
    say = lambda kind: store.deeds.note(Deed(kind, NOW, "analyst", "NBR", "a", who, "northbridge.example"))  # noqa: E731
    say(DeedKind.OFFICER_APPROVED)
    assert (office(visitor).office, office(visitor).councils) == (Office.OFFICER, {"NBR"})
    doors(officers={"NBR": ["another.example"]})
    assert office(visitor).office is Office.PUBLIC
    doors()
    say(DeedKind.OFFICER_REFUSED)
    assert office(visitor).office is Office.PUBLIC
    assert is_refused(came_back(visitor, login, OFFICER))  # and nobody is asked again


def test_a_councillors_published_address_opens_their_own_page_and_no_office(doors, store, visitor, login):
    address = "rowan.zquidge@northbridge.example"
    store.sign_ins.publish_mark("NBR", ROWAN.site_id, mark_of(SEAL, address), NOW)
    doors(analysts=[address])  # whoever is a councillor is that first
    answer = came_back(visitor, login, address)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/councillor")
    assert "Rowan Zquidge" in visitor.see("/councillor").text
    assert COOKIE not in visitor.session.cookies
    newest = store.deeds.newest(1)[0]
    assert (newest.kind, newest.office, newest.code, newest.who) == (DeedKind.SIGNED_IN, "councillor", "", "")


def test_a_councillors_address_with_a_plus_sign_is_nobodys(doors, store, visitor, login):
    store.sign_ins.publish_mark("NBR", ROWAN.site_id, mark_of(SEAL, "rowan.zquidge@northbridge.example"), NOW)
    assert is_refused(came_back(visitor, login, "rowan.zquidge+x@northbridge.example"))


def test_an_address_of_two_councillors_opens_neither_page(doors, store, visitor, login):
    for each in (ROWAN, SAM):
        store.sign_ins.publish_mark("NBR", each.site_id, mark_of(SEAL, "members@northbridge.example"), NOW)
    assert is_refused(came_back(visitor, login, "members@northbridge.example"))


def test_a_code_lets_in_once_and_in_the_browser_that_asked(doors, store, server, visitor):
    page = asked_for_a_code(visitor, ANA).text
    make_code(store)
    with requests.Session() as session:
        thief = Visitor(server, session)
        thief.see("/sign-in")
        assert NOT_FROM_HERE in entered(thief, page, "12345678").text
    assert entered(visitor, page, "1234 5678").status_code == 303
    assert office(visitor).office is Office.ANALYST
    assert is_refused(entered(visitor, page, "12345678"))


def test_a_code_from_before_a_backup_was_restored_lets_nobody_in(doors, store, visitor):
    page = asked_for_a_code(visitor, ANA).text
    make_code(store)
    store.deeds.note(Deed(DeedKind.RESTORED, NOW + timedelta(hours=1), "administrator"))
    assert is_refused(entered(visitor, page, "12345678"))  # it may have been used since the backup was made


def test_a_code_that_is_guessed_a_hundred_times_lets_nobody_in(doors, store, visitor):
    page = asked_for_a_code(visitor, ANA).text
    make_code(store)
    answers = [entered(visitor, page, f"{each:08d}") for each in range(100)]
    assert {each.status_code for each in answers[:20]} == {403}
    assert {each.status_code for each in answers[20:]} == {429}
    _entry.ATTEMPTS._wrong.clear()  # from another address
    assert is_refused(entered(visitor, page, "12345678"))  # the right one: five tries were enough


def test_nothing_tells_whether_an_address_is_known(doors, store, visitor):
    def shape(answer):
        text = answer.text
        for name in ("form", "wish"):
            text = text.replace(form_on(text, name), name)
        return answer.status_code, sorted(answer.headers), text

    known, unknown = asked_for_a_code(visitor, ANA), asked_for_a_code(visitor, "eve@evil.example")
    assert shape(known) == shape(unknown)
    wrong = [entered(visitor, each.text, "00000000") for each in (known, unknown)]
    assert shape(wrong[0]) == shape(wrong[1])


def test_one_address_is_sent_five_codes_an_hour_and_one_caller_asks_for_twenty(doors, store, visitor):
    answers = [asked_for_a_code(visitor, ANA) for _ in range(21)]
    assert [each.status_code for each in answers] == [200] * 20 + [429]
    assert store.sign_ins.asked_since(NOW - timedelta(hours=1)) == 5


def test_no_address_is_kept_in_the_database_or_the_log(doors, store, visitor, login, tmp_path):
    asked_for_a_code(visitor, ANA)
    came_back(visitor, login, OFFICER)
    kept = b"".join(each.read_bytes() for each in tmp_path.glob("doors.db*"))
    assert b"ana@lga" not in kept
    assert b"kit@" not in kept


@pytest.mark.parametrize("path", ["/sign-in/code", "/sign-in/enter", "/sign-out"])
@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "same-origin"}]
)
def test_a_form_that_another_site_made_somebody_send_does_nothing(doors, store, visitor, login, path, headers):
    came_back(visitor, login)
    before = store.deeds.count(), store.sign_ins.asked_since(NOW - timedelta(hours=1))
    answer = visitor.post(path, ("form", "forged"), ("address", ANA), ("code", "1"), headers=headers)
    assert answer.status_code == 403
    assert NOT_FROM_HERE in answer.text
    assert (store.deeds.count(), store.sign_ins.asked_since(NOW - timedelta(hours=1))) == before
    assert office(visitor).office is Office.ANALYST


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/provider", "/sign-out"])
def test_looking_changes_nothing_and_every_header_is_there(doors, store, visitor, login, path):
    came_back(visitor, login)
    before = store.deeds.count()
    answer = visitor.see(path)
    assert store.deeds.count() == before
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_where_nobody_signs_in_there_is_no_such_page(store, visitor):
    assert [
        visitor.see(each).status_code for each in ("/sign-in", "/sign-in/provider", "/sign-in/back", "/sign-out")
    ] == [404] * 4


def test_who_came_and_who_was_refused_is_in_the_log_without_a_name(doors, store, visitor, login):
    came_back(visitor, login)
    came_back(visitor, login, "eve@evil.example")
    refused, came = store.deeds.newest(2)
    assert (came.kind, came.office, came.who) == (DeedKind.SIGNED_IN, "analyst", mark_of(SEAL, ANA))
    assert (refused.kind, refused.detail) == (DeedKind.SIGN_IN_REFUSED, "an address that nobody here has")
