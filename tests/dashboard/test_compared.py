from dataclasses import replace

from dashboard.compared import figures, questions, sentence, whom
from scoring.peers import Basis, PeerGroup
from scoring.typical import typical
from store.records import Council
from tests.dashboard.reading import words
from tests.scoring.asked import HALF, MET, NOT_MET, PRINCIPLES, card

OWN = card({"a": MET, "b": NOT_MET, "c": HALF})
PLACES = [Council(f"P{number}", f"Place {number}", f"https://p{number}.example/") for number in range(6)]
GROUP = PeerGroup(Basis.KIND, "district councils", tuple(PLACES))


def found(group=GROUP, read=6, own=OWN, **read_on):
    answers = [{"a": MET, "b": MET, "c": HALF}, {"a": NOT_MET, "b": NOT_MET, "c": HALF}]
    cards = [replace(card(answers[n % 2]), council=each) for n, each in enumerate(PLACES[:read])]
    return typical(own, group, cards, read_on)


def shown(own=OWN, **others):
    return words(figures(own, found(own=own, **others), PRINCIPLES))


def test_the_group_is_named_with_how_many_they_are_and_who():
    told = words(whom(OWN.council, GROUP))
    assert told.startswith("Compared with district councils (6 councils).")
    assert "Who they are: 6 councils Place 0 Place 1" in told


def test_a_wider_group_is_said_to_be_one():
    wider = replace(GROUP, because="Northbridge has only 2 peers of its type")
    assert "Northbridge has only 2 peers of its type: it is compared with district" in words(whom(OWN.council, wider))


def test_councils_of_other_types_are_never_compared_without_a_warning():
    mixed = replace(GROUP, councils=(*PLACES[:4], *(replace(each, type="CTY") for each in PLACES[4:])))
    assert words(whom(OWN.council, mixed)).startswith("Take care: 2 of these councils are of another type.")
    assert "Take care" not in words(whom(OWN.council, GROUP))


def test_what_a_list_names_and_nobody_knows_is_given_back_as_it_was_written():
    told = "".join(whom(OWN.council, replace(GROUP, unknown=("<b>Nowhere",), left_out=((PLACES[0], "it has ended"),))))
    assert "No council, or several, could be meant by “<bdi>&lt;b&gt;Nowhere</bdi>”." in told
    assert "<bdi>Place 0</bdi> is left out: it has ended." in told


def test_what_is_typical_is_said_in_the_heading_and_of_how_many():
    assert shown().startswith(
        "Front door: 42 here, 50 is typical of them 50 is typical of them, and the middle half lie between 33 and 67 "
        "(6 of 6 councils have a score)."
    )


def test_every_principle_stands_beside_what_is_typical():
    assert "P 25 out of 100 50 between 0 and 100 6" in shown()
    assert "Q 50 out of 100 50 at 50 6" in shown()


def test_each_question_has_the_councils_own_answer_beside_how_many_have_it():
    told = words(questions(OWN, found()))
    assert "Is there b? ○ Looked for and not found 3 of 6 meet it." in told
    assert "Is there a? ● In place 3 of 6 meet it." in told


def test_before_enough_of_the_group_is_read_there_is_no_figure_and_nothing_to_copy():
    assert shown(read=5) == "We have read 5 of these 6 councils: before 90% we give no figure."
    assert sentence(OWN, found(read=5)) == ""
    assert questions(OWN, found(read=5)) == []


def test_the_sentence_to_copy_says_what_it_rests_on_and_what_it_is_not_about():
    assert sentence(OWN, found()) == (
        "Website front door, 31 March 2025: Northbridge scores 42 out of 100. Typical of district councils: 50; the "
        "middle half lie between 33 and 67 (6 councils with a score). From 3 of 3 things that could be checked; method "
        "2 of Doorstep. What a council posts on social media is not part of it."
    )


def test_a_council_without_a_score_is_not_made_a_low_one():
    unseen = replace(OWN, overall=replace(OWN.overall, value=None))
    assert "could not be seen well enough for a score, which is not a low score" in sentence(unseen, found(own=unseen))
    assert shown(own=unseen).startswith("Front door: Not enough seen")


def test_open_channels_without_peers_that_could_be_read_have_no_figure():
    assert "too few here" in shown(own=replace(OWN, channels=3, channels_readable=1))
    assert "Open channels" not in shown()
