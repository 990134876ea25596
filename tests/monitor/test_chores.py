from datetime import UTC, datetime

import pytest

from config.settings import Settings
from monitor.chores import DAY, HOUR, Chores
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def passed():
    return [0.0]


@pytest.fixture
def chores(passed, tmp_path):
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        yield lambda **chosen: Chores(
            store, Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}", **chosen), lambda: NOON, lambda: passed[0]
        )


def test_recipients_are_told_every_hour_and_after_each_check_and_time_is_up_once_a_day(chores, passed):
    kept = chores()
    assert kept.turn(checked=False) == {"notices": "", "links": "", "retention": ""}
    assert kept.turn(checked=False) == {}
    assert kept.turn(checked=True) == {"notices": ""}
    passed[0] = HOUR - 1
    assert kept.turn(checked=False) == {}
    passed[0] = HOUR
    assert kept.turn(checked=False) == {"notices": "", "links": ""}
    passed[0] = DAY
    assert kept.turn(checked=False) == {"notices": "", "links": "", "retention": ""}


def test_a_chore_that_goes_wrong_says_so_and_keeps_the_others_from_nothing(chores):
    found = chores(sector="nowhere").turn(checked=False)
    assert "nowhere" in found["notices"]
    assert found["retention"] == ""
