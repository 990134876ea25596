from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.peers import Basis, barred, group_words, peers, site
from store.records import Council

ON = date(2026, 7, 1)
SITE = "https://www.northbridge.example/"
OWN = Council("NOR", "Northbridge Council", SITE, "", "Northbridge", "LBO", "London borough", "England", "London")


def council(number, **facts):
    name = f"Place {number:02}"
    given_facts = {"nice_name": name, "type": "LBO", "nation": "England", "region": "London"} | facts
    return Council(f"P{number:02}", f"{name} Council", f"https://place{number}.example/", **given_facts)


def codes(group):
    return [each.local_authority_code for each in group.councils]


FIVE = [council(number) for number in range(1, 6)]


def test_peers_are_of_the_same_type_and_nation_without_the_council_itself():
    others = [council(6, type="UA"), council(7, nation="Wales")]
    group = peers(OWN, [OWN, *others, *FIVE], ON)
    assert codes(group) == ["P01", "P02", "P03", "P04", "P05"]
    assert group_words(group) == "Compared with London boroughs in England (5 councils)."


def test_a_type_of_one_nation_is_named_without_the_nation():
    assert group_words(peers(OWN, [OWN, *FIVE], ON)) == "Compared with London boroughs (5 councils)."


def test_made_up_and_real_councils_are_never_peers():
    made_up = [replace(each, made_up=True) for each in FIVE]
    assert codes(peers(OWN, made_up, ON)) == []
    assert len(peers(replace(OWN, made_up=True), made_up, ON).councils) == 5


@pytest.mark.parametrize(
    ("begins", "ends", "counts"),
    [
        (None, None, True),
        (None, date(2026, 7, 1), True),  # the last day of its existence
        (None, date(2026, 6, 30), False),
        (date(2026, 7, 1), None, True),
        (date(2026, 7, 2), None, False),
    ],
)
def test_only_councils_that_exist_on_the_day_count(begins, ends, counts):
    changed = council(6, valid_from=begins, valid_to=ends)
    assert ("P06" in codes(peers(OWN, [*FIVE, changed], ON))) is counts


@pytest.mark.parametrize("website", [SITE, "http://northbridge.example", "https://WWW.northbridge.example"])
def test_a_council_that_shares_the_website_is_no_peer(website):
    assert "P06" not in codes(peers(OWN, [*FIVE, replace(council(6), website=website)], ON))


def test_a_real_council_is_no_peer_of_one_that_is_made_up_and_it_is_said():
    assert barred(replace(OWN, made_up=True), council(6), ON) == "it is real, and Northbridge is not"
    assert barred(OWN, replace(council(6), made_up=True), ON) == "it is made up, and Northbridge is not"


def test_an_address_that_cannot_be_read_is_a_website_of_its_own():
    assert site(Council("NOR", "Northbridge Council", "http://[northbridge/")) == "http://[northbridge/"


def test_another_page_of_one_host_is_another_website():
    assert "P06" in codes(peers(OWN, [*FIVE, replace(council(6), website=f"{SITE}elsewhere/")], ON))


def test_a_council_without_peers_of_its_type_is_compared_with_the_next_wider_group_and_it_is_said():
    city = replace(OWN, type="CC")
    assert group_words(peers(city, [city, *FIVE, council(6, type="UA", region="North West")], ON)) == (
        "Northbridge has no peers of its type: it is compared with London boroughs (5 councils)."
    )


def test_four_are_too_few_and_the_group_grows_step_by_step():
    register = [*FIVE[:4], council(6, nation="Wales"), council(7, type="UA"), council(8, type="NMD")]
    assert group_words(peers(OWN, register, ON)) == (
        "Northbridge has only 4 peers of its type: it is compared with London boroughs (5 councils)."
    )
    of_its_tier = [*FIVE[:4], council(7, type="UA"), council(8, type="NMD")]
    assert codes(peers(OWN, of_its_tier, ON)) == ["P01", "P02", "P03", "P04", "P07"]
    assert peers(OWN, of_its_tier, ON).name == "single-tier councils in London"
    of_its_nation = [*FIVE[:3], council(7, type="UA", region="North West"), council(8, type="NMD")]
    assert peers(OWN, of_its_nation, ON).name == "councils in England"
    everybody = [*FIVE[:4], council(9, type="WPA", nation="Wales", region="Wales")]
    assert (peers(OWN, everybody, ON).name, len(peers(OWN, everybody, ON).councils)) == ("all councils", 5)


def test_single_tier_councils_elsewhere_in_the_nation_come_before_the_nation():
    register = [*(council(n, type="UA", region="North West") for n in range(6)), council(7, type="NMD")]
    group = peers(OWN, register, ON)
    assert group.name == "unitary authorities"
    assert group.because == "Northbridge has no peers of its type"
    assert peers(OWN, [*register, council(8, type="MD", region="North East")], ON).name == (
        "single-tier councils in England"
    )


