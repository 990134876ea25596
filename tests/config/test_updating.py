"""A register and published lists put together."""

from dataclasses import replace
from datetime import date

import pytest

from config.lists import Entry, ListKind, Published
from config.updating import Changed, updated

TODAY = date(2026, 11, 22)
NORTHBRIDGE = {
    "local_authority_code": "NBR",
    "name": "Northbridge Council",
    "website": "https://www.northbridge.example/",
    "gss_code": "E06999001",
}
OLD = {"local_authority_code": "OLD", "name": "Old Quay Council", "website": "https://old.example/", "gss_code": "E2"}


def names(*entries, source="names.csv"):
    return Published(source, ListKind("names", frozenset(), iter, whole=True), entries)


def others(*entries, source="other.csv"):
    return Published(source, ListKind("others", frozenset(), iter), entries)


def entry(code="NBR", **more):
    return Entry(2, **{"code": code, "gss_code": NORTHBRIDGE["gss_code"]} | more)


def update(*lists, register=(NORTHBRIDGE,)):
    return updated(register, lists, TODAY)


def test_lists_that_say_what_the_register_says_change_nothing():
    found = update(names(entry(values={"name": "Northbridge Council", "website": "http://northbridge.example"})))
    assert (bool(found), found.rows, found.notes, found.missing) == (False, (NORTHBRIDGE,), (), ())


def test_a_new_value_is_told_with_the_list_that_says_so():
    found = update(others(entry(code="", values={"website": "https://new.northbridge.example/"})))
    assert found.changed == (
        Changed(
            "NBR",
            "Northbridge Council",
            "website",
            "https://www.northbridge.example/",
            "https://new.northbridge.example/",
            "other.csv",
        ),
    )
    assert found.rows[0]["website"] == "https://new.northbridge.example/"


def test_where_a_list_is_silent_the_register_keeps_what_it_has():
    assert update(names(entry(values={"website": "", "region": ""}))).rows == (NORTHBRIDGE,)


def test_a_new_ons_code_keeps_the_old_one():
    found = update(names(entry(gss_code="E06999009", former_codes=("E06999000",))))
    assert found.rows[0]["gss_code"] == "E06999009"
    assert found.rows[0]["former_codes"] == "E06999000 E06999001"
    again = update(names(entry(gss_code="E06999009", former_codes=("E06999000",))), register=found.rows)
    assert not again


def test_a_list_without_codes_of_the_register_finds_a_council_by_a_code_that_it_had():
    register = [NORTHBRIDGE | {"gss_code": "E06999009", "former_codes": "E06999001"}]
    found = update(others(entry(code="", values={"democracy_cms": "ModernGov"})), register=register)
    assert found.rows[0]["democracy_cms"] == "ModernGov"
    assert found.rows[0]["gss_code"] == "E06999009"


def test_a_list_that_lags_behind_keeps_no_new_ons_code_from_coming():
    new = entry(gss_code="E06999009", former_codes=("E06999001",))
    behind = entry(code="", values={"website": "https://new.northbridge.example/"})
    found = update(names(new), others(behind))
    assert found.notes == ()
    assert {each.column: (each.before, each.after) for each in found.changed} == {
        "gss_code": ("E06999001", "E06999009"),
        "former_codes": ("", "E06999001"),
        "website": ("https://www.northbridge.example/", "https://new.northbridge.example/"),
    }
    assert not update(names(entry()), register=found.rows)  # an older list of the same kind brings no old code back


def test_an_ons_code_that_is_another_councils_now_changes_nobody():
    found = update(
        names(entry(), entry(code="STH", gss_code="E2", values={"name": "South"})), register=[NORTHBRIDGE, OLD]
    )
    assert found.rows == (NORTHBRIDGE, OLD)
    assert found.missing == ("OLD Old Quay Council is missing from the list (names.csv): kept.",)


def test_a_council_that_a_whole_list_lacks_is_kept_and_told():
    found = update(names(entry()), others(entry()), register=[NORTHBRIDGE, OLD])
    assert (found.rows, found.missing) == (
        (NORTHBRIDGE, OLD),
        ("OLD Old Quay Council is missing from the list (names.csv): kept.",),
    )


