"""Every change is told once: whatever servers do, and wherever we are stopped."""

import contextlib
import hmac
import json
import os
import select
import signal
import socket
import ssl
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import trustme
from aiosmtpd.smtp import AuthResult

from config.recipients import Often, Recipient
from monitor.notices import Sent, send_due, would_send
from monitor.noting import note_changes
from monitor.periods import begun_before
from monitor.telling import Teller
from store.notices import Ending, Notice, Reach
from store.records import ChangeKind, CorrectionKind, CorrectionStep
from store.store import Store
from tests.monitor.made_up import DOORSTEP, ended, started
from tests.monitor.notified import (
    DAY,
    MONDAY,
    NORTHBRIDGE,
    SECRET,
    WEEK,
    Box,
    change,
    mail_server,
    settings,
    stored,
    webhook,
)
from tests.scoring.checked import ACTIVE, QUIET, check, finding
from tests.scoring.corrections import raised, then

PRESS = Recipient(email="press@northbridge.example")
HERE = {"allow_hosts": ("127.0.0.1",)}


def hooked(address, **more):
    return Recipient(webhook=address, secret=SECRET, **more)


def text(message):
    return message.get_body(("plain",)).get_content()


# E-mail


def test_a_change_is_told_once_when_its_week_is_over(tmp_path):
    box = Box()
    with mail_server(box) as server, stored(ours := settings(tmp_path, PRESS, **server), change()) as store:
        assert send_due(store, ours, MONDAY - DAY).notices == 0  # Sunday
        sent = [send_due(store, ours, MONDAY + number * DAY).notices for number in range(15)]
    assert (sum(sent), sent[0]) == (1, 1)
    assert box.addressed == ["press@northbridge.example"]
    (message,) = [message for _to, message in box.messages]
    assert message["Subject"] == "Doorstep: 1 change at Northbridge Council"
    assert message["From"] == "Doorstep <doorstep@lga.example>"
    assert message["List-Unsubscribe"] == "<mailto:monitor@lga.example?subject=Unsubscribe>"
    assert "What has changed, up to 8 March 2026." in text(message)
    assert "To get it less often, or no more, ask monitor@lga.example." in text(message)


def test_with_nothing_to_say_nothing_is_sent_and_no_server_is_asked(tmp_path):
    ours = settings(tmp_path, PRESS, mail_server="127.0.0.1", mail_port=1)
    with stored(ours) as store:
        sent = send_due(store, ours, MONDAY)
    assert (sent.notices, sent.faults, sent.doubts) == (0, [], [])


def test_of_ten_recipients_one_that_is_refused_is_tried_again_and_named_without_its_address(tmp_path):
    ten = [Recipient(email=f"officer{number}@northbridge.example") for number in range(1, 11)]
    box = Box(refused=("officer4@northbridge.example",))
    with mail_server(box) as server, stored(ours := settings(tmp_path, *ten, **server), change()) as store:
        first = send_due(store, ours, MONDAY)
        assert (first.notices, box.addressed) == (9, [each.email for each in ten if "4" not in each.email])
        assert first.faults == [
            "Recipient 4 (e-mail, weekly): the mail server refused the message (SMTP 550). It is tried again next time."
        ]
        box.refused = ()
        assert send_due(store, ours, MONDAY + DAY).notices == 1
        assert box.addressed[9:] == ["officer4@northbridge.example"]
        assert send_due(store, ours, MONDAY + DAY).notices == 0


