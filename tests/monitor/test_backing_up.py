"""Backups, in SQLite and in PostgreSQL: made, checked, changed by somebody, and put back."""

import json
import os
import signal
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.config import Config
from click.testing import CliRunner
from sqlalchemy import create_engine

import monitor.backing_up
from config.doors import Doors
from config.settings import Settings
from dashboard.sessions import session as session_of
from monitor.backing_up import back_up, restore
from monitor.backup_file import BackupError, manifest_of, pack
from monitor.cli import doorstep
from monitor.forgetting import forget, somebody
from store.backup import Contents, put_back
from store.deeds import Deed, DeedKind
from store.erasure_files import remembered
from store.errors import DatabaseError
from store.forgotten import ErasureKeyError
from store.passes import Seal
from store.records import Council, Councillor, CouncillorList, DoorEvent, DoorEventKind, DoorLink
from store.steps import MIGRATIONS, newest_step
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
ROWAN = Councillor("NBR", "7", "Rowan Zquidge")
SAM = Councillor("NBR", "8", "Sam Invented")
SEAL = Seal(b"a key for tests only")


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request, tmp_path, monkeypatch):
    """Of a database, of either kind, in which Northbridge and its councillors stand."""
    monkeypatch.chdir(tmp_path)
    sqlite = f"sqlite:///{tmp_path / 'doorstep.db'}"
    url = sqlite if request.param == "sqlite" else request.getfixturevalue("postgresql_url")
    made = Settings(database=url, erasure_key="sixteen letters or more")
    fill(made)
    return made


def fill(settings):
    with Store(settings.database) as store:
        store.add_councils([NORTHBRIDGE])
        run = store.begin_run("test", ["NBR"], NOW, made_up=True)
        store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM), good=True)])


def names(settings):
    with Store(settings.database) as store:
        return [each.councillor.name for each in store.rights.people("NBR")]


def changed(backup, **manifest):
    """The backup with another manifest."""
    with zipfile.ZipFile(backup) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    said = json.loads(parts["manifest.json"]) | manifest
    with zipfile.ZipFile(backup, "w") as packed:
        for name, content in (parts | {"manifest.json": json.dumps(said)}).items():
            packed.writestr(name, content)


def test_what_was_backed_up_is_there_again_and_who_was_forgotten_since_is_not(settings, tmp_path):
    manifest = back_up(settings, tmp_path / "all.zip", NOW)
    assert (manifest.step, manifest.rows["council"], manifest.rows["councillor"]) == (newest_step(), 1, 2)
    with Store(settings.database) as store:
        store.add_councils([Council("STH", "South Council", "https://south.example/")])
        forget(store, settings, "NBR", somebody(store.rights.people("NBR"), "NBR", "Rowan Zquidge"), NOW)
    settings.forgotten_file.unlink()  # the database alone remembers
    with pytest.raises(BackupError, match="There is a database already"):
        restore(settings, tmp_path / "all.zip", NOW)
    with pytest.raises(ErasureKeyError):
        restore(settings.model_copy(update={"erasure_key": ""}), tmp_path / "all.zip", NOW, replace=True)
    restore(settings, tmp_path / "all.zip", NOW + timedelta(days=1), replace=True)
    with Store(settings.database) as store:
        assert [each.local_authority_code for each in store.councils()] == ["NBR"]
    assert names(settings) == ["Sam Invented"]
    assert settings.forgotten_file.exists()
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_ctrl_c_comes_before_a_backup_takes_the_place_or_when_whoever_was_forgotten_is_erased(
    sqlite, tmp_path, monkeypatch
):
    back_up(sqlite, tmp_path / "backup.zip", NOW)
    with Store(sqlite.database) as store:
        forget(store, sqlite, "NBR", somebody(store.rights.people("NBR"), "NBR", "7"), NOW)

    def interrupted(*given):
        put_back(*given)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(monitor.backing_up, "put_back", interrupted)
    with pytest.raises(KeyboardInterrupt):
        restore(sqlite, tmp_path / "backup.zip", NOW, replace=True)
    assert names(sqlite) == ["Sam Invented"]


def signed_in(store, session):
    return session_of(Doors(analysts=("ana@lga.example",)), store, SEAL, session, NOW + timedelta(hours=3)) is not None


