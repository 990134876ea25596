from datetime import UTC, datetime, timedelta

import pytest

from collectors.activity._allowance import Allowance, allowed_again
from collectors.activity._source import Answer
from collectors.refusals import FetchError
from store.records import ProblemKind

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 9, 35, tzinfo=UTC)


def answer(*headers, url="https://social.example/a"):
    return Answer(url, 200, headers, b"{}", NOW)


@pytest.mark.parametrize(
    ("headers", "until"),
    [
        ((("RateLimit-Remaining", "0"), ("RateLimit-Reset", "1795340100")), LATER),
        ((("ratelimit-remaining", "0"), ("ratelimit-reset", "300")), LATER),
        ((("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "2026-11-22T09:35:00.000000Z")), LATER),
        ((("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "2099-01-01T00:00:00Z")), NOW + timedelta(days=1)),
        ((("X-RateLimit-Remaining", "1"), ("X-RateLimit-Reset", "2026-11-22T09:35:00Z")), None),
        ((("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "2026-11-22T09:25:00Z")), None),
        ((("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "soon")), None),
        ((("X-RateLimit-Remaining", "0"),), None),
        ((), None),
    ],
)
def test_a_host_says_when_it_may_be_asked_again(headers, until):
    assert allowed_again(answer(*headers)) == until


def test_a_host_that_allows_no_more_is_left_alone_and_others_are_not():
    asked = []

    def ask(url):
        asked.append(url)
        return answer(("RateLimit-Remaining", "0"), ("RateLimit-Reset", "300"), url=url)

    mindful = Allowance(ask)
    mindful("https://social.example/a")
    mindful("https://other.example/a")
    with pytest.raises(FetchError) as caught:
        mindful("https://social.example/b")
    assert (caught.value.kind, caught.value.not_before) == (ProblemKind.SLOW_DOWN, LATER)
    assert asked == ["https://social.example/a", "https://other.example/a"]