def test_a_server_that_is_away_is_said_once_and_everybody_is_told_later(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    two = (PRESS, Recipient(email="web@northbridge.example"))
    away = settings(tmp_path, *two, mail_server="127.0.0.1", mail_port=port)
    box = Box()
    with mail_server(box) as server, stored(away, change()) as store:
        assert send_due(store, away, MONDAY).faults == [
            "2 notices by e-mail wait for the next time: the mail server could not be reached."
        ]
        back = settings(tmp_path, *two, **server)
        assert (send_due(store, back, MONDAY + WEEK).notices, len(box.messages)) == (2, 2)  # a week later, still told


def talk(listening, words):
    """The same words every moment, for five seconds at most: far longer than anybody shall wait."""
    connection, _address = listening.accept()
    with contextlib.suppress(OSError):
        for _ in range(500):
            connection.sendall(words)
            if select.select([connection], [], [], 0.01)[0]:  # hung up on
                return


@pytest.mark.parametrize("words", [b"", b"220-Wait\r\n"])
def test_a_server_that_does_not_come_to_the_point_is_asked_once_and_everybody_waits(tmp_path, words):
    """It takes the connection, and says nothing at all, or a greeting without an end."""
    two = (PRESS, Recipient(email="web@northbridge.example"))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (answering := threading.Thread(target=talk, args=(silent, words))).start()
        server = {"mail_server": "127.0.0.1", "mail_port": silent.getsockname()[1], "mail_seconds": 0.2}
        with stored(ours := settings(tmp_path, *two, **server), change()) as store:
            sent = send_due(store, ours, MONDAY)
        answering.join()
        silent.setblocking(False)
        with pytest.raises(BlockingIOError):
            silent.accept()
    assert sent.faults == ["2 notices by e-mail wait for the next time: the mail server did not answer in time."]


def test_a_server_too_slow_to_say_that_it_has_it_is_not_sent_it_again(tmp_path):
    """Nobody knows whether it arrived: what it told comes with the next, marked."""
    late = threading.Event()
    box = Box(before_answer=lambda box: late.wait())
    with mail_server(box) as server, stored(settings(tmp_path, PRESS), change()) as store:
        slow, patient = (settings(tmp_path, PRESS, **server, mail_seconds=each) for each in (1.5, 20))
        sent = send_due(store, slow, MONDAY)
        late.set()
        assert (sent.notices, sent.faults) == (0, [])
        assert sent.doubts == [
            "Recipient 1 (e-mail, weekly): the mail server took longer than 1.5 seconds, and nobody knows whether the "
            "notice arrived."
        ]
        assert send_due(store, patient, MONDAY + DAY).notices == 0
        assert send_due(store, patient, MONDAY + WEEK).notices == 1
        assert send_due(store, patient, MONDAY + 2 * WEEK).doubts == []
    first, second = (text(message) for _to, message in box.messages)
    assert "PERHAPS YOU HAVE THESE ALREADY" not in first
    assert "PERHAPS YOU HAVE THESE ALREADY" in second


def test_after_two_connections_that_broke_the_others_wait_for_the_next_time(tmp_path):
    late = threading.Event()
    four = [Recipient(email=f"officer{number}@northbridge.example") for number in range(4)]
    box = Box(before_answer=lambda box: late.wait())
    with mail_server(box) as server, stored(ours := settings(tmp_path, *four, **server), change()) as store:
        sent = send_due(store, ours.model_copy(update={"mail_seconds": 0.8}), MONDAY)
        late.set()
    assert (sent.notices, len(sent.doubts)) == (0, 2)
    assert sent.faults == ["2 notices by e-mail wait for the next time: the mail server took longer than 0.8 seconds."]


def test_a_server_that_takes_the_message_and_then_refuses_it_is_tried_again(tmp_path):
    box = Box(answer="554 No")
    with mail_server(box) as server, stored(ours := settings(tmp_path, PRESS, **server), change()) as store:
        assert "SMTP 554" in send_due(store, ours, MONDAY).faults[0]
        box.answer = "250 OK"
        assert send_due(store, ours, MONDAY).notices == 1
    assert "PERHAPS" not in text(box.messages[1][1])


def test_a_server_that_hangs_up_after_each_message_is_called_again_for_the_next(tmp_path):
    class Curt(Box):
        async def handle_DATA(self, server, session, envelope):
            await server.push(await super().handle_DATA(server, session, envelope))
            server.transport.close()

    two = (PRESS, Recipient(email="web@northbridge.example"))
    with mail_server(box := Curt()) as server, stored(ours := settings(tmp_path, *two, **server), change()) as store:
        assert send_due(store, ours, MONDAY).faults == []
    assert box.addressed == [each.email for each in two]


def test_a_dot_at_the_beginning_of_a_line_arrives(tmp_path):
    dots = f"Tŷ Môr{'.' * 200}"  # longer than a line on the wire
    with mail_server(box := Box()) as server, stored(settings(tmp_path), change(what=dots)) as store:
        send_due(store, settings(tmp_path, PRESS, **server), MONDAY)
    ((_to, message),) = box.messages
    assert dots in text(message)
    assert dots in message.get_body(("html",)).get_content()


def test_who_was_told_is_kept_as_a_digest_and_never_as_an_address(tmp_path):
    box = Box()
    with mail_server(box) as server, stored(ours := settings(tmp_path, PRESS, **server), change()) as store:
        send_due(store, ours, MONDAY)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("doorstep.db*"))
    assert b"press@" not in kept
    assert b"northbridge.example/contact" in kept


