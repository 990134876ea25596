"""Checks of the practice county's councillors: what stands in democracy.toml is found, and nothing else."""

import gzip
import io
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from config.settings import Settings
from monitor.asked import told
from monitor.checking import run_check
from monitor.manner import Manner
from monitor.practice.county import county
from monitor.replaying import replay
from monitor.workplace import Visitors
from store.records import ProblemKind, Role, SignalKind
from store.store import Store

TODAY = datetime.now(UTC).date()
BRISK = {"connect_seconds": 2, "read_seconds": 3, "deadline_seconds": 6, "second_try_seconds": 0, "pace_seconds": 0.01}
ANSWERED = {
    "councillors": True,
    "controller": "The practice county",
    "lawful_basis": "None is needed",
    "privacy_notice": "https://doorstep.example/privacy",
    "dpia_date": TODAY,
}
WITH_LISTS = ("QHW", "QSM", "QDM", "QFW", "QHD", "QTW", "QTB", "QTS")


@pytest.fixture(scope="module")
def practice():
    with county(TODAY) as served:
        yield served


def check(store, url, practice, codes=WITH_LISTS, manner=None, **other):
    settings = Settings(database=url, bases=practice.bases, **(BRISK | ANSWERED | {"read_accounts": False} | other))
    visitors = Visitors("tests", practice.hosts, (), alone=True)
    chosen = [each for each in practice.councils if each.local_authority_code in codes]
    console = Console(file=io.StringIO())
    return run_check(store, settings, chosen, visitors, console, "councils.csv", manner=manner or Manner())


class Checks:
    """Three checks on one day: as usual, again, and with everything asked for again."""

    def __init__(self, store, url, practice):
        self.store = store
        self.asked, self.done, self.cards = [], [], []
        for forced in ({}, {}, {"councillor_list_days": 0, "councillor_page_days": 0}):
            before = len(practice.requests)
            self.done.append(check(store, url, practice, **forced))
            self.asked.append(Counter((each.site, each.path) for each in practice.requests[before:]))
            self.cards.append(store.councillor_scorecards())


@pytest.fixture(scope="module")
def checks(practice, tmp_path_factory):
    folder = tmp_path_factory.mktemp("councillors")
    url = f"sqlite:///{folder / 'doorstep.db'}"
    with Store(url) as store:
        yield Checks(store, url, practice)


def seen(store, code):
    return {each.councillor.site_id: each for _number, each in store.councillor_snapshots([code])}


def addresses(accounts):
    return {each.url for each in accounts}


def canonical(urls):
    return {each.replace("profile.php?id=", "") for each in urls}


GOOD = ("QHW", "QSM", "QHD", "QTW", "QTB", "QTS")


@pytest.mark.parametrize("code", GOOD)
def test_every_councillor_is_found_and_nobody_is_invented(checks, practice, code):
    (expected,) = (each for each in practice.lists if each.code == code)
    named = checks.store.good_list(code)
    people = {(each.site_id, each.name, each.division, each.office) for each in named.councillors}
    assert people == {(each.id, each.name, each.ward, each.office) for each in expected.people}
    assert named.vacancies == len(expected.vacant)
    assert seen(checks.store, code).keys() == {each.id for each in expected.people}


@pytest.mark.parametrize("code", GOOD)
def test_every_account_is_found_and_none_is_invented(checks, practice, code):
    (expected,) = (each for each in practice.lists if each.code == code)
    shown = seen(checks.store, code)
    theirs = (Role.COUNCILLOR, Role.LEADER)
    own = {id: [each for each in one.accounts if each.role in theirs] for id, one in shown.items()}
    office = {id: addresses(each for each in accounts if not each.personal) for id, accounts in own.items()}
    private = {id: addresses(each for each in accounts if each.personal) for id, accounts in own.items()}
    assert office == {each.id: canonical(each.own) for each in expected.people}
    assert private == {each.id: canonical(each.personal) for each in expected.people}


@pytest.mark.parametrize("code", GOOD)
def test_a_surgery_and_ways_to_get_in_touch_are_found_where_they_are(checks, practice, code):
    (expected,) = (each for each in practice.lists if each.code == code)
    wanted = {each.id: each for each in expected.people if not each.broken and not each.page_of}
    shown = seen(checks.store, code)
    said = {id: shown[id].readings[0].signals for id in wanted}
    surgeries = {id for id in wanted if any(each.kind is SignalKind.SURGERY for each in said[id])}
    routes = {id: {each.value for each in said[id] if each.kind is SignalKind.CONTACT_ROUTE} for id in wanted}
    assert surgeries == {id for id, each in wanted.items() if "surgery" in each.says}
    assert {id for id in wanted if "form" in routes[id]} == {id for id, each in wanted.items() if "form" in each.says}
    mailed = {id for id in wanted if "council e-mail" in routes[id]}
    assert mailed == {id for id, each in wanted.items() if "e-mail" in each.says}


def test_of_a_page_that_is_somebody_elses_nothing_is_read(checks):
    stranger = seen(checks.store, "QHW")["2012"]
    assert (stranger.accounts, stranger.readings[0].signals, stranger.readings[0].complete) == ((), (), False)