def test_a_register_of_names_alone_makes_one_group():
    own, *others = (Council(f"T{n}", f"Town {n}", f"https://town{n}.example/") for n in range(7))
    group = peers(own, [own, *others], ON)
    assert group_words(group) == "The register does not say the type of Town 0: it is compared with all councils " + (
        "(6 councils)."
    )


def test_types_of_ones_own_register_are_named_as_it_names_them():
    own = replace(OWN, type="FRA", type_name="Fire authority")
    group = peers(own, [council(n, type="FRA", type_name="Fire authority") for n in range(5)], ON)
    assert group.name == "councils of the type Fire authority"


def test_in_a_region_like_is_compared_with_like_first():
    north = replace(OWN, type="UA", region="North West")
    alike = [council(n, type="UA", region="North West") for n in range(5)]
    elsewhere = council(6, type="UA", region="North East")
    group = peers(north, [*alike, elsewhere, council(7, type="NMD", region="North West")], ON, Basis.REGION)
    assert (group.name, len(group.councils)) == ("unitary authorities in the North West", 5)
    mixed = [*alike[:4], elsewhere, council(7, type="NMD", region="North West")]
    assert group_words(peers(north, mixed, ON, Basis.REGION)) == (
        "Northbridge has only 4 peers of its type in its region: "
        "it is compared with councils in the North West (5 councils)."
    )


def test_rural_or_urban_is_of_the_same_type_first():
    rural = replace(OWN, type="NMD", rural_urban="Sparse and rural")
    alike = [council(n, type="NMD", rural_urban="Sparse and rural") for n in range(5)]
    group = peers(rural, [*alike, council(6, type="NMD", rural_urban="Urban")], ON, Basis.RURAL_URBAN)
    assert (group.name, len(group.councils)) == ("district councils classed as sparse and rural in England", 5)


def test_a_council_whose_class_nobody_knows_is_compared_with_its_nation():
    group = peers(OWN, FIVE, ON, Basis.RURAL_URBAN)
    assert group_words(group) == (
        "The register does not say how rural or urban Northbridge is: it is compared with London boroughs (5 councils)."
    )


def test_the_ten_nearest_are_those_of_its_type_by_the_ratio_of_populations():
    own = replace(OWN, population=100_000)
    near = [council(n, population=100_000 + 1000 * n) for n in range(1, 10)]
    half, double_and_more, one_and_a_half = (
        council(20, population=50_000),
        council(21, population=201_000),
        council(22, population=199_000),
    )
    others = [council(23), council(24, type="UA", population=100_000)]
    group = peers(own, [half, double_and_more, one_and_a_half, *others, *near], ON, Basis.NEAREST)
    assert codes(group) == [*(f"P{n:02}" for n in range(1, 10)), "P22"]
    assert group_words(group) == "Compared with the London boroughs nearest in population (10 councils)."


def test_as_near_is_taken_by_name():
    own = replace(OWN, population=100_000)
    group = peers(own, [council(n, population=90_000) for n in range(12, 0, -1)], ON, Basis.NEAREST)
    assert codes(group) == [f"P{n:02}" for n in range(1, 11)]


def test_without_populations_nobody_is_near():
    assert group_words(peers(OWN, FIVE, ON, Basis.NEAREST)) == (
        "The register does not say the population of Northbridge: it is compared with London boroughs (5 councils)."
    )
    group = peers(replace(OWN, population=1000), [*FIVE, council(6, population=1000)], ON, Basis.NEAREST)
    assert (group.because, len(group.councils)) == ("The register gives the population of too few of its peers", 6)


def test_five_with_a_population_are_enough_to_be_near():
    known = [council(number, population=1000 * number) for number in range(6, 11)]
    group = peers(replace(OWN, population=1000), [*FIVE, *known], ON, Basis.NEAREST)
    assert codes(group) == ["P06", "P07", "P08", "P09", "P10"]
    assert group.because == ""


@pytest.mark.parametrize("population", [None, 1000])
@pytest.mark.parametrize("basis", [each for each in Basis if each is not Basis.LIST])
def test_a_group_knows_what_was_asked_for(basis, population):
    own = replace(OWN, population=population)
    assert peers(own, FIVE, ON, basis).basis is basis
    assert peers(own, [replace(each, population=1000) for each in FIVE], ON, basis).basis is basis


registers = some.lists(
    some.builds(
        council,
        some.integers(0, 99),
        type=some.sampled_from(["LBO", "UA", "CTY", ""]),
        nation=some.sampled_from(["England", "Wales", ""]),
        region=some.sampled_from(["London", "North West", ""]),
        population=some.sampled_from([None, 1000, 2000]),
    ),
    max_size=20,
    unique_by=lambda each: each.local_authority_code,
)


@given(registers, some.sampled_from([each for each in Basis if each is not Basis.LIST]), some.data())
def test_the_order_of_a_register_never_matters_and_nobody_is_their_own_peer(register, basis, data):
    own = data.draw(some.sampled_from([OWN, *register]))
    group = peers(own, register, ON, basis)
    assert own not in group.councils
    assert peers(own, data.draw(some.permutations(register)), ON, basis) == group
