"""A check that also asks what the councils' own accounts show, over the practice county's platforms."""

import io
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from config.settings import Settings
from monitor.checking import run_check
from monitor.practice.county import county
from monitor.replaying import replay
from monitor.workplace import Visitors
from store.records import ChannelState
from store.store import Store

TODAY = datetime.now(UTC).date()
BRISK = {"connect_seconds": 2, "read_seconds": 3, "deadline_seconds": 6, "second_try_seconds": 0, "archive": ""}


@pytest.fixture(scope="module")
def practice():
    with county(TODAY) as served:
        yield served


def check(store, url, practice, **other):
    settings = Settings(database=url, bases=practice.bases, pace_seconds=0.05, **(BRISK | other))
    visitors = Visitors("tests", practice.hosts, (), alone=True)
    return run_check(store, settings, practice.councils, visitors, Console(file=io.StringIO()), "councils.csv")


@pytest.fixture(scope="module")
def checked(practice, tmp_path_factory):
    """A store after two checks on one day, and how often each host was asked for what in each."""
    url = f"sqlite:///{tmp_path_factory.mktemp('round') / 'doorstep.db'}"
    with Store(url) as store:
        check(store, url, practice)
        first = Counter((each.site, each.path) for each in practice.requests)
        before = len(practice.requests)
        check(store, url, practice)
        second = Counter((each.site, each.path) for each in practice.requests[before:])
        yield store, first, second


def states(store, code):
    return {(each.platform, each.key): each for each in store.snapshot(code).activities}


def test_posts_that_everybody_may_read_give_a_channel_its_state(checked):
    store, _, _ = checked
    found = states(store, "QNB")["bluesky", "northbridge.example"]
    assert found.state is ChannelState.ACTIVE
    assert found.last_posted_on >= TODAY - timedelta(days=30)
    assert found.reading.posts_30.number > 0


def test_a_server_that_asks_for_a_sign_in_has_refused_which_is_no_silence(checked):
    store, _, _ = checked
    found = states(store, "QSM")["mastodon", "saltmarshmadeup@mastodon.saltmarsh.example"]
    assert (found.state, found.last_posted_on) == (ChannelState.REFUSED, None)


def test_what_may_not_be_read_is_never_asked_for(checked):
    store, first, _ = checked
    telegram = [each for each in states(store, "QHW").values() if each.platform == "telegram"]
    assert [each.state for each in telegram] == [ChannelState.NOT_READABLE]
    assert not [site for site, _ in first if site.startswith("t-me")]


def test_an_account_that_is_not_found_is_not_gone_on_one_days_word(checked):
    store, _, _ = checked
    found = [each for each in states(store, "QTW").values() if each.platform == "bluesky"]
    assert {each.state for each in found} == {ChannelState.UNREACHABLE}
    assert "Doorstep will look again on another day." in found[0].reason


def test_an_account_that_was_read_today_is_not_asked_about_again(checked):
    _, first, second = checked
    asked = [path for site, path in first if site == "public.api.bluesky.example" and "getAuthorFeed" in path]
    again = [path for site, path in second if site == "public.api.bluesky.example"]
    assert asked
    assert again == []


def test_a_channel_that_was_read_counts_as_readable(checked):
    store, _, _ = checked
    card = store.scorecard("QNB")
    assert 0 < card.channels_readable <= card.channels
    assert card.channels_readable == sum(each.last_posted_on is not None for each in states(store, "QNB").values())


def test_a_persons_account_is_never_asked_about(checked):
    store, _, _ = checked
    for council in store.councils():
        snapshot = store.snapshot(council.local_authority_code)
        people = {(each.platform, each.key) for each in snapshot.accounts if each.role == "councillor"}
        assert not store.account_readings(people)


def test_a_replay_keeps_what_the_accounts_showed(checked):
    store, _, _ = checked
    before = states(store, "QNB")
    settings = Settings(archive="")
    list(replay(store, settings, Path("nowhere"), ["QNB"], lambda: datetime.now(UTC)))
    assert states(store, "QNB") == before


def test_an_operator_who_opts_in_reads_what_the_platform_does_not_wish(practice, tmp_path):
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    with Store(url) as store:
        check(store, url, practice, opt_in=("telegram", "flickr"))
        telegram = [each for each in states(store, "QHW").values() if each.platform == "telegram"]
        flickr = [each for each in states(store, "QSM").values() if each.platform == "flickr"]
    assert [each.last_posted_on is not None for each in (*telegram, *flickr)] == [True, True]


def test_a_service_that_shows_no_posts_is_only_said_to_be_there(checked):
    store, _, _ = checked
    (found,) = [each for each in states(store, "QNB").values() if each.platform == "govdelivery"]
    assert (found.state, found.last_posted_on) == (ChannelState.NOT_READABLE, None)
    assert found.reason == "People can sign up for its bulletins. GovDelivery shows no list of those that were sent."
