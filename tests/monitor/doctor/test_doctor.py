"""What `doorstep doctor` finds, check by check."""

import json
import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from collectors.refusals import FetchError
from config.settings import Settings
from monitor.cli import doorstep
from monitor.doctor import Finding, Patient, State, checks, examined
from monitor.doctor.guidance import told
from store.records import Council, Page, ProblemKind, Score, Scorecard, Snapshot
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
SOUTH = Council("STH", "South Council", "https://south.example/")
ROBOT = "https://monitor.example/robot"
SEEN, UNSEEN = Score(60.0, 0.9, 55.0, 65.0, 9, 10), Score(None, 0.0, 0.0, 100.0, 0, 10)


def page(url, *, body=b"", date="Sun, 22 Nov 2026 09:00:20 GMT"):
    return Page(url, url, NOW, 200, "text/html", body, headers=(("Date", date),))


def refused(url, kind=ProblemKind.NOT_FOUND, page=None):
    return FetchError(url, kind, "There is no such page (HTTP 404).", permanent=True, status=404, page=page)


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """A database in which Northbridge was checked three times, an hour ago the last: made once."""
    file = tmp_path_factory.mktemp("checked") / "doorstep.db"
    with Store(f"sqlite:///{file}") as store:
        store.add_councils([NORTHBRIDGE])
        check(store, NORTHBRIDGE, [NOW - timedelta(days=days) for days in (14, 7, 0)])
    return file


@pytest.fixture
def patient(checked, tmp_path):
    """`patient(settings...)`: of a copy of that database."""
    shutil.copy(checked, tmp_path)
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:

        def make(*, fetch=None, store=store, **settings):
            given = {"database": url, "archive": "", "contact": ROBOT} | settings
            return Patient(Settings(**given), NOW, fetch, store)

        yield make


def check(store, council, days, scores=None):
    """A check on each of these days, which came to these scores."""
    for number, at in enumerate(days):
        run = store.begin_run("test", [council.local_authority_code], at, made_up=True)
        seen = Snapshot(council, at - timedelta(hours=1), (), finished=True)
        score = scores[number] if scores else SEEN
        card = Scorecard(council, at, 1, score, (), ())
        store.add_visit(run, seen, card)


def found(name, patient):
    return checks()[name](patient)


def test_every_check_has_a_name_and_a_place_of_its_own():
    assert list(checks()) == [
        "database",
        "migrations",
        "disk space",
        "clock",
        "robot page",
        "sign-in",
        "sign-in provider",
        "secret files",
        "mail",
        "link key",
        "keys",
        "scheduler",
        "guidance",
        "fresh findings",
        "unread councils",
    ]


def test_no_check_can_stop_another(patient):
    def failing(_patient):
        raise RuntimeError("Rowan Zquidge")

    both = {"one": failing, "two": lambda patient: Finding(State.FINE, "Well.")}
    assert list(examined(patient(), both)) == [
        ("one", Finding(State.WRONG, "This could not be checked: Doorstep failed (RuntimeError).")),
        ("two", Finding(State.FINE, "Well.")),
    ]


def test_a_database_that_can_be_written_to_is_fine_and_keeps_nothing_of_the_trial(patient):
    well = patient()
    assert found("database", well).state is State.FINE
    assert well.store.latest_run().id == 3


def test_a_database_that_is_not_there_is_not_made(patient, tmp_path):
    nowhere = patient(database=f"sqlite:///{tmp_path / 'other.db'}", store=None)
    assert found("database", nowhere) == Finding(
        State.WRONG, f"There is no database ({tmp_path / 'other.db'}) yet: the first check makes it."
    )
    assert not (tmp_path / "other.db").exists()
    unknown = {name for name, each in examined(nowhere) if each.said == "The database cannot be used."}
    assert unknown == {"migrations", "link key", "scheduler", "fresh findings", "unread councils"}


def test_an_address_of_a_database_that_cannot_be_read_is_wrong_and_ends_no_other_check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(doorstep, ["doctor", "--offline", "--json", "--database", "doorstep.db"])
    found = {each["check"]: (each["state"], each["said"]) for each in json.loads(said.stdout)}
    assert (said.exit_code, found["database"]) == (
        1,
        (
            "wrong",
            "The database address cannot be read: it should look like sqlite:///doorstep.db "
            "or postgresql://user@host/doorstep.",
        ),
    )
    assert found["disk space"][0] == "fine"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("0009", "The database is at step 0009 of "),
        ("9999", "A newer version of Doorstep (step 9999) made the database: install it."),
    ],
)
def test_a_database_of_another_version_is_said_and_left_as_it_is(patient, tmp_path, step, said):
    with sqlite3.connect(tmp_path / "doorstep.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [step])
    looked = found("migrations", patient())
    assert (looked.state, looked.said.startswith(said)) == (State.WRONG, True)
    CliRunner().invoke(doorstep, ["doctor", "--offline", "--database", f"sqlite:///{tmp_path / 'doorstep.db'}"])
    with sqlite3.connect(tmp_path / "doorstep.db") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (step,)


def test_a_full_disk_is_wrong(patient, monkeypatch, tmp_path):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=400_000_000))
    assert found("disk space", patient()).said == f"Less than 1 GB is free in {tmp_path}."


