"""The same check by threads and by processes, also when they are killed or told to stop."""

import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace

import psutil
import pytest

from monitor.practice.serving import Answer, Behaviour
from store.store import Store
from tests.monitor.made_up import Folder, answers, ctrl_c, ended, workers
from tests.monitor.stored import finished, rows

SLOW = replace(answers("northbridge")["/contact"], behaviour=Behaviour.DRIPS, pace=0.003)
HANGS = Answer(behaviour=Behaviour.HANGS)


@pytest.fixture
def folder(served, tmp_path):
    return Folder(tmp_path / "here", served)


def test_two_processes_store_what_threads_store(folder, expected):
    assert folder.check("--processes", "2").returncode == 0
    assert rows(folder.url) == expected


def test_worker_processes_that_are_killed_are_replaced_and_nothing_is_stored_twice(folder, served, expected):
    killed = []

    def kill():
        killed.extend(workers(process))
        for each in killed:
            each.kill()

    served.requests.once["northbridge/contact"] = kill
    process = folder.start("--register", "register.csv", "--processes", "2")
    done = ended(process)
    assert (done.returncode, len(killed)) == (0, 2), done.stderr
    assert rows(folder.url) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are not forked")
def test_the_loss_of_the_server_that_forks_workers_harms_nobody(folder, served, expected):
    killed = []

    def kill():
        below = workers(process)
        killed.extend([below[0].parent(), below[0]])
        for each in killed:
            each.kill()

    served.requests.once["northbridge/contact"] = kill
    process = folder.start("--register", "register.csv", "--processes", "2")
    done = ended(process)
    assert (done.returncode, len(killed)) == (0, 2), done.stderr
    assert rows(folder.url) == expected


def test_worker_processes_end_when_their_parent_is_killed(folder, served, expected, contact_page):
    contact_page(HANGS)
    orphans = []

    def kill():
        orphans.extend(workers(process))
        process.kill()

    served.requests.once["northbridge/contact"] = kill
    process = folder.start("--register", "register.csv", "--processes", "2")
    process.communicate(timeout=30)
    assert len(orphans) == 2
    assert psutil.wait_procs(orphans, timeout=10)[1] == []
    contact_page()
    assert folder.resume("--processes", "2").returncode == 0
    assert rows(folder.url) == expected


def test_ctrl_c_lets_processes_finish_the_pages_in_flight(folder, served, expected, contact_page):
    contact_page(SLOW)
    served.requests.once["northbridge/contact"] = lambda: ctrl_c(process)
    process = folder.start("--register", "register.csv", "--processes", "2")
    done = ended(process)
    assert (done.returncode, done.stderr.count("Stopped.")) == (130, 1)
    assert "Everything that was read is stored." in done.stdout
    assert "http://www.northbridge.example/contact" in {url for url, *_rest in rows(folder.url)["pages"]}
    with Store(folder.url) as store:
        assert store.latest_run().ending == "stopped"
        assert store.run_record(1).left != ()
    contact_page()
    assert folder.resume("--processes", "2").returncode == 0
    assert finished(rows(folder.url)) == finished(expected)


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_second_ctrl_c_ends_it_at_once_and_resume_goes_on(folder, served, expected, contact_page, processes):
    contact_page(HANGS)
    asked = threading.Event()
    served.requests.once["northbridge/contact"] = asked.set
    process = folder.start("--register", "register.csv", "--processes", processes)
    assert asked.wait(30)
    left = workers(process)
    while process.poll() is None:  # one that comes too soon after another is the same one to the process
        ctrl_c(process)
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.2)
    done = ended(process)
    assert (done.returncode, done.stdout, done.stderr.splitlines()[-1]) == (130, "", "Stopped.")
    assert psutil.wait_procs(left, timeout=10)[1] == []
    contact_page()
    assert folder.resume("--processes", processes).returncode == 0
    assert finished(rows(folder.url)) == finished(expected)
