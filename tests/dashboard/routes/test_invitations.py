"""Officers invite the councillors of their own council, and nobody else sees whom."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest
import requests

from config.settings import Settings
from dashboard.inviting import invitation, sheet
from dashboard.sessions import COOKIE, mark_of
from store.deeds import Deed, DeedKind
from store.passes import Seal, new_key
from store.records import DoorEvent, DoorEventKind, DoorLink, LinkWay
from tests.dashboard.routes.conftest import JO, KEY, NORTHBRIDGE, NOW, ROWAN, SAM, Visitor, form_of
from tests.dashboard.routes.plain import poll, words

SEAL = Seal(KEY.encode())
KIT, ANA, ADA = "kit@northbridge.example", "ana@lga.example", "ada@lga.example"
DOORS = {
    "administrators": [ADA],
    "analysts": [ANA],
    "officers": {"NBR": ["northbridge.example"], "EAS": ["eastmere.example"]},
}
LETTER = "Annwyl [name],\nGwelwch [link] tan [works until]."
PATH = "/invitations/NBR"


@pytest.fixture
def signed_in(store, server, monkeypatch):
    """`signed_in(address)`: somebody with a browser, where people sign in and Kit is Northbridge's officer."""
    monkeypatch.setenv("DOORSTEP_DOORS", json.dumps(DOORS))
    for address, code in ((KIT, "NBR"), ("eve@eastmere.example", "EAS")):
        domain = address.partition("@")[2]
        store.deeds.note(Deed(DeedKind.OFFICER_APPROVED, NOW, "analyst", code, "a", mark_of(SEAL, address), domain))

    def somebody(address):
        session = requests.Session()
        begun = str(int(NOW.timestamp()))
        session.cookies.set(COOKIE, SEAL.signed("session", new_key(), mark_of(SEAL, address), begun))
        return Visitor(server, session)

    return somebody


@pytest.fixture
def kit(signed_in):
    """An officer of Northbridge."""
    return signed_in(KIT)


def called(person):
    """By the form."""
    return SEAL.mark("whom to invite", person.site_id)[:16]


def sends(visitor, *who, letter=LETTER, **more):
    form = form_of(visitor.see(PATH).text)
    chosen = [("who", called(each)) for each in who]
    return visitor.post(PATH, ("form", form), ("letter", letter), *chosen, **more)


