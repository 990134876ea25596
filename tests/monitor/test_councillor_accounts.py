"""Councillors' own accounts in whole checks of the practice county: what is asked, kept and left alone."""

import io
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console
from sqlalchemy import create_engine, text

from config.settings import Settings
from monitor.checking import run_check
from monitor.councillor_accounts import wanted_of_people
from monitor.forgetting import Chosen, forget
from monitor.manner import Manner
from monitor.practice.county import county
from monitor.practice.platforms._profile import profiles
from monitor.resuming import resumable
from monitor.workplace import Visitors
from store.records import ChannelState, Councillor, DoorEvent, DoorEventKind, Outcome, Role
from store.store import Store

TODAY = datetime.now(UTC).date()
BRISK = {"connect_seconds": 2, "read_seconds": 3, "deadline_seconds": 6, "second_try_seconds": 0, "pace_seconds": 0.01}
ANSWERED = {
    "councillors": True,
    "controller": "The practice county",
    "lawful_basis": "None is needed",
    "privacy_notice": "https://doorstep.example/privacy",
    "dpia_date": TODAY,
    "archive": "",
}
SKY = "public.api.bluesky.example"
COUNCILS = ("QHW", "QHD", "QTS")
PEOPLE = {each.handle.lower(): each for each in profiles() if each.handle.lower().startswith("cllr")}


@pytest.fixture(scope="module")
def practice():
    with county(TODAY) as served:
        yield served


def check(store, url, practice, codes=COUNCILS, resumed=None, **other):
    settings = Settings(database=url, bases=practice.bases, **(BRISK | ANSWERED | other))
    visitors = Visitors("tests", practice.hosts, (), alone=True)
    chosen = [each for each in practice.councils if each.local_authority_code in codes]
    console = Console(file=io.StringIO())
    run_check(store, settings, chosen, visitors, console, "councils.csv", manner=Manner(), resumed=resumed)
    return settings


class Checks:
    """Two checks on one day, and one that asks for every page and account again."""

    def __init__(self, store, url, practice):
        self.store, self.url, self.asked, self.cards = store, url, [], []
        again = {"councillor_list_days": 0, "councillor_page_days": 0, "account_hours": 0}
        for forced in ({}, {}, again):
            before = len(practice.requests)
            check(store, url, practice, **forced)
            self.asked.append(Counter((each.site, each.path) for each in practice.requests[before:]))
            self.cards.append(store.councillor_scorecards())


@pytest.fixture(scope="module")
def checks(practice, tmp_path_factory):
    url = f"sqlite:///{tmp_path_factory.mktemp('people') / 'doorstep.db'}"
    with Store(url) as store:
        yield Checks(store, url, practice)


def states(store, codes=COUNCILS):
    """By the user's part of the handle, what is known of each account of a councillor that was asked about."""
    seen = [each for _number, each in store.councillor_snapshots(list(codes))]
    return {each.key.partition("@")[0]: each for one in seen for each in one.activities if each.reading}


def finding(store, code, site_id, indicator):
    (card,) = (each for each in store.councillor_scorecards([code]) if each.councillor.site_id == site_id)
    return next(each for each in card.findings if each.indicator == indicator)


def rows(url, query):
    engine = create_engine(url)
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


def test_every_account_that_a_councillor_holds_has_the_state_it_is_there_to_show(checks):
    found = {name: each.state for name, each in states(checks.store).items()}
    on_one_days_word = {ChannelState.GONE: ChannelState.UNREACHABLE}
    assert found == {name: on_one_days_word.get(each.state, each.state) for name, each in PEOPLE.items()}


def test_the_newest_post_of_a_councillors_account_is_found(checks):
    found = finding(checks.store, "QTS", "/councillors/corin-premise", "councillor-posts-recent")
    yesterday = TODAY - timedelta(days=1)
    assert (found.outcome, found.value) == (Outcome.MET, 1.0)
    assert str(yesterday.day) in found.message


