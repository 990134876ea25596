"""Every page and every file by every office, asked of the real dashboard: what comes is what the table says."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import requests
from streamlit import config

from dashboard.allowed import TABLE, Kind, may
from dashboard.offices import PUBLIC, Caller, Office
from dashboard.places import places
from dashboard.sessions import COOKIE, mark_of
from store.deeds import Deed, DeedKind
from store.passes import Seal, new_key
from store.records import (
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Councillor,
    CouncillorList,
    DoorLink,
    ShortlistChange,
    Step,
    Writer,
)
from store.store import Store
from tests.dashboard import test_browser, test_every_page, test_journeys
from tests.dashboard.conftest import NORTHBRIDGE, READ_AT, house_rules, linked, scorecard, served, snapshot
from tests.dashboard.reading import drawn, page_words
from tests.dashboard.routes.provider import CLIENT, SECRET, provider

KEY = "a key for tests only"
SEAL = Seal(KEY.encode())
ADDRESSES = {
    Office.ADMINISTRATOR: "ada@lga.example",
    Office.ANALYST: "ana@lga.example",
    Office.OFFICER: "kit@northbridge.example",
    Office.COUNCILLOR: "rowan.pretend@northbridge.example",
}
WHO = [PUBLIC, Caller(Office.COUNCILLOR), Caller(Office.OFFICER, frozenset({"NBR"})), Caller(Office.ANALYST)]
WHO += [Caller(Office.ADMINISTRATOR)]
PUBLISHED = "EAS"
SLOW = ("/report/{code}.pdf", "/report/{code}.pptx")
"""Made by the same function as the others, which take a tenth of the time."""
FILES = [each.name for each in TABLE if each.kind is Kind.FILE and each.name not in SLOW]
PLAIN = [each for each in FILES if not each.startswith(("/councillor", "/sign-"))]
LONG_AGO = READ_AT - timedelta(days=60)
NEW = replace(
    NORTHBRIDGE, local_authority_code="PRE", name="Previewford Council", nice_name="Previewford", made_up=False
)
NEW = replace(NEW, gss_code="E06999999")
tab, context, axe = test_browser.tab, test_browser.context, test_every_page.axe


@pytest.fixture(scope="module")
def login():
    with provider() as found:
        yield found


@pytest.fixture(scope="module")
def shared(county, login, tmp_path_factory):
    """Address and database of a dashboard: people sign in, Eastmere publishes its own, Previewford is in preview."""
    path = tmp_path_factory.mktemp("shared") / "shared.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    url = f"sqlite:///{path}"
    rowan = Councillor("NBR", "7", "Rowan Pretend")
    now = datetime.now(UTC)
    with Store(url) as store:
        store.add_councils([NEW])
        run = store.begin_run("county.csv", ["PRE"], now, made_up=True)
        card = replace(scorecard(NEW, [house_rules(NEW), linked(NEW)]), as_of=now)
        store.add_visit(run, replace(snapshot(NEW), taken_at=now), card)
        store.end_run(run, now, "finished")
        said = CorrectionEntry("PRE", 0, 0, now, Writer.OFFICER, CorrectionStep.RAISED, "They come in May.")
        store.desk.raise_correction(replace(said, kind=CorrectionKind.EXPLAINED, indicator="linked_from_home_page"))
        run = store.begin_run("county.csv", ["NBR"], LONG_AGO, made_up=True)
        store.add_councillor_lists(run, [CouncillorList("NBR", LONG_AGO, councillors=(rowan,), good=True)])
        store.end_run(run, LONG_AGO, "finished")
        store.desk.begin_shortlist(
            ShortlistChange(1, 1, LONG_AGO, Writer.ANALYST, Step.BEGUN, words="Spring", places=3)
        )
        store.sign_ins.publish_mark("NBR", "7", mark_of(SEAL, ADDRESSES[Office.COUNCILLOR]), READ_AT)
        kit = mark_of(SEAL, ADDRESSES[Office.OFFICER])
        store.deeds.note(Deed(DeedKind.OFFICER_APPROVED, READ_AT, "analyst", "NBR", "a", kit, "northbridge.example"))
    doors = {
        "issuer": login.base,
        "client_id": CLIENT,
        "client_secret": SECRET,
        "administrators": [ADDRESSES[Office.ADMINISTRATOR]],
        "analysts": [ADDRESSES[Office.ANALYST]],
        "officers": {"NBR": ["northbridge.example"]},
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOORSTEP_LINK_KEY", KEY)
        patch.setenv("DOORSTEP_PUBLISHED", PUBLISHED)
        with served(url, more={"DOORSTEP_DOORS": json.dumps(doors)}, public=True) as address:
            yield address, url


@pytest.fixture(params=WHO, ids=lambda who: who.office.value)
def somebody(request, shared):
    """(who they are, a browser of theirs)."""
    with requests.Session() as session:
        if request.param.office is not Office.PUBLIC:
            who = mark_of(SEAL, ADDRESSES[request.param.office])
            begun = str(int(datetime.now(UTC).timestamp()))
            session.cookies.set(COOKIE, SEAL.signed("session", new_key(), who, begun))
        yield request.param, session


def status(session, base, path, code=""):
    named = path.format(code=code, number=1, checklist="officers")
    return session.head(base + named, allow_redirects=False, timeout=30).status_code


def test_what_exists_for_somebody_is_what_the_table_says(somebody, shared):
    who, session = somebody
    base, _ = shared
    root = places()[0].name  # which leads to the address without a name
    expected = {each.name: 200 if may(who, each.name) else 404 for each in places()} | {root: 307}
    assert {each.name: status(session, base, f"/{each.address}") for each in places()} == expected
    asked = [(name, code) for name in PLAIN for code in (("NBR", PUBLISHED) if "{code}" in name else ("",))]
    wanted = {each: 200 if may(who, *each, published=each[1] == PUBLISHED) else 404 for each in asked}
    assert {each: status(session, base, *each) for each in asked} == wanted


def test_files_are_taken_from_whoever_may_supply_figures_and_from_nobody_else(somebody, shared):
    who, session = somebody
    answer = session.put(f"{shared[0]}/_stcore/upload_file/a/b", files={"file": b"x"}, timeout=30)
    assert answer.status_code == (403 if may(who, "supply figures") else 404)  # 403: it comes from no page of ours


def test_a_councillors_own_page_and_its_forms_open_for_nobody_else(somebody, shared):
    _, session = somebody
    base, _ = shared
    theirs = [each.name for each in TABLE if each.councillor.value == "their own"]
    asked = [session.get(base + each, allow_redirects=False, timeout=30).status_code for each in theirs]
    assert set(asked) <= {403, 404, 405}
    sent = [
        session.post(base + each, {"form": "x"}, timeout=30).status_code for each in theirs if each != "/councillor"
    ]
    assert set(sent) == {403}


def test_what_is_in_preview_is_there_for_nobody_but_its_council(somebody, shared):
    _, session = somebody
    closed = [each for each in PLAIN if each.startswith(("/card/{code}", "/report/{code}", "/brief/{code}", "/badge/"))]
    assert len(closed) == 4
    assert [status(session, shared[0], each, "PRE") for each in closed] == [404] * 4


def test_a_councillors_own_link_opens_it(shared):
    base, url = shared
    key, now = new_key(), datetime.now(UTC)
    with Store(url) as store, requests.Session() as session:
        store.doors.add_link(DoorLink("NBR", "7", key, now, now + timedelta(days=1)))
        session.post(f"{base}/councillor/open", {"link": SEAL.signed("link", key)}, timeout=30)
        assert "Rowan Pretend" in session.get(f"{base}/councillor", timeout=30).text


NOT_THERE = ["/auth/login", "/auth/logout", "/oauth2callback", "/nothing-here", "/support/", "/media/0a1b.csv"]


@pytest.mark.parametrize("path", NOT_THERE)
def test_what_is_not_there_for_anybody_is_not_found(shared, path):
    answer = requests.get(shared[0] + path, allow_redirects=False, timeout=30)
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_the_public_is_shown_councils_that_publish_and_no_other(page, county, monkeypatch):
    config.set_option("server.address", "0.0.0.0")
    monkeypatch.delenv("DOORSTEP_PUBLISHED", raising=False)
    assert "What was found of this council is not shown here." in page_words(page("council", county, council="NBR"))
    assert "No council publishes what was found of it yet." in page_words(page("council", county, council="NBR"))
    monkeypatch.setenv("DOORSTEP_PUBLISHED", PUBLISHED)
    assert page("council", county).selectbox[0].options == ["Eastmere"]
    shown = page_words(page("council", county, council=PUBLISHED))
    assert "Follow us" in shown
    assert "What the council says of itself" not in shown  # which is for itself and for analysts
    assert "Compare it with other groups" not in shown
    assert "1 account of which the pages do not say whose it is may be a person's own, and is not shown." in shown
    assert "KitAtHome" not in drawn(page("council", county, council=PUBLISHED))
    found = drawn(page("find", county, q="e"))
    assert "council?council=EAS" in found
    assert "council?council=NBR" not in found


def test_somebody_signs_in_sees_their_menu_and_signs_out(tab, shared, login, axe):
    base, url = shared
    login.says(ADDRESSES[Office.ANALYST])

    def accessible():
        tab.set_viewport_size({"width": 320, "height": 900})
        tab.evaluate(axe)
        return tab.evaluate("axe.run()")["violations"] == []

    menu = lambda: tab.locator("[data-testid=stSidebarNavLink]").all_inner_texts()  # noqa: E731
    tab.goto(base)
    tab.locator("footer").wait_for()
    assert menu() == [each.title for each in places() if may(PUBLIC, each.name)]
    tab.locator("footer a", has_text="Sign in").click()
    assert accessible()
    tab.locator("a", has_text="Go there to sign in").click()
    tab.locator("footer a", has_text="Signed in (analyst)").wait_for()
    assert menu() == [each.title for each in places() if may(Caller(Office.ANALYST), each.name)]
    tab.goto(f"{base}/council?council=PRE")
    tab.get_by_text("only the council itself sees what was found of it.").wait_for()
    assert "house rules" not in tab.inner_text("[data-testid=stMain]")
    tab.get_by_role("link", name="It has sent 1 reply.").click()
    tab.get_by_text("They come in May.").first.wait_for()
    copy = {each["name"]: each["value"] for each in tab.context.cookies() if each["name"] == COOKIE}
    tab.locator("footer a", has_text="Signed in (analyst)").click()
    tab.locator("a", has_text="Sign out").click()
    assert accessible()
    tab.locator("button", has_text="Sign out").click()
    tab.locator("h1", has_text="You are signed out").wait_for()
    assert requests.get(f"{base}/support", cookies=copy, timeout=30).status_code == 404
    with Store(url) as store:
        assert [each.kind for each in store.deeds.newest(2)] == [DeedKind.SIGNED_OUT, DeedKind.SIGNED_IN]


HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
STREAMLITS = ["/", "/favicon.png", "/index.html", "/_stcore/health", "/_stcore/host-config", "/_stcore/upload_file/a/b"]
STREAMLITS += ["//evil.example", "/%2e%2e/x", "/static/nothing.js", "/a/b/c"]


def test_whatever_is_asked_for_in_whatever_way_every_header_is_there(shared):
    paths = [f"/{each.address}" for each in places()] + [*STREAMLITS, *NOT_THERE]
    paths += [each.format(code="NBR", number=1, checklist="officers", word="x") for each in FILES]
    for method, path in [("GET", each) for each in paths] + [
        (each, "/sign-in") for each in ("PUT", "DELETE", "OPTIONS")
    ]:
        answer = requests.request(method, shared[0] + path, allow_redirects=False, timeout=30)
        assert HEADERS.items() <= answer.headers.items(), path
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"], path
        assert "Access-Control-Allow-Origin" not in answer.headers, path


def connected(base, origin):
    """What whoever wants a WebSocket is told, on a page that stands there."""
    asked = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Origin": origin}
    asked["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="  # as in RFC 6455
    with requests.get(f"{base}/_stcore/stream", headers=asked, stream=True, timeout=30) as answer:
        return answer.status_code


def test_a_page_of_another_site_opens_no_connection(shared):
    elsewhere = ("https://evil.example", "http://localhost:3000", "http://127.0.0.1:9", "null")
    assert [connected(shared[0], each) for each in elsewhere] == [403] * 4
    assert connected(shared[0], shared[0]) == 101


def test_an_officer_does_nothing_for_another_council_nor_once_it_is_taken_away(tab, shared, login):
    base, url = shared
    login.says(ADDRESSES[Office.OFFICER])
    button = tab.get_by_role("button", name="Check again now")
    tab.goto(f"{base}/sign-in/provider")
    tab.locator("footer a", has_text="Signed in (officer)").wait_for()
    tab.goto(f"{base}/council?council={PUBLISHED}")
    tab.locator("footer").wait_for()
    assert button.count() == 0
    tab.goto(f"{base}/council?council=NBR")
    button.wait_for()
    kit = mark_of(SEAL, ADDRESSES[Office.OFFICER])
    with Store(url) as store:
        store.deeds.note(Deed(DeedKind.OFFICER_REFUSED, READ_AT, "analyst", "NBR", "a", kit, "northbridge.example"))
        button.click()  # on the page that stands open, over a connection that was opened as an officer
        tab.get_by_text("What was found of this council is not shown here.").wait_for()
        assert store.schedule.requests("NBR") == ()
        store.deeds.note(Deed(DeedKind.OFFICER_APPROVED, READ_AT, "analyst", "NBR", "a", kit, "northbridge.example"))


def signed_in(tab, base, login, office):
    """On a phone, by the provider."""
    tab.set_viewport_size({"width": 390, "height": 844})
    login.says(ADDRESSES[office])
    tab.goto(f"{base}/sign-in/provider")
    tab.locator("footer a", has_text=f"Signed in ({office.value})").wait_for()


def test_an_officer_replies_on_a_phone_an_analyst_decides_and_the_officer_reads_why(tab, shared, login, axe):
    base, _ = shared
    signed_in(tab, base, login, Office.OFFICER)
    tab.goto(f"{base}/council?council=NBR")
    test_browser._settle(tab, "Northbridge")
    test_journeys.reply_on_a_phone(tab)
    signed_in(tab, base, login, Office.ANALYST)
    test_journeys.decide_on_a_phone(tab, base, axe)
    signed_in(tab, base, login, Office.OFFICER)
    tab.goto(f"{base}/council?council=NBR")
    tab.get_by_text("Its profile says so.").first.wait_for()
    assert test_browser._sideways(tab) == [0, 0]
