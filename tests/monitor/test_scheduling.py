"""The process that keeps the schedule: how it is told, how it ends, and what it does when something is away."""

import contextlib
import os
import re
import signal
import socket
import time
from datetime import UTC, timedelta

import psutil
import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from config.doors import Doors
from config.recipients import Often, Recipient
from config.settings import Settings
from dashboard.sealed import sealed
from dashboard.sessions import mark_of
from monitor.chores import Chores
from monitor.clock import elapsed
from monitor.commands.schedule import checker
from monitor.lease import Lease
from monitor.notices import send_due
from monitor.periods import begun_before
from monitor.practice.answers import Answer, Behaviour
from monitor.schedule import Scheduler
from monitor.scheduling import LOOKING, Keeper, heed_the_clock, seconds_between_looks, wall
from store.notices import Reach
from store.passes import Seal
from store.records import Council
from store.sign_ins import CodeAsked
from store.store import Store
from tests.monitor.made_up import DOORSTEP, Folder, ctrl_c, ended, started
from tests.monitor.notified import Box, change, mail_server

NORTHBRIDGE = Council("QNB", "Northbridge Council", "http://www.northbridge.example/")
SALTMARSH = Council("QSM", "Saltmarsh Council", "http://www.saltmarsh.example/")
BOTH = [NORTHBRIDGE, SALTMARSH]


@pytest.fixture
def keeping(served, tmp_path):
    """Makes keepers of a schedule over two councils; what they tell is in their list."""
    hosts = {f"www.{name}.example": place for name, place in served.places.items()}
    quick = {"pace_seconds": 0, "second_try_seconds": 0, "archive": "", "workers": 1}
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}", hosts=hosts, **quick)

    def make(store, check=None):
        lease, told = Lease(store.schedule, wall, elapsed), []
        check = check or checker(store, settings)
        scheduler = Scheduler(store, settings, lease, check, lambda: ("register.csv", BOTH), wall)
        chores = Chores(store, settings, wall, elapsed)
        return Keeper(scheduler, lease, chores, settings, told.append), told

    with Store(settings.database) as store:
        yield store, make


def heard(process, words):
    assert any(words in line for line in process.stdout), f"it ended before it said {words!r}"


def test_being_asked_to_end_in_mid_check_stores_the_page_in_flight_and_the_next_start_goes_on(keeping, served):
    store, make = keeping
    keeper, told = make(store)

    def end_it():
        os.kill(os.getpid(), signal.SIGTERM)
        while len(told) < 2:
            time.sleep(0.01)

    served.requests.once["northbridge/contact"] = end_it
    keeper.keep()
    run = store.schedule.unfinished_run()
    assert run.ending == "stopped"
    assert store.readings(run.id, [f"{NORTHBRIDGE.website}contact"])[f"{NORTHBRIDGE.website}contact"].complete
    assert told == [
        "The schedule is kept (Ctrl-C ends it).",
        "Finishing the pages in flight. Once more ends it at once.",
    ]
    assert store.schedule.heartbeat().given_up
    again, told = make(store)
    again.step()
    again.look()
    assert told == ["The schedule is kept (Ctrl-C ends it).", "Checked: 2 councils, in run 1."]
    assert store.run(run.id).ending == "finished"


def test_a_database_that_is_gone_in_mid_wait_is_told_once_and_waited_for(keeping, tmp_path):
    store, make = keeping
    keeper, told = make(store)
    keeper.step()
    place, elsewhere = tmp_path / "doorstep.db", tmp_path / "elsewhere.db"
    place.rename(elsewhere)
    for _ in range(3):
        keeper.step()
        keeper.look()
    elsewhere.rename(place)
    keeper.step()
    keeper.look()
    gone = f"The database ({place}) is gone: its file was moved or removed."
    assert told == [
        "The schedule is kept (Ctrl-C ends it).",
        f"{gone} The schedule waits until it is back.",
        gone,
        "The database is back.",
        "Checked: 2 councils, in run 1.",
    ]


def test_a_second_scheduler_is_told_of_the_first_and_takes_over_from_it(keeping):
    store, make = keeping
    first, _ = make(store)
    second, told = make(store)
    first.step()
    second.step()
    second.step()
    (sentence,) = told
    assert re.fullmatch(
        r"Another scheduler \(.+, process \d+\) is at work, or was a moment ago. This one waits until it has gone.",
        sentence,
    )
    first.lease.give_up()
    second.step()
    assert told[1:] == ["The schedule is kept (Ctrl-C ends it)."]


