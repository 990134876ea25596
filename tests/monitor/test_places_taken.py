"""People of whom one sits where the other sat, on sites whose pages are of the seat."""

from monitor.places_taken import told_apart
from store.records import Councillor

SEAT = "/councillors/mill-lane"
ANN, BOB = Councillor("NBR", SEAT, "Ann Example"), Councillor("NBR", SEAT, "Bob Sample")


def test_whoever_takes_anothers_place_has_an_id_of_their_own_and_keeps_it():
    (bob,) = told_apart([BOB], [ANN])
    assert bob.site_id.startswith(f"{SEAT}~")
    assert told_apart([BOB], [ANN, bob]) == (bob,)
    assert told_apart([BOB], [bob]) == (bob,)  # also when the other is erased
    assert told_apart([bob], [ANN, bob]) == (bob,)  # from a list that has not changed


def test_who_was_there_first_keeps_theirs():
    (bob,) = told_apart([BOB], [ANN])
    assert told_apart([ANN], []) == (ANN,)
    assert told_apart([ANN], [ANN, bob]) == (ANN,)


def test_somebody_who_is_renamed_is_the_same():
    married = Councillor("NBR", SEAT, "Ann Sample")
    assert told_apart([married], [ANN]) == (married,)
