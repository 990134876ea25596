"""What is added comes back equal, whatever the pages said."""

import types
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.records import (
    Council,
    CouncillorScorecard,
    CouncillorSnapshot,
    PageKind,
    PageReading,
    Score,
    Scorecard,
    Snapshot,
)
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
# Every character that UTF-8 has, but for NUL; and words that have gone wrong in databases before.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12) | st.sampled_from(
    ["Tŷ Môr", "Llanfairpwll", "o'Brien\\", "%s %(x)s :x", "\\u0000", "👩🏽‍🚀", "NULL", "\r\n", "\ufeff", "\x1b"]
)
PLAIN = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(0, 99_999),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: st.datetimes(timezones=st.just(UTC)),
    date: st.dates(),
    type(None): st.none(),
}


def values(hint):
    """Any value that a field of this type may hold."""
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    if isinstance(hint, types.UnionType):
        return st.one_of(*map(values, get_args(hint)))
    if get_origin(hint) is tuple and get_args(hint)[-1] is ...:
        # One address is stored once in a run, so no two readings of a visit share it.
        once = {"unique_by": lambda reading: reading.url} if get_args(hint)[0] is PageReading else {}
        return st.lists(values(get_args(hint)[0]), max_size=2, **once).map(tuple)
    if get_origin(hint) is tuple:
        return st.tuples(*map(values, get_args(hint)))
    assert issubclass(hint, Enum)
    return st.sampled_from(hint)


def scorecard_of(council):
    return Scorecard(council, NOON, 1, Score(None, 0.0, 0.0, 100.0, 0, 10), (), ())


slowly = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@slowly
@given(snapshot=values(Snapshot))
def test_any_snapshot_comes_back_as_it_was(store, snapshot):
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    store.add_visit(run, snapshot, scorecard_of(snapshot.council))
    assert store.snapshot(snapshot.council.local_authority_code) == snapshot


@slowly
@given(scorecard=values(Scorecard))
def test_any_scorecard_comes_back_as_it_was(store, scorecard):
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    store.add_visit(run, Snapshot(scorecard.council, scorecard.as_of), scorecard)
    assert store.scorecard(scorecard.council.local_authority_code) == scorecard


@slowly
@given(snapshot=values(CouncillorSnapshot), scorecard=values(CouncillorScorecard))
def test_any_councillor_comes_back_as_described(store, snapshot, scorecard):
    run = store.begin_run("councils.csv", [], NOON, made_up=True)
    person = replace(snapshot.councillor, council="NBR", site_id="7")
    snapshot, scorecard = replace(snapshot, councillor=person), replace(scorecard, councillor=person)
    store.add_councillors(run, [(snapshot, scorecard)])
    assert [each for _number, each in store.councillor_snapshots(["NBR"])] == [snapshot]
    (found,) = store.councillor_scorecards(["NBR"])
    assert said(found) == said(scorecard)


def said(card):
    """A scorecard that says the same as the one before is not stored again, whenever it was made."""
    return [(each.indicator, each.outcome, each.value, each.message) for each in card.findings]


def test_a_page_with_characters_that_no_database_keeps_is_stored_without_them(store):
    council = Council("NBR", "North\x00bridge", "https://northbridge.example/")
    reading = PageReading("https://northbridge.example/\x00\udcff", PageKind.HOME, NOON, language="\ud800")
    run = store.begin_run("councils\x00.csv", ["N\x00R"], NOON, made_up=True)
    store.add_visit(run, Snapshot(council, NOON, (reading,)), scorecard_of(council))
    assert store.snapshot("NBR") == Snapshot(
        replace(council, name="North\ufffdbridge"),
        NOON,
        (replace(reading, url="https://northbridge.example/\ufffd\ufffd", language="\ufffd"),),
    )
    assert store.latest_run().planned == ("N\ufffdR",)


def test_an_address_of_ten_thousand_characters_is_kept(store):
    council = Council("NBR", "Northbridge", "https://northbridge.example/")
    # Not one character repeated, which PostgreSQL would compress until it fits an index.
    path = "".join(chr(97 + number * number % 26) + str(number) for number in range(2000))
    reading = PageReading(f"https://northbridge.example/{path}", PageKind.HOME, NOON)
    run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    store.add_visit(run, Snapshot(council, NOON, (reading,)), scorecard_of(council))
    assert store.snapshot("NBR").readings == (reading,)


def test_what_was_added_is_there_when_the_database_is_opened_again(url):
    council = Council("NBR", "Northbridge", "https://northbridge.example/")
    with Store(url) as store:
        run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
        store.add_visit(run, Snapshot(council, NOON), scorecard_of(council))
    with Store(url) as store:
        assert store.scorecard("NBR") == scorecard_of(council)