def test_a_fault_of_ours_ends_the_scheduler_instead_of_being_swallowed(keeping):
    store, make = keeping

    def fault(*_):
        raise ZeroDivisionError

    keeper, _ = make(store, fault)
    with pytest.raises(ZeroDivisionError):
        keeper.keep()
    assert store.schedule.heartbeat().given_up


def test_a_clock_that_is_set_back_lets_the_next_look_wait_no_longer():
    clockwork = BackgroundScheduler(timezone=UTC)
    clockwork.start(paused=True)
    try:
        clockwork.add_job(print, "interval", seconds=15, id=LOOKING, next_run_time=wall() + timedelta(hours=1))
        heed_the_clock(clockwork, 15)
        assert clockwork.get_job(LOOKING).next_run_time <= wall()
    finally:
        clockwork.shutdown()


@pytest.mark.parametrize(
    ("check_days", "alarm_days", "seconds"), [(7, 1, 15), (7, 0.001, 7.2), (1 / 1440, 1, 5), (1 / 86400, 1, 1)]
)
def test_it_looks_often_enough_for_the_shortest_interval(check_days, alarm_days, seconds):
    assert seconds_between_looks(Settings(check_days=check_days, alarm_days=alarm_days)) == pytest.approx(seconds)


def test_the_second_ctrl_c_ends_it_at_once(served, tmp_path):
    folder = Folder(tmp_path / "schedule", served, register_file="register.csv")
    before = served.answers["northbridge"]["/contact"]
    served.answers["northbridge"]["/contact"] = Answer(behaviour=Behaviour.HANGS)
    process = started([*DOORSTEP, "schedule"], folder.path)
    served.requests.once["northbridge/contact"] = lambda: ctrl_c(process)
    try:
        heard(process, "Finishing")
        ctrl_c(process)
        done = ended(process, 10)
    finally:
        served.answers["northbridge"]["/contact"] = before
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr.endswith("Stopped.\n")


def test_one_ctrl_c_ends_the_dashboard_and_the_scheduler(served, tmp_path):
    folder = Folder(tmp_path / "up", served, register_file="register.csv")
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    process = started([*DOORSTEP, "up", "--no-browser", "--port", str(port)], folder.path)
    heard(process, "Checked: 7 councils")
    children = psutil.Process(process.pid).children(recursive=True)
    assert len(children) == 2
    ctrl_c(process)
    done = ended(process, 30)
    assert (done.returncode, "Ending" in done.stdout) == (0, True)
    assert not [each for each in children if each.is_running()]


def test_codes_to_sign_in_are_sent_by_the_scheduler_whose_place_it_is(keeping):
    store, make = keeping
    keeper, told = make(store)
    address, seal = "ana@lga.example", Seal(b"a key for tests only")
    doors = Doors(analysts=(address,))
    with mail_server(box := Box()) as server:
        more = {"doors": doors, "link_key": "a key for tests only", "mail_from": "doorstep@monitor.example"}
        keeper.chores.settings = Settings(mail_security="none", **more, **server)
        store.sign_ins.ask_code(CodeAsked("k1", mark_of(seal, address), sealed(seal, address), wall()))
        keeper.send_codes()
        assert box.messages == []
        keeper.step()
        keeper.send_codes()
        assert [to for to, _message in box.messages] == [address]
    assert not [each for each in told if address in each]


def test_whoever_ends_it_while_many_are_told_of_changes_waits_for_one_notice_and_not_for_all(keeping):
    store, make = keeping
    keeper, _told = make(store, lambda *_: None)
    ten = tuple(Recipient(email=f"officer{number}@northbridge.example") for number in range(10))
    seen = begun_before(Often.WEEKLY, wall()) + timedelta(days=1)
    store.add_councils([NORTHBRIDGE])
    store.notices.note("QNB", Reach(1, 1), [change(council="QNB", seen=seen)], wall())
    with mail_server(box := Box(before_answer=lambda box: keeper.scheduler.end())) as server:
        more = {"recipients": ten, "mail_from": "doorstep@monitor.example", "mail_security": "none"}
        keeper.chores.settings = keeper.settings.model_copy(update=more | server)
        keeper.step()
        keeper.look()
        assert box.addressed == ["officer0@northbridge.example"]
        box.before_answer = lambda box: None
        send_due(store, keeper.chores.settings, wall())
    assert box.addressed == [each.email for each in ten]
