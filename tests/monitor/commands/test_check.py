"""`doorstep check` as its users run it: a process of its own, real HTTP, a real database."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.practice.serving import Answer, Behaviour, site
from store.records import ChannelState
from store.store import Store

DOORSTEP = [sys.executable, "-c", "from monitor.cli import main; main()"]
ROOT = Path(__file__).parents[3]
HOME = Answer(
    b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay, report and apply"
    b"</h1><a href=/contact>Contact us</a></main><footer><a href=https://x.com/NbMadeUp>X</a></footer></body></html>"
)


@pytest.fixture
def doorstep(tmp_path):
    """Runs `doorstep` in an empty folder; gives the finished process."""

    def run(*words, **variables):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DOORSTEP_")}
        return subprocess.run(
            [*DOORSTEP, *words],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(ROOT)} | variables,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


@pytest.fixture
def register(tmp_path):
    """Writes a register of councils at places on this machine, and gives its path."""

    def write(*places):
        lines = [f"Q{number:02},Council {number},http://{place}/" for number, place in enumerate(places)]
        path = tmp_path / "register.csv"
        path.write_text("\n".join(["local_authority_code,name,website", *lines, ""]))
        return str(path)

    return write


def test_a_register_of_ones_own_is_checked_to_the_end(doorstep, register, tmp_path):
    with site({"/": HOME}) as place:
        done = doorstep("check", "--register", register(place), "--allow-host", "127.0.0.1")
    assert done.returncode == 0, done.stderr
    assert "1 of 1 councils done: 2 pages tried, 1 with a problem. Everything that was read is stored." in done.stdout
    assert "1 councils, about 7 pages" in done.stderr
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert store.scorecard("Q00").overall.value is not None


def test_loopback_is_not_visited_unless_it_is_allowed(doorstep, register, tmp_path):
    requests = []
    with site({"/": HOME}, requests) as place:
        done = doorstep("check", "--register", register(place))
    assert done.returncode == 0
    assert "Could not read: Council 0." in done.stdout
    assert requests == []


def test_the_real_world_is_not_visited_without_a_contact_address(doorstep):
    done = doorstep("check", "--limit", "1")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Doorstep does not visit anyone's site without saying who asks." in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["check", "--contact", "nobody"], 2, "it should be a web address or an e-mail address."),
        (["check", "--nation", "Atlantis", "--contact", "me@northbridge.example"], 1, "Atlantis"),
        (["check", "--council", "ZZZZ", "--contact", "me@northbridge.example"], 1, "No council has the code 'ZZZZ'"),
        (["check", "--limit", "0"], 2, "--limit"),
        (["check", "--limit", "many"], 2, "'many' is not a valid integer"),
        (["check", "--register", "missing.csv"], 1, "missing.csv"),
        (["check", "--database", "nonsense", "--contact", "me@northbridge.example", "--limit", "1"], 1, "database"),
        (["check", "--allow-host", "127.0.0.1/99", "--contact", "me@northbridge.example"], 1, "'127.0.0.1/99' is not"),
        (["check", "--colour"], 2, "No such option"),
        (["visit"], 2, "No such command"),
        (["accounts", "--council", "KIR"], 1, "No council that has been checked is called 'KIR'."),
        (["dashboard", "--port", "99999"], 2, "--port"),
        (["page"], 2, "Missing argument"),
        (["link", "--jsonl", "https://x.com/a"], 2, "--jsonl reads standard input"),
    ],
)
def test_wrong_words_are_answered_in_one_sentence(doorstep, words, code, said):
    done = doorstep(*words)
    assert done.returncode == code
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_wrong_line_of_a_register_stops_the_run_before_any_visit(doorstep, tmp_path):
    requests = []
    with site({"/": HOME}, requests) as place:
        path = tmp_path / "register.csv"
        path.write_text(f"local_authority_code,name,website\nQ00,Fine,http://{place}/\nQ01,,ftp://wrong.example/\n")
        done = doorstep("check", "--register", "register.csv", "--allow-host", "127.0.0.1")
    assert done.returncode == 1
    assert "register.csv, line 3" in " ".join(done.stderr.split())
    assert requests == []


def test_a_wrong_setting_is_named(doorstep):
    done = doorstep("check", DOORSTEP_PACE_SECONDS="fast")
    assert done.returncode == 1
    assert "pace_seconds" in done.stderr


def test_ctrl_c_finishes_the_page_in_flight_and_stores_what_was_read(register, tmp_path):
    asked = []
    answers = {"/": HOME, "/contact": Answer(b"<p>" + b"slow " * 8, behaviour=Behaviour.DRIPS, pace=0.05)}
    with site(answers, asked) as place:
        words = ["check", "--register", register(place), "--allow-host", "127.0.0.1"]
        process = subprocess.Popen(
            [*DOORSTEP, *words],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT), "DOORSTEP_PACE_SECONDS": "0"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        while not any(each.path == "/contact" for each in asked) and process.poll() is None:
            pass
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Everything that was read is stored." in out
    assert "Traceback" not in err
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert store.latest_run().ending == "stopped"
        assert [each.kind for each in store.snapshot("Q00").readings] == ["home page", "contact page"]


def test_a_choice_that_leaves_nobody_is_told(doorstep, tmp_path):
    (tmp_path / "register.csv").write_text(
        "local_authority_code,name,website,valid_to\nQ00,Gone Council,http://127.0.0.1:9/,2020-03-31\n"
    )
    done = doorstep("check", "--register", "register.csv", "--council", "Q00")
    assert done.returncode == 1
    assert "No council in the register fits that and exists today." in done.stderr


def test_without_a_contact_no_service_is_asked_about_accounts(doorstep, register, tmp_path):
    home = Answer(HOME.body.replace(b"https://x.com/NbMadeUp", b"https://bsky.app/profile/northbridge.example"))
    with site({"/": home}) as place:
        done = doorstep("check", "--register", register(place), "--allow-host", "127.0.0.1")
    assert done.returncode == 0, done.stderr
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        (found,) = store.snapshot("Q00").activities
        assert (found.platform, found.state) == ("bluesky", ChannelState.NOT_CHECKED)
        assert store.account_readings([("bluesky", "northbridge.example")]) == {}


MISSING = "Councillors' pages are not read: controller, lawful_basis, privacy_notice and dpia_date are not set"
ANSWERED = {
    "DOORSTEP_CONTROLLER": "Council 0",
    "DOORSTEP_LAWFUL_BASIS": "Public task",
    "DOORSTEP_PRIVACY_NOTICE": "https://monitor.example/privacy",
    "DOORSTEP_DPIA_DATE": "2026-10-01",
}
LISTED = Answer(
    b"<html lang=en><body><main><h1>Councillors</h1><ul><li><a href=/rowan>Councillor Rowan Pretend</a></li>"
    b"<li><a href=/sam>Councillor Sam Invented</a></li></ul></main></body></html>"
)


def listed(name):
    return Answer(f"<html lang=en><body><main><h1>Councillor {name}</h1><p>Mill Lane</p></main></body></html>".encode())


def test_who_asks_for_councillors_is_told_in_one_sentence_what_is_missing(doorstep, register):
    requests = []
    with site({"/": LISTED, "/rowan": HOME}, requests) as place:
        done = doorstep("check", "--register", register(place), "--allow-host", "127.0.0.1", "--councillors")
    assert done.returncode == 0, done.stderr
    assert MISSING in " ".join(done.stderr.split())
    assert "/rowan" not in [each.path for each in requests]


def test_who_does_not_ask_for_councillors_is_told_nothing_of_them(doorstep, register):
    with site({"/": HOME}) as place:
        done = doorstep("check", "--register", register(place), "--allow-host", "127.0.0.1")
    assert "ouncillor" not in done.stdout + done.stderr


def test_the_plan_for_councillors_is_printed_and_their_pages_are_looked_at(doorstep, register):
    served = {"/": LISTED, "/rowan": listed("Rowan Pretend"), "/sam": listed("Sam Invented")}
    quick = {"DOORSTEP_PACE_SECONDS": "0.01", "DOORSTEP_SECOND_TRY_SECONDS": "0"}
    with site(served) as place:
        words = ("check", "--register", register(place), "--allow-host", "127.0.0.1", "--councillors")
        done = doorstep(*words, **ANSWERED, **quick)
        again = doorstep(*words, **ANSWERED, **quick)
        anew = doorstep(*words, "--every-councillor", **ANSWERED, **quick)
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stderr.split())
    assert "Councillors: 1 list and about 51 pages. The longest group, 127.0.0.1" in said
    assert "(1 council, about 53 requests, one every 0.01 s), takes about 1 min." in said
    assert "Pages of 2 councillors were looked at." in done.stdout
    assert "Councillors: nothing is due." in again.stderr
    assert "councillors were looked at" not in again.stdout
    assert "Councillors: 1 list and about 2 pages." in " ".join(anew.stderr.split())
    assert "Pages of 2 councillors were looked at." in anew.stdout


def test_what_the_settings_switch_on_the_command_line_may_switch_off(doorstep, register):
    requests = []
    with site({"/": LISTED, "/rowan": HOME}, requests) as place:
        words = ("check", "--register", register(place), "--allow-host", "127.0.0.1", "--no-councillors")
        done = doorstep(*words, **ANSWERED, DOORSTEP_COUNCILLORS="true")
    assert done.returncode == 0, done.stderr
    assert "/rowan" not in [each.path for each in requests]