@pytest.mark.parametrize(
    ("code", "site_id", "outcome"),
    [
        ("QHW", "2003", Outcome.MET),  # links the page
        ("QHW", "2027", Outcome.MET),  # links the council's own site, the page is on its supplier's
        ("QHW", "2009", Outcome.NOT_MET),
        ("QHW", "2021", Outcome.UNKNOWN),  # not found today
        ("QTS", "/councillors/zia-rumour", Outcome.MET),  # on Mastodon
        ("QTS", "/councillors/yuki-hearsay", Outcome.NOT_APPLICABLE),  # on Facebook
    ],
)
def test_whether_a_profile_leads_back_is_known_without_keeping_the_profile(checks, code, site_id, outcome):
    assert finding(checks.store, code, site_id, "councillor-points-back").outcome is outcome


def test_pictures_and_sentences_are_measured_and_the_posts_are_forgotten(checks):
    described = finding(checks.store, "QHW", "2003", "councillor-pictures-described")
    short = finding(checks.store, "QHW", "2003", "councillor-short-sentences")
    assert (described.outcome, short.outcome) == (Outcome.MET, Outcome.MET)


def test_of_a_councillors_account_no_name_no_words_and_no_followers_are_kept(checks):
    names = {(each.platform, each.key) for each in states(checks.store).values()}
    stored = [each for readings in checks.store.account_readings(names).values() for each in readings]
    shown = [each.reading for each in states(checks.store).values()]
    assert len(stored) > len(shown) == len(PEOPLE)
    for each in stored + shown:
        assert (each.name, each.about, each.followers, each.verified, each.proven_domain) == ("", "", None, (), "")
        assert each.features is None or each.features.question_share is None
    links = {link for each in stored for link in each.links}
    assert links == {
        "https://hollinwold.moderngov.example/",
        "https://www.hollinwold.example/",
        "https://www.harrowdale.example/",
        "https://councillors.tarnside.example/",
    }


def test_no_word_of_a_councillors_profile_is_anywhere_in_the_database(checks):
    tables = [name for (name,) in rows(checks.url, "select name from sqlite_master where type = 'table'")]
    held = " ".join(str(row) for name in tables for row in rows(checks.url, f"select * from {name}"))
    assert "cllr-drewsupposed" in held
    assert [each.about for each in PEOPLE.values() if each.about and each.about in held] == []


def test_what_an_account_says_of_itself_is_known_without_its_words(checks):
    found = states(checks.store)["cllr-nicoimprobable.bsky.social"]
    assert (found.state, found.reason) == (ChannelState.RETIRED, "Its profile says so.")


def test_councillors_accounts_are_asked_about_together_and_once_a_day(checks):
    together = [path for site, path in checks.asked[0] if site == SKY and "getProfiles" in path]
    assert len(together) == 1
    assert "cllr-kerrysaga.bsky.social" in together[0]
    assert not [path for site, path in checks.asked[1] if site == SKY or "/api/v1/" in path]
    assert [path for site, path in checks.asked[2] if site == SKY]


def test_scorecards_that_say_the_same_are_not_stored_again(checks):
    assert checks.cards[0] == checks.cards[1]
    newest = {(each.councillor.site_id, each.findings[0].message) for each in checks.cards[2]}
    assert newest == {(each.councillor.site_id, each.findings[0].message) for each in checks.cards[0]}
    ((cards,),) = rows(checks.url, "select count(*) from councillor_scorecard where site_id = '2003'")
    assert cards == 2  # before the account was asked about, and after


def test_private_profiles_and_accounts_of_others_are_never_asked_about(checks):
    asked = " ".join(path for each in checks.asked for _site, path in each)
    assert "9990000" not in asked
    assert "IndigoFablemanMP" not in asked


def test_a_councils_own_reading_stays_as_it_is(checks):
    ((council, main),) = [
        (each.council, account)
        for each in checks.store.latest_snapshots(codes=["QTS"])
        for account in each.accounts
        if account.key == "tarnside.example" and account.role is Role.MAIN
    ]
    (reading,) = checks.store.account_readings([(main.platform, main.key)]).values()
    assert (reading[0].name, reading[0].about) == (council.name, "Tarnside is made up.")


