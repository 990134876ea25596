"""What changed is noted once from what checks stored, whatever was scored again or read again meanwhile."""

from dataclasses import replace

import pytest

from config.settings import Settings
from monitor.noting import compared, note_changes
from store.records import ChangeKind, ChannelState, CorrectionKind
from store.store import Store
from tests.monitor.notified import empty_database
from tests.scoring.checked import ACTIVE, QUIET, check, finding, week
from tests.scoring.corrections import upheld

OURS = Settings(elections_file="")
NEED, QUIETER = ChangeKind.NEW_NEED, ChangeKind.WENT_QUIET


@pytest.fixture
def store(tmp_path):
    with Store(empty_database(tmp_path)) as opened:
        yield opened


def stored(store, made, *, replayed=False, run=None):
    """A check as the monitor stores it; the number of its run."""
    run = run or store.begin_run("councils.csv", ["NOR"], made.scorecard.as_of, made_up=True, replayed=replayed)
    store.add_visit(run, made.snapshot, made.scorecard)
    return run


def noted(store):
    return [(each.change.kind, each.change.since) for each in store.notices.between(week(0), week(99))]


def weekly(store, *said, first=0):
    """A check a week, each noted before the next."""
    for number, (need, state) in enumerate(said, start=first):
        stored(store, check(number, finding(said=need), state=state))
        note_changes(store, OURS, week(number))


def test_changes_are_noted_as_checks_come_in_and_once(store):
    weekly(store, ("met", ACTIVE), ("met", ACTIVE), ("not met", QUIET), ("not met", QUIET), ("not met", QUIET))
    assert sorted(noted(store)) == [(QUIETER, week(2)), (NEED, week(2))]
    assert note_changes(store, OURS, week(9)) == 0


def test_what_was_not_looked_at_for_weeks_is_noted_whole(store):
    for number, need in enumerate(("met", "met", "not met", "not met", "met", "met")):
        stored(store, check(number, finding(said=need)))
    assert note_changes(store, OURS, week(6)) == 2
    assert noted(store) == [(NEED, week(2)), (ChangeKind.NEED_MET, week(4))]


def test_a_look_in_the_middle_of_a_run_loses_nothing_of_what_the_run_adds(store):
    """Accounts are asked after all pages: a council is stored before, and again with what its accounts show."""
    weekly(store, ("met", ACTIVE), ("met", ACTIVE), ("met", QUIET))
    without = check(3, finding())
    run = stored(store, without)
    assert note_changes(store, OURS, week(3)) == 0
    stored(store, check(3, finding(), state=QUIET), run=run)
    assert note_changes(store, OURS, week(3)) == 1
    assert noted(store) == [(QUIETER, week(2))]


def test_scoring_again_by_another_method_is_no_change_and_tells_nothing_twice(store):
    weekly(store, ("met", ACTIVE), ("met", ACTIVE), ("not met", ACTIVE), ("not met", ACTIVE))
    before = noted(store)
    by_the_new = ["not met", "met", "met", "not met"]
    again = store.unscored(3)
    cards = [check(n, finding(said=said), method=3).scorecard for n, said in enumerate(by_the_new)]
    store.score_again(list(zip(again, cards, strict=True)))
    assert note_changes(store, OURS, week(3)) == 0
    stored(store, check(4, finding(said="not met"), method=3))
    assert note_changes(store, OURS, week(4)) == 0  # it stood already
    assert noted(store) == before == [(NEED, week(2))]


def test_reading_again_what_was_archived_is_no_change(store):
    weekly(store, ("met", ACTIVE), ("met", ACTIVE), ("not met", ACTIVE))
    for number in (1, 2):
        stored(store, check(number, finding(said="not met"), state=ACTIVE), replayed=True)
    assert note_changes(store, OURS, week(3)) == 0


def test_a_replay_before_the_first_look_does_not_hide_the_visit(store):
    for number, need in enumerate(("met", "met", "not met", "not met")):
        stored(store, check(number, finding(said=need)))
    stored(store, check(3, finding(said="not met")), replayed=True)
    assert note_changes(store, OURS, week(4)) == 1


def test_a_council_before_its_election_is_compared_by_its_own_calendar(store, tmp_path):
    day = week(3).date().isoformat()
    (tmp_path / "elections.csv").write_text(f"local_authority_code,date,kind,source\nNOR,{day},all-out,Made up\n")
    voting = Settings(elections_file=str(tmp_path / "elections.csv"))
    for number, state in enumerate((ACTIVE, ACTIVE, QUIET, QUIET)):
        stored(store, check(number, finding(), state=state))
    assert [each.changes for each in compared(store, voting)] == [()]
    assert len(next(compared(store, OURS)).changes) == 1


def test_an_alarm_is_noted_with_what_to_do(store):
    for number, state in enumerate((ACTIVE, ACTIVE, *2 * (ChannelState.CHANGED_HANDS,))):
        stored(store, check(number, finding(), state=state))
    note_changes(store, OURS, week(4))
    (found,) = store.notices.between(week(0), week(9))
    assert found.change.todo == "Open it with care and see whose it is. Until you know, take out the links to it."
    assert replace(found.change, evidence=()).council == "NOR"


def test_nobody_is_told_that_an_account_went_quiet_which_a_reply_has_made_somebody_elses(store):
    (account,) = check(0, finding(), state=ACTIVE).snapshot.accounts
    said = upheld(CorrectionKind.NOT_OURS, account.platform, account.key, at=week(0))
    store.desk.raise_correction(said.raised)
    store.desk.correct(said.later[0])
    weekly(store, ("met", ACTIVE), ("met", ACTIVE), ("met", QUIET), ("met", QUIET))
    assert noted(store) == []
