"""`doorstep demo`: the whole road, from made-up councils' pages to who may need support."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from config.elections import elections
from monitor.practice import desk
from scoring.indicators import all_indicators
from store.records import Checklist, Dial
from store.store import Store

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def demonstrated(tmp_path_factory):
    """The finished process, and the database it filled."""
    folder = tmp_path_factory.mktemp("demo")
    url = f"sqlite:///{folder / 'demo.db'}"
    done = subprocess.run(
        [sys.executable, "-c", "from monitor.cli import main; main()", "demo", "--no-dashboard", "--database", url],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "DOORSTEP_PACE_SECONDS": "0.01", "COLUMNS": "120"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    with Store(url) as store:
        yield done, store


def test_it_ends_by_itself_with_a_table(demonstrated):
    done, _ = demonstrated
    assert done.returncode == 0, done.stderr
    assert "Who may need support" in done.stdout
    assert "Could not look (this is not a low score)" in done.stdout
    assert "These councils are made up. Nothing here is about a real council." in done.stdout


def test_every_council_is_stored_and_marked_as_made_up(demonstrated):
    _, store = demonstrated
    assert len(store.councils()) >= 12
    assert all(council.made_up for council in store.councils())
    assert store.latest_run().made_up
    assert store.latest_run().ending == "finished"


def test_its_people_have_written_once_and_an_election_is_ahead(demonstrated, tmp_path):
    _, store = demonstrated
    desk.write(store, datetime.now(UTC))  # as the next demo over the same database
    assert [each.checklist for each in store.desk.declarations("QSM")] == [Checklist.ORGANISATIONS]
    assert [each.raised.handle for each in store.desk.corrections()] == ["tarnsidearchivesmadeup"]
    assert {"tarnsidearchivesmadeup"} <= {each.key for each in store.snapshot("QTS").accounts}
    (poll,) = elections(desk.polls(tmp_path, date(2026, 11, 22)))
    assert (poll.council, poll.on) == ("QFW", date(2026, 12, 6))


def test_a_council_that_could_not_be_read_is_not_enough_seen_and_never_low(demonstrated):
    _, store = demonstrated
    down, blocked, hanging = store.scorecard("QBM"), store.scorecard("QGW"), store.scorecard("QOX")
    assert (down.overall.value, blocked.overall.value, hanging.overall.value) == (None, None, None)
    assert (down.overall.seen, down.overall.low, down.overall.high) == (0, 0.0, 100.0)


def test_every_question_of_the_front_door_is_answered_yes_by_one_council_and_less_by_another(demonstrated):
    _, store = demonstrated
    cards = filter(None, (store.scorecard(each.local_authority_code) for each in store.councils()))
    found = [each for card in cards for each in card.findings if each.dial is Dial.FRONT_DOOR]
    in_full = {each.indicator for each in found if each.value == 1}
    in_part = {each.indicator for each in found if each.value is not None and each.value < 1}
    asked = {each.id for each in all_indicators(Dial.FRONT_DOOR)}
    assert (asked - in_full, asked - in_part) == (set(), set())


def test_the_best_council_has_everything_we_look_for(demonstrated):
    _, store = demonstrated
    best = store.scorecard("QNB").overall
    assert (round(best.value or 0), best.seen == best.applicable) == (100, True)


def test_a_council_with_only_facebook_x_and_linkedin_is_seen_whole(demonstrated):
    _, store = demonstrated
    card = store.scorecard("QTB")
    assert {account.platform for account in store.snapshot("QTB").accounts} == {"facebook", "linkedin", "x"}
    assert card.overall.coverage >= 0.9
    assert (card.channels, card.channels_readable) == (3, 0)


def test_a_council_that_left_x_and_says_so_is_no_failure(demonstrated):
    _, store = demonstrated
    outcomes = {finding.indicator: finding.outcome for finding in store.scorecard("QSC").findings}
    assert outcomes["retirements-stated"] == "met"


def test_councillors_pages_are_looked_at_since_the_county_answers_for_it(demonstrated):
    done, store = demonstrated
    assert "Pages of 93 councillors were looked at." in done.stdout
    assert len(store.good_list("QHW").councillors) == 60
    assert len(store.councillor_scorecards(["QHW"])) == 60
