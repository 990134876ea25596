"""What a councillor can ask for at the command line: to be told all, and to be forgotten."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from monitor.cli import doorstep
from store.records import Councillor, CouncillorList
from store.store import Store
from tests.store.planted import EVERYWHERE, PLANTED, ROWAN, SAM, plant, traces

OWN_PAGE = "https://northbridge.example/people/zquidge-page"


@pytest.fixture
def database(tmp_path, monkeypatch):
    """Northbridge was checked; Rowan stands wherever a councillor can stand."""
    monkeypatch.chdir(tmp_path)
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:
        plant(store)
    return url


@pytest.fixture
def run(database):
    return lambda command, *words, **more: CliRunner().invoke(
        doorstep, [command, "--database", database, *words], **more
    )


def held(database):
    with Store(database) as store:
        return traces(store)


def test_who_is_forgotten_is_gone_and_nobody_is_named(run, database, tmp_path):
    result = run("forget", "--council", "NBR", "--councillor", "Rowan Zquidge", "--yes")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "11 rows erased, 11 rows changed. They stay away from now on.\n"
        f"Keep {tmp_path / 'doorstep.db.forgotten'} with every backup: a restored one forgets again by it.\n"
    )
    assert held(database) == []
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
    assert not [word for word in PLANTED if word.encode() in files]


def test_the_right_person_is_asked_for_first(run, database):
    result = run("forget", "--council", "NBR", "--councillor", "zq7", input="n\n")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "Rowan Zquidge, Mill Lane, zq7 (Northbridge Council): erase all that is held, for good?"
    )
    assert held(database) == EVERYWHERE


def test_nobody_is_missed_in_silence(run):
    result = run("forget", "--council", "NBR", "--councillor", "Jo Makebelieve", "--yes")
    assert result.stdout.startswith("Nothing was held. They stay away from now on.\n")
    result = run("subject-access", "--council", "NBR", "--councillor", "Jo Makebelieve")
    assert result.stdout == (
        "Nothing is held about that councillor of Northbridge Council.\n"
        "They asked to be forgotten: a keyed digest recognises them, from which no name can be read.\n"
    )


def test_a_council_that_was_never_checked_is_one_sentence(run):
    for command in (["forget", "--yes"], ["subject-access"]):
        result = run(*command, "--council", "SWK", "--councillor", "zq7")
        assert result.exit_code == 1
        assert result.stderr == "Error: No council that has been checked is called 'SWK'.\n"


@pytest.mark.parametrize("words", [[], ["--council", "NBR"], ["--again", "--council", "NBR", "--councillor", "7"]])
def test_forgetting_needs_a_council_and_a_councillor_or_nothing_else(run, words):
    result = run("forget", *words)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "Error: Give --council and --councillor, or --again alone.",
    )


def test_a_restored_backup_is_made_to_forget_again(run, database, tmp_path):
    backup = (tmp_path / "doorstep.db").read_bytes()
    assert run("forget", "--again").stdout.startswith("Nobody was forgotten, as far as the database and ")
    run("forget", "--council", "NBR", "--councillor", "zq7", "--yes")
    (tmp_path / "doorstep.db").write_bytes(backup)
    assert held(database) == EVERYWHERE
    assert run("forget", "--again").stdout == "1 councillor erased again.\n"
    assert held(database) == []


@pytest.fixture
def impatient(monkeypatch):
    """Whoever opens a database waits a tenth of a second for others, instead of 15."""
    monkeypatch.setattr(Store.__init__, "__defaults__", (0.1,))


@pytest.mark.usefixtures("impatient")
def test_what_an_open_database_may_still_hold_is_said_and_swept_later(run, database, tmp_path):
    with Store(database) as dashboard, dashboard._database.reading() as connection:
        connection.execute(text("SELECT count(*) FROM councillor")).all()
        result = run("forget", "--council", "NBR", "--councillor", "zq7", "--yes")
    assert result.exit_code == 0
    assert result.stderr.endswith("Once they have closed it, run: doorstep forget --again\n")
    assert run("forget", "--again").stderr == ""
    assert b"zquidge" not in b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()


def test_everything_is_told_with_source_moment_reason_and_period(run):
    result = run("subject-access", "--council", "NBR", "--councillor", "Cllr Rowan Zquidge")
    assert (result.exit_code, result.stderr) == (0, "")
    told = result.stdout
    assert told.startswith("What is held about one councillor of Northbridge Council\n")
    assert [table for table in (*EVERYWHERE, "councillor_list") if f"(table {table})" not in told] == []
    assert "## Who you are as a councillor (table councillor)\n" in told
    assert "Kept: while the council's list names you, and 90 days after the first list that does not.\n" in told
    assert "  name: Rowan Zquidge\n  division: Mill Lane\n" in told
    assert "Home address, private telephone number and e-mail address, photograph and party are never stored.\n" in told
    assert "2026-03-02 12:00 UTC, check 1\n" in told
    assert f"  page: {OWN_PAGE}\n" in told
    assert "SamInvented" not in told


def test_a_program_gets_the_same_as_json(run):
    result = run("subject-access", "--council", "NBR", "--councillor", "zq7", "--json")
    told = json.loads(result.stdout)
    assert {each["table"] for each in told["held"]} == {*EVERYWHERE, "councillor_list"}
    (described,) = [each for each in told["held"] if each["table"] == "councillor"]
    assert described["parts"] == [
        {
            "council": "NBR",
            "site_id": "zq7",
            "name": "Rowan Zquidge",
            "division": "Mill Lane",
            "office": "",
            "page": OWN_PAGE,
        }
    ]
    assert told["asked_to_be_forgotten"] is False


def test_who_has_left_is_erased_when_their_time_is_up(run, database):
    now = datetime.now(UTC)
    gone = Councillor("NBR", "3", "Alex Gone")
    with Store(database) as store:
        for days, people in ((200, (ROWAN, SAM, gone)), (100, (ROWAN, SAM)), (1, (ROWAN, SAM))):
            run_number = store.begin_run("councils.csv", ["NBR"], now, made_up=True)
            named = CouncillorList("NBR", now - timedelta(days=days), councillors=people, good=True)
            store.add_councillor_lists(run_number, [named])
    dry = run("retention", "--dry-run")
    assert dry.stdout == "Northbridge Council: 1 former councillor\nNothing was erased: this was a dry run.\n"
    assert run("retention").stdout == "Northbridge Council: 1 former councillor\n"
    assert run("retention").stdout == "Nothing has been held for too long.\n"
    with Store(database) as store:
        assert [each.councillor.name for each in store.rights.people("NBR")] == ["Rowan Zquidge", "Sam Invented"]
