import os
import signal
import subprocess
import sys
import threading

import psutil
import pytest

from monitor.together import Together, ended_by_itself
from tests.monitor.made_up import ROOT

SLEEPER = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-S",
    "-c",
    "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)",
]
LEAVER = [sys.executable, "-S", "-c", "import sys; sys.exit(3)"]
AROUND = os.environ | {"PYTHONPATH": str(ROOT)}


def below():
    return psutil.Process().children()


def press(key):
    """As somebody does at the keyboard, in a moment."""
    threading.Timer(0.2, os.kill, (os.getpid(), key)).start()


@pytest.mark.parametrize("key", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_one_ends_all(key):
    said, before = [], below()
    with Together(said.append) as both:
        both.start("one", SLEEPER, AROUND, heard=False)
        both.start("two", SLEEPER, AROUND, heard=False)
        press(key)
        assert both.wait() is None
    assert below() == before
    assert said == ["Ending: pages in flight are finished first. Ctrl-C again ends at once."]


def test_when_one_ends_by_itself_the_other_is_ended():
    before = below()
    with Together(print) as both:
        both.start("one", SLEEPER, AROUND, heard=False)
        both.start("two", LEAVER, AROUND, heard=False)
        assert both.wait() == ("two", 3)
    assert below() == before


def test_one_that_goes_on_although_it_was_asked_to_end_is_ended_when_asked_again(capfd):
    before = below()
    with Together(print) as both:
        both.start("one", DEAF, AROUND, heard=True)
        while "deaf" not in capfd.readouterr().out:
            pass
        press(signal.SIGINT)
        assert both.wait() is None
        press(signal.SIGINT)
    assert below() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a child know that its parent has died")
def test_when_the_process_that_started_them_is_killed_nobody_is_left_behind():
    words = f"""
from monitor.together import Together
with Together(print) as both:
    both.start("one", {SLEEPER!r}, {dict(AROUND)!r}, heard=False)
    print(both._processes["one"].pid, flush=True)
    both.wait()
"""
    with subprocess.Popen([sys.executable, "-c", words], env=AROUND, stdout=subprocess.PIPE, text=True) as parent:
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    child.wait(timeout=10)
    assert not child.is_running()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (1, "The dashboard ended by itself (code 1), so the scheduler was ended, too."),
        (-9, "The dashboard was ended by signal 9, so the scheduler was ended, too."),
    ],
)
def test_the_user_is_told_in_one_sentence_which_one_ended(code, sentence):
    assert ended_by_itself("dashboard", code, "the scheduler").message == sentence
