"""A picture of a stage, only for a council that publishes it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from lxml import etree

from config.settings import Settings
from dashboard.reports.badge import badge
from dashboard.reports.errors import ReportError
from dashboard.reports.publishing import publishes
from store.records import Election, ElectionKind, Publication, Writer
from tests.dashboard.reports.made_facts import facts_of
from tests.dashboard.reports.stored import ENDING, HOSTILE, NORTHBRIDGE, TYWYN

SVG = "{http://www.w3.org/2000/svg}"


def refused(of):
    with pytest.raises(ReportError) as told:
        badge(of)
    return str(told.value)


def test_it_shows_the_stage_and_the_day_and_no_score(northbridge):
    drawn = etree.fromstring(badge(northbridge).encode())
    assert [each.text for each in drawn.iter(f"{SVG}text")] == [
        "Northbridge",
        "Stage of its website: Going further",
        "Doorstep's made-up county, checked 9 March 2026",
    ]
    assert "62" not in "".join(drawn.itertext())


def test_a_first_look_is_called_so(tmp_path):
    assert "First look at its website: Going further" in badge(facts_of(tmp_path))


def test_who_does_not_see_it_hears_the_same(northbridge):
    drawn = etree.fromstring(badge(northbridge).encode())
    title = drawn.find(f"{SVG}title")
    assert drawn.get("role") == "img"
    assert drawn.get("aria-labelledby") == title.get("id")
    assert title.text == (
        "Northbridge. Stage of its website: Going further. Doorstep's made-up county, checked 9 March 2026"
    )


def test_its_letters_stand_out():
    dark, light = luminance("12436d"), luminance("ffffff")
    assert (light + 0.05) / (dark + 0.05) > 7


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_council_that_does_not_publish_has_none(northbridge):
    assert refused(replace(northbridge, settings=Settings())) == (
        "There is no badge of Northbridge Council: it has not said that it publishes its stage "
        "(setting: published = ['NOR'])."
    )


def test_nothing_is_published_unasked_and_codes_may_be_in_small_letters():
    assert not publishes(NORTHBRIDGE, Settings())
    assert publishes(NORTHBRIDGE, Settings(published=("nor",)))
    assert not publishes(TYWYN, Settings(published=("nor",)))


def test_a_councils_own_word_counts_for_more_than_the_operators():
    said = Publication("NOR", 1, datetime(2026, 11, 22, tzinfo=UTC), Writer.OFFICER, published=True)
    assert publishes(NORTHBRIDGE, Settings(), said)
    assert not publishes(NORTHBRIDGE, Settings(published=("nor",)), replace(said, number=2, published=False))


def test_a_council_that_has_withdrawn_its_word_is_not_sent_to_a_setting_that_does_not_count(northbridge):
    said = Publication("NOR", 2, datetime(2026, 11, 22, tzinfo=UTC), Writer.OFFICER, published=False)
    assert refused(replace(northbridge, publication=said)) == (
        "There is no badge of Northbridge Council: it has said here that it does not publish its stage."
    )


def test_before_an_election_and_while_it_reorganises_there_is_none(tmp_path, northbridge):
    poll = Election("NOR", date(2026, 12, 3), ElectionKind.ALL_OUT, "The council says so.")
    assert "no badge of Northbridge Council: pre-election period" in refused(facts_of(tmp_path, elections=(poll,)))
    ending = replace(northbridge, council=ENDING, standing=None)
    assert "no badge of Endham Council: its last day is 31 March 2027" in refused(ending)


def test_in_preview_there_is_none(northbridge):
    new = replace(northbridge, preview_ends=datetime(2026, 12, 1, tzinfo=UTC))
    assert refused(new) == "There is no badge of Northbridge Council: it is in preview until 1 December 2026."


def test_without_a_stage_there_is_none(northbridge):
    none = replace(northbridge, standing=replace(northbridge.standing, shown=None))
    assert refused(none).endswith("no check could see enough for a stage.")


def test_a_hostile_name_is_inert_and_short(northbridge):
    council = replace(northbridge.council, nice_name=HOSTILE * 10_000)
    drawn = etree.fromstring(badge(replace(northbridge, council=council)).encode())
    assert not list(drawn.iter(f"{SVG}script", f"{SVG}a"))
    assert len(next(drawn.iter(f"{SVG}text")).text) == 70
    assert "\u202e" not in "".join(drawn.itertext())
