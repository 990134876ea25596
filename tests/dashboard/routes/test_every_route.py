"""Every plain address at once, as an attacker would walk them: a new one is walked without a line here."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urljoin, urlsplit

import pytest
import requests

from config.settings import load_settings
from dashboard.offices import Office
from dashboard.routes import ROUTES
from dashboard.sessions import COOKIE, mark_of
from store.deeds import Deed, DeedKind
from store.passes import new_key
from store.records import Publication, Score, Scorecard, Snapshot, Writer
from tests.dashboard.routes import test_sign_in
from tests.dashboard.routes.conftest import NORTHBRIDGE, NOW, ROWAN, SAM, Visitor, form_of, linked
from tests.dashboard.routes.test_sign_in import ADA, ANA, OFFICER, SEAL

doors, login = test_sign_in.doors, test_sign_in.login

SLOW = ("/report/{code}.pdf", "/report/{code}.pptx")
"""Made by the same function as the others, which take a tenth of the time."""
LOGGED = "/sign-in/back"
"""A way back that nobody began is written into the log: the one GET that writes."""
WITH_A_LINK = {"/councillor/open", "/councillor/new-link", "/councillor/verify"}
"""Forms that carry a link, which only its owner has, in place of a key; the browser says where they were sent from."""
NOT_FROM_HERE = "That did not come from this page. Go back, and press the button there."
HOLDERS = {Office.PUBLIC: "", Office.OFFICER: OFFICER, Office.ANALYST: ANA, Office.ADMINISTRATOR: ADA}
ASKED = [each for each in ROUTES if each.path not in SLOW]
SENT = sorted(each.path for each in ROUTES if "POST" in (each.methods or ()))
"""Addresses that take a form. A `Plain` one refuses it by itself."""


def everything():
    """All that is stored."""
    database = load_settings().database.removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as opened:
        return list(opened.iterdump())


@pytest.fixture
def world(store, doors):
    """Northbridge was checked, publishes, has declared nothing, and has an officer."""
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
    seen = Snapshot(NORTHBRIDGE, NOW)
    store.add_visit(run, seen, Scorecard(NORTHBRIDGE, NOW, 2, Score(None, 0, 0, 100, 0, 1), (), ()))
    store.end_run(run, NOW, "finished")
    store.desk.publish(Publication("NBR", 1, NOW, Writer.OFFICER, published=True))
    kit = mark_of(SEAL, OFFICER)
    store.deeds.note(Deed(DeedKind.OFFICER_APPROVED, NOW, "analyst", "NBR", "a", kit, "northbridge.example"))
    return {"fresh": linked(store, ROWAN), "old": linked(store, SAM, made_at=NOW - timedelta(days=60))}


NOTHING = "/councillor/{rest:path}"
"""Where there is nothing, whoever asks."""


def signed_in(visitor, office):
    """The visitor, who holds this office, and has been on the page to sign in."""
    if address := HOLDERS[office]:
        begun = str(int(datetime.now(UTC).timestamp()))
        visitor.session.cookies.set(COOKIE, SEAL.signed("session", new_key(), mark_of(SEAL, address), begun))
    visitor.see("/sign-in")
    return visitor


def filled_in(path, code="NBR", **words):
    """The address with something in its braces. A new kind of brace needs a word here."""
    known = {"code": code, "word": "x", "rest:path": "nothing", "checklist": "councils", "number": "1"} | words
    return re.sub(r"{(.*?)}", lambda found: known[found[1]], path)


@pytest.mark.parametrize("office", [Office.PUBLIC, Office.OFFICER, Office.ADMINISTRATOR])
def test_nothing_is_changed_by_looking_at_any_address(world, visitor, office):
    signed_in(visitor, office).open(world["fresh"])
    before = everything()
    said = {"form": form_of(visitor.see("/councillor").text), "link": world["old"], "item": "x", "code": "1"}
    for route in ASKED:
        if route.path != LOGGED:
            visitor.see(filled_in(route.path, word=world["fresh"]), params=said)
    visitor.see(f"/councillor/open/{world['old']}")
    visitor.session.head(f"{visitor.base}/councillor/open/{world['fresh']}", timeout=10)
    assert everything() == before


def test_a_way_back_that_nobody_began_adds_one_line_to_the_log_and_nothing_else(world, visitor):
    before = everything()
    visitor.see(f"{LOGGED}?code=1&state=2")
    added = [each for each in everything() if each not in before]
    assert len(added) == 1
    assert added[0].startswith('INSERT INTO "deed"')
    assert "sign-in refused" in added[0]


def keys(visitor):
    """Of every form that the visitor finds anywhere."""
    pages = [visitor.see(filled_in(each.path)).text for each in ASKED if each.path != LOGGED]
    return sorted({key for text in pages for key in re.findall(r'name="form" value="(.*?)"', text)})


def tried(visitor, world, path, given, *, headers):
    """Whether a form with each of these keys was refused in the sentence for it, and nothing was handed out."""
    for key in given:
        answer = visitor.post(filled_in(path), *fields(key, world), headers=headers)
        if path == NOTHING:
            assert answer.status_code == 404
        else:
            assert (answer.status_code, NOT_FROM_HERE in answer.text) == (403, True), (path, key, headers, answer.text)
        assert "set-cookie" not in answer.headers


FROM_ANOTHER_SITE = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": None, "Origin": "https://127.0.0.1@evil.example"},
]


def test_a_form_that_another_site_made_somebody_send_changes_nothing(world, visitor):
    signed_in(visitor, Office.OFFICER).open(world["fresh"])
    given, before = keys(visitor), everything()
    assert len(given) == 3  # of the visit, of signing out, of the councillor's own page
    for path in SENT:
        for headers in FROM_ANOTHER_SITE:
            tried(visitor, world, path, given, headers=headers)
    assert everything() == before


def test_a_form_without_its_key_or_with_another_browsers_changes_nothing(world, store, server, visitor):
    signed_in(visitor, Office.OFFICER).open(world["fresh"])
    with requests.Session() as session:
        other = signed_in(Visitor(server, session), Office.OFFICER)
        other.open(linked(store, SAM))
        theirs = keys(other)
    before = everything()
    for path in sorted({*SENT} - WITH_A_LINK):
        tried(visitor, world, path, ["", "x", "x.y", *theirs], headers={})
        tried(visitor, world, path, ["", theirs[0]], headers={"Sec-Fetch-Site": None, "Origin": "null"})
    assert everything() == before


def fields(key, world):
    """What the forms send, all at once."""
    said = {"form": key, "link": world["old"], "words": "Wrong.", "item": "councillors-imprint", "address": ANA}
    return [*said.items(), ("code", "12345678"), ("wish", "x.y"), ("checklist", "councillors")]


ELSEWHERE = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "%2F%2Fevil.example",
    "%5C%5Cevil.example",
    "/%09/evil.example",
    "\u2044\u2044evil.example",
    "\uff0f\uff0fevil.example",
    "evil.example/..",
    "@evil.example",
    ".evil.example",
    "x\r\nLocation: https://evil.example",
]
CARRIERS = ("next", "url", "to", "from", "return", "redirect", "redirect_uri", "back", "done", "council", "state")


def test_nobody_is_sent_to_another_site_whatever_an_address_says(world, visitor, login):
    signed_in(visitor, Office.OFFICER)
    begins = {urlsplit(visitor.base).netloc, urlsplit(login.base).netloc}
    for route in ASKED:
        for said in ELSEWHERE if "{" in route.path else ELSEWHERE[:3]:
            braces = dict.fromkeys(("code", "word", "rest:path", "checklist", "number"), quote(said, safe=""))
            if said == ELSEWHERE[0]:  # what it leads on from, too
                braces["code"] = "northbridge-council"
            address = filled_in(route.path, **braces)
            answer = visitor.see(address, params=dict.fromkeys(CARRIERS, said))
            assert answer.status_code < 500, (address, answer.text)
            to = urljoin(visitor.base + address, answer.headers.get("location", ""))
            assert urlsplit(to).netloc in begins, (address, to)
            assert "refresh" not in answer.headers


def test_no_council_is_found_at_another_sites_address(world, visitor):
    visitor.see("/sign-in")
    assert {visitor.see(f"/card/{quote(each, safe='')}").status_code for each in ELSEWHERE} == {404}


LIES = {
    "Host": "evil.example",
    "Forwarded": "host=evil.example;proto=https",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Prefix": "//evil.example",
    "X-Forwarded-Proto": "https",
    "X-Original-URL": "/who-did-what",
    "X-Rewrite-URL": "/support",
}


def test_what_a_request_or_a_proxy_says_of_our_name_is_in_no_answer_and_decides_nothing(world, visitor):
    signed_in(visitor, Office.OFFICER)
    for route in ASKED:
        address = filled_in(route.path, word=world["fresh"])
        plain, told = visitor.see(address), visitor.see(address, headers=LIES)
        assert told.status_code == plain.status_code, route.path
        assert "evil.example" not in told.text + str(told.headers), route.path
        assert "secure" not in told.headers.get("set-cookie", "").lower()


HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def test_every_answer_has_every_header_and_no_script(world, visitor):
    signed_in(visitor, Office.OFFICER)
    for route in ASKED:
        address = filled_in(route.path, word=world["fresh"])
        answers = [visitor.see(address)]
        answers += [visitor.post(address, ("form", "x"))] if "POST" in (route.methods or ("POST",)) else []
        for each in answers:
            if each.status_code == 405 and route.methods:  # Starlette's own: the dashboard adds the headers
                continue
            assert HEADERS.items() <= each.headers.items(), (route.path, each.headers)
            assert each.headers["Content-Security-Policy"].startswith("default-src 'none'"), route.path
            assert "script" not in each.headers["Content-Security-Policy"]
            assert "no-store" in each.headers["Cache-Control"] or each.headers["Cache-Control"].startswith("public, ")
            assert "<script" not in each.text
            assert "javascript:" not in each.text


def test_what_only_some_may_have_no_cache_keeps(world, visitor):
    signed_in(visitor, Office.ANALYST)
    for route in ASKED:
        answer = visitor.see(filled_in(route.path, word=world["fresh"]))
        if requests.get(visitor.base + filled_in(route.path), timeout=10).status_code == 404 and answer.ok:
            assert "no-store" in answer.headers["Cache-Control"], route.path
