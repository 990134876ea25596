"""`doorstep score` as its users run it."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from config.settings import Settings
from monitor.cli import doorstep as cli
from monitor.measuring import scorer
from scoring.score import METHOD
from store.store import Store
from tests.monitor.commands.test_replay import empty  # noqa: F401  # a fixture
from tests.monitor.test_replaying import NOW
from tests.scoring.northbridge import NORTHBRIDGE, account, contact, home, link, seen

SNAPSHOT = seen(home(link("facebook")), contact(), accounts=[account("facebook")])


@pytest.fixture
def doorstep(empty, tmp_path):  # noqa: F811
    """Runs `doorstep` beside a database of one visit that an older method scored."""
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        run = store.begin_run("made-up.csv", ["NOR"], NOW, made_up=True)
        store.add_councils([NORTHBRIDGE])
        store.add_visit(run, SNAPSHOT, replace(scorer(Settings())(SNAPSHOT), method=METHOD - 1))
        store.end_run(run, NOW, "finished")
    return empty


def test_each_council_has_a_line_and_an_older_method_is_told(doorstep):
    done = doorstep("score")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "Northbridge Council: front door 26 out of 100, between 25 and 31; 22 of 23 things could be checked ("
    )
    assert done.stdout.strip().endswith(f"(method {METHOD - 1}, 2025-03-31)")
    assert done.stderr.strip() == "1 of 1 council was scored by an older method: --again."


def test_again_scores_by_todays_method_and_says_how_many(doorstep):
    done = doorstep("score", "--again")
    assert done.stderr.strip() == f"1 visit scored again by method {METHOD}."
    assert done.stdout.strip().endswith(f"(method {METHOD}, 2025-03-31)")
    assert doorstep("score", "--again").stderr.strip() == f"0 visits scored again by method {METHOD}."


def test_a_council_that_could_not_be_seen_has_no_number(empty, tmp_path):  # noqa: F811
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        dark = seen(home(complete=False))
        store.add_councils([NORTHBRIDGE])
        store.add_visit(store.begin_run("made-up.csv", ["NOR"], NOW, made_up=True), dark, scorer(Settings())(dark))
    told = empty("score").stdout
    assert told.startswith("Northbridge Council: not enough seen; 0 of 30 things could be checked (method ")


def test_json_holds_both_dials_and_every_finding(doorstep):
    facts = json.loads(doorstep("score", "--json", "--council", "NOR").stdout)
    card = scorer(Settings())(SNAPSHOT)
    assert facts["council"] == "NOR"
    assert facts["front_door"]["value"] == card.overall.value
    assert facts["open_channels"]["applicable"] == card.open_channels.applicable
    assert [each["indicator"] for each in facts["findings"]] == [each.indicator for each in card.findings]


def test_a_council_that_nobody_has_checked_is_named(doorstep):
    done = doorstep("score", "--council", "ZZZ")
    assert (done.returncode, done.stderr.strip()) == (1, "Error: No council that has been checked is called 'ZZZ'.")


@pytest.mark.parametrize(
    ("command", "said"), [("score", "No council has been checked yet."), ("accounts", "No account has been found.")]
)
def test_where_there_is_nothing_to_print_that_is_said(tmp_path, command, said):
    done = CliRunner().invoke(cli, [command, "--json", "--database", f"sqlite:///{tmp_path / 'new.db'}"])
    assert (done.exit_code, done.stdout, done.stderr.strip()) == (0, "", said)
