"""The same check on a Dask cluster: a scheduler and two workers in processes of their own, and PostgreSQL."""

import json
import logging
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

import pytest

from monitor.cluster import connected
from monitor.logs import Voice, in_force
from monitor.practice.serving import Behaviour
from store.store import Store
from tests.monitor.made_up import DOORSTEP, ROOT, Folder, answers, ctrl_c, ended, started, workers
from tests.monitor.stored import finished, rows

SLOW = replace(answers("northbridge")["/contact"], behaviour=Behaviour.DRIPS, pace=0.003)
DASK = [sys.executable, "-m", "dask"]


@contextmanager
def running(command, folder):
    """A process for as long as the block lasts, with a file for what it says."""
    with (folder / "said.txt").open("a") as said:
        process = started(command, folder, stdout=said, stderr=said)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(20)


def sentence(err):
    """The last words of a command that could not do its work."""
    return " ".join(err.partition("Error: ")[2].split())


@dataclass(frozen=True)
class Cluster:
    address: str
    scheduler: subprocess.Popen
    workers: tuple


@contextmanager
def cluster(folder):
    """A scheduler with two workers of two threads: `doorstep worker` and the stock `dask worker`."""
    file = folder / "scheduler.json"
    words = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    with running([*DASK, "scheduler", *words], folder) as scheduler, ExitStack() as stack:
        while not file.exists() or not file.read_text():
            assert scheduler.poll() is None
            time.sleep(0.05)
        address = json.loads(file.read_text())["address"]
        ours = [*DOORSTEP, "worker", address, "--threads", "2"]
        stock = [*DASK, "worker", address, "--nthreads", "2", "--no-dashboard", "--host", "127.0.0.1"]
        both = tuple(stack.enter_context(running(command, folder)) for command in (ours, stock))
        yield Cluster(address, scheduler, both)


@pytest.fixture(scope="module")
def dask(tmp_path_factory):
    pytest.importorskip("distributed")
    with cluster(tmp_path_factory.mktemp("dask")) as made:
        yield made


@pytest.fixture
def folder(served, tmp_path, postgresql_url):
    return Folder(tmp_path / "here", served, postgresql_url)


def test_a_cluster_stores_what_threads_store(folder, dask, expected):
    assert folder.check("--cluster", dask.address).returncode == 0
    assert rows(folder.url) == expected
    with connected(dask.address) as client:  # what the workers log is logged in the same way, and holds no more
        voices = {*client.run(in_force).values()}
    assert voices == {Voice(logging.INFO, structured=True)}


def test_workers_of_a_cluster_that_are_killed_are_replaced_and_nothing_is_stored_twice(folder, dask, served, expected):
    killed = []

    def kill():
        killed.extend(each for process in dask.workers for each in workers(process))
        for each in killed:
            each.kill()

    served.requests.once["northbridge/contact"] = kill
    done = folder.check("--cluster", dask.address)
    assert (done.returncode, len(killed)) == (0, 2), done.stderr
    assert rows(folder.url) == expected


def test_ctrl_c_lets_a_cluster_finish_the_pages_in_flight(folder, dask, served, expected, contact_page):
    contact_page(SLOW)
    served.requests.once["northbridge/contact"] = lambda: ctrl_c(process)
    process = folder.start("--register", "register.csv", "--cluster", dask.address)
    done = ended(process)
    assert (done.returncode, done.stderr.count("Stopped.")) == (130, 1)
    assert "http://www.northbridge.example/contact" in {url for url, *_rest in rows(folder.url)["pages"]}
    with Store(folder.url) as store:
        assert store.latest_run().ending == "stopped"
        assert store.run_record(1).left != ()
    contact_page()
    assert folder.resume("--cluster", dask.address).returncode == 0
    assert finished(rows(folder.url)) == finished(expected)


def test_a_check_that_is_killed_is_left_by_its_cluster_and_can_be_taken_up_again(
    folder, dask, served, expected, contact_page
):
    contact_page(SLOW)
    served.requests.once["northbridge/contact"] = lambda: process.kill()
    process = folder.start("--register", "register.csv", "--cluster", dask.address)
    process.communicate(timeout=30)
    contact_page()
    assert folder.resume("--cluster", dask.address).returncode == 0
    assert finished(rows(folder.url)) == finished(expected)


def test_what_a_cluster_kept_it_reads_again(folder, dask):
    assert folder.check("--cluster", dask.address).returncode == 0
    done = ended(started([*DOORSTEP, "replay", "--cluster", dask.address], folder.path))
    assert done.stdout.splitlines() == [
        "7 councils replayed: 21 pages read again, 14 left as stored. Nobody was visited.",
        "The accounts of 7 councils are unchanged.",
    ]


def test_a_scheduler_that_goes_away_ends_the_check_in_one_sentence(folder, served, contact_page, tmp_path):
    contact_page(replace(SLOW, pace=0.01))
    with cluster(tmp_path) as made:
        served.requests.once["northbridge/contact"] = lambda: made.scheduler.kill()
        done = folder.check("--cluster", made.address)
        assert done.returncode == 1
        assert sentence(done.stderr) == f"The Dask scheduler at {made.address} went away. What was stored stays."
        with Store(folder.url) as store:
            assert store.unfinished_run().id == 1


def test_ctrl_c_ends_a_worker(dask, tmp_path):
    with running([*DOORSTEP, "worker", dask.address, "--threads", "1"], tmp_path) as process:
        said = tmp_path / "said.txt"
        while "Registered to" not in said.read_text():
            assert process.poll() is None
            time.sleep(0.05)
        ctrl_c(process)
        assert process.wait(30) == 0
        # Dask may log how its own connection broke off; nothing of ours has failed.
        assert f"{ROOT}/monitor/" not in said.read_text()