def rows(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_an_officer_saves_names_links_and_letters_in_the_councils_own_words(store, kit, server):
    answer = sends(kit, ROWAN, JO)
    assert answer.headers["content-disposition"] == 'attachment; filename="invitations.csv"'
    assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == ("no-store", "no-referrer")
    jo, rowan = rows(answer)
    assert list(rowan) == ["name", "division", "council", "link", "works_until", "letter"]
    assert (jo["name"], rowan["name"], rowan["division"]) == ("Jo <b>Fable</b>", "Rowan Zquidge", "Mill Lane")
    assert rowan["letter"] == f"Annwyl Rowan Zquidge,\nGwelwch {rowan['link']} tan {rowan['works_until']}."
    word = rowan["link"].removeprefix(f"{server}/councillor/open/")
    found = store.doors.link(SEAL.parts("link", word)[0])
    assert (found.site_id, found.way) == (ROWAN.site_id, LinkWay.COUNCIL)


def test_the_log_says_who_made_how_many_links_and_neither_which_nor_for_whom(store, kit):
    made = rows(sends(kit, ROWAN, SAM))
    (deed,) = store.deeds.newest(1)
    assert deed == Deed(DeedKind.INVITED, deed.at, "officer", "NBR", mark_of(SEAL, KIT), detail="2 links")
    assert not [each for each in ("Rowan", "zq7", made[0]["link"].rpartition("/")[2]) if each in repr(deed)]


def test_the_page_says_for_whom_a_link_was_made_and_chooses_the_others(store, kit):
    before = kit.see(PATH).text
    assert "3 councillors of Northbridge Council can have a page of their own. For 3 of them" in words(before)
    assert before.count(" checked") == 3
    sends(kit, ROWAN, SAM)
    text = kit.see(PATH).text
    assert "For 1 of them no link has been made yet." in words(text)
    assert "Rowan Zquidge, Mill Lane (last link made on " in words(text)
    assert text.count(" checked") == 1
    assert "Jo &lt;b&gt;Fable&lt;/b&gt;" in text


def test_nothing_that_a_councillor_did_shows(store, kit):
    before = kit.see(PATH).text
    store.doors.add_link(DoorLink("NBR", SAM.site_id, new_key(), NOW, NOW, LinkWay.SIGNED_IN))
    store.doors.add_link(DoorLink("NBR", JO.site_id, new_key(), NOW, NOW + timedelta(days=30), LinkWay.ASKED))
    for kind in (DoorEventKind.OPENED, DoorEventKind.TICKED, DoorEventKind.BREAK_BEGUN, DoorEventKind.LINK_ASKED):
        store.doors.note("NBR", SAM.site_id, DoorEvent(kind, NOW, "councillors-imprint"))
    assert words(kit.see(PATH).text) == words(before)


def test_an_officer_is_led_there_where_they_sign_in_and_nobody_else_is(store, signed_in, kit):
    link = f'href="{PATH}">Invite your councillors'
    assert link in kit.see("/sign-in").text
    assert [who for who in (ANA, ADA) if "/invitations/" in signed_in(who).see("/sign-in").text] == []


def test_who_asked_to_be_removed_is_not_invited(store, kit):
    store.doors.note("NBR", ROWAN.site_id, DoorEvent(DoorEventKind.REMOVAL_ASKED, NOW))
    assert "Rowan" not in kit.see(PATH).text
    assert [each["name"] for each in rows(sends(kit, ROWAN, SAM))] == ["Sam Invented"]
    assert "Please choose at least one councillor." in sends(kit, ROWAN).text


@pytest.mark.parametrize("who", [ANA, ADA, "eve@eastmere.example", "nobody@elsewhere.example"])
def test_for_everybody_else_there_is_no_such_page(store, signed_in, kit, who):
    other, form = signed_in(who), form_of(kit.see(PATH).text)
    other.session.cookies.update({k: v for k, v in kit.session.cookies.items() if k != COOKIE})
    answers = (other.see(PATH), other.post(PATH, ("form", form), ("who", called(ROWAN)), ("letter", LETTER)))
    assert [each.status_code for each in answers] == [404, 404]
    assert [each for each in answers if "Rowan" in each.text or "Northbridge" in each.text] == []
    assert store.doors.links_made("NBR", ROWAN.site_id) == ()


def test_an_officer_who_is_one_no_more_makes_no_links(store, kit):
    form = form_of(kit.see(PATH).text)
    store.deeds.note(
        Deed(DeedKind.OFFICER_REFUSED, NOW, "analyst", "NBR", "a", mark_of(SEAL, KIT), "northbridge.example")
    )
    answer = kit.post(PATH, ("form", form), ("who", called(ROWAN)), ("letter", LETTER))
    assert (answer.status_code, store.doors.links_made("NBR", ROWAN.site_id)) == (404, ())


def test_looking_makes_no_links_and_no_other_site_can(store, kit):
    kit.see(PATH, params={"who": called(ROWAN), "letter": LETTER, "form": form_of(kit.see(PATH).text)})
    elsewhere = sends(kit, ROWAN, headers={"Sec-Fetch-Site": "cross-site"})
    without = kit.post(PATH, ("who", called(ROWAN)), ("letter", LETTER))
    assert (elsewhere.status_code, without.status_code) == (403, 403)
    assert store.doors.links_made("NBR", ROWAN.site_id) == ()


def test_a_letter_without_a_place_for_the_link_is_refused(store, kit):
    answer = sends(kit, ROWAN, letter="Dear [name]")
    assert "Please leave [link] in the letter" in answer.text
    assert store.doors.links_made("NBR", ROWAN.site_id) == ()


def test_before_an_election_nobody_is_invited(store, kit, tmp_path, monkeypatch):
    form = form_of(kit.see(PATH).text)
    path = tmp_path / "elections.csv"
    path.write_text(poll("NBR", (NOW + timedelta(days=10)).date()))
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(path))
    shown = kit.see(PATH).text
    assert "Nobody can be invited now. Northbridge Council has an election" in words(shown)
    assert "<button" not in shown
    assert kit.post(PATH, ("form", form), ("who", called(ROWAN)), ("letter", LETTER)).status_code == 403


def test_the_letter_that_is_suggested_leads_to_the_page_that_verifies_it(store, kit, server):
    shown = words(kit.see(PATH).text)
    assert f"You can check the link before you open it: {server}/councillor/verify" in shown
    assert "Why and how your data are used: https://monitor.example/privacy" in shown
    assert "Democratic Services, Northbridge Council" in shown


def test_no_name_becomes_a_formula_nor_asks_for_a_link(store, kit):
    sly = replace(ROWAN, name="=HYPERLINK([link])")
    made = invitation(Settings(), sly, NOW)
    written = sheet([made], NORTHBRIDGE, "[name]: [link]")
    assert written.startswith('"name","division"')  # quoted: a semicolon in a text divides nothing
    (row,) = csv.DictReader(io.StringIO(written))
    assert row["name"] == "'=HYPERLINK([link])"
    assert row["letter"] == f"'=HYPERLINK([link]): {made.address}"
