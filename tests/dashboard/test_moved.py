from dataclasses import replace
from datetime import date, timedelta

from config.stages import stages
from dashboard.distance import beside_peers
from dashboard.moved import earlier, why_it_moved
from scoring.lineage import lineage
from scoring.peers import Basis, PeerGroup
from store.records import Council, Score, ScorePoint
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, UNKNOWN, WEIGHTS, card
from tests.scoring.northbridge import AT, NORTHBRIDGE

WEEK = timedelta(days=7)
BEFORE, AFTER = card({"a": MET, "b": MET, "c": NOT_MET}), card({"a": NOT_MET, "b": MET, "c": MET}, later=True)
NEW = Council("NEW", "Newmoor Council", "https://newmoor.example/", nice_name="Newmoor")
OLD = Council("OLD", "Oldmoor Council", "https://oldmoor.example/", valid_to=date(2024, 3, 31), successor="NEW")


def point(value, at=AT, method=2, finished=True):
    return ScorePoint(at, method, finished, Score(value, 1.0, value, value, 9, 9))


def history(points, *councils, of="NEW"):
    return words([earlier(lineage(councils or (NEW,)).history(of), points, stages())])


def test_the_parts_of_a_move_add_up_to_it():
    shown = words(why_it_moved([BEFORE, AFTER]))
    assert "The front door: from 33 to 92, and what it is made of" in shown
    assert "What the pages show +59 What could be read, or applies no change How we measure no change" in shown
    assert "What is different: 2 things" in shown
    assert "Is there c? Not met before, met now: +67." in shown
    assert "Is there a? Met before, not met now: −8." in shown  # noqa: RUF001  # a true minus sign


def test_what_could_not_be_read_is_no_doing_of_the_council():
    shown = words(why_it_moved([card({"a": MET, "b": NOT_MET}), card({"a": UNKNOWN, "b": NOT_MET}, later=True)]))
    assert "What the pages show no change What could be read, or applies −25" in shown  # noqa: RUF001


def test_a_score_that_stayed_is_said_to_have():
    shown = words(why_it_moved([BEFORE, replace(BEFORE, as_of=AT + WEEK)]))
    assert "The score of the front door did not move: 33 both times." in shown


def test_one_check_has_not_moved():
    assert why_it_moved([BEFORE]) == []


def test_checks_by_other_rules_are_not_compared_and_the_rules_are_told():
    shown = words(why_it_moved([BEFORE, card({"a": MET, "b": MET}, later=True, weights=WEIGHTS | {"a": 2.0})]))
    assert "The rules changed in between" in shown
    assert "1 question left. 1 weight changed." in shown
    assert "from 33" not in shown


def test_earlier_checks_stand_newest_first_with_the_stage_of_each():
    shown = history({"NEW": [point(30.0), point(60.0, AT + WEEK)]})
    assert "Newmoor Council : 2 checks by method 2, newest first" in shown
    assert shown.index("60 Going further") < shown.index("30 Getting started")


def test_checks_by_older_rules_are_counted_and_not_shown():
    shown = history({"NEW": [point(30.0, method=1), point(60.0, AT + WEEK)]})
    assert "1 check by older rules cannot be compared with these" in shown
    assert "30 Getting" not in shown


def test_a_check_that_is_not_finished_is_none():
    assert history({"NEW": [point(30.0, finished=False)]}) == ""


def test_the_checks_of_a_council_that_was_taken_over_stand_under_its_own_name():
    shown = history({"NEW": [point(60.0, AT + WEEK)], "OLD": [point(30.0)]}, NEW, OLD)
    assert "Before it: Oldmoor Council until 31 March 2024" in shown
    assert "Oldmoor Council : 1 check by method 2" in shown


PEERS = [Council(f"P{number}", f"Place {number}", f"https://p{number}.example/") for number in range(5)]
GROUP = PeerGroup(Basis.KIND, "district councils", tuple(PEERS))


def beside(then, now):
    points = {each.local_authority_code: [point(then), point(now, AT + WEEK)] for each in PEERS}
    return words(beside_peers([BEFORE, AFTER], GROUP, points))


def test_what_is_typical_of_the_peers_has_its_part_in_the_distance():
    assert beside(30.0, 50.0) == (
        "Beside what is typical of district councils (30 then, 50 now): 3 above then, 42 above now. "
        "That is +39, +59 for what the pages show and −20 for what is typical of the peers."  # noqa: RUF001
    )
    assert ": level then, 3 below now. That is −3" in beside(33.333333, 95.0)  # noqa: RUF001


def test_too_few_peers_make_no_distance():
    few = replace(GROUP, councils=GROUP.councils[:4])
    points = {each.local_authority_code: [point(30.0), point(50.0, AT + WEEK)] for each in PEERS}
    assert beside_peers([BEFORE, AFTER], few, points) == []
    assert beside_peers([BEFORE, AFTER], GROUP, {"P1": points["P1"]}) == []
    assert NORTHBRIDGE not in GROUP.councils
