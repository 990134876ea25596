"""`doorstep replay` as its users run it: a process of its own, a real database, real archive files."""

import logging
import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from config.settings import Settings
from monitor.commands import replay
from monitor.keeping_out import NOBODY
from monitor.logs import Voice, in_force
from monitor.manner import Manner
from monitor.measuring import scorer
from monitor.practice.serving import Answer, site
from monitor.replaying import Replay, replay_share
from store.store import Store
from tests.collectors.test_archive import records
from tests.monitor.made_up import ctrl_c, ended, started, workers
from tests.monitor.test_replaying import CONTACT, HOME, NORTHBRIDGE, NOW, SALTMARSH, as_an_older_reader_saw_it, visit

DOORSTEP = [sys.executable, "-c", "from monitor.cli import main; main()"]
ROOT = Path(__file__).parents[3]


@pytest.fixture
def doorstep(empty, tmp_path):
    """Runs `doorstep` beside a database of two visits, with their copies; gives the finished process."""
    _stored(f"sqlite:///{tmp_path / 'doorstep.db'}", tmp_path / "doorstep-archive")
    return empty


@pytest.fixture
def empty(tmp_path):
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


def _stored(database, folder):
    score = scorer(Settings())
    with Store(database) as store:
        run = store.begin_run("made-up.csv", ["QNB", "QSM"], NOW, made_up=False)
        store.add_councils([NORTHBRIDGE, SALTMARSH])
        older = as_an_older_reader_saw_it(visit(NORTHBRIDGE, folder), "facebook", "bluesky")
        store.add_batch(run, visits=[(each, score(each)) for each in (older, visit(SALTMARSH, folder))])
        store.end_run(run, NOW, "finished")


def test_what_changed_is_told_by_council_and_account(doorstep):
    done = doorstep("replay")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "2 councils replayed: 4 pages read again, 0 left as stored. Nobody was visited.",
        "Northbridge Council: gained facebook northbridgeMu, bluesky northbridge.example.",
        "The accounts of 1 council are unchanged.",
    ]


def test_several_processes_tell_the_same(doorstep):
    done = doorstep("replay", "--processes", "2")
    assert done.returncode == 0, done.stderr
    assert "Northbridge Council: gained facebook northbridgeMu, bluesky northbridge.example." in done.stdout


def test_worker_processes_log_as_the_command_was_told_to():
    job = Replay(1, Settings(database="sqlite://"), NOBODY, Path(), Voice(logging.ERROR, structured=True))
    with replay._pool(Manner(2, "")) as pool:
        assert pool.submit(voice_after, job).result() == job.voice


def voice_after(job):
    """How a process logs that has replayed nobody."""
    replay_share(job, ())
    return in_force()


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has loaded is read from /proc")
@pytest.mark.parametrize("stop", [ctrl_c, subprocess.Popen.terminate])
def test_whoever_is_stopped_while_worker_processes_start_says_one_word_and_leaves_none_behind(doorstep, tmp_path, stop):
    process = started([*DOORSTEP, "replay", "--processes", "2"], tmp_path)
    while not any("/lxml/" in each.path for worker in workers(process) for each in worker.memory_maps()):
        time.sleep(0.01)  # it is in the middle of its imports
    stop(process)
    done = ended(process, 20)  # no worker holds on to what it says
    assert (done.returncode, done.stderr.strip()) == (130, "Stopped.")


def test_a_file_that_is_gone_is_one_sentence_and_no_failure(doorstep, tmp_path):
    gone = min((tmp_path / "doorstep-archive").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    gone.unlink()
    done = doorstep("replay")
    assert done.returncode == 0
    assert done.stderr.count(f"The archive file {gone.name} is not in doorstep-archive.") == 1
    assert "2 councils replayed: 2 pages read again, 2 left as stored" in done.stdout


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("--council", "QSM"), "1 council replayed: 2 pages"),
        (("--council", "northbridge-council"), "1 council replayed: 2 pages"),
        (("--since", "2026-11-22"), "2 councils replayed"),
    ],
)
def test_councils_and_days_can_be_chosen(doorstep, words, first):
    assert doorstep("replay", *words).stdout.startswith(first)


@pytest.mark.parametrize(
    ("words", "variables", "said"),
    [
        (("--council", "nowhere"), {}, "Error: No council that has been checked is called 'nowhere'."),
        (("--since", "2026-11-23"), {}, "Error: No council that fits that has been visited."),
        ((), {"DOORSTEP_ARCHIVE": "elsewhere"}, "Error: There is no archive of pages in elsewhere."),
    ],
)
def test_what_cannot_be_replayed_is_said_in_one_sentence(doorstep, words, variables, said):
    done = doorstep("replay", *words, **variables)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", said)


def test_where_no_copies_are_kept_there_is_nothing_to_replay(doorstep, tmp_path):
    (tmp_path / "doorstep.toml").write_text('archive = ""\n')
    assert doorstep("replay").stderr.strip() == "Error: There is no archive of pages: the setting `archive` is empty."


def test_the_replay_is_stored(doorstep, tmp_path):
    doorstep("replay", "--council", "QNB")
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert [each.platform for each in store.snapshot("QNB").accounts] == ["facebook", "x", "bluesky"]
        run = store.latest_run()
    assert (run.replayed, run.ending, run.planned) == (True, "finished", ("QNB",))
    assert run.started_at > datetime.fromisoformat("2026-01-01T00:00Z")


def test_what_checks_kept_is_the_same_again_after_the_site_is_gone(empty, tmp_path):
    register = tmp_path / "register.csv"
    words = ("check", "--register", str(register), "--allow-host", "127.0.0.1")
    pages = {"/": Answer(HOME.replace("{name}", "nb").encode()), "/contact": Answer(CONTACT.encode(), gzip=True)}
    settings = {"DOORSTEP_PACE_SECONDS": "0"}
    with site(pages) as place, Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        register.write_text(f"local_authority_code,name,website\nQNB,Northbridge Council,http://{place}/\n")
        checks = [empty(*words, **settings) for _ in range(2)]
        assert [done.returncode for done in checks] == [0, 0], checks[-1].stderr
        before = store.snapshot("QNB")
    replayed = empty("replay", **settings)
    assert replayed.stdout.splitlines() == [
        "1 council replayed: 2 pages read again, 0 left as stored. Nobody was visited.",
        "The accounts of 1 council are unchanged.",
    ]
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert store.latest_run().replayed
        assert store.snapshot("QNB") == before
    assert [reading.unchanged_since is not None for reading in before.readings] == [True, True]
    kinds = [kind for path in (tmp_path / "doorstep-archive").iterdir() for kind, _address, _offset in records(path)]
    assert sorted(kinds) == ["request"] * 2 + ["response"] * 2 + ["revisit"] * 2 + ["warcinfo"] * 2
