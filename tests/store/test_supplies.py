from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from store.records import Count, Supplied
from tests.store.test_round_trip import slowly, values

FACEBOOK = Supplied(
    "facebook",
    "NorthbridgeMadeUp",
    "northbridgemadeup",
    "facebook_posts",
    date(2026, 11, 22),
    date(2026, 9, 1),
    date(2026, 11, 20),
    "posts.csv",
    31,
    posts=31,
    posts_30=Count(12),
)


def test_what_a_council_has_not_supplied_is_nothing(store):
    assert store.supplied("NBR") == ()
    assert store.all_supplied() == {}


def test_a_newer_supply_of_the_same_account_replaces_the_older_one(store):
    newer = replace(FACEBOOK, supplied_on=date(2026, 12, 22), posts=40)
    store.add_supplied("NBR", [FACEBOOK])
    store.add_supplied("NBR", [newer])
    assert store.supplied("NBR") == (newer,)


def test_another_account_or_another_tool_replaces_nothing_and_the_newest_comes_first(store):
    library = replace(FACEBOOK, handle="NorthbridgeLibrary", key="northbridgelibrary")
    by_hand = replace(FACEBOOK, source="plain", followers=3120)
    store.add_supplied("NBR", [FACEBOOK, library])
    store.add_supplied("NBR", [by_hand])
    assert store.supplied("NBR") == (by_hand, library, FACEBOOK)


def test_each_council_has_its_own(store):
    store.add_supplied("NBR", [FACEBOOK])
    store.add_supplied("EAS", [replace(FACEBOOK, key="eastmere")])
    assert store.supplied("EAS") == (replace(FACEBOOK, key="eastmere"),)
    assert store.all_supplied() == {"NBR": (FACEBOOK,), "EAS": (replace(FACEBOOK, key="eastmere"),)}


def test_nothing_supplied_stores_nothing(store):
    store.add_supplied("NBR", [])
    assert store.all_supplied() == {}


@slowly
@given(figures=values(Supplied), code=st.from_regex(r"[A-Z]{3}", fullmatch=True))
def test_any_figures_come_back_as_they_were(store, figures, code):
    store.add_supplied(code, [figures])
    assert store.supplied(code)[0] == figures
