from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from store.desk import OvertakenError
from store.records import Answered, Checklist, Declaration, Reply, Writer
from tests.store.test_round_trip import slowly, values

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ROTA = Answered("rota", "Is there a rota?", Reply.PARTLY)
FIRST = Declaration("NBR", Checklist.ORGANISATIONS, 1, NOON, Writer.OFFICER, (ROTA,), "At weekends only.")


def test_a_council_that_has_declared_nothing_has_nothing(store):
    assert store.desk.declarations("NBR") == ()


def test_every_declaration_is_kept_and_the_newest_comes_first(store):
    second = replace(FIRST, number=2, answers=(replace(ROTA, reply=Reply.YES),))
    officers = replace(FIRST, checklist=Checklist.OFFICERS)
    for each in (FIRST, officers, second):
        store.desk.declare(each)
    assert store.desk.declarations("NBR") == (second, officers, FIRST)
    assert store.desk.declarations("EAS") == ()


def test_whoever_declares_second_is_told_and_what_the_first_said_stands(store):
    store.desk.declare(FIRST)
    with pytest.raises(OvertakenError):
        store.desk.declare(replace(FIRST, answers=()))
    assert store.desk.declarations("NBR") == (FIRST,)


@slowly
@given(declaration=values(Declaration))
def test_any_declaration_comes_back_as_it_was(store, declaration):
    number = len(store.desk.declarations(declaration.council)) + 1000
    declaration = replace(declaration, number=number)
    store.desk.declare(declaration)
    assert store.desk.declarations(declaration.council)[0] == declaration
