import json
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from config.selection import SelectionError
from monitor.commands.sensitivity import sensitivity_command
from store.records import Council
from store.store import Store
from tests.scoring.asked import HALF, MET, NOT_MET, card
from tests.scoring.northbridge import AT, NORTHBRIDGE, home, seen

SALTMARSH = Council("SAL", "Saltmarsh Council", "https://saltmarsh.example/")
GONE = Council("OLD", "Old Council", "https://old.example/", valid_to=date(2025, 4, 1))
ANSWERS = {
    NORTHBRIDGE: {"a": NOT_MET, "b": MET, "c": MET},
    SALTMARSH: {"a": MET, "b": HALF, "c": MET},
    GONE: {"a": NOT_MET, "b": NOT_MET, "c": NOT_MET},
}


@pytest.fixture
def database(tmp_path):
    """The address of an empty one."""
    return f"sqlite:///{tmp_path / 'doorstep.db'}"


@pytest.fixture
def measured(database):
    """The same, with the scorecards of two councils, and of one that no longer exists."""
    with Store(database) as store:
        run = store.begin_run("councils.csv", ["NOR", "SAL", "OLD"], AT, made_up=True)
        store.add_councils([*ANSWERS])
        for council, answers in ANSWERS.items():
            snapshot = replace(seen(home()), council=council)
            store.add_visit(run, snapshot, replace(card(answers), council=council))
    return database


def run(database, *words):
    return CliRunner().invoke(sensitivity_command, ["--database", database, *words])


def test_what_the_queue_hangs_on_is_said_in_sentences(measured):
    done = run(measured, "--draws", "50")
    assert (done.exit_code, done.stderr) == (0, "")
    basis, order, deciding, separating, alike = done.stdout.splitlines()
    assert basis.startswith("This rests on 2 councils with a score. Under 20, ")
    assert order.startswith("We moved every weight by up to half, up or down, 50 times. Of 1 pair of councils")
    assert deciding.startswith("Most hangs on the weight of “Is there b?”")
    assert separating == "1 of 3 indicators tells nobody apart: “Is there c?” (2 of 2 meet it)."
    assert alike.startswith("No two indicators could be compared")


def test_a_program_gets_one_object_with_every_figure(measured):
    done = run(measured, "--json", "--draws", "20", "--seed", "7")
    told = json.loads(done.stdout)
    assert (told["councils"], told["pairs"], told["draws"], told["seed"]) == (2, 1, 20, 7)
    assert [each["indicator"] for each in told["deciding"]] == ["b", "a", "c"]
    assert told["separations"][0]["met"] == 1
    assert run(measured, "--json", "--draws", "20", "--seed", "7").stdout == done.stdout


def test_before_anybody_is_scored_there_is_nothing_to_say(database):
    failed = run(database).exception
    assert isinstance(failed, SelectionError)
    assert str(failed) == "No council has been scored yet: `doorstep check` first."
