from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from scoring.queue import by_fix, queue
from store.records import Council, Dial, Effort, Finding, Outcome, Part, Score, Scorecard
from tests.scoring.northbridge import AT


def missing(id, weight):
    words = (f"Is there {id}?", "", f"Make {id}.", Effort.DAYS)
    return Finding(id, "be-strategic", *words, Outcome.NOT_MET, 0.0, "", weight)


def card(name, *findings, value=50.0):
    council = Council(name.upper(), f"{name} Council", f"https://{name.lower()}.example/", nice_name=name)
    return Scorecard(council, AT, 1, Score(value, 1.0, 0, 100, 1, 1), (), findings)


def names(scorecards):
    return [each.council.nice_name for each in scorecards]


def test_the_most_certain_need_comes_first_whatever_the_score():
    found = queue([card("Ashby", missing("rules", 0.1), value=5.0), card("Brill", missing("rules", 0.3), value=95.0)])
    assert [(group.points, names(group.scorecards)) for group in found.groups] == [(30, ["Brill"]), (10, ["Ashby"])]


def test_equal_need_is_one_group_in_order_of_name():
    found = queue([card("Brill", missing("rules", 0.201)), card("ashby", missing("aim", 0.199))])
    assert [(group.points, names(group.scorecards)) for group in found.groups] == [(20, ["ashby", "Brill"])]


def test_the_last_bits_of_a_sum_do_not_part_equal_councils():
    one = card("Ashby", missing("a", 0.1), missing("b", 0.2), missing("c", 0.025))
    other = card("Brill", missing("a", 0.325))
    assert [group.points for group in queue([one, other]).groups] == [33]


def test_a_need_under_half_a_point_is_still_a_need():
    assert [group.points for group in queue([card("Ashby", missing("rules", 0.001))]).groups] == [1]


def test_too_little_seen_is_a_list_of_its_own():
    found = queue([card("Ashby", missing("rules", 0.4), value=None)])
    assert (names(found.could_not_look), found.groups) == (["Ashby"], ())


def test_no_certain_need_is_a_list_of_its_own():
    assert names(queue([card("Brill"), card("Ashby")]).nothing_found) == ["Ashby", "Brill"]


def test_the_fix_that_would_help_most_councils_comes_first():
    cards = [card("Brill", missing("aim", 0.1), missing("rules", 0.3)), card("Ashby", missing("aim", 0.1))]
    found = by_fix(cards)
    assert [(each.indicator, [council.nice_name for council in each.councils]) for each in found] == [
        ("aim", ["Ashby", "Brill"]),
        ("rules", ["Brill"]),
    ]
    assert (found[0].question, found[0].fix, found[0].effort) == ("Is there aim?", "Make aim.", Effort.DAYS)


def test_the_slightest_need_wants_its_fix():
    assert len(by_fix([card("Ashby", missing("rules", 0.001))])) == 1


def test_a_council_without_a_nice_name_stands_in_order_of_its_name():
    plain = card("Brill", missing("rules", 0.1))
    plain = replace(plain, council=replace(plain.council, nice_name="", name="An authority"))
    others = [card("Ashby", missing("rules", 0.1)), card("ambleside", missing("rules", 0.1))]
    assert names(queue([*others, plain]).groups[0].scorecards) == ["ambleside", "", "Ashby"]


def test_what_comes_with_the_fix_of_another_wants_none_of_its_own():
    dated = replace(missing("dated", 0.1), follows="rules")
    found = by_fix([card("Ashby", missing("rules", 0.2), dated), card("Brill", dated)])
    assert [(group.indicator, [each.nice_name for each in group.councils]) for group in found] == [
        ("dated", ["Brill"]),
        ("rules", ["Ashby"]),
    ]


def test_what_is_in_place_or_could_not_be_seen_wants_no_fix():
    there = replace(missing("aim", 0.1), outcome=Outcome.MET, value=1.0)
    unseen = replace(missing("rules", 0.1), outcome=Outcome.UNKNOWN, value=None)
    assert by_fix([card("Ashby", there, unseen)]) == ()


def test_fixes_that_would_help_as_many_stand_in_order_of_question():
    assert [each.indicator for each in by_fix([card("Ashby", missing("b", 0.3), missing("a", 0.1))])] == ["a", "b"]


def test_a_need_that_was_seen_counts_although_too_little_was_seen_for_a_score():
    assert len(by_fix([card("Ashby", missing("rules", 0.4), value=None)])) == 1


def test_a_council_that_is_reorganising_stands_apart_whatever_was_seen():
    cards = [card("Ashby", missing("rules", 0.3)), card("Brill", value=None), card("Cole"), card("Dunn")]
    found = queue(cards, paused={"ASHBY", "BRILL", "COLE"})
    assert names(found.paused) == ["Ashby", "Brill", "Cole"]
    assert (found.groups, found.could_not_look, names(found.nothing_found)) == ((), (), ["Dunn"])


def test_no_fix_is_asked_of_a_council_that_is_reorganising():
    cards = [card("Ashby", missing("rules", 0.3)), card("Brill", missing("rules", 0.3))]
    assert [council.nice_name for council in by_fix(cards, paused=["ASHBY"])[0].councils] == ["Brill"]
    assert by_fix(cards, paused=["ASHBY", "BRILL"]) == ()


def test_within_a_fix_equal_need_is_one_group_and_most_need_comes_first():
    cards = [
        card("Ashby", missing("aim", 0.1)),
        card("Brill", missing("aim", 0.1), missing("rules", 0.3)),
        card("Cole", missing("aim", 0.101)),
    ]
    groups = next(each for each in by_fix(cards) if each.indicator == "aim").groups
    assert [(group.points, names(group.scorecards)) for group in groups] == [(40, ["Brill"]), (10, ["Ashby", "Cole"])]


def test_a_fix_says_on_which_dial_it_counts_and_where_to_read_on():
    replies = replace(missing("replies", 1.0), dial=Dial.OPEN_CHANNELS, part=Part.GO_FURTHER)
    found = by_fix([card("Ashby", replies)])
    assert [(each.dial, each.part) for each in found] == [(Dial.OPEN_CHANNELS, Part.GO_FURTHER)]
    assert [group.points for group in found[0].groups] == [0]  # the front door wants nothing


def test_what_only_open_channels_lack_puts_nobody_into_the_queue():
    replies = replace(missing("replies", 1.0), dial=Dial.OPEN_CHANNELS)
    assert names(queue([card("Ashby", replies)]).nothing_found) == ["Ashby"]


weights = some.lists(some.floats(0.001, 0.3), max_size=3)


@given(some.lists(some.tuples(weights, some.booleans()), max_size=8), some.randoms())
def test_every_council_stands_in_the_queue_once_and_their_order_does_not_matter(councils, random):
    cards = [
        card(f"C{number}", *(missing(f"i{n}", each) for n, each in enumerate(lacking)), value=50.0 if seen else None)
        for number, (lacking, seen) in enumerate(councils)
    ]
    shuffled = cards.copy()
    random.shuffle(shuffled)
    found = queue(cards, paused=["C0"])
    everyone = [each for group in found.groups for each in group.scorecards]
    everyone += [*found.could_not_look, *found.nothing_found, *found.paused]
    assert sorted(names(everyone)) == sorted(names(cards))
    assert queue(shuffled, paused=["C0"]) == found
    assert by_fix(shuffled) == by_fix(cards)
