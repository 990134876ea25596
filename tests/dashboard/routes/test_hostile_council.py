"""One council that means harm, checked by the real command, and then looked for wherever its words come out."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
import requests
from click.testing import CliRunner
from lxml import etree, html
from streamlit import config

from config.settings import load_settings
from monitor.cli import doorstep
from monitor.notices import send_due
from monitor.practice.serving import Answer, site
from store.notices import Reach
from store.records import Change, ChangeKind, Evidence
from store.store import Store
from tests.monitor.notified import Box, mail_server

NAME = "=cmd|' /C calc'!A1 <script>alert(1)</script> [bold red]x[/nonsense] ../../etc/passwd '); DROP TABLE council;--"
STEERS = "\x1b[2J\x1b]0;owned\x07\x9b31m"
TURNS = "\u202egnp.exe\u2066"
NOBODY = NAME.replace("/", " ")
HARM = f"{NAME} {STEERS} {TURNS} \r\nBcc: everybody@evil.example\r\n\r\n"
LONG = f'<a href="https://www.tiktok.com/@{"a" * 500_000}">{"a&lt;" * 200_000}</a>'
"""A megabyte."""
ACCOUNTS = (
    "https://www.facebook.com/%3Cscript%3Ealert(1)%3C/script%3E",
    "https://x.com/=cmd%7C",
    "https://x.com/%1b%5b2J",
    "https://www.instagram.com/..%2F..%2Fetc/",
    f"https://www.youtube.com/@{TURNS}",
    "https://www.linkedin.com/company/'%29;DROP",
    "javascript:alert(1)//https://x.com/Northbridge",
    "data:text/html,<script>alert(1)</script>",
)
COMMANDS = (
    ["accounts"],
    ["accounts", "--json"],
    ["score"],
    ["score", "--json"],
    ["doctor", "--offline"],
    ["digest", "--dry-run"],
    ["digest", "--feeds", "feeds"],
    ["export", "taken"],
    ["report", "--council", "QEV", "-o", "page.html"],
    ["report", "--council", "QEV", "--format", "brief", "-o", "brief.html"],
    ["badge", "--council", "QEV", "-o", "badge.svg"],
)
ADDRESSES = ("/card/QEV", "/feed/all.atom", "/feed/QEV.atom", "/badge/QEV.svg", "/robot", "/healthz", f"/card/{NOBODY}")


def page(title, *paragraphs):
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    links = "".join(f'<a href="{escape(each)}">{escape(HARM)}</a> ' for each in ACCOUNTS)
    tags = f'<meta property="og:title" content="{escape(HARM)}"><meta name="description" content="{escape(HARM)}">'
    return Answer(
        f"<!doctype html><html lang=en><head><title>{escape(title + HARM)}</title>{tags}"
        '<link rel=alternate type="application/rss+xml" href=/rss></head>'
        f"<body><main><h1>{escape(title)}</h1>{body}</main><footer>{links}</footer></body></html>".encode(),
        headers=(("ETag", f'"{NAME}"'), ("Content-Language", NAME)),
    )


def feed():
    items = "".join(
        f"<item><title>{escape(HARM)}</title><link>javascript:alert({number})</link>"
        f"<pubDate>Mon, {number:02} Nov 2026 09:00:00 GMT</pubDate></item>"
        for number in range(1, 9)
    )
    visible = "".join(each for each in items if each not in "\x1b\x07")  # XML has no signs for them
    return Answer(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>{visible}</channel></rss>'.encode(),
        content_type="application/rss+xml",
    )


SITE = {
    "/robots.txt": Answer(f"User-agent: *\nDisallow: /{HARM}\n".encode(), content_type="text/plain"),
    "/": page(
        "Welcome to the council, where you can pay, report and apply",
        "<a href=/contact>Contact us</a> <a href=/social>Social media</a> <a href=/rules>House rules</a>",
        f"<a href=/news>News</a> <a href=/about?{quote(NAME)}>About {escape(HARM)}</a>",
        LONG,
    ),
    "/contact": page("Contact us", LONG),
    "/social": page("Social media", f"We no longer use Twitter {escape(HARM)}. {escape(HARM)} runs our accounts."),
    "/rules": page(
        "Social media house rules",
        f"We aim to reply within 2 hours {escape(HARM)}. We are online 9am to 5pm {escape(HARM)}.",
        f"We will remove comments that are abusive {escape(HARM)}. We welcome criticism {escape(HARM)}.",
        f"To report an emergency {escape(HARM)} call 999. Last reviewed 1 October 2026.",
    ),
    "/news": page(
        "News", *(f"<a href=/news/{number}>{escape(HARM)}</a> {number} November 2026" for number in range(9))
    ),
    "/rss": feed(),
}


SETTINGS = {
    "PACE_SECONDS": "0",
    "SECOND_TRY_SECONDS": "0",
    "PUBLISHED": "QEV",
    "CONTACT": "monitor@lga.example",
    "MAIL_FROM": "doorstep@lga.example",
    "MAIL_SECURITY": "none",
    "RECIPIENTS": '[{"email": "clerk@lga.example", "often": "daily"}]',
}


@dataclass
class Faces:
    """Everything that came out."""

    said: dict
    """By command."""
    files: dict
    """Bytes, by name."""
    answers: dict
    """By address."""
    letters: list

    def markup(self):
        """Every page that is ours, as it was written."""
        yield from (body.decode() for name, body in self.files.items() if name.endswith(".html"))
        yield from (each.text for each in self.answers.values() if "html" in each.headers["Content-Type"])
        yield from (each.get_body(("html",)).get_content() for each in self.letters)

    def feeds(self):
        yield from (body for name, body in self.files.items() if name.endswith(".atom"))
        yield from (each.content for path, each in self.answers.items() if path.endswith(".atom"))

    def under(self, *endings):
        return {name: body for name, body in self.files.items() if name.endswith(endings)}


@pytest.fixture(scope="module")
def faces(server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    before = config.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("DOORSTEP_DATABASE", f"sqlite:///{folder / 'doorstep.db'}")
        for name, value in SETTINGS.items():
            patch.setenv(f"DOORSTEP_{name}", value)
        log = checked()
        changed()
        patch.setenv("FORCE_COLOR", "1")  # as on a terminal: tables are drawn for one
        said = {"check": log} | {" ".join(each): CliRunner().invoke(doorstep, each) for each in COMMANDS}
        answers = {each: requests.get(server + quote(each), timeout=20) for each in ADDRESSES}
        letters = sent()
    config.set_option("server.address", before)
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return Faces(said, files, answers, letters)


def checked():
    """The log and the words of a check."""
    with Path("register.csv").open("w", encoding="utf-8", newline="") as file, site(SITE) as place:
        writer = csv.writer(file)
        writer.writerow(["local_authority_code", "name", "nice_name", "website", "made_up"])
        writer.writerow(["QEV", NAME, NAME, f"http://{place}/", "true"])
        file.flush()
        words = ["--verbose", "check", "--register", "register.csv", "--allow-host", "127.0.0.1"]
        return CliRunner().invoke(doorstep, words)


def changed():
    """Something has, in the words of the council's pages; it takes days until two checks agree on that."""
    seen = datetime.now(UTC)
    places = (Evidence("javascript:alert(1)", seen, HARM), Evidence(f"https://n.example/{HARM}", seen, HARM))
    change = Change("QEV", ChangeKind.WENT_QUIET, HARM, seen - timedelta(days=7), seen, HARM, HARM, places)
    with Store(load_settings().database) as store:
        store.notices.note("QEV", Reach(0, 0), [change], seen)