@pytest.mark.parametrize("ends", ["2028-04-01", "2028-03-31"])
def test_a_council_ends_on_the_day_before_its_successor_begins(ends):
    new = entry(code="NEW", gss_code="E3", name="New Council", begins="2028-04-01")
    old = entry(code="OLD", gss_code="E2", ends=ends, values={"successor": "NEW"})
    homes = others(entry(code="", gss_code="E3", values={"website": "https://new.example/"}))
    found = update(names(entry(), old, new), homes, register=[NORTHBRIDGE, OLD])
    assert found.rows[1] == OLD | {"valid_to": "2028-03-31", "successor": "NEW"}
    assert found.begun == (
        {
            "local_authority_code": "NEW",
            "name": "New Council",
            "website": "https://new.example/",
            "gss_code": "E3",
            "valid_from": "2028-04-01",
            "former_codes": "",
        },
    )
    assert found.notes == ()


def test_a_new_council_without_a_website_is_told_and_waits():
    found = update(names(entry(), entry(code="NEW", gss_code="E3", name="New Council")))
    assert (found.begun, found.notes) == (
        (),
        ("NEW New Council is new, and its website is not known: it is not added.",),
    )


@pytest.mark.parametrize(
    ("homes", "begins", "said"),
    [
        (["www.new.example"], "2028-04-01", "website: 0.csv says what cannot be: 'www.new.example' is not an address"),
        (["https://a.example/", "https://b.example/"], "2028-04-01", "website: 0.csv says https://a.example/ and"),
        (["https://a.example/"], "1 April 2028", "valid_from: '1 April 2028' is not a day: write it as 2027-03-31."),
    ],
)
def test_a_new_council_of_which_a_list_says_what_cannot_be_waits_and_holds_up_no_other(homes, begins, said):
    new = entry(code="NEW", gss_code="E3", name="New Council", begins=begins)
    said_by = [
        others(entry(code="", gss_code="E3", values={"website": home}), source=f"{number}.csv")
        for number, home in enumerate(homes)
    ]
    found = update(names(entry(values={"region": "East"}), new), *said_by)
    assert (found.begun, len(found.changed)) == ((), 1)
    assert found.notes[0].startswith(f"NEW New Council, {said}")
    assert found.notes[-1].endswith("not added.")


def test_a_last_day_before_the_first_is_told_and_left():
    register = [NORTHBRIDGE | {"valid_from": "2028-04-01"}]
    found = update(names(entry(ends="2028-03-31")), register=register)
    assert found.notes == (
        "NBR Northbridge Council, valid_to: 2028-03-31 is before valid_from, 2028-04-01. It stays as it is.",
    )
    assert not found


def test_a_council_that_two_whole_lists_have_begins_once():
    new = entry(code="NEW", gss_code="E3", name="New Council", values={"website": "https://new.example/"})
    found = update(names(entry(), new), names(entry(), new, source="future.csv"))
    assert [each["local_authority_code"] for each in found.begun] == ["NEW"]


def test_a_council_that_ended_long_ago_does_not_begin():
    gone = entry(code="GON", gss_code="E4", name="Gone", ends="2026-11-21", values={"website": "https://gone.example/"})
    assert not update(names(entry(), gone))
    assert update(names(entry(), replace(gone, ends="2026-11-22"))).begun


def test_lists_that_disagree_change_nothing_and_are_told():
    found = update(names(entry(ends="2028-03-31")), others(entry(ends="2027-03-31")))
    (note,) = found.notes
    assert note.startswith(
        "NBR Northbridge Council, valid_to: names.csv says 2028-03-31 and other.csv says 2027-03-31."
    )
    assert note.endswith(" It stays empty.")
    assert not found


def test_a_value_that_cannot_be_is_told_and_left():
    found = update(others(entry(ends="soon", values={"website": "northbridge"})))
    assert [note.partition(":")[0].split(", ")[1] for note in found.notes] == ["website", "valid_to"]
    assert not found


def test_a_successor_that_nobody_knows_is_told():
    found = update(names(entry(values={"successor": "XYZ"})))
    assert found.notes == ("NBR Northbridge Council: its successor XYZ is not in the register.",)


@pytest.mark.parametrize(
    ("hosts", "doubtful"),
    [
        ("northbridge.example pay.northbridge.example", False),
        ("my.northbridge.example", False),
        ("services.example", True),
    ],
)
def test_a_website_on_which_no_service_is_known_is_doubted_and_stays(hosts, doubtful):
    found = update(others(entry(code="", values={"hosts": hosts})))
    assert (bool(found), len(found.notes)) == (False, int(doubtful))
