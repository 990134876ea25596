"""New links are sent to published addresses, by a real mail server on loopback, and kept nowhere."""

from datetime import UTC, datetime, timedelta

import pytest

from config.link_key import link_key
from config.settings import Settings
from monitor.link_letters import Outcome, send_asked
from monitor.practice.serving import Answer, sites
from store.deeds import DeedKind
from store.passes import Seal
from store.records import Council, Councillor, CouncillorList, DoorEvent, DoorEventKind
from store.store import Store
from tests.monitor.notified import Box, mail_server

NOW = datetime.now(UTC)
SITE = "http://www.northbridge.example/"
NORTHBRIDGE = Council("NBR", "Northbridge Council", SITE, made_up=True)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane", page=f"{SITE}7")
SAM = Councillor("NBR", "8", "Sam Invented", "Old Quay", page=f"{SITE}8")
OWN = "cllr.rowan.pretend@northbridge.example"


def profile(name, address):
    return Answer(
        f"<html lang=en><body><main><h1>Councillor {name}</h1><p>Ward: Mill Lane</p>"
        f"<p>E-mail: {address}</p></main></body></html>".encode()
    )


@pytest.fixture
def world(tmp_path):
    """Rowan, whose page names an address, and Sam, whose page names a shared one, have asked for links."""
    served = {
        "/7": profile("Rowan Pretend", OWN),
        "/8": profile("Sam Invented", "members@northbridge.example"),
    }
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with sites({"www": served}, []) as places, Store(url) as store:
        store.add_councils([NORTHBRIDGE])
        run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
        store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM), good=True)])
        for each in (ROWAN, SAM):
            store.doors.note("NBR", each.site_id, DoorEvent(DoorEventKind.LINK_ASKED, NOW - timedelta(hours=1)))
        settings = {
            "database": url,
            "hosts": {"www.northbridge.example": places["www"]},
            "allow_hosts": ("127.0.0.1",),
            "pace_seconds": 0,
            "public_address": "https://monitor.example",
            "mail_from": "doorstep@lga.example",
            "mail_security": "none",
        }
        yield store, settings


def test_a_new_link_goes_to_the_published_address_and_opens_the_page_of_who_asked(world, tmp_path):
    store, settings = world
    with mail_server(box := Box()) as server:
        ours = Settings(**settings | server)
        assert send_asked(store, ours, NOW) == Outcome(sent=1, left=1)
        assert send_asked(store, ours, NOW) == Outcome(left=1)  # nobody is sent a second one
    ((to, message),) = box.messages
    text = message.get_content()
    assert (to, message["Subject"]) == (OWN, "A new link to your own page")
    word = text.partition("https://monitor.example/councillor/open/")[2].split()[0]
    (key,) = Seal(link_key(ours)).parts("link", word)
    assert (store.doors.link(key).site_id, store.doors.invited("NBR")) == ("7", {})  # the council made no link
    (deed,) = store.deeds.newest(1)
    assert (deed.kind, deed.code, deed.office, deed.detail) == (DeedKind.INVITED, "", "councillor", "1 link")
    kept = b"".join(each.read_bytes() for each in tmp_path.glob("doorstep.db*"))
    assert b"cllr.rowan" not in kept


def test_a_link_that_the_mail_server_does_not_take_is_tried_again(world):
    store, settings = world
    with mail_server(Box(refused=(OWN,))) as server:
        assert send_asked(store, Settings(**settings | server), NOW) == Outcome(left=2)
    assert store.doors.links_made("NBR", "7") == ()
    with mail_server(Box()) as server:
        assert send_asked(store, Settings(**settings | server), NOW).sent == 1


def test_a_mail_server_that_is_away_is_one_sentence(world):
    store, settings = world
    gone = Settings(**settings, mail_server="127.0.0.1", mail_port=1, mail_seconds=2)
    outcome = send_asked(store, gone, NOW)
    assert (outcome.sent, outcome.left) == (0, 2)
    assert outcome.fault
    assert store.doors.links_made("NBR", "7") == ()


def test_without_a_mail_server_they_wait(world):
    store, settings = world
    outcome = send_asked(store, Settings(**settings), NOW)
    assert outcome == Outcome(
        left=2, fault="no mail is sent before mail_server and mail_from are set (docs/notices.md)"
    )
