"""What a councillor might do next."""

import pytest

from scoring.councillor_letters import ASKS, OWN_HANDS, request
from scoring.councillor_tips import Tip, tips
from scoring.indicators import all_indicators
from store.records import Councillor, CouncillorScorecard, Dial, Effort, Finding, Outcome, Tally
from tests.scoring.councillor import ANN
from tests.scoring.northbridge import AT

MET, PARTLY, NOT_MET, UNKNOWN = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.UNKNOWN


def card(*outcomes):
    findings = tuple(
        Finding(id, "be-engaging", "?", "Why.", f"Fix {id}.", Effort.MINUTES, outcome, None, "Seen.", 0.1)
        for id, outcome in outcomes
    )
    return CouncillorScorecard(ANN, AT, 2, Tally(0, 0, 0, 0), (), findings)


def test_there_are_at_most_three_and_ways_to_be_reached_come_first():
    left = ["councillor-links-work", "councillor-aims-stated", "councillor-casework-route", "councillor-contact-route"]
    assert [each.fix for each in tips(card(*((id, NOT_MET) for id in left)))] == [
        "Fix councillor-contact-route.",
        "Fix councillor-casework-route.",
        "Fix councillor-links-work.",
    ]


def test_a_tip_says_what_was_seen_why_it_matters_and_what_to_do_with_the_e_mail_that_asks_for_it():
    assert tips(card(("councillor-role-stated", NOT_MET))) == (
        Tip("Seen.", "Why.", "Fix councillor-role-stated.", Effort.MINUTES, request("councillor-role-stated", ANN)),
    )


def test_only_what_was_looked_for_and_is_not_all_there_is_a_tip():
    outcomes = [MET, UNKNOWN, Outcome.NOT_APPLICABLE, PARTLY]
    ids = ["councillor-role-stated", "councillor-aims-stated", "councillor-links-work", "councillor-points-back"]
    assert [each.fix for each in tips(card(*zip(ids, outcomes, strict=True)))] == ["Fix councillor-points-back."]


def test_what_needs_nobody_else_has_no_e_mail():
    (found,) = tips(card(("councillor-points-back", NOT_MET)))
    assert found.request is None


def test_the_e_mail_says_what_to_change_where_and_for_whom():
    found = request("councillor-role-stated", ANN)
    assert found.subject == "My page on the council's website"
    assert found.body == (
        f"Dear democratic services,\n\nOn my page on the council's website ({ANN.page}), please could you\n\n"
        "- show my division and my offices.\n\nThank you,\n\nAnn Ash\nCouncillor for Riverside\n"
    )


def test_without_a_page_or_a_division_the_e_mail_still_reads_well():
    body = request("councillor-role-stated", Councillor("NOR", "8", "Bob Ash")).body
    assert "On my page on the council's website, please could you" in body
    assert body.endswith("Bob Ash\nCouncillor\n")


def test_of_every_question_about_a_councillors_page_it_is_known_who_can_mend_it():
    """A new indicator fails here: say what to ask the council for, or that the fix is in the councillor's hands."""
    assert {each.id for each in all_indicators(Dial.COUNCILLOR_PAGE)} == {*ASKS} | OWN_HANDS
    assert not {*ASKS} & OWN_HANDS


@pytest.mark.parametrize("id", sorted(ASKS))
def test_a_fix_that_asks_the_council_has_words_that_can_stand_in_an_e_mail(id):
    assert not ASKS[id].endswith(".")
    assert ASKS[id][0].islower()
