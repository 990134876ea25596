"""`doorstep worker`, and the words with which `check` and `replay` are told to share their work."""

import sys

import pytest
from click.testing import CliRunner

from monitor.cli import doorstep
from monitor.practice.serving import Answer, nobody, site

CONTACT = ("--contact", "me@northbridge.example", "--limit", "1")
NOT_FOR_MANY_MACHINES = (
    "A cluster needs a database that every machine can reach: SQLite is for one machine, so set `database` to one in "
    "PostgreSQL."
)
NOT_FOR_MANY_PROCESSES = "A database in memory belongs to one process: leave --processes out, or name a file."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty one to work in, which stays empty."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def said(*words):
    """Exit code and last sentence of `doorstep` with these words."""
    done = CliRunner().invoke(doorstep, words)
    assert done.stdout == ""
    return done.exit_code, " ".join(done.stderr.rpartition("Error: ")[2].split())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["check", *CONTACT, "--cluster", "tcp://127.0.0.1:9"], NOT_FOR_MANY_MACHINES),
        (["check", *CONTACT, "--cluster", "tcp://127.0.0.1:9", "--database", "sqlite://"], NOT_FOR_MANY_MACHINES),
        (["check", *CONTACT, "--processes", "2", "--database", "sqlite://"], NOT_FOR_MANY_PROCESSES),
        (["check", *CONTACT, "--processes", "2", "--database", "sqlite:///:memory:"], NOT_FOR_MANY_PROCESSES),
        (["replay", "--cluster", "tcp://127.0.0.1:9"], NOT_FOR_MANY_MACHINES),
        (["replay", "--processes", "2", "--database", "sqlite://"], NOT_FOR_MANY_PROCESSES),
    ],
)
def test_a_database_that_the_workers_could_not_share_is_refused_before_anything_is_made(folder, words, sentence):
    assert said(*words) == (1, sentence)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["worker"], "Missing argument 'SCHEDULER'."),
        (["worker", "scheduler"], "'scheduler' is not the address of a Dask scheduler"),
        (["worker", "http://127.0.0.1:8786"], "'http://127.0.0.1:8786' is not the address of a Dask scheduler"),
        (["worker", "tcp://127.0.0.1:88786"], "'tcp://127.0.0.1:88786' is not the address of a Dask scheduler"),
        (["worker", "tcp://127.0.0.1:8786", "--threads", "0"], "0 is not in the range 1<=x<=256."),
        (["worker", "tcp://127.0.0.1:8786", "--processes", "many"], "'many' is not a valid integer range."),
        (["check", "--cluster", ""], "'' is not the address of a Dask scheduler: it should look like tcp://host:8786."),
        (["check", "--cluster", "tcp://a:1", "--processes", "2"], "--cluster and --processes do not go together"),
        (["check", "--processes", "0"], "0 is not in the range 1<=x<=64."),
        (["check", "--workers", "1000"], "1000 is not in the range 1<=x<=256."),
        (["check", "--resume", "--council", "QNB"], "leave other choices out."),
        (["replay", "--cluster", "nowhere"], "'nowhere' is not the address of a Dask scheduler"),
    ],
)
def test_wrong_words_are_answered_in_one_sentence(folder, words, part):
    code, sentence = said(*words)
    assert (code, part in sentence) == (2, True), sentence


def test_a_scheduler_that_is_not_there_is_told(folder):
    with nobody() as place:
        assert said("worker", f"tcp://{place}") == (1, f"No Dask scheduler answers at tcp://{place}.")


def test_a_server_that_is_no_scheduler_is_told(folder):
    with site({"/": Answer(b"<p>Hello")}) as place:
        assert said("worker", f"tcp://{place}") == (1, f"No Dask scheduler answers at tcp://{place}.")


def test_without_the_extra_it_is_told_how_to_get_it(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert said("worker", "tcp://127.0.0.1:8786") == (
        1,
        "A cluster needs the extra `cluster`: pip install -c constraints.txt -e '.[cluster]' in Doorstep's folder.",
    )
