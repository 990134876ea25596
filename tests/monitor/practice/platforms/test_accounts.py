"""Who has which account, and that Doorstep's own sources make of each what accounts.toml says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin, urlsplit

import pytest
import requests
from protego import Protego

from collectors.activity import sources
from collectors.activity._source import Answer, Terms, Wanted
from collectors.activity._state import state
from collectors.address import read_address
from collectors.platforms import platforms
from collectors.refusals import FetchError
from monitor.practice.democracy import democracies
from monitor.practice.parts import parts
from monitor.practice.platforms import interfaces
from monitor.practice.platforms._profile import profiles
from store.records import ChannelState, ProblemKind

NOW = datetime(2025, 3, 31, 12, tzinfo=UTC)
SPEAK_MASTODON = {"pixelfed", "refusing"}


def account(profile):
    """Platform and handle, as addresses give them."""
    platform = "mastodon" if profile.interface in SPEAK_MASTODON else profile.interface
    return platform, profile.handle + (f"@{profile.domain or profile.server}" if platform == "mastodon" else "")


@pytest.fixture
def ask(practice):
    """As the only door to the network: robots.txt is obeyed, and what is not an answer is an error."""

    def sent(url):
        parts = urlsplit(url)
        address = parts._replace(scheme="http", netloc=practice.hosts[parts.hostname]).geturl()
        return requests.get(address, timeout=5, allow_redirects=False)

    def answer(url):
        try:
            robots = sent(urljoin(url, "/robots.txt"))
            if robots.ok and not Protego.parse(robots.text).can_fetch(url, "doorstep"):
                raise FetchError(url, ProblemKind.ROBOTS, "robots.txt disallows it.", permanent=True)
            found = sent(url)
        except requests.ConnectionError as error:
            raise FetchError(url, ProblemKind.UNREACHABLE, "It refused the connection.", permanent=False) from error
        if found.is_redirect:
            return answer(urljoin(url, found.headers["Location"]))
        if found.status_code == 429:
            raise FetchError(url, ProblemKind.SLOW_DOWN, "It asks us to come back later.", permanent=False)
        return Answer(url, found.status_code, tuple(found.headers.items()), found.content, NOW)

    return answer


@pytest.fixture
def read(practice, ask):
    """The reading of one account, from everything that the operator may allow."""
    terms = Terms(NOW, practice.bases, {"youtube": "made-up-key"}, frozenset({"flickr", "telegram"}))

    def reading(profile):
        platform, handle = account(profile)
        place = platforms()[platform]
        wanted = Wanted(platform, handle, place.key(handle), place.profile(handle), "")
        source = next(each for each in sources().values() if platform in each.platforms)
        return next(source.read([wanted], ask, terms))

    return reading


def notice(profile):
    """What the council's own pages say of the account."""
    left = {name.lower() for part in parts().values() if part.code == profile.council for name in part.left}
    return ChannelState.RETIRED if account(profile)[0] in left else None


@pytest.mark.parametrize("profile", profiles(), ids=lambda each: f"{each.interface} {each.handle}")
def test_each_account_is_in_the_state_that_it_is_there_to_show(read, profile):
    if profile.manner == "busy once":
        assert read(profile).state is ChannelState.UNREACHABLE
    found = read(profile)
    before = replace(found, read_at=NOW - timedelta(days=1)) if found.state is ChannelState.GONE else None
    assert state(found, before, notice(profile), "", NOW)[0] is profile.state


def test_every_state_that_a_first_visit_may_find_is_there_to_be_found():
    later = {ChannelState.CHANGED_HANDS, ChannelState.NOT_CHECKED}
    assert {each.state for each in profiles()} == set(ChannelState) - later


def test_every_interface_has_accounts_and_every_account_an_interface():
    every_code_answers = {"govdelivery"}
    assert {each.interface for each in profiles()} == set(interfaces()) - every_code_answers


def test_every_account_is_linked_by_its_council_or_a_councillor_and_no_other_readable_one_is():
    councils = {
        (part.code, each.url)
        for part in parts().values()
        for each in (*part.accounts, *part.services, *part.councillors)
    }
    people = {(each.code, url) for each in democracies() for person in each.people for url in person.own}
    readable = frozenset().union(*(each.platforms for each in sources().values()))
    linked = {
        (code, found.platform, found.handle.lower())
        for code, url in councils | people
        if (found := read_address(url)).platform in readable
    }
    ours = {(each.council, account(each)[0], account(each)[1].lower()) for each in profiles()}
    # Where one account has moved to is told by that account alone.
    assert ours - linked == {("QHW", "mastodon", "hollinwoldheritagemadeup@mastodon.hollinwold.example")}
    assert linked - ours == set()


@pytest.mark.parametrize(
    ("handle", "newest", "posts_30", "posts_90"),
    [
        ("northbridge.example", "2025-03-30", (38, False), (95, True)),  # of 118; one is dated ten years back
        ("stonechurch.example", "2025-02-12", (0, False), (14, False)),
        ("tarnside.example", "2024-09-12", (0, False), (0, False)),
        ("wychmere.example", "2025-03-29", (100, True), (100, True)),
        ("yarrowby.example", "2025-03-30", (58, False), (96, True)),
        ("user/HollinwoldMadeUp", "2024-11-11", (0, False), (0, False)),
        ("StonechurchMadeUp", "2025-03-30", (15, False), (45, False)),
    ],
)
def test_traps_do_not_change_what_is_counted(read, handle, newest, posts_30, posts_90):
    found = read(next(each for each in profiles() if each.handle == handle))
    assert found.last_posted_at.date().isoformat() == newest
    assert (found.posts_30.number, found.posts_30.at_least) == posts_30
    assert (found.posts_90.number, found.posts_90.at_least) == posts_90
