from dataclasses import replace

from dashboard.compared import told
from scoring.peers import Basis, PeerGroup
from scoring.typical import typical
from store.records import Council
from tests.dashboard.reading import words
from tests.scoring.asked import HALF, MET, NOT_MET, PRINCIPLES, card

OWN = card({"a": MET, "b": NOT_MET, "c": HALF})
PLACES = [Council(f"P{number}", f"Place {number}", f"https://p{number}.example/") for number in range(6)]
GROUP = PeerGroup(Basis.KIND, "district councils", tuple(PLACES))


def shown(group=GROUP, read=6, own=OWN, **read_on):
    answers = [{"a": MET, "b": MET, "c": HALF}, {"a": NOT_MET, "b": NOT_MET, "c": HALF}]
    cards = [replace(card(answers[n % 2]), council=each) for n, each in enumerate(PLACES[:read])]
    return words(told(own, typical(own, group, cards, read_on), PRINCIPLES))


def test_what_is_typical_is_said_with_whom_and_of_how_many():
    assert shown().startswith(
        "Compared with district councils (6 councils). 50 is typical of them, and the middle half lie between 33 and "
        "67 (6 of 6 councils have a score)."
    )


def test_every_principle_stands_beside_what_is_typical():
    assert "P 25 out of 100 50 between 0 and 100 6" in shown()
    assert "Q 50 out of 100 50 between 50 and 50 6" in shown()


def test_how_many_have_each_thing_is_folded_away():
    assert "How many of them have each thing in place: 3 questions" in shown()
    assert "Is there b? 3 of 6 meet it." in shown()


def test_before_enough_of_the_group_is_read_there_is_no_figure():
    assert shown(read=5) == (
        "Compared with district councils (6 councils). We have read 5 of these 6 councils: before 90% we give no "
        "figure."
    )


def test_a_wider_group_is_said_to_be_one():
    wider = replace(GROUP, because="Northbridge has only 2 peers of its type")
    assert "Northbridge has only 2 peers of its type: it is compared with district councils" in shown(wider)


def test_open_channels_without_peers_that_could_be_read_have_no_figure():
    assert "too few here" in shown(own=replace(OWN, channels=3, channels_readable=1))
    assert "Open channels" not in shown()