def test_a_process_that_is_killed_between_sending_and_writing_down_sends_nothing_twice(tmp_path):
    now = datetime.now(UTC)
    seen = begun_before(Often.WEEKLY, now) + DAY
    begun, process = threading.Event(), []

    def kill(_box):
        begun.wait()
        os.kill(process[0].pid, signal.SIGKILL)

    box = Box(before_answer=kill)
    with mail_server(box) as server:
        ours = settings(tmp_path, PRESS, **server)
        written = [f'database = "{ours.database}"', 'mail_from = "doorstep@lga.example"', 'mail_security = "none"']
        written += [f'mail_server = "127.0.0.1"\nmail_port = {server["mail_port"]}', "[[recipients]]"]
        (tmp_path / "doorstep.toml").write_text("\n".join([*written, f'email = "{PRESS.email}"']))
        with stored(ours, change(seen=seen)) as store:
            process.append(started([*DOORSTEP, "digest"], tmp_path))
            begun.set()
            assert ended(process[0]).returncode == -signal.SIGKILL
            box.before_answer = lambda box: None
            assert (send_due(store, ours, now).notices, len(box.messages)) == (0, 1)
            next_time = send_due(store, ours, now + WEEK)
            assert next_time.notices == 1
            assert next_time.doubts[0].endswith("arrived. What it told comes with the next one, marked.")
    assert "PERHAPS YOU HAVE THESE ALREADY" in text(box.messages[1][1])


def test_two_that_send_at_the_same_time_send_one(tmp_path):
    box = Box()
    with mail_server(box) as server, stored(ours := settings(tmp_path, PRESS, **server), change()) as store:
        other = []
        box.before_answer = lambda box: other.append(_sent(ours))
        assert send_due(store, ours, MONDAY).notices == 1
    assert (other, len(box.messages)) == ([Sent()], 1)  # nor is anything amiss


def _sent(ours):
    with Store(ours.database) as another:
        return send_due(another, ours, MONDAY)


def test_mail_goes_over_a_protected_connection_and_with_a_password(tmp_path):
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))

    def knows(_server, _session, _envelope, mechanism, login):
        return AuthResult(success=(login.login, login.password) == (b"clerk", b"right"), handled=False)

    protected = {"mail_security": "starttls", "mail_user": "clerk", "ca_bundle": str(tmp_path / "ca.pem")}
    box = Box()
    with (
        mail_server(box, tls_context=context, require_starttls=True, authenticator=knows, auth_required=True) as server,
        stored(settings(tmp_path, PRESS), change()) as store,
    ):
        for password, arrived in (("wrong", 0), ("right", 1)):
            ours = settings(tmp_path, PRESS, **server | protected, mail_password=password)
            sent = send_due(store, ours, MONDAY)
            assert sent.notices == arrived
            assert ["did not accept mail_user and mail_password" in each for each in sent.faults] == [True] * (
                not arrived
            )
        stranger = settings(tmp_path, PRESS, **server | protected | {"ca_bundle": ""}, mail_password="right")
        store.notices.note("NOR", Reach(9, 9), [change(ChangeKind.GONE, seen=MONDAY + DAY)], MONDAY)
        (fault,) = send_due(store, stranger, MONDAY + WEEK).faults
    assert "nobody whom we trust vouches for the mail server's certificate" in fault


def test_mail_goes_over_a_connection_that_is_protected_from_the_first_byte_on(tmp_path):
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with mail_server(box := Box(), ssl_context=context) as server, stored(settings(tmp_path), change()) as store:
        strange, known = (
            settings(tmp_path, PRESS, **server, mail_security="tls", ca_bundle=bundle)
            for bundle in ("", str(tmp_path / "ca.pem"))
        )
        (fault,) = send_due(store, strange, MONDAY).faults
        assert send_due(store, known, MONDAY).notices == 1
    assert "nobody whom we trust vouches for the mail server's certificate" in fault
    assert box.addressed == [PRESS.email]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "no mail is sent before mail_server and mail_from are set"),
        ({"mail_server": "127.0.0.1", "mail_user": "clerk"}, "no password is sent without protection"),
    ],
)
def test_settings_that_do_not_go_together_are_said(tmp_path, more, said):
    with stored(ours := settings(tmp_path, PRESS, **more), change()) as store:
        assert said in send_due(store, ours, MONDAY).faults[0]


