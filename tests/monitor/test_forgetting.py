"""People who ask are gone, stay away at the next check, and go again when a backup is restored."""

import shutil
import stat
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from config.selection import SelectionError
from config.settings import Settings
from monitor.forgetting import Chosen, forget, forget_again, forgotten, somebody
from store.erasure import Cause
from store.forgotten import ErasureKeyError, Forgotten
from store.personal import Person
from store.records import Councillor, CouncillorList, CouncillorScorecard, CouncillorSnapshot, Tally
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROWAN, SAM = Councillor("NBR", "7", "Rowan Zquidge", "Mill Lane"), Councillor("NBR", "8", "Sam Invented", "Old Quay")


@pytest.fixture
def file(tmp_path):
    """Settings with a database in a file."""
    return Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request, tmp_path, monkeypatch):
    """Settings with an empty database of either kind."""
    monkeypatch.chdir(tmp_path)
    if request.param == "sqlite":
        return request.getfixturevalue("file")
    return Settings(database=request.getfixturevalue("postgresql_url"))


@pytest.fixture
def store(settings):
    with Store(settings.database) as opened:
        yield opened


def check(store, *people, code="NBR"):
    run = store.begin_run("councils.csv", [code], NOON, made_up=True)
    store.add_councillor_lists(run, [CouncillorList(code, NOON, councillors=people, good=True)])
    cards = [CouncillorScorecard(each, NOON, 2, Tally(0, 0, 0, 0), (), ()) for each in people]
    store.add_councillors(run, [(CouncillorSnapshot(each.councillor, NOON), each) for each in cards])


def names(store):
    return [each.councillor.name for each in store.rights.people("NBR")]


def ask(store, settings, said):
    return forget(store, settings, "NBR", somebody(store.rights.people("NBR"), "NBR", said), NOON)


def test_where_nobody_asked_no_file_is_made(store, settings):
    check(store, ROWAN)
    assert forgotten(store, settings, NOON) == Forgotten()
    assert not settings.forgotten_file.exists()
    assert not settings.erasure_key_file.exists()


def test_who_asks_is_gone_and_is_known_again_at_the_next_check(store, settings):
    check(store, ROWAN, SAM)
    assert ask(store, settings, "7")
    assert names(store) == ["Sam Invented"]
    known = forgotten(store, settings, NOON)
    assert known.without([ROWAN, SAM, replace(ROWAN, site_id="901")]) == (SAM,)


def test_the_files_are_for_their_owner_alone_and_name_nobody(store, settings):
    check(store, ROWAN)
    ask(store, settings, "Rowan Zquidge")
    for path in (settings.forgotten_file, settings.erasure_key_file):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "Zquidge" not in path.read_text(encoding="utf-8")


def test_a_key_in_the_settings_needs_no_file(store, settings):
    keyed = settings.model_copy(update={"erasure_key": "sixteen and some more"})
    check(store, ROWAN)
    ask(store, keyed, "7")
    assert not settings.erasure_key_file.exists()
    assert forgotten(store, keyed, NOON).is_forgotten("NBR", "7", "")


def test_a_restored_backup_forgets_again(file, tmp_path):
    backup = tmp_path / "backup.db"
    with Store(file.database) as store:
        check(store, ROWAN, SAM)
    shutil.copy(tmp_path / "doorstep.db", backup)
    with Store(file.database) as store:
        ask(store, file, "7")
    for left in tmp_path.glob("doorstep.db-*"):
        left.unlink()
    shutil.copy(backup, tmp_path / "doorstep.db")
    with Store(file.database) as store:
        assert names(store) == ["Rowan Zquidge", "Sam Invented"]
        known = forgotten(store, file, NOON)
        assert names(store) == ["Sam Invented"]
        assert [(each.cause, each.people) for each in store.rights.tombstones()] == [(Cause.AGAIN, 1)]
        assert store.rights.marks() == known.marks
        assert forget_again(store, known, NOON) == 0
    assert b"zquidge" not in (tmp_path / "doorstep.db").read_bytes().lower()


def test_a_lost_file_of_marks_is_made_again_from_the_database(store, settings):
    check(store, ROWAN)
    ask(store, settings, "7")
    before = settings.forgotten_file.read_text(encoding="utf-8")
    settings.forgotten_file.unlink()
    forgotten(store, settings, NOON)
    assert settings.forgotten_file.read_text(encoding="utf-8") == before


def test_a_check_that_was_under_way_does_not_bring_anybody_back_for_long(store, settings):
    check(store, ROWAN, SAM)
    ask(store, settings, "7")
    check(store, ROWAN, SAM)
    forgotten(store, settings, NOON)
    assert names(store) == ["Sam Invented"]


def test_without_the_key_nothing_goes_on(store, settings):
    check(store, ROWAN)
    ask(store, settings, "7")
    settings.erasure_key_file.unlink()
    with pytest.raises(ErasureKeyError, match=r"is missing: set erasure_key, or put back .*\.erasure-key\.$"):
        forgotten(store, settings, NOON)
    other = settings.model_copy(update={"erasure_key": "quite another secret"})
    with pytest.raises(ErasureKeyError, match="is another one"):
        forget(store, other, "NBR", Chosen((SAM,)), NOON)


def test_a_file_that_cannot_be_read_stops_with_a_sentence(store, settings):
    settings.forgotten_file.mkdir()
    with pytest.raises(ErasureKeyError, match=r"\.forgotten cannot be read: is a directory\."):
        forgotten(store, settings, NOON)


def test_somebody_of_whom_nothing_is_held_can_ask_in_advance(store, settings):
    ask(store, settings, "Jo Makebelieve")
    ask(store, settings, "31")
    known = forgotten(store, settings, NOON)
    assert known.is_forgotten("NBR", "5", "Councillor Jo Makebelieve")
    assert known.is_forgotten("NBR", "31", "Whoever")
    assert not known.is_forgotten("NBR", "", "Sam Invented")
    assert store.rights.tombstones() == ()


def test_two_with_one_name_are_told_apart_by_what_the_site_calls_them(store, settings):
    namesake = Councillor("NBR", "9", "Rowan Zquidge", "Castle Hill")
    check(store, ROWAN, SAM, namesake)
    with pytest.raises(SelectionError, match=r"2 councillors .*: 7 \(Mill Lane\), 9 \(Castle Hill\)\.$"):
        ask(store, settings, "Cllr Rowan Zquidge")
    ask(store, settings, "7")
    known = forgotten(store, settings, NOON)
    assert known.without([ROWAN, namesake]) == (namesake,)
    assert [each.councillor.site_id for each in store.rights.people("NBR")] == ["9", "8"]


def test_the_ids_of_an_older_website_go_with_the_person(store, settings):
    check(store, replace(ROWAN, site_id="rowan-z"), SAM)
    check(store, ROWAN, SAM)
    ask(store, settings, "Rowan Zquidge")
    assert names(store) == ["Sam Invented"]


def test_of_two_former_namesakes_only_the_one_who_asked_is_meant():
    former = [Person(replace(ROWAN, site_id=id), listed=False) for id in ("1", "2")]
    assert somebody(former, "NBR", "1") == Chosen((replace(ROWAN, site_id="1"),))
    with pytest.raises(SelectionError, match="Say which"):
        somebody(former, "NBR", "Rowan Zquidge")