def test_a_backup_gives_back_nothing_that_was_taken_away_since_it_was_made(settings, tmp_path):
    with Store(settings.database) as store:
        store.doors.add_link(DoorLink("NBR", "7", "k7", NOW, NOW + timedelta(days=30)))
        store.deeds.note(Deed(DeedKind.OFFICER_APPROVED, NOW, "analyst", "NBR", "a", "kit", "northbridge.example"))
        store.doors.note("NBR", "8", DoorEvent(DoorEventKind.REMOVAL_ASKED, NOW))
    back_up(settings, tmp_path / "all.zip", NOW + timedelta(minutes=1))
    later = NOW + timedelta(hours=1)
    with Store(settings.database) as store:
        store.doors.note("NBR", "7", DoorEvent(DoorEventKind.LINKS_REVOKED, later))
        store.deeds.note(Deed(DeedKind.OFFICER_REFUSED, later, "analyst", "NBR", "a", "kit", "northbridge.example"))
        store.doors.note("NBR", "8", DoorEvent(DoorEventKind.REMOVAL_UNDONE, later))
        store.doors.note("NBR", "7", DoorEvent(DoorEventKind.REMOVAL_ASKED, later))
        run = store.begin_run("test", ["NBR"], later, made_up=True)
        everybody = (ROWAN, SAM, Councillor("NBR", "9", "Jo Fable"), Councillor("NBR", "10", "Kit Makeup"))
        store.add_councillor_lists(run, [CouncillorList("NBR", later, councillors=everybody, good=True)])
        store.doors.note("NBR", "9", DoorEvent(DoorEventKind.REMOVAL_ASKED, later))
        store.doors.note("NBR", "10", DoorEvent(DoorEventKind.REMOVAL_ASKED, later))
        store.doors.note("NBR", "10", DoorEvent(DoorEventKind.REMOVAL_UNDONE, later))
    assert restore(settings, tmp_path / "all.zip", NOW + timedelta(hours=2), replace=True).carried
    with Store(settings.database) as store:
        assert store.doors.link("k7") is None
        assert store.deeds.officer("kit").kind is DeedKind.OFFICER_REFUSED
        assert store.doors.resting() == {("NBR", "7")}  # and not 8, who took it back
        known = remembered(store, settings)
        # 9 is not in the backup, nor is 10, who took it back.
        assert [known.is_forgotten("NBR", id, "") for id in ("7", "8", "9", "10")] == [False, False, True, False]
        assert [each.kind for each in store.doors.events("NBR", "8")].count(DoorEventKind.REMOVAL_ASKED) == 1


def test_after_a_restore_everybody_signs_in_again(settings, tmp_path):
    before, after = (
        SEAL.signed("session", name, "who", str(int(at.timestamp())))
        for name, at in (("s1", NOW + timedelta(hours=1)), ("s2", NOW + timedelta(hours=2, minutes=1)))
    )
    back_up(settings, tmp_path / "all.zip", NOW)
    with Store(settings.database) as store:
        assert signed_in(store, before)
    restore(settings, tmp_path / "all.zip", NOW + timedelta(hours=2), replace=True)
    with Store(settings.database) as store:
        assert [signed_in(store, each) for each in (before, after)] == [False, True]
        assert [(each.kind, each.detail) for each in store.deeds.newest(1)] == [
            (DeedKind.RESTORED, "of 22 November 2026")
        ]


@pytest.fixture
def sqlite(tmp_path, monkeypatch):
    """Of a database in SQLite, with its backup `all.zip` beside it."""
    monkeypatch.chdir(tmp_path)
    made = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")
    fill(made)
    back_up(made, tmp_path / "all.zip", NOW)
    return made


def refusal(settings, file):
    with pytest.raises(BackupError) as caught:
        restore(settings, file, NOW, replace=True)
    assert names(settings) == ["Rowan Zquidge", "Sam Invented"]  # nothing was lost
    return str(caught.value)


