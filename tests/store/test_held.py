"""What is held about a person is told whole, and nothing about others."""

from store.erasure import Cause
from tests.store.planted import EVERYWHERE, NOON, plant


def test_every_table_that_names_a_person_is_told_and_the_list_that_points_to_them(store):
    plant(store)
    assert sorted({each.table for each in store.rights.held("NBR", ["zq7"])}) == sorted(
        [*EVERYWHERE, "councillor_list"]
    )


def test_rows_about_a_person_are_told_whole(store):
    plant(store)
    (described,) = [each for each in store.rights.held("NBR", ["zq7"]) if each.table == "councillor"]
    assert described.parts == (
        {
            "council": "NBR",
            "site_id": "zq7",
            "name": "Rowan Zquidge",
            "division": "Mill Lane",
            "office": "",
            "page": "https://northbridge.example/people/zquidge-page",
        },
    )
    (showed,) = [each for each in store.rights.held("NBR", ["zq7"]) if each.table == "account_reading"]
    assert (showed.at, showed.parts[0]["name"]) == (NOON, "Name of RowanZquidge")


def test_of_rows_about_others_only_the_parts_that_tell_of_them_are_told(store):
    run = plant(store)
    found = {each.table: each for each in store.rights.held("NBR", ["zq7"])}
    assert [part["handle"] for part in found["snapshot"].parts if "handle" in part] == ["RowanZquidge"]
    assert found["snapshot"].run == run
    assert [part["message"] for part in found["scorecard"].parts if "message" in part] == [
        "The page names @RowanZquidge and Rowan Zquidge."
    ]
    told = str([each.parts for each in found.values()])
    assert "SamInvented" not in told
    assert "x.com/Northbridge'" not in str(found["page_reading"].parts)


def test_nothing_is_held_about_the_erased(store):
    plant(store)
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOON)
    assert store.rights.held("NBR", ["zq7"]) == ()
