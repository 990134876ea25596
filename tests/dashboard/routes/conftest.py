"""Northbridge, made up, with three councillors; and the plain pages on a server of their own, without Streamlit."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import requests
import uvicorn
from starlette.applications import Starlette
from streamlit import config

from collectors.profile import read_profile
from config.settings import Settings
from dashboard.routes import ROUTES
from dashboard.routes._door import ATTEMPTS
from monitor.measuring import councillor_scorer
from store.passes import Seal, new_key
from store.records import Council, Councillor, CouncillorList, DoorLink, Page
from store.store import Store
from tests.dashboard.routes import plain

NOW = datetime.now(UTC).replace(microsecond=0)
KEY = "a key for tests only"
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/", nation="England", made_up=True)
SITE = "https://www.northbridge.example/councillors/"
ROWAN = Councillor("NBR", "zq7", "Rowan Zquidge", "Mill Lane", page=f"{SITE}zq7")
SAM = Councillor("NBR", "8", "Sam Invented", "Old Quay", page=f"{SITE}8")
JO = Councillor("NBR", "9", "Jo <b>Fable</b>", "Old Quay", page=f"{SITE}9")
PAGES = {
    ROWAN: "<p>Ward: Mill Lane</p><p><a href='https://x.com/RowanZquidge'>X</a> "
    "<a href='https://www.facebook.com/profile.php?id=100001234567890'>Facebook</a></p>",
    SAM: "<p>Ward: Old Quay</p><p>Surgeries are held every first Saturday.</p>",
    JO: "<p>Ward: Old Quay</p>",
}


def fill(store):
    """Everybody is listed, and everybody's page was looked at."""
    store.add_councils([NORTHBRIDGE])
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
    store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=tuple(PAGES), good=True)])
    score = councillor_scorer(Settings())
    visits = []
    for person, said in PAGES.items():
        body = f"<!doctype html><html lang=en><body><main><h1>Councillor {person.name}</h1>{said}</main></body></html>"
        page = Page(person.page, person.page, NOW, 200, "text/html; charset=utf-8", body.encode())
        seen = read_profile(page, person, NORTHBRIDGE)
        visits.append((seen, score(seen)))
    store.add_councillors(run, visits)


def linked(store, person, made_at=NOW, lasts=timedelta(days=30)):
    """The word of a new link."""
    key = new_key()
    store.doors.add_link(DoorLink(person.council, person.site_id, key, made_at, made_at + lasts))
    return Seal(KEY.encode()).signed("link", key)


@dataclass
class Visitor:
    """A browser without scripts, which follows redirects only when told."""

    base: str
    session: requests.Session

    def see(self, path, **more):
        return self.session.get(self.base + path, allow_redirects=False, timeout=10, **more)

    def post(self, path, *fields, headers=None, **more):
        headers = {"Sec-Fetch-Site": "same-origin"} | (headers or {})
        address = self.base + path
        return self.session.post(address, data=fields, headers=headers, allow_redirects=False, timeout=10, **more)

    def open(self, word):
        """With a link: the councillor's own page."""
        assert self.post("/councillor/open", ("link", word)).status_code == 303
        return self.see("/councillor").text

    @property
    def form(self):
        """What the forms of the page carry."""
        return form_of(self.see("/councillor").text)

    def say(self, path, *fields):
        return self.post(path, ("form", self.form), *fields)


def form_of(text):
    return text.partition('name="form" value="')[2].partition('"')[0]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Address of the plain pages."""
    folder = tmp_path_factory.mktemp("doors")
    # Named as TCP: else asyncio waits a moment for more before it sends the rest of an answer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    serving = uvicorn.Server(
        uvicorn.Config(Starlette(routes=ROUTES), log_config=None, access_log=False, proxy_headers=False)
    )
    thread = threading.Thread(target=serving.run, args=([listening],))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in [each for each in os.environ if each.startswith("DOORSTEP_")]:
            patch.delenv(name)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        serving.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A database to copy."""
    path = tmp_path_factory.mktemp("filled") / "doors.db"
    with Store(f"sqlite:///{path}") as opened:
        fill(opened)
    return path


@pytest.fixture
def store(server, filled, tmp_path, monkeypatch):
    """The database that the server asks during one test."""
    shutil.copy(filled, tmp_path)
    url = f"sqlite:///{tmp_path / 'doors.db'}"
    settings = {
        "DATABASE": url,
        "LINK_KEY": KEY,
        "PUBLIC_ADDRESS": server,
        "CONTROLLER": "The Monitor of Northbridge",
        "PRIVACY_NOTICE": "https://monitor.example/privacy",
        "DEMOCRATIC_SERVICES": '{"NBR": "members@northbridge.example"}',
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"DOORSTEP_{name}", value)
    ATTEMPTS._wrong.clear()
    with Store(url) as opened:
        yield opened


@pytest.fixture
def visitor(server):
    """Somebody with a browser."""
    with requests.Session() as session:
        yield Visitor(server, session)


@pytest.fixture
def rowan(store, visitor):
    """Rowan, who has opened their page."""
    visitor.open(linked(store, ROWAN))
    return visitor


@pytest.fixture(scope="session")
def county_file(tmp_path_factory):
    """Councils of every state, in a database to copy."""
    path = tmp_path_factory.mktemp("plain") / "county.db"
    plain.fill(f"sqlite:///{path}")
    return path


@pytest.fixture
def county(server, county_file, tmp_path, monkeypatch):
    """Address of the database that the server asks during one test."""
    shutil.copy(county_file, tmp_path / "county.db")
    url = f"sqlite:///{tmp_path / 'county.db'}"
    monkeypatch.setenv("DOORSTEP_DATABASE", url)
    monkeypatch.setenv("DOORSTEP_DISPUTE_CONTACT", "wrong@monitor.example")
    before = config.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    yield url
    config.set_option("server.address", before)


@pytest.fixture
def alone(server, county):
    """Whoever sits at this machine, where nobody signs in."""
    return plain.Asker(server, {})


@pytest.fixture
def public(server, county):
    """Whoever comes from elsewhere, and is not signed in."""
    return plain.Asker(server, {"X-Forwarded-For": "192.0.2.7"})
