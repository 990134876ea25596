"""How long the round over councillors takes, said before it starts. Arithmetic only."""

from datetime import UTC, date, datetime

import pytest

from config.register import UK_REGISTER, councils
from config.settings import Settings
from monitor.councillor_dues import works
from monitor.councillor_forecast import about_councillors, councillor_forecast, longest
from store.records import Council, Councillor, CouncillorList, CouncillorScorecard, CouncillorSnapshot, Tally
from store.store import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
NORTHBRIDGE = Council(
    "QNB", "Northbridge", "https://www.northbridge.example/", democracy_url="https://democracy.northbridge.example/"
)
ANSWERED = Settings(
    councillors=True,
    controller="Northbridge",
    lawful_basis="Public task",
    privacy_notice="https://monitor.example/privacy",
    dpia_date=date(2026, 10, 1),
)


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as opened:
        yield opened


def test_the_longest_group_of_the_united_kingdom_takes_an_hour(store):
    everyone = [each for each in councils(UK_REGISTER) if each.exists(date(2026, 11, 22))]
    due = works(store, everyone, ANSWERED, NOW)
    most = longest(due, ANSWERED)
    assert (most.group, most.councils, most.requests, most.minutes) == ("moderngov.co.uk", 70, 3710, 62)
    assert councillor_forecast(due, ANSWERED) == (
        "Councillors: 382 lists and about 19,482 pages. The longest group, moderngov.co.uk (70 councils, about 3,710 "
        "requests, one every 1 s), takes about 62 min."
    )


def test_every_other_group_of_the_united_kingdom_takes_less_than_twenty_minutes(store):
    everyone = [each for each in councils(UK_REGISTER) if "moderngov.co.uk" not in each.democracy_url]
    assert longest(works(store, everyone, ANSWERED, NOW), ANSWERED).minutes < 20


def test_a_slower_pace_takes_longer(store):
    slow = ANSWERED.model_copy(update={"paces": {"northbridge.example": 5.0}})
    due = works(store, [NORTHBRIDGE], slow, NOW)
    assert (longest(due, slow).pace, longest(due, slow).minutes) == (5.0, 4)  # 53 requests


def test_only_what_is_due_is_counted(store):
    people = tuple(Councillor("QNB", str(each), "Rowan Pretend", page=f"https://d.example/{each}") for each in range(3))
    run = store.begin_run("councils.csv", ["QNB"], NOW, made_up=True)
    store.add_councillor_lists(run, [CouncillorList("QNB", NOW, councillors=people, good=True)])
    card = CouncillorScorecard(people[0], NOW, 2, Tally(0, 0, 0, 0), (), ())
    store.add_councillors(run, [(CouncillorSnapshot(people[0], NOW), card)])
    due = works(store, [NORTHBRIDGE], ANSWERED, NOW)
    assert councillor_forecast(due, ANSWERED).startswith("Councillors: 0 lists and about 2 pages.")


def test_nothing_due_is_said(store):
    assert councillor_forecast([], ANSWERED, resting=2) == (
        "Councillors: nothing is due. 2 councils left alone before an election."
    )


def test_what_is_missing_is_said_in_place_of_a_plan(store):
    without = ANSWERED.model_copy(update={"dpia_date": None})
    assert about_councillors(store, [NORTHBRIDGE], without, NOW, 0) == (
        "Councillors' pages are not read: dpia_date is not set (docs/settings.md, Councillors)."
    )


def test_a_council_before_its_election_is_left_alone(store, tmp_path):
    (tmp_path / "elections.csv").write_text(
        "local_authority_code,date,kind,source\nQNB,2026-12-03,all-out,made up for a test\n"
    )
    soon = ANSWERED.model_copy(update={"elections_file": str(tmp_path / "elections.csv")})
    assert about_councillors(store, [NORTHBRIDGE], soon, NOW, 0) == (
        "Councillors: nothing is due. 1 council left alone before an election."
    )