def test_a_server_without_protection_gets_nothing_if_protection_is_asked_for(tmp_path):
    box = Box()
    with mail_server(box) as server:
        ours = settings(tmp_path, PRESS, **server, mail_security="starttls")
        with stored(ours, change()) as store:
            assert "does not offer" in send_due(store, ours, MONDAY).faults[0]
    assert box.messages == []


# Webhooks


def test_a_webhook_gets_signed_facts_without_a_score(tmp_path):
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), change()) as store:
        assert send_due(store, ours, MONDAY).notices == 1
        assert send_due(store, ours, MONDAY + WEEK).notices == 0
    ((headers, body),) = hook.posts
    moment, signature = (each.partition("=")[2] for each in headers["Doorstep-Signature"].split(","))
    assert signature == hmac.new(SECRET.encode(), moment.encode() + b"." + body, "sha256").hexdigest()
    assert moment == str(int(MONDAY.timestamp()))
    facts = json.loads(body)
    assert facts["delivery"] == headers["Doorstep-Delivery"]
    assert facts["changes"][0] == {
        "council": "NOR",
        "gss_code": "E99000001",
        "name": "Northbridge Council",
        "made_up": False,
        "key": "NOR WENT_QUIET bluesky/northbridge 2026-02-27T07:00:00+00:00",
        "kind": "went_quiet",
        "about": "bluesky/northbridge",
        "since": "2026-02-27T07:00:00+00:00",
        "seen_at": "2026-03-06T07:00:00+00:00",
        "what": "bluesky/northbridge: channel went quiet.",
        "todo": "Put it right.",
        "evidence": [{"url": "https://northbridge.example/contact", "read_at": "2026-03-06T07:00:00+00:00"}],
        "perhaps_told_before": False,
    }
    assert "score" not in body.decode()


def test_a_webhook_that_fails_is_tried_once_a_run_until_it_takes_it(tmp_path):
    with webhook((500,), (503,)) as hook:
        ours = settings(tmp_path, hooked(hook.address), **HERE)
        with stored(ours, change()) as store:
            first = send_due(store, ours, MONDAY)
            assert first.faults == [
                "Recipient 1 (webhook, weekly): It answered with HTTP 500. It is tried again next time."
            ]
            assert len(hook.posts) == 1
            assert send_due(store, ours, MONDAY).notices == 0
            assert send_due(store, ours, MONDAY).notices == 1
            assert send_due(store, ours, MONDAY).notices == 0
    assert [each["changes"][0]["perhaps_told_before"] for each in hook.bodies()] == [False, False, False]


def test_a_webhook_that_hears_and_does_not_answer_is_not_told_again_at_once(tmp_path):
    with webhook((0,)) as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), change()) as store:
        assert "nobody knows" in send_due(store, ours, MONDAY).doubts[0]
        assert send_due(store, ours, MONDAY + DAY).notices == 0
        assert send_due(store, ours, MONDAY + WEEK).notices == 1
    assert [each["changes"][0]["perhaps_told_before"] for each in hook.bodies()] == [False, True]


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://169.254.169.254/latest/meta-data", "It redirects to another host (HTTP 307)"),
        ("http://localhost:8080/", "It redirects to another host (HTTP 307)"),
        ("/elsewhere", "It redirects to another address of its own (HTTP 307)"),
    ],
)
def test_no_redirect_of_a_webhook_is_followed(tmp_path, location, said):
    with webhook((307, location)) as hook:
        ours = settings(tmp_path, hooked(hook.address), **HERE)
        with stored(ours, change()) as store:
            (fault,) = send_due(store, ours, MONDAY).faults
    assert said in fault
    assert len(hook.posts) == 1


def test_a_webhook_on_an_address_that_is_not_public_is_not_asked(tmp_path):
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address)), change()) as store:
        (fault,) = send_due(store, ours, MONDAY).faults
    assert "leads to 127.0.0.1, which is not on the public internet" in fault
    assert hook.posts == []


# Whom, and what


