import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from store.convert import from_json, storable, to_json, written
from store.records import Activity, ChannelState, Council, Evidence, PageKind, Score, Scorecard

TWO_AT_ONCE = """
from dataclasses import dataclass
from threading import Event, Thread

from store.convert import from_json

begun, go_on = Event(), Event()

def learned_slowly():
    begun.set()
    go_on.wait()
    return int

@dataclass
class Seats:
    number: "learned_slowly()"

@dataclass
class House:
    seats: Seats

def read():
    print(from_json(House, {"seats": {"number": 40}}).seats.number, flush=True)

first, second = Thread(target=read), Thread(target=read)
first.start()
begun.wait()
second.start()
second.join(0.2)  # it waits, or is the end of us
go_on.set()
first.join()
second.join()
"""
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")


def test_a_record_becomes_its_fields_by_name():
    activity = Activity(
        platform="bluesky",
        key="northbridge",
        state=ChannelState.NOT_CHECKED,
        reason="It did not answer.",
        last_posted_on=date(2026, 3, 1),
        evidence=(Evidence("https://northbridge.example/", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),),
    )
    stored = {
        "platform": "bluesky",
        "key": "northbridge",
        "state": "not checked",
        "reason": "It did not answer.",
        "last_posted_on": "2026-03-01",
        "evidence": [{"url": "https://northbridge.example/", "read_at": "2026-03-02T09:30:00Z", "snippet": ""}],
        "reading": None,
        "at_least_since": None,
    }
    assert json.loads(to_json(activity)) == stored
    assert from_json(Activity, stored) == activity


def test_pairs_of_a_name_and_a_record_come_back_as_tuples():
    scorecard = Scorecard(
        council=NORTHBRIDGE,
        as_of=datetime(2026, 3, 2, tzinfo=UTC),
        method=1,
        overall=Score(None, 0.25, 0.0, 100.0, 1, 4),
        principles=(("be-human", Score(50.0, 1.0, 50.0, 50.0, 2, 2)),),
        findings=(),
        inputs=(("weights.be-human", 1.0),),
    )
    assert from_json(Scorecard, json.loads(to_json(scorecard))) == scorecard


def test_a_time_in_another_zone_comes_back_as_the_same_moment():
    summer = timezone(timedelta(hours=1))
    evidence = Evidence("https://northbridge.example/", datetime(2026, 7, 1, 10, 0, tzinfo=summer))
    assert from_json(Evidence, json.loads(to_json(evidence))) == evidence


@pytest.mark.parametrize("written", ["2026-07-01T09:00:00+00:00", "2026-07-01T09:00:00Z"])
def test_a_time_is_read_as_every_release_wrote_it(written):
    stored = {"url": "https://northbridge.example/", "read_at": written}
    assert from_json(Evidence, stored).read_at == datetime(2026, 7, 1, 9, 0, tzinfo=UTC)


def test_a_field_that_was_not_stored_takes_its_default():
    stored = {"local_authority_code": "NBR", "name": "Northbridge Borough Council"}
    assert from_json(Council, stored | {"website": "https://northbridge.example/"}) == NORTHBRIDGE


def test_a_field_that_is_no_longer_known_is_ignored():
    assert from_json(Council, json.loads(to_json(NORTHBRIDGE)) | {"fax": "0"}) == NORTHBRIDGE


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tŷ Môr, 東京 👋🏽", "Tŷ Môr, 東京 👋🏽"),
        ("a\x00b", "a\ufffdb"),
        ("half of a pair: \ud83d", "half of a pair: \ufffd"),
        ("\x01\x7f\u2028\ufeff", "\x01\x7f\u2028\ufeff"),
    ],
)
def test_characters_that_no_database_keeps_are_replaced_and_all_others_stay(text, kept):
    assert storable(text) == kept


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Tŷ Môr, 東京 👋🏽", "Tŷ Môr, 東京 👋🏽"),
        ("\x00", "\ufffd"),
        ("\x00\x00\\\x00", "\ufffd\ufffd\\\ufffd"),
        ("a backslash, u0000: \\u0000", "a backslash, u0000: \\u0000"),
        ("\ud83d", "\ufffd"),
        ("two halves: \ud83d\udc4b", "two halves: \ufffd\ufffd"),
        ('"\\" \r\n\x1b\u2028', '"\\" \r\n\x1b\u2028'),
    ],
)
def test_a_record_is_written_with_every_character_that_a_database_keeps(name, kept):
    stored = to_json(Council("NBR", name, "https://northbridge.example/"))
    assert stored.encode()
    assert from_json(Council, json.loads(stored)).name == kept


def test_a_record_may_be_written_without_some_of_its_fields():
    evidence = Evidence("https://northbridge.example/", datetime(2026, 3, 2, tzinfo=UTC))
    assert json.loads(to_json(evidence, without=("url", "snippet"))) == {"read_at": "2026-03-02T00:00:00Z"}


def test_what_is_json_already_is_not_written_twice():
    assert written('{"name":"Northbridge"}') == '{"name":"Northbridge"}'
    assert written([(1, PageKind.HOME)]) == '[[1,"home page"]]'


def test_two_threads_may_read_the_first_record_of_a_kind_at_once():
    done = subprocess.run([sys.executable, "-c", TWO_AT_ONCE], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "40\n40\n", "")
