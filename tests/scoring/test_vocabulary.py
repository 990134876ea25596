from dataclasses import replace

import pytest

from scoring.indicator import met, not_applicable, unknown
from scoring.indicators import all_indicators
from scoring.indicators.front_door.response_aim import response_aim
from scoring.rules import Rules
from scoring.score import scorecard
from scoring.vocabulary import COUNCILS, spoken
from store.records import Dial, Principle
from tests.scoring.northbridge import account, home, seen

PLACE = account("facebook").evidence[0]

FIRE = {
    "council": "service",
    "councils": "services",
    "chief executive": "chief fire officer",
    "council's chief executive": "chief fire officer",
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Has the council published news lately?", "Has the service published news lately?"),
        ("The council's site links it.", "The service's site links it."),
        ("Most councils’ channels are quiet.", "Most services’ channels are quiet."),
        ("Councils post. Council news is old.", "Services post. Service news is old."),
        ("Ask the chief executive.", "Ask the chief fire officer."),
        ("Ask the council's chief executive.", "Ask the chief fire officer."),
        ("Who answers: council or county?", "Who answers: service or county?"),
    ],
)
def test_words_of_councils_become_those_of_the_sector(text, said):
    assert spoken(text, FIRE) == said


@pytest.mark.parametrize(
    "text",
    [
        "The councillor answers.",
        "A councillors' list.",
        "The site links Northbridge Council on Facebook.",
        'The page says "the council has left X".',
        "It says “Council news”.",
        "A cross-council page.",
        "Nothing of the kind.",
        "",
    ],
)
def test_other_words_names_and_quotations_stay(text):
    assert spoken(text, FIRE) == text


def test_a_capital_after_a_quotation_is_a_name():
    assert spoken('"Yes" Council', FIRE) == '"Yes" Council'


def test_a_sentence_may_begin_after_a_quotation_that_ends_one():
    assert spoken('It says "no". Councils do.', FIRE) == 'It says "no". Services do.'


@pytest.mark.parametrize("indicator", all_indicators(*Dial), ids=lambda each: each.id)
def test_an_indicator_of_councils_reads_as_it_was_written(indicator):
    assert spoken(indicator.fix, COUNCILS) is indicator.fix


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda each: each.id)
def test_no_indicator_says_council_where_the_sector_says_service(indicator):
    words = " ".join(spoken(each, FIRE) for each in (indicator.question, indicator.why, indicator.fix))
    assert "council " not in words.lower()
    assert "council's" not in words.lower()


def test_every_word_of_a_finding_is_said_in_the_words_of_the_sector():
    engaging = Principle("be-engaging", 2, "Be engaging", "Answer.", "Northbridge's own.")
    (finding,) = scorecard(seen(home()), Rules([engaging], [response_aim], vocabulary=FIRE)).findings
    words = (finding.question, finding.why, finding.fix, finding.message)
    assert "service" in finding.question
    assert not [each for each in words if "council" in each.lower()]


def test_the_words_change_and_the_score_does_not():
    engaging = Principle("be-engaging", 2, "Be engaging", "Answer.", "Northbridge's own.")
    plain = scorecard(seen(home()), Rules([engaging], [response_aim]))
    assert scorecard(seen(home()), Rules([engaging], [response_aim], vocabulary=FIRE)).overall == plain.overall


@pytest.mark.parametrize(
    ("vocabulary", "says"),
    [
        (FIRE, "Only the service can tell."),
        (COUNCILS, "Only the council can tell."),
        ({}, "Only the council can tell."),
    ],
)
@pytest.mark.parametrize("answer", [unknown, not_applicable, lambda words: met(words, PLACE)])
def test_what_was_found_is_said_in_the_words_of_the_sector(answer, vocabulary, says):
    engaging = Principle("be-engaging", 2, "Be engaging", "Answer.", "Northbridge's own.")
    asked = replace(response_aim, measure=lambda snapshot: answer("Only the council can tell."))
    rules = Rules([engaging], [asked], vocabulary=vocabulary)
    assert rules.findings(seen(home()))[0].message == says
