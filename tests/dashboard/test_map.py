"""The map: its marks, its drawing, its tables, and the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from config.hexes import Hex
from dashboard.map_chart import Placed, rows, specification
from dashboard.map_marks import legend, mark
from dashboard.map_tables import by_region, key
from scoring.stages import StageRange, Standing
from store.records import Council, Stage
from store.store import Store
from tests.dashboard.conftest import EASTMERE, READ_AT, linked, scorecard, snapshot
from tests.dashboard.reading import drawn, page_words, words

LOW, MIDDLE, HIGH = STAGES = (Stage("Low", 0, "."), Stage("Middle", 45, "."), Stage("High", 75, "."))


def stands(lowest, highest=None, *, first_look=False):
    shown = StageRange(lowest, highest or lowest)
    return Standing(shown, READ_AT, first_look=first_look, newest=shown, checks=2)


UNSEEN = Standing(None, None, first_look=False, newest=None, checks=2)


@pytest.mark.parametrize(
    ("standing", "group", "said"),
    [
        (stands(MIDDLE), "Middle", "Middle"),
        (stands(LOW, MIDDLE), "Between two stages", "Between Low and Middle"),
        (stands(HIGH, first_look=True), "First look", "First look: High"),
        (stands(LOW, HIGH, first_look=True), "First look", "First look: between Low and High"),
        (UNSEEN, "Not enough seen", "Not enough seen. This is not a low score."),
        (replace(UNSEEN, checks=0), "Not checked yet", "Not checked yet"),
        (None, "Not checked yet", "Not checked yet"),
    ],
)
def test_a_mark_says_in_words_where_a_council_stands(standing, group, said):
    found = mark(standing, STAGES)
    assert (found.group, found.said) == (group, said)


def test_while_nothing_is_to_be_shown_no_stage_is():
    found = mark(stands(HIGH), STAGES, "Pre-election period")
    assert (found.group, found.said) == ("Nothing shown for now", "Pre-election period")
    assert found.fill == mark(None, STAGES).fill


def test_no_two_marks_differ_in_colour_alone():
    marks = legend(STAGES)
    assert len({(each.sign, each.thick) for each in marks}) == len(marks) == 8


def test_two_stages_or_five_have_signs_of_their_own_too():
    for number in (2, 5):
        stages = tuple(Stage(f"Stage {place}", place * 10, ".") for place in range(number))
        assert len({(each.sign, each.thick) for each in legend(stages)}) == number + 5


def place(code, name, q, r, *, county=False, of=None):
    council = Council(code, f"{name} Council", f"https://{code.lower()}.example/", nice_name=name, region="North")
    return Placed(council, Hex(q, r, county), of or mark(stands(MIDDLE), STAGES))


def test_a_hexagon_names_its_council_and_says_where_it_stands():
    (row,) = rows([place("NBR", "North\u202ebridge", 1, 2)], counties=False)
    assert (row["code"], row["label"]) == ("NBR", "Northbridge: Middle")
    assert (row["x"], row["y"]) == (1, 1.7321)


def test_first_looks_are_drawn_last_so_that_no_neighbour_covers_their_line():
    first = place("NBR", "Northbridge", 0, 0, of=mark(stands(LOW, first_look=True), STAGES))
    assert [row["code"] for row in rows([first, place("SOU", "Southmere", 1, 0)], counties=False)] == ["SOU", "NBR"]


def test_counties_are_drawn_over_districts_that_nobody_can_choose():
    placed = [place("NBR", "Northbridge", 1, 2), place("CTY", "Countyshire", 1.2, 2.4, county=True)]
    assert [row["code"] for row in rows(placed, counties=False)] == ["NBR"]
    assert [(row["code"], row["ground"]) for row in rows(placed, counties=True)] == [("", True), ("CTY", False)]


def test_a_drawing_has_one_size_in_both_directions_and_asks_nobody():
    drawing = specification(rows([place("NBR", "Northbridge", 1, 2)], counties=False), counties=False)
    across, down = (drawing["encoding"][axis]["scale"]["domain"] for axis in "xy")
    assert drawing["params"][0]["expr"] == f"min(width / {across[1] - across[0]:.3f}, height / {down[1] - down[0]:.3f})"
    assert "http" not in str(drawing)


def test_the_legend_and_the_table_count_the_same():
    marked = [(each.council, each.mark) for each in (place("NBR", "Northbridge", 0, 0), place("SOU", "A & B", 1, 0))]
    assert words([key(legend(STAGES), marked)]) == "■ 2 Middle"
    shown = words(by_region(legend(STAGES), marked))
    assert "Region All Middle North 2 2" in shown
    assert "North : 2 councils Northbridge : ■ Middle A & B : ■ Middle" in shown


def test_the_legend_explains_every_sign_that_a_first_look_has():
    looks = [stands(*each, first_look=True) for each in ((LOW, MIDDLE), (HIGH,), (MIDDLE,), (HIGH,))]
    marked = [
        (Council(f"{place}", f"{place}", "https://a.example/"), mark(each, STAGES)) for place, each in enumerate(looks)
    ]
    assert words([key(legend(STAGES), marked)]) == (
        "4 First look (the stage's sign in a hollow hexagon, after one check) "
        "■ 1 First look: Middle ◆ 2 First look: High ▬ 1 First look: between Low and Middle"
    )


# The page


def test_the_page_says_in_tables_what_the_map_shows(page):
    app = page("map")
    shown = page_words(app)
    assert "A stage stands once two checks agree, and moves only then; before that it is a first look." in shown
    assert "The hexagons of counties" not in shown  # there is no county
    assert "Northbridge : ▬ First look: between Going further and Connected" in shown
    assert "Dunmarsh : ? Not enough seen. This is not a low score." in shown
    assert "Newmoor : Not checked yet" in shown
    assert '<a href="council?council=NBR">' in drawn(app)


def test_before_an_election_a_council_has_no_stage_on_the_map(page, monkeypatch, tmp_path):
    poll = datetime.now(UTC).date() + timedelta(days=7)
    path = tmp_path / "elections.csv"
    path.write_text(f"local_authority_code,date,kind,source\nNBR,{poll},all-out,Statute\n", encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(path))
    shown = page_words(page("map"))
    assert "Northbridge : ‖ Nothing shown until the polls close on" in shown
    assert "Eastmere : ▬ First look" in shown


def test_a_council_that_is_reorganising_has_no_stage_on_the_map(page, tmp_path):
    ends = datetime.now(UTC).date() + timedelta(days=90)
    database = f"sqlite:///{tmp_path / 'ends.db'}"
    with Store(database) as store:
        ending = replace(EASTMERE, valid_to=ends)
        run = store.begin_run("county.csv", ["EAS"], READ_AT, made_up=True)
        store.add_visit(run, snapshot(ending), scorecard(ending, [linked(ending)]))
    assert "Eastmere : ‖ Nothing shown: reorganising, its last day is" in page_words(page("map", database=database))


def test_in_its_preview_a_council_has_no_stage_on_the_map(page, tmp_path):
    database = f"sqlite:///{tmp_path / 'preview.db'}"
    real = replace(EASTMERE, made_up=False)
    with Store(database) as store:
        run = store.begin_run("county.csv", ["EAS"], READ_AT, made_up=False)
        for of, days in ((real, 1), (replace(real, local_authority_code="WIN", nice_name="Winterholt"), 22)):
            at = datetime.now(UTC) - timedelta(days=days)
            card = replace(scorecard(of, [linked(of)]), as_of=at)
            store.add_visit(run, replace(snapshot(of), taken_at=at), card)
        store.end_run(run, datetime.now(UTC), "finished")
    shown = page_words(page("map", database=database))
    assert "Eastmere : ‖ Nothing shown: in preview, seen by the council alone until" in shown
    assert "Winterholt : ▬ First look" in shown


def test_an_address_with_a_layer_that_is_none_shows_the_map(page):
    assert "Map" in page_words(page("map", layer="<script>"))


def test_without_a_check_there_is_no_map(page, empty_database):
    app = page("map", database=empty_database)
    assert "No councils have been checked yet." in app.info[0].value