@pytest.mark.parametrize(
    ("date", "state"),
    [
        ("Sun, 22 Nov 2026 09:01:00 GMT", State.FINE),
        ("Sun, 22 Nov 2026 08:58:59 GMT", State.WRONG),
        ("Sun, 22 Nov 2026 10:00:00 GMT", State.WRONG),
        ("yesterday", State.UNKNOWN),
        ("", State.UNKNOWN),
    ],
)
def test_the_clock_is_compared_with_that_of_the_robot_page_within_a_minute(patient, date, state):
    assert found("clock", patient(fetch=lambda url: page(url, date=date))).state is state


def test_the_clock_is_compared_as_it_was_when_the_robot_page_came(patient):
    """However long the checks before it took."""
    late = NOW + timedelta(minutes=5)
    came = replace(page(ROBOT, date="Sun, 22 Nov 2026 09:05:00 GMT"), read_at=late)
    assert found("clock", patient(fetch=lambda url: came)).state is State.FINE


def test_without_anything_to_compare_the_clock_is_unknown(patient):
    assert found("clock", patient()).state is State.UNKNOWN


def test_the_clock_is_compared_with_that_of_the_databases_server(postgresql_url):
    now = datetime.now(UTC)
    with Store(postgresql_url) as store:
        near = Patient(Settings(database=postgresql_url), now, None, store)
        far = replace(near, now=now + timedelta(hours=1))
        assert [found("clock", each).state for each in (near, far)] == [State.FINE, State.WRONG]
        assert found("database", near).state is State.FINE


def test_the_robot_page_is_opened_once_for_all_checks(patient):
    asked = []

    def fetch(url):
        asked.append(url)
        return page(url)

    well = patient(fetch=fetch)
    assert (found("clock", well).state, found("robot page", well).state) == (State.FINE, State.FINE)
    assert asked == [ROBOT]


@pytest.mark.parametrize(
    ("contact", "state"), [("", State.WRONG), ("clerk@monitor.example", State.FINE), (ROBOT, State.LEFT_OUT)]
)
def test_offline_the_robot_page_is_judged_by_what_is_set(patient, contact, state):
    assert found("robot page", patient(contact=contact)).state is state


def test_a_robot_page_that_is_gone_is_wrong(patient):
    def fetch(url):
        raise refused(url)

    looked = found("robot page", patient(fetch=fetch))
    assert looked == Finding(
        State.WRONG, "The page that says who we are cannot be opened: There is no such page (HTTP 404)."
    )


KEY_REFUSED = b'{"error": {"code": 400, "errors": [{"reason": "badRequest"}]}}'
USED_UP = b'{"error": {"code": 403, "errors": [{"reason": "quotaExceeded"}]}}'


@pytest.mark.parametrize(
    ("body", "status", "state"),
    [
        (b'{"kind": "youtube#channelListResponse"}', 200, State.FINE),
        (KEY_REFUSED, 400, State.WRONG),
        (USED_UP, 403, State.UNKNOWN),
        (b"<html>", 200, State.UNKNOWN),
    ],
)
def test_a_key_is_tried_and_never_shown(patient, body, status, state):
    def fetch(url):
        assert "key=secret-key" in url
        if status >= 400:
            raise refused(url, ProblemKind.FORBIDDEN, replace(page(url, body=body), status=status))
        return page(url, body=body)

    looked = found("keys", patient(fetch=fetch, keys={"youtube": "secret-key"}))
    assert (looked.state, "secret-key" in looked.said) == (state, False)


def test_only_services_with_a_key_are_asked(patient):
    def fetch(url):
        raise AssertionError(url)

    assert found("keys", patient(fetch=fetch)).state is State.FINE
    assert found("keys", patient(keys={"youtube": "secret-key"})).state is State.LEFT_OUT
    assert "these do: youtube" in found("keys", patient(keys={"yuotube": "secret-key"})).said


def test_a_scheduler_that_is_heard_is_fine_and_one_that_is_not_is_wrong(patient):
    well = patient()
    assert found("scheduler", well).state is State.UNKNOWN
    well.store.schedule.take("this machine", None, NOW - timedelta(seconds=10))
    assert found("scheduler", well).state is State.FINE
    later = replace(well, now=NOW + timedelta(hours=1))
    assert found("scheduler", later) == Finding(
        State.WRONG,
        "No scheduler is at work: the last one was heard for the last time on 22 November 2026 at 08:59 UTC.",
    )
    well.store.schedule.give_up("this machine", NOW)
    assert found("scheduler", well) == Finding(
        State.WRONG, "No scheduler is at work: the last one ended on 22 November 2026 at 09:00 UTC."
    )


