"""A sector other than councils, all the way: made-up fire and rescue services, from their pages to their findings."""

import io
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rich.console import Console

from config.sectors import COUNCILS, SectorError, sector
from config.settings import Settings
from config.toolkit import principles
from monitor.checking import run_check
from monitor.practice.county import REGISTER, county, practised
from monitor.practice.parts import FOLDER, parts
from monitor.workplace import Visitors
from store.records import Outcome
from store.store import Store

ROOT = Path(__file__).parents[2]
FIRE = sector("fire-and-rescue")
PRACTICE = FIRE.folder / "practice"
TODAY = datetime.now(UTC).date()  # the news of the practice is as fresh as the day on which it is looked at


@pytest.fixture(scope="module")
def scorecards(tmp_path_factory):
    """Of a check of every made-up service, by code."""
    url = f"sqlite:///{tmp_path_factory.mktemp('fire') / 'fire.db'}"
    settings = Settings(
        database=url, archive="", sector="fire-and-rescue", pace_seconds=0, second_try_seconds=0, read_accounts=False
    )
    with county(TODAY, FIRE.register, PRACTICE) as practice, Store(url) as store:
        visitors = Visitors("practice", practice.hosts, (), alone=True)
        run_check(store, settings, practice.councils, visitors, Console(file=io.StringIO()), practice.register.name)
        return {card.council.local_authority_code: card for card in store.latest_scorecards()}


def test_every_service_of_the_register_has_a_part_in_the_practice():
    with county(date(2026, 3, 2), FIRE.register, PRACTICE) as practice:
        assert set(practice.parts) == set(parts(PRACTICE)) == {each.local_authority_code for each in practice.councils}
        assert all(each.made_up for each in practice.councils)


def test_every_service_is_measured_against_the_toolkit_of_its_sector(scorecards):
    assert set(scorecards) == {"QFA", "QFC", "QFE"}
    own = [each.id for each in principles(FIRE.toolkit)]
    assert [id for id, _score in scorecards["QFA"].principles] == own
    assert {each.indicator for each in scorecards["QFC"].findings} == set(FIRE.indicators)


def test_findings_speak_of_services_and_never_of_councils(scorecards):
    said = [
        words.lower()
        for card in scorecards.values()
        for each in card.findings
        for words in (each.question, each.why, each.fix, each.message)
    ]
    assert [words for words in said if "council" in words] == []
    assert [words for words in said if "residents" in words] == []
    assert any("the service" in words for words in said)


def test_a_service_with_everything_in_place_has_nearly_everything(scorecards):
    best = scorecards["QFA"].overall
    assert best.value is not None
    assert best.value >= 90
    assert best.coverage >= 0.9


def test_what_a_service_lacks_is_found(scorecards):
    outcomes = {each.indicator: each.outcome for each in scorecards["QFC"].findings}
    assert outcomes["links-have-names"] is Outcome.NOT_MET
    assert outcomes["house-rules"] is Outcome.NOT_MET
    assert outcomes["news-recent"] is Outcome.NOT_MET


def test_a_service_that_asks_robots_to_stay_away_is_unknown_and_never_low(scorecards):
    assert scorecards["QFE"].overall.value is None
    assert {each.outcome for each in scorecards["QFE"].findings} == {Outcome.UNKNOWN}


# The command line


def doorstep(folder, *words, **variables):
    return subprocess.run(
        [sys.executable, "-c", "from monitor.cli import main; main()", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "120"} | variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_check_reads_the_register_of_the_sector(tmp_path):
    own = 'name = "Libraries"\nbody = "library"\nbodies = "libraries"\nregister = "libraries.csv"\n'
    (tmp_path / "sector.toml").write_text(own)
    done = doorstep(tmp_path, "check", DOORSTEP_SECTOR=".")
    assert (done.returncode, done.stderr) == (1, "Error: libraries.csv: cannot be read: no such file or directory\n")


def test_a_sector_that_is_not_there_is_told_in_one_sentence(tmp_path):
    done = doorstep(tmp_path, "check", DOORSTEP_SECTOR="police")
    assert done.returncode == 1
    assert (
        done.stderr == "Error: police: is no sector: there are fire-and-rescue, or give a folder with a sector.toml\n"
    )


def test_a_file_of_elections_with_a_fault_is_told_in_one_sentence(tmp_path):
    (tmp_path / "polls.csv").write_text("local_authority_code,date,kind,source\nQNB,soon,all-out,Somebody\n")
    done = doorstep(tmp_path, "demo", "--no-dashboard", DOORSTEP_ELECTIONS_FILE="polls.csv")
    assert done.returncode == 1
    assert "polls.csv, line 2, date: 'soon' is not a day: write it as 2027-03-31" in done.stderr


# Practice


def test_councils_practise_in_the_practice_county():
    assert practised(COUNCILS) == (REGISTER, FOLDER)
    assert practised(FIRE) == (FIRE.register, PRACTICE)


def test_a_sector_without_a_practice_has_nothing_to_show(tmp_path):
    (tmp_path / "sector.toml").write_text('name = "L"\nbody = "l"\nbodies = "ls"\nregister = "l.csv"\n')
    with pytest.raises(SectorError, match="so there is nothing to show"):
        practised(sector(str(tmp_path)))