def sent():
    """The letters of the day after."""
    box = Box()
    with mail_server(box) as place:
        settings = load_settings().model_copy(update=place)
        with Store(settings.database) as store:
            assert send_due(store, settings, datetime.now(UTC) + timedelta(days=1)).notices == 1
    return [message for _to, message in box.messages]


STEERING = re.compile("\x1b[]]|\x1b\\[2J|[\x07\x9b\u202a-\u202e\u2066-\u2069]")
"""Of ours: none. Tables and progress bars of our own colour words, and clear their line."""
ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_command_does_its_work_or_says_in_one_sentence_why_not(faces):
    ended = {name: (each.exit_code, type(each.exception)) for name, each in faces.said.items()}
    assert {name for name, (code, _) in ended.items() if code} <= {"doctor --offline"}  # it names what is amiss
    assert {kind for _, kind in ended.values()} <= {type(None), SystemExit}


def test_nothing_steers_a_terminal_and_nothing_is_taken_for_colour(faces):
    for name, each in faces.said.items():
        assert not STEERING.search(each.stdout + each.stderr), name
    assert NAME in faces.said["accounts"].stdout
    assert NAME in faces.said["score"].stdout
    assert faces.said["accounts --json"].stdout.count("\n") == faces.said["accounts"].stdout.count("\n")


def test_a_program_gets_every_word_as_it_was(faces):
    first = json.loads(faces.said["accounts --json"].stdout.splitlines()[0])
    assert TURNS in first["evidence"][0]["snippet"]


