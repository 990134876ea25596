"""What is erased is gone from every table and from the file, and leaves a count behind."""

from sqlalchemy import select

from store import tables
from store.erasure import Cause, Tombstone
from store.records import Councillor, CouncillorList
from store.store import Store
from tests.store.planted import BOTH, COUNCILS, EVERYWHERE, NOON, PLANTED, SAM, SAMS, SITE, THEIRS, plant, traces, visit


def test_a_person_stands_in_every_table_that_can_name_one_and_in_none_after_erasure(store):
    plant(store)
    assert traces(store) == EVERYWHERE
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    assert traces(store) == []


def test_every_table_is_either_searched_for_people_or_cannot_name_any():
    """A new table fails here: plant a person in it above, or say here that it names none."""
    names_nobody = {
        "change_look",
        "check_answer",
        "check_request",
        "council",
        "councillor_count",
        "councillor_list",  # names people by the numbers of their rows
        "forgotten_mark",
        "frozen_scorecard",
        "code_step",  # digests, and an address that the database alone cannot read, for a day
        "deed",  # offices and keyed digests: nothing that somebody wrote
        "notice",  # names recipients by keyed digests, and changes by digests
        "notice_end",
        "robots_reading",
        "rulebook",
        "run",
        "run_end",
        "scheduled_run",
        "scheduler",
        "publication",
        "session_end",
        "shortlist",
        "tombstone",
    }
    assert {*tables.metadata.tables} == names_nobody | {*EVERYWHERE}


def test_what_is_held_about_others_stays_and_can_be_read(store):
    plant(store)
    before = store.snapshot("NBR")
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    after = store.snapshot("NBR")
    assert (after.accounts, after.activities) == ((before.accounts[0],), ())
    assert [each.handle for each in after.readings[0].links] == ["Northbridge"]
    assert after.readings[0].signals[0].value == "Ask Cllr [erased]"
    assert store.scorecard("NBR").findings[0].message == "The page names @[erased] and [erased]."
    assert [each.councillor for _number, each in store.councillor_snapshots()] == [SAM]
    assert store.councillor_scorecards()[0].findings == visit(SAM, SAMS, BOTH)[1].findings
    names = [("x", each.key) for each in (SAMS, COUNCILS, BOTH)]
    assert store.account_readings([*names, ("x", THEIRS.key)]).keys() == {*names}


def test_an_account_that_two_councillors_link_goes_with_the_second(store):
    plant(store)
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    assert store.account_readings([("x", BOTH.key)])
    store.rights.erase("NBR", ["8"], Cause.ASKED, NOON)
    assert not store.account_readings([("x", BOTH.key)])


def test_nobody_takes_the_place_of_the_erased_in_an_old_list(store):
    run = plant(store)
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    new = Councillor("NBR", "9", "Jo Makebelieve")
    later = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    store.add_councillor_lists(later, [CouncillorList("NBR", NOON, "moderngov", SITE, (SAM, new), good=True)])
    assert store.councillor_lists_of(run, ["NBR"])["NBR"].councillors == (SAM,)
    assert store.good_list("NBR").councillors == (SAM, new)


def test_a_tombstone_counts_and_names_nobody(store):
    plant(store)
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    own = ("councillor", "councillor_activity", "councillor_scorecard", "councillor_snapshot")
    removed = dict.fromkeys(("account_reading", "correction", *own, "door_event", "door_link", "published_mark"), 1)
    once = ("change", "councillor_list", "councillor_snapshot", "declaration", "page_reading", "scorecard", "snapshot")
    changed = dict.fromkeys((*once, "correction", "door_event"), 1) | {"shortlist_change": 2}
    assert store.rights.tombstones() == (
        Tombstone(
            NOON,
            Cause.ASKED,
            "NBR",
            1,
            tuple(sorted((removed | {"page_reading": 1, "supplied": 1}).items())),
            tuple(sorted(changed.items())),
        ),
    )


def test_who_is_not_there_leaves_no_tombstone(store):
    plant(store)
    store.rights.erase("NBR", ["nobody"], Cause.ASKED, NOON)
    store.rights.erase("SWK", ["zq7"], Cause.ASKED, NOON)
    assert store.rights.tombstones() == ()
    assert traces(store) == EVERYWHERE


def test_a_namesake_keeps_the_name(store):
    run = plant(store)
    namesake = Councillor("NBR", "9", "Rowan Zquidge", page=f"{SITE}people/9")
    store.add_councillors(run, [visit(namesake)])
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    assert store.scorecard("NBR").findings[0].message == "The page names @[erased] and Rowan Zquidge."
    assert [each.councillor.name for each in store.rights.people("NBR")] == ["Rowan Zquidge", "Sam Invented"]


def test_everyone_of_whom_something_is_held_is_known_and_whether_they_are_listed(store):
    run = plant(store)
    gone = Councillor("NBR", "3", "Alex Gone")
    store.add_councillors(run, [visit(gone)])
    found = [(each.councillor.name, each.listed) for each in store.rights.people("NBR")]
    assert found == [("Alex Gone", False), ("Rowan Zquidge", True), ("Sam Invented", True)]


def bytes_of(path):
    """Of the database and whatever SQLite keeps beside it."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*"))).lower()


def test_nothing_of_the_erased_stays_in_the_file_or_its_log(tmp_path):
    path = tmp_path / "doorstep.db"
    with Store(f"sqlite:///{path}") as store:
        plant(store)
        assert b"zquidge" in bytes_of(path)
        store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
        assert store.rights.overwrite()
        assert not [word for word in PLANTED if word.encode() in bytes_of(path)]
        assert b"sam invented" in bytes_of(path)
    assert not [word for word in PLANTED if word.encode() in bytes_of(path)]


def test_while_somebody_reads_the_log_may_keep_it_and_we_say_so(tmp_path):
    path = tmp_path / "doorstep.db"
    with Store(f"sqlite:///{path}", patience=0.1) as store, Store(f"sqlite:///{path}") as dashboard:
        plant(store)
        with dashboard._database.reading() as connection:
            connection.execute(select(tables.councillors.c.id)).all()
            store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
            assert not store.rights.overwrite()
        assert store.rights.overwrite()
    assert b"zquidge" not in bytes_of(path)


def test_while_somebody_writes_the_file_is_left_for_later(tmp_path):
    path = tmp_path / "doorstep.db"
    with Store(f"sqlite:///{path}", patience=0.1) as store, Store(f"sqlite:///{path}") as other:
        plant(store)
        store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
        with other._database.writing():
            assert not store.rights.overwrite()
        assert store.rights.overwrite()


def test_a_server_overwrites_by_itself(postgresql_url):
    with Store(postgresql_url) as store:
        assert store.rights.overwrite()
