from dataclasses import dataclass

import pytest
from sqlalchemy import create_engine, select

from store.decoding import from_text, joined, text_of
from store.records import Council
from store.tables import councils


@dataclass(frozen=True)
class Seen:
    name: str
    times: int = 1


@pytest.mark.parametrize(
    ("objects", "more", "whole"),
    [
        (['{"a":1}', '{"b":[2]}'], {}, '{"a":1,"b":[2]}'),
        (['{"a":1}'], {"b": '"two"'}, '{"a":1,"b":"two"}'),
        (["{}", '{"a":1}'], {}, '{"a":1}'),
        (["{ }", "{}"], {}, "{}"),
        ([None, '\n {"a": "}{" } '], {}, '{"a": "}{"}'),
    ],
)
def test_objects_become_one_object(objects, more, whole):
    assert joined(*objects, **more) == whole


def test_of_a_field_that_stands_there_twice_the_last_counts():
    text = joined('{"name":"once","times":3}', '{"name":"again"}')

    assert from_text(Seen, text) == Seen("again", 3)


def test_a_missing_field_takes_its_default_and_an_unknown_one_is_left_out():
    assert from_text(Seen, '{"name":"Northbridge","colour":"blue"}') == Seen("Northbridge", 1)


def test_a_column_of_json_is_asked_for_as_it_is_written():
    engine = create_engine("sqlite://")
    sent = str(select(text_of(councils.c.record)).compile(engine))

    assert sent == "SELECT CAST(council.record AS TEXT) AS record \nFROM council"


def test_a_record_that_is_read_as_text_is_the_record_that_was_stored():
    council = Council("NBR", "Cyngor Pont-y-gogledd \u2013 \U0001f600", "https://northbridge.example/")

    text = joined(
        '{"local_authority_code":"NBR","website":"https://northbridge.example/"}',
        name='"Cyngor Pont-y-gogledd \u2013 \\ud83d\\ude00"',
    )
    assert from_text(Council, text) == council
