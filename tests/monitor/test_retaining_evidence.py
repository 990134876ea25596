"""Evidence is erased after as many months as the settings say, files of copies included."""

from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from config.settings import Settings
from monitor.cli import doorstep
from monitor.retaining_evidence import erase_evidence, old_evidence
from store.records import Archived, Council, PageKind, PageReading, Score, Scorecard, Snapshot
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
OLD, MIDDLE, NEW = (f"doorstep-{day}090000-one-1f9a03c7.warc.gz" for day in ("20230101", "20240101", "20261101"))


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Four checks, the oldest first, and files of copies of which the second is pointed to by the last check, too."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "doorstep-archive"
    folder.mkdir()
    for name in (OLD, MIDDLE, NEW, "notes.txt", f"{OLD}.open"):
        (folder / name).write_bytes(b"x")
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}", evidence_months=24)
    with Store(settings.database) as store:
        store.add_councils([NORTHBRIDGE])
        for days, file in ((1400, OLD), (1000, MIDDLE), (7, MIDDLE), (1, NEW)):
            check(store, NOW - timedelta(days=days), file)
        yield store, settings, folder


def check(store, at, file, ended=True):
    page = PageReading(
        NORTHBRIDGE.website, PageKind.HOME, at, status=200, digest=f"{at}", complete=True, archived=Archived(file, 0)
    )
    run = store.begin_run("test", ["NBR"], at, made_up=True)
    card = Scorecard(NORTHBRIDGE, at, 1, Score(60.0, 0.9, 55.0, 65.0, 9, 10), (), ())
    store.add_visit(run, Snapshot(NORTHBRIDGE, at, (page,), finished=True), card)
    if ended:
        store.end_run(run, at, "finished")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_unless_a_setting_says_so_everything_is_kept(kept):
    store, settings, _folder = kept
    assert not old_evidence(store, settings.model_copy(update={"evidence_months": 0}), NOW)


def test_old_rows_go_and_with_them_the_files_that_nothing_else_points_to(kept):
    store, settings, folder = kept
    old = old_evidence(store, settings, NOW)
    assert old.counts == (1, 1, 1, 1)  # the second check is old too, and one of the last three
    erase_evidence(store, old, NOW)
    assert names(folder) == sorted([MIDDLE, NEW, "notes.txt", f"{OLD}.open"])
    assert not old_evidence(store, settings, NOW)
    assert dict(store.rights.tombstones()[-1].removed) == {"file of copies": 1}


def test_while_a_check_is_under_way_nothing_is_erased(kept):
    store, settings, _folder = kept
    check(store, NOW - timedelta(hours=1), NEW, ended=False)
    old = old_evidence(store, settings, NOW)
    assert (bool(old), old.busy) == (False, True)
    assert old_evidence(store, settings, NOW + timedelta(days=2)).counts == (2, 2, 2, 1)


def test_the_command_says_what_it_would_erase_before_it_does(kept, tmp_path, monkeypatch):
    _store, settings, folder = kept
    (tmp_path / "doorstep.toml").write_text("evidence_months = 24\n")
    words = ["retention", "--database", settings.database]
    dry = CliRunner().invoke(doorstep, [*words, "--dry-run"])
    assert dry.stdout.splitlines()[0] == "Evidence: 1 visit, 1 scorecard, 1 page reading, 1 copy file"
    assert OLD in names(folder)
    assert CliRunner().invoke(doorstep, words).exit_code == 0
    assert OLD not in names(folder)
    assert CliRunner().invoke(doorstep, words).stdout == "Nothing has been held for too long.\n"
