"""A run that is killed at any moment and taken up again stores what an undisturbed run stores."""

import io
import multiprocessing
import random
import time

import pytest
from rich.console import Console

from config.settings import Settings
from monitor.checking import run_check
from monitor.manner import Manner
from monitor.practice.serving import Answer, sites
from monitor.resuming import resumable
from monitor.workplace import Visitors
from store.records import Council
from store.store import Store
from tests.monitor.stored import rows

KILLS = 20
NAMES = ("northbridge", "saltmarsh", "greywater", "tolbury", "wychmere", "oxmere")
START = b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay, report and apply</h1>"


def answers(name):
    """A site of seven pages: one is gone, one fails each time, the others show an account each."""
    links = b"<a href=/contact>Contact us</a> <a href=/social-media>Social media</a> <a href=/news>News</a>"
    footer = f"<footer><a href=https://x.com/{name}BC>X</a></footer></body></html>".encode()
    page = START + links + b"</main>" + footer
    hub = f"<a href=https://www.facebook.com/{name}>Facebook</a><a href=/house-rules>House rules</a>".encode()
    return {
        "/": Answer(page),
        "/contact": Answer(page),
        "/social-media": Answer(START + hub + b"</main>" + footer),
        "/news": Answer(status=500),
    }


def run(url, folder, hosts, resume):
    """What a process of its own does."""
    settings = Settings(
        database=url,
        pace_seconds=0,
        second_try_seconds=0,
        workers=4,
        connect_seconds=2,
        archive=str(folder / "archive"),
    )
    councils = tuple(Council(f"Q{name[:2]}", f"{name} Council", f"http://www.{name}.example/") for name in NAMES)
    visitors = Visitors("tests", hosts, ())
    with Store(url) as store:
        resumed, chosen = None, councils
        if resume and store.latest_run():
            if store.unfinished_run() is None:
                return  # it was quicker than its killer
            found, chosen = resumable(store)
            resumed = found.id
        run_check(
            store, settings, chosen, visitors, Console(file=io.StringIO()), "tests", manner=Manner(), resumed=resumed
        )


@pytest.fixture(scope="module")
def processes():
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["monitor.checking"])
    return context


@pytest.fixture(scope="module")
def hosts():
    with sites({name: answers(name) for name in NAMES}) as places:
        yield {f"www.{name}.example": places[name] for name in NAMES}


def test_twenty_runs_that_are_killed_and_resumed_store_what_an_undisturbed_run_stores(tmp_path, processes, hosts):
    def start(url, folder, resume):
        process = processes.Process(target=run, args=(url, folder, hosts, resume))
        process.start()
        return process

    start(f"sqlite:///{tmp_path / 'warm.db'}", tmp_path, resume=False).join()  # the first takes the imports' time
    began = time.monotonic()
    undisturbed = f"sqlite:///{tmp_path / 'undisturbed.db'}"
    start(undisturbed, tmp_path, resume=False).join()
    lasted, expected = time.monotonic() - began, rows(undisturbed)
    assert len(expected["pages"]) == 6 * 6
    chance, killed = random.Random(2026), 0
    for number in range(3 * KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        url = f"sqlite:///{folder / 'doorstep.db'}"
        began = time.monotonic()
        process = start(url, folder, resume=False)
        process.join(chance.uniform(0.05, lasted))
        if not process.is_alive():  # it was quicker than its killer, as where the machine is less busy than it was
            lasted = time.monotonic() - began
        process.kill()
        process.join()
        killed += process.exitcode == -9
        again = start(url, folder, resume=True)
        again.join()
        found = rows(url)
        for table, there in expected.items():
            assert found[table] == there, f"run {number}, {table}"
        if killed == KILLS:
            return
    pytest.fail(f"only {killed} runs were killed before they ended")
