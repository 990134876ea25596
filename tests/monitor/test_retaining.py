"""For how long something is held."""

from datetime import UTC, datetime, timedelta

import pytest

from config.settings import Settings
from monitor.retaining import Limits, limits, months_before, retain
from store.records import Council, Councillor, CouncillorList
from store.store import Store


@pytest.mark.parametrize(
    ("moment", "months", "before"),
    [
        (datetime(2026, 3, 31, 12, tzinfo=UTC), 1, datetime(2026, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 3, 2, 12, tzinfo=UTC), 24, datetime(2024, 3, 2, 12, tzinfo=UTC)),
        (datetime(2024, 2, 29, 12, tzinfo=UTC), 12, datetime(2023, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 1, 15, 12, tzinfo=UTC), 1, datetime(2025, 12, 15, 12, tzinfo=UTC)),
    ],
)
def test_a_month_ago_is_the_same_day_or_the_last_one(moment, months, before):
    assert months_before(moment, months) == before


def test_the_settings_say_how_long():
    settings = Settings(retention_months=12, former_councillor_days=30)
    now = datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert limits(settings, now) == Limits(datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2025, 3, 31, 12, tzinfo=UTC))


def test_of_a_former_councillor_nothing_stays_in_the_files_of_the_database(tmp_path):
    began, now = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 9, 1, tzinfo=UTC)
    rowan, sam = Councillor("NBR", "7", "Rowan Zquidge"), Councillor("NBR", "8", "Sam Invented")
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")
    with Store(settings.database) as store:
        store.add_councils([Council("NBR", "Northbridge Council", "https://www.northbridge.example/")])
        for at, people in ((began, (rowan, sam)), (began + timedelta(days=7), (sam,))):
            run = store.begin_run("test", ["NBR"], at, made_up=True)
            store.add_councillor_lists(run, [CouncillorList("NBR", at, councillors=people, good=True)])
            store.end_run(run, at, "finished")
        assert b"Zquidge" in b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert retain(store, settings, now)
        assert b"Zquidge" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert [each.councillor for each in store.rights.people("NBR")] == [sam]
