from dataclasses import replace
from datetime import date

from dashboard.suggestions import what_to_do
from scoring.advice import Advice
from scoring.examples import Example
from store.records import Council, Dial, Effort, Evidence, Guide, Need, Part
from tests.dashboard.reading import words
from tests.scoring.asked import MET, NOT_MET, UNKNOWN, card
from tests.scoring.northbridge import AT

CARD = card({"a": NOT_MET, "b": MET})
SEEN = Evidence("http://eastmere.example/rules", AT)
EASTMERE = Council("EAS", "Eastmere Council", "http://eastmere.example/", nice_name="Eastmere")
GUIDE = Guide("Plain rules", "The association", ("England",), ("a",), "How to write them.", "https://guide.example/")


def need(fix="Publish house rules.", effort=Effort.DAYS, dial=Dial.FRONT_DOOR, points=4.2):
    return Need("a", "p", "None were found.", "People know what is welcome.", fix, effort, points, (SEEN,), dial)


def shown(*advice, scorecard=CARD):
    return words(what_to_do(scorecard, advice, {}))


def test_a_fix_has_its_reason_its_effort_its_points_and_its_part_of_the_toolkit():
    told = shown(Advice(replace(need(), part=Part.OFFICERS), (), None))
    assert "What to do next: 1 fix would help on the website" in told
    assert "Publish house rules. None were found. Why it matters: People know what is welcome." in told
    assert "Takes days. Would add about 4 points of 100." in told
    assert "The toolkit: Checklist for officers ." in told
    assert "Where we looked: 1 place" in told


def test_a_council_of_the_same_kind_that_does_it_well_is_named_with_the_place_to_look():
    drawn = "".join(what_to_do(CARD, [Advice(need(), (), Example(EASTMERE, SEEN))], {}))
    assert '<a href="council?council=EAS"><bdi>Eastmere</bdi></a>, a council of the same kind, does it well' in drawn
    assert 'href="http://eastmere.example/rules"' in drawn


def test_guidance_that_nobody_has_checked_is_named_and_not_linked():
    told = [Advice(need(), (GUIDE,), None)]
    assert "Plain rules ( The association ): How to write them. Not checked by us yet, so we do not link it." in shown(
        *told
    )
    assert "guide.example" not in "".join(what_to_do(CARD, told, {}))


def test_guidance_that_was_there_is_linked_with_the_day():
    live = replace(GUIDE, checked_on=date(2026, 11, 2), live=True)
    drawn = what_to_do(CARD, [Advice(need(), (live,), None)], {})
    assert 'href="https://guide.example/"' in "".join(drawn)
    assert "Last checked on 2 November 2026." in words(drawn)


def test_what_fits_into_an_hour_is_picked():
    minutes = [Advice(need(f"Fix {number}.", Effort.MINUTES), (), None) for number in range(4)]
    told = shown(Advice(need("A project.", Effort.PROJECT), (), None), *minutes)
    assert "I have one hour this month Each of these takes minutes: Fix 0. Fix 1. Fix 2. A project." in told


def test_where_nothing_fits_into_an_hour_there_is_a_beginning():
    told = shown(Advice(need("A project.", Effort.PROJECT), (), None), Advice(need("Rules."), (), None))
    assert "Nothing here fits into an hour. A good beginning: Rules. Takes days." in told


def test_open_channels_have_their_own_list():
    told = shown(Advice(need("A."), (), None), Advice(need("B.", dial=Dial.OPEN_CHANNELS), (), None))
    assert (
        told.index("1 fix would help on the website") < told.index("A.") < told.index("On open channels: 1 fix would")
    )
    assert "Their points are of the open channels' score, and do not compare with those above." in told


def test_more_than_five_fixes_are_folded_away():
    told = shown(*(Advice(need(f"Fix {number}."), (), None) for number in range(7)))
    assert told.index("Fix 4.") < told.index("2 more fixes") < told.index("Fix 5.")


def test_everything_in_place_is_said():
    assert "nothing found to fix on the website" in shown(scorecard=card({"a": MET}))


def test_nothing_seen_is_not_everything_in_place():
    assert shown(scorecard=card({"a": UNKNOWN})) == ""
