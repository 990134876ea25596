from scoring.spread import Facet, Share, spread
from store.records import Council


def council(code, region="", type_name="", rural_urban="", nation="England"):
    return Council(
        code, code, "https://a.example/", region=region, type_name=type_name, rural_urban=rural_urban, nation=nation
    )


NORTH = council("NOR", "North East", "District", "Urban")
SOUTH = council("SOU", "South East", "District", "Rural")
COAST = council("COA", "South East", "County", "")


def test_every_kind_that_there_is_is_counted_and_those_that_are_not_on_the_list_too():
    found = spread([SOUTH], [NORTH, SOUTH, COAST])
    assert found[Facet.REGION] == (Share("North East", 0, 1), Share("South East", 1, 2))
    assert found[Facet.TYPE] == (Share("County", 0, 1), Share("District", 1, 2))
    assert found[Facet.RURALITY] == (Share("Rural", 1, 1), Share("Urban", 0, 1), Share("", 0, 1))


def test_where_the_register_names_no_region_the_nation_stands_for_it():
    assert spread([], [council("GLE", nation="Scotland")])[Facet.REGION] == (Share("Scotland", 0, 1),)


def test_a_council_that_has_ended_since_counts_as_one_of_its_kind():
    assert spread([NORTH], [SOUTH])[Facet.REGION] == (Share("North East", 1, 1), Share("South East", 0, 1))
