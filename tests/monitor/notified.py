"""Made-up changes, councils and recipients, and servers on loopback that take notices: for mail, and a webhook."""

import contextlib
import functools
import json
import tempfile
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.controller import Controller

from config.settings import Settings
from store.notices import Reach
from store.records import Change, ChangeKind, Council, Evidence
from store.store import Store

HOME = "https://northbridge.example/"
NORTHBRIDGE = Council("NOR", "Northbridge Council", HOME, gss_code="E99000001", nation="England", type="LBO")
TY_MOR = Council("TYM", "Cyngor Tŷ Môr", "https://ty-mor.example/", nation="Wales", type="WPA")
COUNCILS = (NORTHBRIDGE, TY_MOR)
MONDAY = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)
"""When notices are sent: the week before it is over."""
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SECRET = "sixteen letters!"


def change(kind=ChangeKind.WENT_QUIET, about="bluesky/northbridge", council="NOR", seen=MONDAY - 3 * DAY, **facts):
    """Seen on a Friday, unless it is said otherwise."""
    told = {"what": f"{about}: {kind}.", "todo": "Put it right.", "evidence": (Evidence(f"{HOME}contact", seen),)}
    return Change(council, kind, about, seen - WEEK, seen, **told | facts)


def settings(folder, *recipients, **more):
    """An unprotected mail server is enough on loopback."""
    known = {
        "database": empty_database(folder),
        "contact": "monitor@lga.example",
        "mail_from": "doorstep@lga.example",
        "mail_security": "none",
        "mail_seconds": 20,
        "recipients": recipients,
    }
    return Settings(**known | more)


@functools.cache
def _nothing():
    """The file of a database in which nothing is stored: to make one takes longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        Store(f"sqlite:///{folder}/empty.db").close()
        return (Path(folder) / "empty.db").read_bytes()


def empty_database(folder):
    """The address of a new one in this folder; or of the one that is there."""
    path = folder / "doorstep.db"
    if not path.exists():
        path.write_bytes(_nothing())
    return f"sqlite:///{path}"


@contextlib.contextmanager
def stored(ours, *changes, councils=COUNCILS):
    """A store in which these changes are noted."""
    with Store(ours.database) as store:
        store.add_councils(councils)
        for number, each in enumerate(changes):
            store.notices.note(each.council, Reach(number, number), [each], each.seen_at)
        yield store


@dataclass
class Box:
    """Takes messages, but none for who is `refused`."""

    refused: tuple = ()
    messages: list = field(default_factory=list)
    """Recipient and message."""
    before_answer: object = lambda self: None
    """Called when a message has come whole, before it is said that it is taken."""
    answer: str = "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.refused:
            return f"550 <{address}> is nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=default)
        self.messages += [(to, message) for to in envelope.rcpt_tos]
        await server.loop.run_in_executor(None, self.before_answer, self)
        return self.answer

    @property
    def addressed(self):
        return [to for to, _message in self.messages]


class _Loopback(Controller):
    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextlib.contextmanager
def mail_server(box, **more):
    """The settings by which it is reached."""
    controller = _Loopback(box, hostname="127.0.0.1", port=0, **more)
    controller.start()
    try:
        yield {"mail_server": "127.0.0.1", "mail_port": controller.port}
    finally:
        controller.stop()


@dataclass
class Hook:
    """Takes what is posted, and answers with the next of `answers`: a status, or a status and where to go."""

    address: str = ""
    answers: list = field(default_factory=list)
    posts: list = field(default_factory=list)
    """Headers and body."""

    def bodies(self):
        return [json.loads(body) for _headers, body in self.posts]


@contextlib.contextmanager
def webhook(*answers):
    """Without answers, everything is taken. An answer of 0 is none: the connection ends."""
    hook = Hook(answers=list(answers))

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self):
            hook.posts.append((self.headers, self.rfile.read(int(self.headers["Content-Length"]))))
            status, *location = hook.answers.pop(0) if hook.answers else (204,)
            if not status:
                self.close_connection = True
                return
            self.send_response(status)
            for each in location:
                self.send_header("Location", each)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *said):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    hook.address = f"http://127.0.0.1:{server.server_port}/hook"
    try:
        yield hook
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