def test_a_line_of_the_log_is_one_object_and_holds_no_word_of_the_council(faces):
    lines = [line for line in faces.said["check"].stderr.splitlines() if line.startswith("{")]
    assert {"Check begins", "Council checked", "Check ended"} <= {json.loads(line)["said"] for line in lines}
    assert not re.search(r"cmd|script|DROP|Bcc", "".join(lines))


def test_no_page_of_ours_has_an_element_or_a_link_that_is_theirs(faces):
    pages = list(faces.markup())
    assert len(pages) == 6
    for text in pages:
        tree = html.fromstring(text)
        assert not list(tree.iter("script", "img", "iframe", "object", "embed", "form"))
        assert not [name for each in tree.iter(etree.Element) for name in each.attrib if name.startswith("on")]
        assert not STEERING.search(text)
        for link in tree.iter("a"):
            address = link.get("href")
            assert not re.match(r"(?!https?:|mailto:)[^/?#]*:", address), address
            if address.startswith("http"):
                assert {"noopener", "noreferrer", "nofollow"} <= {*link.get("rel", "").split()}, address
    assert NAME in unescape(faces.answers["/card/QEV"].text)
    assert NAME in unescape(faces.files["page.html"].decode())


def test_a_feed_is_well_formed_and_has_no_element_of_theirs(faces):
    for feed in faces.feeds():
        root = etree.fromstring(feed)
        assert not [each.tag for each in root.iter() if not each.tag.startswith(ATOM)]
        assert {each.get("href", "https:").partition(":")[0] for each in root.iter(f"{ATOM}link")} <= {"http", "https"}
        assert NAME in root.findtext(f"{ATOM}entry/{ATOM}title")
    drawing = etree.fromstring(faces.answers["/badge/QEV.svg"].content)
    assert {etree.QName(each).localname for each in drawing.iter()} <= {"svg", "title", "g", "rect", "text", "path"}


def test_a_header_of_a_letter_holds_one_line(faces):
    (letter,) = faces.letters
    assert letter["Subject"] == f"Doorstep: 1 change at {NAME}"[:150]
    assert letter["Bcc"] is None
    assert letter["To"] == "clerk@lga.example"
    assert not STEERING.search(letter.get_body(("plain",)).get_content())


def test_no_cell_is_a_formula_and_no_sheet_has_a_link(faces):
    for name, body in faces.under(".csv").items():
        if name != "register.csv":
            rows = csv.reader(io.StringIO(body.decode("utf-8-sig")))
            cells = [cell for row in rows for cell in row if not re.fullmatch(r"-?[\d.]+", cell)]
            assert not [cell for cell in cells if re.match(r"[\s\ufeff]*[=+\-@\uff1d]", cell)], name
    for body in faces.under(".xlsx").values():
        parts = ZipFile(io.BytesIO(body))
        sheets = b"".join(parts.read(each) for each in parts.namelist() if each.startswith("xl/worksheets/"))
        assert b"<f>" not in sheets
        relations = b"".join(parts.read(each) for each in parts.namelist() if each.endswith(".rels"))
        assert not re.search(rb'(?i)target="(?!https?:|mailto:)\w+:', relations)
    for name, body in faces.under(".csv", ".jsonl", ".md", ".txt").items():
        assert not STEERING.search(body.decode("utf-8-sig")), name


def test_no_file_is_called_as_they_wish_or_lies_elsewhere(faces):
    assert not [name for name in faces.files if not re.fullmatch(r"[\w.-]+(/[\w.-]+)*", name)]
    assert {name.partition("/")[0] for name in faces.files if "/" in name} == {"doorstep-archive", "feeds", "taken"}


def test_the_database_holds_their_words_as_words(faces, tmp_path):
    for name in ("doorstep.db", "doorstep.db-wal"):
        if name in faces.files:
            (tmp_path / name).write_bytes(faces.files[name])
    with sqlite3.connect(tmp_path / "doorstep.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert [each.name for each in store.councils()] == [NAME]
        assert TURNS in store.snapshot("QEV").accounts[0].evidence[0].snippet


def test_a_megabyte_on_a_page_is_no_megabyte_anywhere_else(faces):
    assert max(len(each.content) for each in faces.answers.values()) < 50_000
    assert max(len(body) for name, body in faces.files.items() if ".db" not in name) < 250_000
    assert max(len(each.stdout) for each in faces.said.values()) < 250_000


def test_an_address_that_nobody_has_is_answered_with_their_words_as_words_at_most(faces):
    answer = faces.answers[f"/card/{NOBODY}"]
    assert answer.status_code == 404
    assert "<script" not in answer.text
