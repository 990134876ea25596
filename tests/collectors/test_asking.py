"""Questions about accounts, over real HTTP."""

from datetime import UTC, datetime

import pytest

from collectors.asking import DATA, Asker
from collectors.connection import Resolver
from collectors.fetch import Fetcher, Limits
from collectors.pace import Pace
from collectors.refusals import FetchError
from monitor.practice.serving import Answer, site
from store.records import ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
JSON = "application/json"


@pytest.fixture
def ask():
    """Asks a host of this machine; waiting takes no time."""
    opened = []

    def at(place, **limits):
        moments = iter(range(0, 10_000, 10))
        pace = Pace(0, clock=lambda: float(next(moments)), wait=lambda seconds: None)
        fetcher = Fetcher(
            "Doorstep/0 (+tests)",
            Resolver({"api.example": place}, (), alone=True),
            pace,
            Limits(**limits),
            lambda: NOW,
            more=DATA,
        )
        opened.append(fetcher)
        return Asker(fetcher, lambda: NOW)

    yield at
    for each in opened:
        each.close()


def test_data_is_an_answer(ask):
    with site({"/posts": Answer(b'{"posts": []}', content_type=JSON)}) as place:
        answer = ask(place)("http://api.example/posts")
    assert (answer.status, answer.json(), answer.read_at) == (200, {"posts": []}, NOW)


def test_a_refusal_is_an_answer_whose_body_says_why(ask):
    refusal = Answer(b'{"error": "Record not found"}', 404, JSON)
    with site({"/lookup": refusal}) as place:
        answer = ask(place)("http://api.example/lookup")
    assert (answer.status, answer.json()) == (404, {"error": "Record not found"})


def test_a_host_with_a_fault_gives_no_answer(ask):
    with site({"/posts": Answer(b"{}", 500, JSON)}) as place, pytest.raises(FetchError) as raised:
        ask(place)("http://api.example/posts")
    assert raised.value.kind is ProblemKind.SERVER_ERROR


def test_what_robots_may_not_read_is_not_asked_for(ask):
    robots = Answer(b"User-agent: *\nDisallow: /feeds\n", content_type="text/plain")
    answers = {"/robots.txt": robots, "/feeds": Answer(b"{}")}
    with site(answers, asked := []) as place, pytest.raises(FetchError) as raised:
        ask(place)("http://api.example/feeds")
    assert raised.value.kind is ProblemKind.ROBOTS
    assert [each.path for each in asked] == ["/robots.txt"]


def test_a_host_that_asks_us_to_come_back_soon_is_asked_once_more(ask):
    busy = Answer(b"{}", 429, JSON, headers=(("Retry-After", "30"),))
    with site({"/posts": busy}, asked := []) as place, pytest.raises(FetchError) as raised:
        ask(place)("http://api.example/posts")
    assert raised.value.kind is ProblemKind.SLOW_DOWN
    assert [each.path for each in asked].count("/posts") == 2


def test_a_host_that_asks_for_an_hour_gets_it(ask):
    busy = Answer(b"{}", 429, JSON, headers=(("Retry-After", "3600"),))
    with site({"/posts": busy}, asked := []) as place, pytest.raises(FetchError):
        ask(place)("http://api.example/posts")
    assert [each.path for each in asked].count("/posts") == 1


def test_an_answer_that_is_too_large_is_none(ask):
    with (
        site({"/posts": Answer(b"[" + b" " * 5000 + b"]", content_type=JSON)}) as place,
        pytest.raises(FetchError) as raised,
    ):
        ask(place, max_bytes=1000)("http://api.example/posts")
    assert raised.value.kind is ProblemKind.TOO_LARGE
