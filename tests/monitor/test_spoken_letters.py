"""Letters that hold a secret, and the paper on what is held of a councillor, in a language that nobody speaks."""

from datetime import UTC, datetime

import pytest

from config.doors import Doors
from config.languages import translations
from config.settings import Settings
from dashboard.sealed import sealed
from dashboard.sessions import mark_of
from monitor.code_letters import send_codes
from monitor.link_letters import send_asked
from monitor.practice.serving import Answer, sites
from monitor.subject_access import lines
from monitor.what_is_held import EXPLAINED
from scoring.language import speak, spoken
from store.held import Held
from store.passes import Seal
from store.records import Council, Councillor, CouncillorList, DoorEvent, DoorEventKind
from store.sign_ins import CodeAsked
from store.store import Store
from tests.languages.pseudo import left_in_english, translation
from tests.monitor.notified import Box, mail_server

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
KEY = "a key for tests only"
NORTHBRIDGE = Council("NBR", "Northbridge Council", "http://www.northbridge.example/", made_up=True)
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane", page="http://www.northbridge.example/7")
PAGE = (
    b"<html lang=en><main><h1>Councillor Rowan Pretend</h1><p>E-mail: cllr.rowan.pretend@northbridge.example</p></main>"
)
NAMES = ("Northbridge Council", "Doorstep", "Dana Deputy")


@pytest.fixture(autouse=True, scope="module")
def otherwise(tmp_path_factory):
    """Everything is said in the pseudo language."""
    file, before = tmp_path_factory.mktemp("languages") / "cy.po", spoken()
    file.write_text(translation(), encoding="utf-8")
    speak(translations(str(file)))
    yield
    speak(before)


def english(*texts):
    return [word for each in texts for word in left_in_english(each, NAMES)]


@pytest.fixture
def post():
    """A mail server, what it took, and settings that lead there."""
    with mail_server(box := Box()) as server:
        to = {"mail_security": "none", "mail_from": "doorstep@monitor.example", "link_key": KEY} | server
        yield box, to


def test_a_code_to_sign_in_is_sent_in_the_language_that_is_spoken(post):
    box, to = post
    seal, address = Seal(KEY.encode()), "ana@lga.example"
    with Store("sqlite://") as store:
        store.sign_ins.ask_code(CodeAsked("k1", mark_of(seal, address), sealed(seal, address), NOW))
        send_codes(store, Settings(doors=Doors(analysts=(address,)), **to), NOW)
    ((_, message),) = box.messages
    assert english(message["Subject"], message.get_content()) == []


def test_a_new_link_is_sent_in_the_language_that_is_spoken(post, tmp_path):
    box, to = post
    with sites({"www": {"/7": Answer(PAGE)}}, []) as places, Store(f"sqlite:///{tmp_path}/doorstep.db") as store:
        store.add_councils([NORTHBRIDGE])
        run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
        store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN,), good=True)])
        store.doors.note("NBR", "7", DoorEvent(DoorEventKind.LINK_ASKED, NOW))
        settings = Settings(
            database=f"sqlite:///{tmp_path}/doorstep.db",
            hosts={"www.northbridge.example": places["www"]},
            allow_hosts=("127.0.0.1",),
            pace_seconds=0,
            public_address="https://monitor.example",
            controller="Dana Deputy",
            **to,
        )
        assert send_asked(store, settings, NOW).sent == 1
    ((_, message),) = box.messages
    assert english(message["Subject"], message.get_content()) == []


def test_what_is_held_of_a_councillor_is_told_in_the_language_that_is_spoken():
    held = [Held(table, 1, NOW, 2, ()) for table in (*EXPLAINED, "council")]
    told = lines(NORTHBRIDGE, held, Settings(controller="Dana Deputy"))
    # Names of tables stand in brackets.
    assert english(*(each.partition("(")[0] for each in told)) == []
