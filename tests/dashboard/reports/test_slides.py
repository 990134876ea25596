"""Slides: read back with the library that wrote them."""

import sys
from dataclasses import replace
from io import BytesIO

import pytest

from dashboard.reports.errors import ReportError
from dashboard.reports.slides import slides
from store.records import Outcome, Score
from tests.dashboard.reports.stored import HOSTILE


def deck(of):
    from pptx import Presentation

    return Presentation(BytesIO(slides(of)))


def text(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def charts(made):
    return [shape for slide in made.slides for shape in slide.shapes if shape.has_chart]


def with_two_principles(of):
    score = of.scorecard.overall
    return replace(
        of, scorecard=replace(of.scorecard, principles=(("be-professional", score), ("be-strategic", score)))
    )


def test_every_slide_has_a_title_of_its_own(northbridge):
    titles = [slide.shapes.title.text_frame.text for slide in deck(northbridge).slides]
    assert titles == [
        "Northbridge",
        "Two dials, never added",
        "1 of 10 principles could be scored at the front door",
        "What to do next",
        "What is typical of councils like this one",
        "What we could not see",
        "What this rests on",
    ]


def test_they_say_what_the_page_says(northbridge):
    made = deck(northbridge)
    said = "\n".join(text(slide) for slide in made.slides)
    for each in (
        "We could read posts on 1 of its 2 channels. This score is about what residents meet on the website.",
        "Front door: 62 out of 100, between 50 and 70; 2 of 3 things could be checked.",
        "1 of your 2 channels could be read, which was not enough for a score.",
        "Publish news. Takes days. Would add about 38 points of 100.",
        "Compared with unitary authorities (6 councils).",
        "these councils are made up",
    ):
        assert each in said
    assert made.core_properties.title == "Northbridge: what residents meet, by Doorstep"
    assert made.core_properties.language == "en-GB"


def test_a_reason_that_leaves_several_questions_open_is_said_once(northbridge):
    findings = northbridge.scorecard.findings
    (alone,) = (each for each in findings if each.outcome is Outcome.UNKNOWN)
    assert text(deck(northbridge).slides[5]).splitlines()[-1] == f"{alone.question} {alone.message}"
    others = tuple(replace(alone, indicator=f"other-{number}", question=f"Other {number}?") for number in range(6))
    several = replace(northbridge, scorecard=replace(northbridge.scorecard, findings=(*findings, *others)))
    said = text(deck(several).slides[5])
    assert said.splitlines()[-1] == f"7 questions have no answer. {alone.message}"
    assert said.count(alone.message) == 1


def test_where_too_little_was_seen_that_is_said_once(northbridge):
    unseen = Score(None, 0.1, 0, 100, 1, 10)
    card = replace(
        northbridge.scorecard, overall=unseen, principles=(("be-professional", unseen), ("be-strategic", unseen))
    )
    none = replace(northbridge, scorecard=card, standing=replace(northbridge.standing, shown=None))
    made = deck(none)
    assert "Stage:" not in text(made.slides[1])
    assert "No stage: we could not see enough to say." in text(made.slides[1])
    assert text(made.slides[2]).count("Be professional") == 1
    assert "Check this council again later." in text(deck(replace(none, advice=())).slides[3])


def test_a_principle_of_which_nothing_applies_is_not_said_to_be_unseen(northbridge):
    of = with_two_principles(northbridge)
    others = (("be-human", Score(None, 0, 0, 100, 0, 0)), ("be-authentic", Score(None, 0.1, 0, 100, 0, 2)))
    card = replace(of.scorecard, principles=(*of.scorecard.principles, *others))
    said = text(deck(replace(of, scorecard=card)).slides[2]).splitlines()
    assert said[1:] == ["Not enough seen of: Be authentic.", "Nothing here to check of: Be human."]


def test_a_chart_leaves_the_words_above_it_free(northbridge):
    made = deck(with_two_principles(northbridge))
    for slide in made.slides:
        for chart in (shape for shape in slide.shapes if shape.has_chart):
            assert all(each.top + each.height <= chart.top for each in slide.placeholders)
            assert chart.top + chart.height < made.slide_height


def test_charts_can_be_opened_and_have_a_title_and_an_alternative(northbridge):
    found = charts(deck(with_two_principles(northbridge)))
    assert [shape.chart.chart_title.text_frame.text for shape in found] == [
        "Score of each principle at the front door, of 100",
        "This council beside what is typical of councils like it, of 100",
    ]
    assert found[0]._element.nvGraphicFramePr.cNvPr.get("descr") == (
        "Score of each principle at the front door, of 100. Be professional: 62; Be strategic: 62."
    )
    assert [(each.name, tuple(each.values)) for each in found[0].chart.plots[0].series] == [("Front door", (62, 62))]
    assert found[1].chart.has_legend


def test_no_slide_has_an_empty_place(northbridge):
    for slide in deck(with_two_principles(northbridge)).slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)


def test_all_text_is_in_british_english(northbridge):
    for slide in deck(northbridge).slides:
        runs = [run for shape in slide.placeholders for each in shape.text_frame.paragraphs for run in each.runs]
        assert {str(run.font.language_id) for run in runs} == {"ENGLISH_UK (2057)"}


def test_words_from_the_web_are_text_that_fits(northbridge):
    council = replace(northbridge.council, name=HOSTILE * 10_000, nice_name="")
    title = deck(replace(northbridge, council=council)).slides[0].shapes.title.text_frame.text
    assert len(title) == 240
    assert title.startswith("=cmd|' /C calc'!A1 <script>alert(1)</script>")
    assert "\x1b" not in title
    assert "\u202e" not in title


def test_without_the_extra_one_sentence_says_how_to_install_it(northbridge, monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)  # as Python does where it is not installed
    with pytest.raises(ReportError, match=r"Slides need python-pptx: pip install -c constraints.txt -e '.\[slides\]'"):
        slides(northbridge)
