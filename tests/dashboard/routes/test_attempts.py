"""Whoever guesses is soon not listened to for a while."""

from datetime import UTC, datetime, timedelta

from dashboard.routes._attempts import MOST, Attempts

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def guessed(times, caller="192.0.2.1"):
    attempts = Attempts()
    for number in range(times):
        attempts.wrong(caller, NOON + number * SECOND)
    return attempts


def test_twenty_wrong_attempts_are_too_many():
    after = NOON + 30 * SECOND
    assert guessed(MOST - 1).wait("192.0.2.1", after) == 0
    assert guessed(MOST).wait("192.0.2.1", after) == 570


def test_ten_minutes_after_the_first_of_them_the_caller_is_listened_to_again():
    attempts = guessed(MOST)
    assert attempts.wait("192.0.2.1", NOON + timedelta(minutes=10) - SECOND) == 1
    assert attempts.wait("192.0.2.1", NOON + timedelta(minutes=10)) == 0


def test_others_are_listened_to_meanwhile():
    assert guessed(MOST).wait("192.0.2.2", NOON + 30 * SECOND) == 0


def test_guesses_from_a_million_addresses_fill_no_memory():
    attempts = Attempts()
    for number in range(10_050):
        attempts.wrong(str(number), NOON)
    assert len(attempts._wrong) == 10_000
