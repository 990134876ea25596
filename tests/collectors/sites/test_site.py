"""Parts of a list, together."""

from collectors.sites import Part, likeliest, merged, sites
from store.records import Council, Councillor, Problem, ProblemKind

COUNCIL = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
PROBLEM = Problem("https://www.northbridge.example/", ProblemKind.CUT_SHORT, "The page ends in the middle.", False)


def councillor(site_id, name="Ann Example", **more):
    return Councillor("NBR", site_id, name, **more)


def test_a_councillor_on_two_parts_is_one_councillor_with_what_either_tells():
    first = councillor("7", division="Mill Hill")
    later = councillor("7", office="Leader of the Council", page="https://www.northbridge.example/7")
    assert merged([Part((first,)), Part((later,))]).councillors == (
        councillor("7", division="Mill Hill", office="Leader of the Council", page="https://www.northbridge.example/7"),
    )


def test_two_councillors_of_one_name_are_two():
    assert len(merged([Part((councillor("7"), councillor("8")))]).councillors) == 2


def test_vacant_seats_of_two_pages_are_added_and_those_of_a_second_view_are_not():
    first, second = Part((councillor("7"),), vacancies=1), Part((councillor("8"),), vacancies=2)
    assert merged([first, second, first]).vacancies == 3


def test_the_seats_are_the_most_that_any_part_counts():
    assert merged([Part(expected=40), Part(), Part(expected=41)]).expected == 41
    assert merged([Part()]).expected is None


def test_the_first_problem_stays_with_what_was_read():
    together = merged([Part((councillor("7"),)), Part(problem=PROBLEM), Part((councillor("8"),))])
    assert (len(together.councillors), together.problem) == (2, PROBLEM)


def test_addresses_to_ask_are_kept_once_in_order():
    assert merged([Part(more=("b", "a")), Part(more=("a", "c"))]).more == ("b", "a", "c")


def test_every_site_is_named_for_its_file_and_the_one_that_takes_any_page_is_last():
    assert [each.last for each in sites()] == sorted(each.last for each in sites())
    assert {each.name for each in likeliest(COUNCIL)} == {each.name for each in sites()}