@pytest.mark.parametrize("key", ["", "another key of sixteen letters"])
def test_without_the_key_nothing_is_restored(sqlite, tmp_path, key):
    own = sqlite.model_copy(update={"erasure_key": "sixteen letters or more"})
    with Store(own.database) as store:
        forget(store, own, "NBR", somebody(store.rights.people("NBR"), "NBR", "Rowan Zquidge"), NOW)
    back_up(own, tmp_path / "later.zip", NOW)
    with pytest.raises(ErasureKeyError):
        restore(own.model_copy(update={"erasure_key": key}), tmp_path / "later.zip", NOW, replace=True)
    assert names(own) == ["Sam Invented"]


def test_a_backup_from_before_the_schedule_is_brought_up_to_date(sqlite, tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'older.db'}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0009")
        connection.exec_driver_sql(
            "INSERT INTO council (code, digest, added_at, record) VALUES ('OLD', 'd', '2025-03-02', "
            """'{"local_authority_code": "OLD", "name": "Old Council", "website": "https://old.example/"}')"""
        )
    engine.dispose()
    held = Contents("sqlite", "0009", {"council": 1, "run": 0}, frozenset())
    pack(tmp_path / "older.db", held, "0.0", NOW, tmp_path / "older.zip")
    restore(sqlite, tmp_path / "older.zip", NOW, replace=True)
    with Store(sqlite.database) as store:
        assert [each.name for each in store.councils()] == ["Old Council"]
        assert store.schedule.heartbeat() is None


def test_a_backup_of_the_other_kind_of_database_is_refused(sqlite, tmp_path):
    changed(tmp_path / "all.zip", kind="postgresql")
    assert "is of a database in postgresql, and `database` names one in sqlite" in refusal(sqlite, tmp_path / "all.zip")


def test_a_file_that_is_there_is_not_overwritten(sqlite, tmp_path):
    before = (tmp_path / "all.zip").read_bytes()
    with pytest.raises(BackupError, match="is there already"):
        back_up(sqlite, tmp_path / "all.zip", NOW)
    assert (tmp_path / "all.zip").read_bytes() == before


def test_a_backup_that_was_cut_short_is_refused(sqlite, tmp_path):
    whole = (tmp_path / "all.zip").read_bytes()
    for length in (0, 100, len(whole) // 2, len(whole) - 1):
        (tmp_path / "cut.zip").write_bytes(whole[:length])
        assert refusal(sqlite, tmp_path / "cut.zip") == (
            f"{tmp_path / 'cut.zip'} is not a whole backup: it is damaged or was cut short."
        )


def test_a_backup_in_which_a_byte_was_changed_is_refused(sqlite, tmp_path):
    content = bytearray((tmp_path / "all.zip").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "all.zip").write_bytes(content)
    assert "damaged" in refusal(sqlite, tmp_path / "all.zip")


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        ({"digest": "0" * 64}, "has been changed or damaged"),
        ({"size": 1}, "has been changed or damaged"),
        ({"rows": {"council": 2}}, "the rows of council are not as many"),
        ({"rows": {"no_such_table": 2}}, "has other tables than this version"),
        ({"step": "9999", "version": "9.0"}, "was made by a newer version of Doorstep (9.0)"),
        ({"format": 2}, "was made by a newer version of Doorstep"),
        ({"rows": None}, "is not a backup of Doorstep"),
        ({"rows": {"council": "one"}}, "is not a backup of Doorstep"),
        ({"made_at": "yesterday"}, "is not a backup of Doorstep"),
        ({"made_at": "2026-11-22T09:00:00"}, "is not a backup of Doorstep"),
    ],
)
def test_a_backup_that_is_not_what_its_manifest_says_is_refused(sqlite, tmp_path, manifest, why):
    changed(tmp_path / "all.zip", **manifest)
    with pytest.raises((BackupError, DatabaseError)) as caught:
        restore(sqlite, tmp_path / "all.zip", NOW, replace=True)
    assert why in str(caught.value)
    assert names(sqlite) == ["Rowan Zquidge", "Sam Invented"]


