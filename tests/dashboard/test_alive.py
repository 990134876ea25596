from datetime import UTC, datetime, timedelta

import pytest

from dashboard.alive import age_sentence, alive_sentence, request_sentence
from store.leases import Heartbeat
from store.requests import Asker, Request

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
ALIVE = Heartbeat("one", 9, NOW - HOUR, NOW - 4 * SECOND, given_up=False)
KILLED = Heartbeat("one", 9, NOW - 9 * HOUR, NOW - 2 * HOUR, given_up=False)
ENDED = Heartbeat("one", 9, NOW - HOUR, NOW - 4 * SECOND, given_up=True)


@pytest.mark.parametrize(
    ("heartbeat", "sentence"),
    [
        (None, "No scheduler has run here: councils are checked when somebody starts a check."),
        (ALIVE, "Checks start by themselves."),
        (KILLED, "No scheduler has run since 2 March 2026, 10:00: nothing is checked before somebody starts one."),
        (ENDED, "No scheduler has run since 2 March 2026, 11:59: nothing is checked before somebody starts one."),
    ],
)
def test_a_reader_learns_whether_checks_go_on_by_themselves(heartbeat, sentence):
    assert alive_sentence(heartbeat, NOW) == sentence


@pytest.mark.parametrize(
    ("latest", "sentence"),
    [
        (None, "No council has been checked yet."),
        (NOW, "Last checked 2 March 2026, 12:00, less than an hour ago."),
        (NOW + 60 * SECOND, "Last checked 2 March 2026, 12:01, less than an hour ago."),
        (NOW - HOUR, "Last checked 2 March 2026, 11:00, an hour ago."),
        (NOW - 23 * HOUR, "Last checked 1 March 2026, 13:00, 23 hours ago."),
        (NOW - 24 * HOUR, "Last checked 1 March 2026, 12:00, a day ago."),
        (NOW - 216 * HOUR, "Last checked 21 February 2026, 12:00, 9 days ago."),
        (NOW + HOUR, "Last checked 2 March 2026, 13:00, by a clock that is ahead of this one."),
    ],
)
def test_a_reader_learns_how_old_the_last_check_is(latest, sentence):
    assert age_sentence(latest, NOW) == sentence


@pytest.mark.parametrize(
    ("request_", "heartbeat", "sentence"),
    [
        (
            Request(1, "NBR", NOW, Asker.OFFICER),
            ALIVE,
            "Asked for on 2 March 2026, 12:00. It will be checked when its turn comes.",
        ),
        (
            Request(1, "NBR", NOW, Asker.OFFICER),
            KILLED,
            "Asked for on 2 March 2026, 12:00. It will be checked once a scheduler runs: none does.",
        ),
        (
            Request(1, "NBR", NOW - HOUR, Asker.OFFICER, NOW, 7),
            ALIVE,
            "Asked for on 2 March 2026, 11:00, and checked 2 March 2026, 12:00.",
        ),
        (
            Request(1, "NBR", NOW - HOUR, Asker.OFFICER, NOW, None, "It has ended."),
            ALIVE,
            "Asked for on 2 March 2026, 11:00, and not checked: It has ended.",
        ),
    ],
)
def test_whoever_asked_for_a_check_learns_what_became_of_it(request_, heartbeat, sentence):
    assert request_sentence(request_, heartbeat, NOW) == sentence