def test_a_broken_page_loses_none_of_the_others(checks):
    shown = seen(checks.store, "QHD")
    assert len(shown) == 6
    assert [id for id, each in shown.items() if each.readings[0].problem] == ["13"]
    assert shown["13"].readings[0].problem.kind is ProblemKind.SERVER_ERROR
    assert shown["13"].readings[0].attempt == 2


def test_a_list_that_is_short_or_blocked_is_said_to_be_not_good(checks):
    record = checks.done[0].record
    assert record.poor_lists == (
        "Dunmorrow Council: Only 3 of 20 seats were found (councillorcount). There is no earlier list.",
        "Fernwick Borough Council: Nobody was found who is a councillor. The site answered with a challenge instead of "
        "the page: “just a moment”. There is no earlier list.",
    )
    said = told(checks.done[0])
    assert "Pages of 88 councillors were looked at." in said
    assert "Councils whose list of councillors is not good: 2.\n  Dunmorrow Council: Only 3 of 20 seats" in said
    assert checks.store.councillor_snapshots(["QDM"]) == ()


def test_what_was_read_today_is_not_asked_for_again(checks):
    again = {path for site, path in checks.asked[1] if site == "hollinwold.moderngov.example"}
    assert again == set()
    assert {path for site, path in checks.asked[1] if site == "councillors.tolbury.example"} == set()


def test_a_page_that_failed_in_passing_is_asked_for_again_in_the_next_check(checks):
    again = {path for site, path in checks.asked[1] if site == "harrowdale.cmis.example"}
    assert again == {"/robots.txt", "/Councillors/tabid/62/ctl/ViewCMIS_Person/mid/480/id/13/Default.aspx"}


def test_everything_is_asked_for_again_if_that_is_wanted_and_what_is_unchanged_is_not_sent(checks, practice):
    asked = [each for each in practice.requests if each.path == "/mgUserInfo.aspx?UID=2001"]
    assert ["if-none-match" in each.headers for each in asked] == [False, True]
    reading = seen(checks.store, "QHW")["2001"].readings[0]
    assert reading.unchanged_since < reading.read_at
    assert seen(checks.store, "QHW")["2001"].taken_at == reading.read_at


def test_scorecards_that_say_the_same_are_not_stored_again(checks):
    assert checks.cards[0] == checks.cards[1] == checks.cards[2]
    assert len(checks.cards[0]) == 88


def test_after_a_check_there_are_counts_in_which_nobody_can_be_found(checks):
    table = checks.store.councillor_counts()
    assert {code for code, _counts in table.councils} == set(GOOD)
    large = dict(table.councils)["QHW"]
    assert (large.read, large.list_an_account) == (59, 40)
    few = dict(table.councils)["QTW"]
    assert (few.read, few.list_an_account, few.links_at_fault) == (4, None, None)


def test_a_replay_leaves_councillors_alone(checks):
    before = checks.store.councillor_snapshots()
    list(replay(checks.store, Settings(archive=""), Path("nowhere"), ["QHW"], lambda: datetime.now(UTC)))
    assert checks.store.councillor_snapshots() == before


def test_no_copy_of_a_councillors_page_or_list_is_kept(practice, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:
        check(store, url, practice, ["QTW"])
        assert len(store.councillor_snapshots(["QTW"])) == 4
    kept = b"".join(gzip.decompress(each.read_bytes()) for each in (tmp_path / "doorstep-archive").glob("*.gz"))
    assert b"www.thistlewick.example" in kept
    assert b"councillors.thistlewick.example" not in kept
    assert b"Merle Parable" not in kept


@pytest.mark.parametrize("off", [{"councillors": False}, {"controller": ""}, {"dpia_date": None}])
def test_nobody_is_asked_until_it_is_switched_on_and_answered_for(practice, tmp_path, off):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    before = len(practice.requests)
    with Store(url) as store:
        check(store, url, practice, ["QTW", "QTB"], archive="", **off)
        assert store.councillor_lists("QTW") == ()
    asked = {each.site for each in practice.requests[before:]}
    assert asked == {"www.thistlewick.example", "www.tolbury.example"}


def test_a_council_is_left_alone_before_its_election(practice, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    poll = TODAY + timedelta(days=10)
    elections = tmp_path / "elections.csv"
    elections.write_text(f"local_authority_code,date,kind,source\nQTW,{poll},all-out,made up for a test\n")
    before = len(practice.requests)
    with Store(url) as store:
        check(store, url, practice, ["QTW", "QTB"], archive="", elections_file=str(elections))
        assert store.councillor_lists("QTW") == ()
        assert store.good_list("QTB").good
    assert "councillors.thistlewick.example" not in {each.site for each in practice.requests[before:]}


def test_processes_find_what_threads_find(practice, checks, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:
        check(store, url, practice, ["QTB", "QSM"], Manner(2), archive="")
        for code in ("QTB", "QSM"):
            found, known = seen(store, code), seen(checks.store, code)
            assert {id: each.accounts for id, each in found.items()}.keys() == known.keys()
            assert {id: addresses(each.accounts) for id, each in found.items()} == {
                id: addresses(each.accounts) for id, each in known.items()
            }