def test_guides_that_are_gone_are_named_and_those_that_refuse_us_are_not_called_gone():
    gone, unsure = refused("https://a.example/"), refused("https://b.example/", ProblemKind.FORBIDDEN)
    endless = refused("https://d.example/", ProblemKind.TOO_MANY_REDIRECTS)
    assert told({"https://d.example/": endless}).state is State.WRONG
    looked = told({"https://a.example/": gone, "https://b.example/": unsure, "https://c.example/": None})
    assert (looked.state, looked.said) == (State.WRONG, "1 of 3 guides are not there any more.")
    assert told({"https://b.example/": unsure}).state is State.UNKNOWN
    assert told({"https://c.example/": None}).state is State.FINE


def test_a_guide_that_is_a_document_is_there(patient):
    def fetch(url):
        raise refused(url, ProblemKind.NOT_A_PAGE)

    assert found("guidance", patient(fetch=fetch)).state is State.FINE
    assert found("guidance", patient()).state is State.LEFT_OUT


def test_findings_are_fresh_for_eight_days(patient):
    well = patient()
    well.store.add_councils([SOUTH])
    check(well.store, SOUTH, [NOW - timedelta(days=8)])
    assert found("fresh findings", well) == Finding(
        State.WRONG, "Findings on 1 of 2 councils are fresher than 8 days (50%)."
    )


def test_nine_councils_of_ten_are_enough_and_one_that_was_never_visited_is_not_fresh(patient):
    well = patient()
    others = [replace(SOUTH, local_authority_code=f"S{number}") for number in range(9)]
    well.store.add_councils(others)
    for each in others[1:]:
        check(well.store, each, [NOW])
    assert found("fresh findings", well) == Finding(
        State.FINE, "Findings on 9 of 10 councils are fresher than 8 days (90%)."
    )


def test_a_council_that_has_ended_makes_no_finding_old(patient):
    well = patient()
    well.store.add_councils([replace(SOUTH, valid_to=NOW.date() - timedelta(days=1))])
    assert found("fresh findings", well).said == "Findings on 1 of 1 councils are fresher than 8 days (100%)."


@pytest.mark.parametrize(
    ("scores", "state"),
    [
        ([UNSEEN, UNSEEN, UNSEEN], State.WRONG),
        ([SEEN, UNSEEN, UNSEEN], State.FINE),
        ([UNSEEN, UNSEEN], State.FINE),
        ([SEEN, UNSEEN, UNSEEN, UNSEEN], State.WRONG),
    ],
)
def test_a_council_that_could_not_be_read_three_times_is_named_with_the_reason(patient, scores, state):
    well = patient()
    well.store.add_councils([SOUTH])
    check(well.store, SOUTH, [NOW - timedelta(days=each) for each in range(len(scores), 0, -1)], scores)
    looked = found("unread councils", well)
    assert looked.state is state
    if state is State.WRONG:
        assert (looked.said, looked.more) == (
            "1 council could not be read in the last 3 checks.",
            ("STH South Council: Not enough was seen.",),
        )


def test_nobody_is_named_for_a_council_that_has_ended(patient):
    well = patient()
    ended = replace(SOUTH, valid_to=NOW.date() - timedelta(days=1))
    well.store.add_councils([ended])
    check(well.store, ended, [NOW - timedelta(days=each) for each in (3, 2, 1)], [UNSEEN] * 3)
    assert found("unread councils", well).state is State.FINE


def test_the_command_says_by_its_exit_code_whether_anything_is_wrong(patient, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doorstep.toml").write_text('contact = "clerk@monitor.example"\narchive = ""\n')
    words = ["doctor", "--offline", "--json", "--database", f"sqlite:///{tmp_path / 'doorstep.db'}"]
    said = CliRunner().invoke(doorstep, words)
    states = {each["check"]: each["state"] for each in json.loads(said.stdout)}
    # Everything here happened long ago, or not at all, when the test is run on another day.
    assert states.pop("fresh findings") in ("fine", "wrong")
    assert set(states.values()) == {"fine", "unknown", "left out"}
    one = CliRunner().invoke(doorstep, [*words, "--only", "migrations", "--only", "database"])
    assert [each["check"] for each in json.loads(one.stdout)] == ["database", "migrations"]
    wrong = CliRunner().invoke(doorstep, ["doctor", "--offline", "--database", "sqlite:///nothing.db"])
    assert (wrong.exit_code, "There is no database" in wrong.stdout) == (1, True)