def test_each_is_told_of_their_own_councils_as_often_as_they_wish(tmp_path):
    changes = [change(), change(council="TYM", about="x/tymor")]
    with webhook() as hook:
        daily, wales, boroughs, ours_only = (
            hooked(f"{hook.address}/{name}", **wish)
            for name, wish in (
                ("daily", {"often": "daily"}),
                ("wales", {"nation": "wales"}),
                ("boroughs", {"type": "LBO", "often": "monthly"}),
                ("ours", {"councils": ("E99000001",)}),
            )
        )
        ours = settings(tmp_path, daily, wales, boroughs, ours_only, **HERE)
        told = {}
        with stored(ours, *changes) as store:
            for day in (-3, -2, -1, 0, 1, 7, 22, 23, 24):
                before = len(hook.posts)
                send_due(store, ours, MONDAY + day * DAY)
                told[day] = [sorted(each["council"] for each in body["changes"]) for body in hook.bodies()[before:]]
    assert {day: each for day, each in told.items() if each} == {
        -2: [["NOR", "TYM"]],  # on Saturday, of Friday
        0: [["TYM"], ["NOR"]],  # on Monday: Wales, and ours
        23: [["NOR"]],  # on 1 April
    }


def test_who_is_new_on_the_list_is_told_of_one_week_and_not_of_years(tmp_path):
    old, new = change(about="x/old", seen=MONDAY - 30 * DAY), change(about="x/new")
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), old, new) as store:
        send_due(store, ours, MONDAY)
    assert [each["about"] for each in hook.bodies()[0]["changes"]] == ["x/new"]


def test_what_nobody_could_be_told_for_a_quarter_of_a_year_is_no_news(tmp_path):
    old, new = change(about="x/old", seen=MONDAY - 93 * DAY), change(about="x/new", seen=MONDAY - 91 * DAY)
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), old, new) as store:
        send_due(store, ours, MONDAY - 94 * DAY)  # and then not before
        send_due(store, ours, MONDAY)
    assert [each["about"] for body in hook.bodies() for each in body["changes"]] == ["x/new"]


def test_a_clock_that_was_a_year_ahead_keeps_nobody_waiting_for_a_year(tmp_path):
    ahead = change(about="x/ahead", seen=MONDAY + 363 * DAY)
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), ahead, change()) as store:
        assert send_due(store, ours, MONDAY + 364 * DAY).notices == 1
        assert send_due(store, ours, MONDAY).notices == 1
        assert send_due(store, ours, MONDAY + DAY).notices == 0
    assert [each["about"] for body in hook.bodies() for each in body["changes"]] == ["x/ahead", "bluesky/northbridge"]


def test_what_came_and_went_before_it_could_be_told_is_told_as_it_stands(tmp_path):
    came = change(ChangeKind.NEW_NEED, "news-recent", seen=MONDAY - 3 * DAY)
    went = change(ChangeKind.NEED_MET, "news-recent", seen=MONDAY - 2 * DAY)
    with webhook() as hook, stored(ours := settings(tmp_path, hooked(hook.address), **HERE), came, went) as store:
        send_due(store, ours, MONDAY)
        send_due(store, ours, MONDAY + WEEK)
    assert [each["kind"] for body in hook.bodies() for each in body["changes"]] == ["need_met"]


def test_what_is_over_before_it_could_be_told_is_told_to_nobody(tmp_path):
    officer = Recipient(email=PRESS.email, councils=("NOR",), often=Often.MONTHLY)
    told = {}
    for later in (QUIET, ACTIVE):
        folder = tmp_path / later
        folder.mkdir()
        with stored(ours := settings(folder, officer)) as store:
            for day, state in enumerate((ACTIVE, ACTIVE, QUIET, QUIET, later, later), start=1):
                made = check(0, state=state, at=datetime(2026, 3, day, tzinfo=UTC))
                run = store.begin_run("councils.csv", ["NOR"], made.scorecard.as_of, made_up=True)
                store.add_visit(run, made.snapshot, made.scorecard)
                note_changes(store, ours, made.scorecard.as_of)
            teller = Teller(store, ours, datetime(2026, 4, 1, 9, tzinfo=UTC))
            told[later] = teller.plan(officer, ())
    assert [each.change.kind for each in told[QUIET].digest.told] == [ChangeKind.WENT_QUIET]
    assert told[ACTIVE] is None