@pytest.mark.parametrize("off", [{"read_accounts": False}, {"councillors": False}])
def test_nobodys_account_is_asked_about_if_it_is_switched_off(practice, tmp_path, off):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    before = len(practice.requests)
    with Store(url) as store:
        check(store, url, practice, ["QTS"])
        assert [each for each in practice.requests[before:] if "corinpremise" in each.path]
        before = len(practice.requests)
        check(store, url, practice, ["QTS"], account_hours=0, **off)
    assert not [each for each in practice.requests[before:] if "corinpremise" in each.path]


def test_councillors_accounts_are_left_alone_before_an_election(practice, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    poll = TODAY + timedelta(days=10)
    elections = tmp_path / "elections.csv"
    elections.write_text(f"local_authority_code,date,kind,source\nQTS,{poll},all-out,made up for a test\n")
    with Store(url) as store:
        check(store, url, practice, ["QTS"])
        before = len(practice.requests)
        check(store, url, practice, ["QTS"], account_hours=0, elections_file=str(elections))
    asked = [each.path for each in practice.requests[before:]]
    assert [path for path in asked if "tarnside.example" in path]
    assert not [path for path in asked if "corinpremise" in path or "CllrZiaRumour" in path]


def test_the_accounts_of_whoever_takes_a_break_are_left_alone_until_they_are_back(checks, practice):
    settings = Settings(database=checks.url, **(BRISK | ANSWERED))
    councils = [each for each in practice.councils if each.local_authority_code == "QTS"]

    def wanted():
        return {each.key for each in wanted_of_people(checks.store, councils, settings, datetime.now(UTC))}

    before, corin = wanted(), "/councillors/corin-premise"
    checks.store.doors.note("QTS", corin, DoorEvent(DoorEventKind.BREAK_BEGUN, datetime.now(UTC)))
    assert before - wanted() == {"cllr-corinpremise.bsky.social"}
    checks.store.doors.note("QTS", corin, DoorEvent(DoorEventKind.BREAK_ENDED, datetime.now(UTC)))
    assert wanted() == before


def test_who_was_forgotten_is_not_asked_about_and_leaves_nothing(practice, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:
        settings = check(store, url, practice, ["QTS"])
        corin = Councillor("QTS", "/councillors/corin-premise", "Corin Premise")
        assert forget(store, settings, "QTS", Chosen((corin,)), datetime.now(UTC))
        assert "cllr-corinpremise.bsky.social" not in states(store, ["QTS"])
        before = len(practice.requests)
        check(store, url, practice, ["QTS"], account_hours=0, councillor_list_days=0, councillor_page_days=0)
    assert not [each for each in practice.requests[before:] if "corin" in each.path]
    assert b"corinpremise" not in b"".join(each.read_bytes() for each in tmp_path.glob("doorstep.db*"))


ACTIVITIES = (
    "select code, site_id, json_extract(record, '$.activities[0].state') from councillor_activity order by 1, 2"
)
CARDS = "select code, site_id, digest from councillor_scorecard order by 1, 2, id"


def test_a_run_that_dies_before_it_has_filled_in_stores_what_an_undisturbed_one_does(practice, tmp_path):
    undisturbed, broken = (f"sqlite:///{tmp_path / name}.db" for name in ("undisturbed", "broken"))
    with Store(undisturbed) as store:
        check(store, undisturbed, practice, ["QTS"])
    died = []

    class Dying(Store):
        def add_councillor_activities(self, run, found):
            if len(died) == 0 and rows(broken, "select id from councillor_activity"):
                died.append(run)
                raise KeyboardInterrupt
            super().add_councillor_activities(run, found)

    with Dying(broken) as store:
        with pytest.raises(KeyboardInterrupt):
            check(store, broken, practice, ["QTS"])
        assert len(rows(broken, ACTIVITIES)) == 1
        run, _chosen = resumable(store)
        check(store, broken, practice, ["QTS"], resumed=run.id)
    assert rows(broken, ACTIVITIES) == rows(undisturbed, ACTIVITIES)
    assert rows(broken, CARDS) == rows(undisturbed, CARDS)
    assert len(rows(broken, ACTIVITIES)) == 2
