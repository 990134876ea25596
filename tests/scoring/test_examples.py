from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.examples import Example, examples, nearest
from store.records import Council, Effort, Evidence, Finding, Outcome, Score, Scorecard
from tests.scoring.northbridge import AT

ON = date(2025, 3, 31)
SEEN = Score(50, 1.0, 50, 50, 1, 1)


def council(code, population=None, *, type="NMD", nation="England", website="", **facts):
    website = website or f"https://{code.lower()}.example/"
    return Council(code, f"{code} Council", website, type=type, nation=nation, population=population, **facts)


def place(code):
    return Evidence(f"https://{code.lower()}.example/social", AT)


def card(own, outcome=Outcome.MET, *, looked=1.0, evidence=None, method=2):
    shown = (place(own.local_authority_code),) if evidence is None else evidence
    words = ("accounts-listed", "be-strategic", "?", "", "", Effort.DAYS)
    found = Finding(*words, outcome, 1.0, "", 1.0, shown, looked=looked)
    return Scorecard(own, AT, method, SEEN, (), (found,))


def known(*councils):
    return [Example(each, place(each.local_authority_code)) for each in councils]


def codes(found):
    return [each.council.local_authority_code for each in found.get("accounts-listed", ())]


ASH, BRILL, COLE = council("ASH", 10_000), council("BRI", 20_000), council("COL", 80_000)


def test_a_council_that_meets_it_is_an_example_with_the_first_place_to_see_it():
    shown = (place("ASH"), Evidence("https://ash.example/else", AT))
    assert examples([card(ASH, evidence=shown)], method=2) == {"accounts-listed": (Example(ASH, place("ASH")),)}


@pytest.mark.parametrize(
    "scorecard",
    [
        card(ASH, Outcome.PARTLY_MET),
        card(ASH, Outcome.NOT_MET),
        card(ASH, Outcome.UNKNOWN),
        card(ASH, evidence=()),
        card(ASH, looked=0.5),
        card(ASH, method=1),
    ],
)
def test_what_is_not_met_in_full_with_evidence_by_this_method_is_no_example(scorecard):
    assert examples([scorecard], method=2) == {}


def test_councils_that_share_a_website_are_nobodys_example():
    one = replace(ASH, website="https://www.shared.example/")
    other = replace(BRILL, website="http://shared.example")
    assert codes(examples([card(one), card(other), card(COLE)], method=2)) == ["COL"]


def test_a_council_that_is_reorganising_is_nobodys_example():
    assert codes(examples([card(ASH), card(BRILL)], method=2, paused={"ASH"})) == ["BRI"]


def test_the_nearest_in_population_is_chosen_by_ratio():
    own = council("OWN", 40_000)
    assert nearest(own, known(council("BIG", 81_000), BRILL), ON).council == BRILL
    assert nearest(own, known(council("BIG", 79_000), BRILL), ON).council.local_authority_code == "BIG"


def test_another_nation_comes_only_after_ones_own():
    welsh = council("WAL", 40_000, nation="Wales")
    assert nearest(council("OWN", 40_000), known(welsh, COLE), ON).council == COLE
    assert nearest(council("OWN", 40_000), known(welsh), ON).council == welsh


def test_a_council_of_another_type_is_never_the_example():
    assert nearest(council("OWN", 40_000), known(council("CTY", 40_000, type="CTY")), ON) is None


@pytest.mark.parametrize(
    "other",
    [
        council("OWN", 40_000),  # itself
        council("TWO", 40_000, website="https://www.own.example"),  # one website
        council("OLD", 40_000, valid_to=date(2025, 3, 30)),
        council("NEW", 40_000, valid_from=date(2025, 4, 1)),
        council("TOY", 40_000, made_up=True),
    ],
)
def test_neither_itself_nor_its_shadow_nor_one_that_is_not_there_is_the_example(other):
    assert nearest(council("OWN", 40_000), known(other), ON) is None


def test_without_populations_it_is_the_next_in_order_going_round():
    choice = known(council("AAA"), council("MMM"), council("ZZZ"))
    assert nearest(council("BBB"), choice, ON).council.local_authority_code == "MMM"
    assert nearest(council("NNN"), choice, ON).council.local_authority_code == "ZZZ"
    assert nearest(council("ZZY", 40_000), choice, ON).council.local_authority_code == "ZZZ"
    assert nearest(council("ZZZZ"), choice, ON).council.local_authority_code == "AAA"


def test_one_whose_population_is_known_comes_before_one_whose_is_not():
    assert nearest(council("OWN", 40_000), known(council("PPP"), COLE), ON).council == COLE


@given(some.lists(some.integers(1_000, 900_000) | some.none(), min_size=1, max_size=8), some.randoms())
def test_the_choice_does_not_depend_on_the_order_of_the_councils(populations, random):
    choice = known(*(council(f"C{number}", each) for number, each in enumerate(populations)))
    shuffled = choice.copy()
    random.shuffle(shuffled)
    own = council("C3A", 40_000)
    assert nearest(own, shuffled, ON) == nearest(own, choice, ON)


def test_councils_without_populations_are_not_all_shown_the_same_one():
    everyone = [council(code) for code in ("AAA", "BBB", "CCC", "DDD")]
    chosen = [nearest(own, known(*everyone), ON).council.local_authority_code for own in everyone]
    assert chosen == ["BBB", "CCC", "DDD", "AAA"]