@pytest.mark.parametrize("kind", [CorrectionKind.NOT_OURS, CorrectionKind.RETIRED])
def test_what_a_reply_has_settled_before_it_could_be_told_is_told_to_nobody(tmp_path, kind):
    with stored(ours := settings(tmp_path, PRESS)) as store:
        for day, state in enumerate((ACTIVE, ACTIVE, QUIET, QUIET), start=2):
            made = check(0, state=state, at=datetime(2026, 3, day, tzinfo=UTC))
            run = store.begin_run("councils.csv", ["NOR"], made.scorecard.as_of, made_up=True)
            store.add_visit(run, made.snapshot, made.scorecard)
        note_changes(store, ours, MONDAY)
        assert Teller(store, ours, MONDAY).plan(PRESS, ()) is not None
        said = then(raised(kind, "bluesky", "northbridge", at=MONDAY - DAY), CorrectionStep.UPHELD, at=MONDAY)
        store.desk.raise_correction(said.raised)
        store.desk.correct(said.later[0])
        assert Teller(store, ours, MONDAY).plan(PRESS, ()) is None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"councils": ("NOR", "NROTH")}, "code 'NROTH'"),
        ({"nation": "Walse"}, "nation 'Walse'"),
        ({"nation": "wales", "type": "LBOO"}, "type 'LBOO'"),
    ],
)
def test_what_is_asked_for_and_no_council_has_is_said(tmp_path, asked, said):
    with stored(ours := settings(tmp_path, Recipient(email=PRESS.email, **asked))) as store:
        assert send_due(store, ours, MONDAY).faults == [
            f"Recipient 1 (e-mail, weekly): no council that has been checked has the {said}."
        ]


def test_before_an_election_only_alarms_are_told_and_the_rest_when_the_polls_have_closed(tmp_path):
    (tmp_path / "elections.csv").write_text(
        "local_authority_code,date,kind,source\nNOR,2026-03-24,by-election,Made up\n", encoding="utf-8"
    )
    need, alarm = change(ChangeKind.NEW_NEED, "news-recent"), change(ChangeKind.CHANGED_HANDS, "x/northbridge")
    with webhook() as hook:
        more = HERE | {"elections_file": str(tmp_path / "elections.csv")}
        ours = settings(tmp_path, hooked(hook.address), **more)
        with stored(ours, need, alarm) as store:
            for week in range(4):
                send_due(store, ours, MONDAY + week * WEEK)
    assert [[each["kind"] for each in body["changes"]] for body in hook.bodies()] == [["changed_hands"], ["new_need"]]


def test_before_an_election_nobody_is_given_anything_to_do(tmp_path):
    (tmp_path / "elections.csv").write_text(
        "local_authority_code,date,kind,source\nNOR,2026-03-24,by-election,Made up\n", encoding="utf-8"
    )
    officer = Recipient(email=PRESS.email, councils=("NOR",), often=Often.MONTHLY, job=True)
    with stored(ours := settings(tmp_path, officer, elections_file=str(tmp_path / "elections.csv"))) as store:
        made = check(0, finding("news-recent", "not met"), at=MONDAY)
        run = store.begin_run("councils.csv", ["NOR"], MONDAY, made_up=True)
        store.add_visit(run, made.snapshot, made.scorecard)
        assert Teller(store, ours, MONDAY).plan(officer, ()) is None
        assert Teller(store, ours, MONDAY + 3 * WEEK).plan(officer, ()).job == "NOR/news-recent"


def test_in_its_preview_only_the_council_itself_is_told_what_was_measured(tmp_path):
    need, alarm = change(ChangeKind.NEW_NEED, "news-recent"), change(ChangeKind.GONE, "x/northbridge")
    with webhook() as hook:
        theirs, everybodys = hooked(f"{hook.address}/theirs", councils=("NOR",)), hooked(f"{hook.address}/all")
        ours = settings(tmp_path, theirs, everybodys, **HERE)
        with stored(ours, need, alarm) as store:
            first = check(0, at=MONDAY - 3 * WEEK + DAY)  # the preview ends on Tuesday
            run = store.begin_run("councils.csv", ["NOR"], MONDAY, made_up=True)
            store.add_visit(run, first.snapshot, first.scorecard)
            send_due(store, ours, MONDAY)
            assert send_due(store, ours, MONDAY + DAY).notices == 0
            send_due(store, ours, MONDAY + WEEK)
    told = [sorted(each["kind"] for each in body["changes"]) for body in hook.bodies()]
    assert told == [["gone", "new_need"], ["gone"], ["new_need"]]