def test_another_zip_file_is_no_backup(sqlite, tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as packed:
        packed.writestr("notes.txt", "Hello")
    assert refusal(sqlite, tmp_path / "other.zip") == f"{tmp_path / 'other.zip'} is not a backup of Doorstep."


def test_a_backup_that_is_not_there_is_said_in_one_sentence(sqlite, tmp_path):
    gone = tmp_path / "gone.zip"
    assert refusal(sqlite, gone) == f"{gone} cannot be read: no such file or directory."


def test_a_database_that_cannot_be_read_any_more_is_set_aside(sqlite, tmp_path):
    (tmp_path / "doorstep.db").write_bytes(b"not a database " * 1000)
    restore(sqlite, tmp_path / "all.zip", NOW, replace=True)
    assert names(sqlite) == ["Rowan Zquidge", "Sam Invented"]
    assert (tmp_path / "doorstep.db.damaged").read_bytes().startswith(b"not a database")


def test_a_database_that_a_scheduler_works_on_is_not_replaced(sqlite, tmp_path):
    with Store(sqlite.database) as store:
        store.schedule.take("machine 1 token", None, NOW - timedelta(seconds=3))
    assert "A scheduler is at work" in refusal(sqlite, tmp_path / "all.zip")


def test_a_backup_is_whole_while_somebody_writes(sqlite, tmp_path):
    with sqlite3.connect(tmp_path / "doorstep.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO run (started_at, register, planned, made_up) VALUES ('2026-11-22', 'x', '[]', 0)")
        back_up(sqlite, tmp_path / "meanwhile.zip", NOW)
        other.execute("ROLLBACK")
    assert manifest_of(tmp_path / "meanwhile.zip").rows["run"] == 1


def test_a_folder_that_cannot_be_written_to_is_named_and_nothing_is_left_behind(sqlite, tmp_path):
    with pytest.raises(BackupError, match="cannot be written or checked: no such file or directory"):
        back_up(sqlite, tmp_path / "gone" / "all.zip", NOW)


def test_where_there_is_no_database_nothing_is_backed_up_and_none_is_made(tmp_path):
    nowhere = Settings(database=f"sqlite:///{tmp_path / 'typo.db'}")
    with pytest.raises(DatabaseError, match=r"There is nothing in the database \(.*typo\.db\)"):
        back_up(nowhere, tmp_path / "all.zip", NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_tried_in_a_scratch_place_is_none(postgresql_url, tmp_path):
    fill(Settings(database=postgresql_url))
    with create_engine(postgresql_url.replace("postgresql:", "postgresql+psycopg:")).begin() as connection:
        connection.exec_driver_sql("CREATE ROLE modest LOGIN IN ROLE pg_read_all_data")
    with pytest.raises(DatabaseError, match="does not let this user do that"):
        back_up(Settings(database=postgresql_url.replace("postgres@", "modest@")), tmp_path / "all.zip", NOW)
    assert list(tmp_path.iterdir()) == []


def test_without_postgresqls_programs_one_sentence_says_what_to_install(postgresql_url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("store.postgresql_tools.DEBIAN", tmp_path)
    made = Settings(database=postgresql_url)
    fill(made)
    with pytest.raises(DatabaseError, match=r"^pg_dump is not installed: .*apt install postgresql-client"):
        back_up(made, tmp_path / "all.zip", NOW)
    assert list(tmp_path.glob("*.zip*")) == []


def test_the_commands_say_what_they_did(sqlite, tmp_path):
    said = CliRunner().invoke(doorstep, ["backup", ".", "--database", sqlite.database])
    assert (said.exit_code, said.stdout.startswith("Written and checked: doorstep-20")) == (0, True)
    CliRunner().invoke(doorstep, ["backup", "nightly/", "--database", sqlite.database])
    assert [path.name[:11] for path in (tmp_path / "nightly").iterdir()] == ["doorstep-20"]
    file = tmp_path / "file"
    file.write_text("")
    assert "The folder file cannot be made: file exists." in CliRunner().invoke(doorstep, ["backup", "file/"]).stderr
    file = next(tmp_path.glob("doorstep-2*.zip"))
    assert file.stat().st_mode & 0o777 == 0o600
    words = ["restore", str(file), "--database", f"sqlite:///{tmp_path / 'new.db'}"]
    first = CliRunner().invoke(doorstep, words).stdout
    assert first.startswith("Restored: ")
    assert "There was no database that could tell what was taken away since 20" in first
    again = CliRunner().invoke(doorstep, words)
    assert (again.exit_code, "say --replace" in again.stderr) == (1, True)
    assert "no database that could tell" not in CliRunner().invoke(doorstep, [*words, "--replace"]).stdout