def test_of_a_council_that_has_ended_nothing_is_told(tmp_path):
    ended = replace(NORTHBRIDGE, valid_to=(MONDAY - DAY).date())
    with stored(ours := settings(tmp_path, PRESS), change(), councils=[ended]) as store:
        assert Teller(store, ours, MONDAY).plan(PRESS, ()) is None


def test_something_to_do_that_may_not_have_arrived_is_told_again(tmp_path):
    officer = Recipient(email=PRESS.email, councils=("NOR",), often=Often.MONTHLY, job=True)
    with stored(ours := settings(tmp_path, officer)) as store:
        made = check(0, finding("news-recent", "not met"), at=MONDAY)
        run = store.begin_run("councils.csv", ["NOR"], MONDAY, made_up=True)
        store.add_visit(run, made.snapshot, made.scorecard)
        told = Notice(1, MONDAY - 30 * DAY, MONDAY - 30 * DAY, (), "NOR/news-recent", Ending.SENT)
        plan = Teller(store, ours, MONDAY).plan
        assert plan(officer, [told]) is None
        assert plan(officer, [replace(told, ending=Ending.UNKNOWN)]).job == "NOR/news-recent"


def test_an_officer_is_told_of_one_thing_to_do_once_until_it_is_another(tmp_path):
    officer = Recipient(email=PRESS.email, councils=("NOR",), often=Often.MONTHLY, job=True)
    box = Box()
    with mail_server(box) as server, stored(ours := settings(tmp_path, officer, **server)) as store:
        for month, missing in ((3, "news-recent"), (4, "news-recent"), (5, "house-rules")):
            made = check(0, finding(missing, "not met"), at=datetime(2026, month, 2, tzinfo=UTC))
            run = store.begin_run("councils.csv", ["NOR"], made.scorecard.as_of, made_up=True)
            store.add_visit(run, made.snapshot, made.scorecard)
            send_due(store, ours, datetime(2026, month, 3, tzinfo=UTC))
            send_due(store, ours, datetime(2026, month, 4, tzinfo=UTC))
    assert [message["Subject"] for _to, message in box.messages] == [
        "Doorstep: one thing to do this month at Northbridge Council"
    ] * 2
    assert "* Northbridge Council: Put it there.\r\n  Takes minutes." in text(box.messages[0][1])


def test_a_webhook_is_told_of_one_thing_to_do_and_why_without_points(tmp_path):
    with webhook() as hook:
        ours = settings(tmp_path, hooked(hook.address, councils=("NOR",), often=Often.MONTHLY, job=True), **HERE)
        with stored(ours) as store:
            made = check(0, finding("news-recent", "not met"), at=datetime(2026, 3, 2, tzinfo=UTC))
            run = store.begin_run("councils.csv", ["NOR"], made.scorecard.as_of, made_up=True)
            store.add_visit(run, made.snapshot, made.scorecard)
            send_due(store, ours, datetime(2026, 3, 3, tzinfo=UTC))
    (body,) = hook.bodies()
    (job,) = body["jobs"]
    assert {"council", "gss_code", "name", "made_up", "indicator", "fix", "why"} == job.keys()
    assert (job["council"], job["indicator"], job["fix"]) == ("NOR", "news-recent", "Put it there.")


def test_an_address_that_stands_in_other_letters_is_the_same_recipient(tmp_path):
    box = Box()
    with mail_server(box) as server, stored(settings(tmp_path, PRESS), change()) as store:
        for address in (PRESS.email, PRESS.email.title()):
            send_due(store, settings(tmp_path, Recipient(email=address), **server), MONDAY)
    assert len(box.messages) == 1


def test_a_dry_run_says_what_would_be_sent_and_leaves_nothing_behind(tmp_path):
    with stored(ours := settings(tmp_path, PRESS), change()) as store:
        (called, plan), *_none = would_send(store, ours, MONDAY)
        assert (called, len(plan.digest.told)) == ("Recipient 1 (e-mail, weekly)", 1)
    assert {path.name for path in tmp_path.iterdir()} - {"doorstep.db-wal", "doorstep.db-shm"} == {"doorstep.db"}
