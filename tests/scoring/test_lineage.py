from datetime import date

from scoring.lineage import Chapter, lineage
from store.records import Council

LAST, FIRST = date(2027, 3, 31), date(2027, 4, 1)


def council(code, *, valid_from=None, valid_to=None, successor=""):
    site = f"https://www.{code.lower()}.example/"
    return Council(code, code, site, valid_from=valid_from, valid_to=valid_to, successor=successor)


ALD = council("ALD", valid_to=date(2020, 3, 31), successor="BIR")
BIR = council("BIR", valid_from=date(2020, 4, 1), valid_to=LAST, successor="CED")
ELM = council("ELM", valid_to=LAST, successor="CED")
CED = council("CED", valid_from=FIRST)
REGISTER = lineage([CED, ELM, BIR, ALD])


def test_an_old_code_means_whoever_has_taken_over_by_then():
    assert REGISTER.answering("ALD", date(2019, 1, 1)) == ALD
    assert REGISTER.answering("ALD", LAST) == BIR
    assert REGISTER.answering("ALD", FIRST) == CED
    assert REGISTER.answering("elm", FIRST) == CED


def test_a_code_that_the_register_does_not_have_means_nobody():
    assert REGISTER.answering("OAK", FIRST) is None
    assert REGISTER.history("OAK") == ()


def test_a_council_whose_successor_is_not_named_goes_on_answering_for_its_code():
    alone = council("ALD", valid_to=LAST)
    assert lineage([alone]).answering("ALD", date(2030, 1, 1)) == alone


def test_a_successor_that_the_register_does_not_have_is_none():
    ends = council("ALD", valid_to=LAST, successor="OAK")
    assert lineage([ends]).successor("ALD") is None
    assert lineage([ends]).answering("ALD", FIRST) == ends


def test_history_tells_of_all_predecessors_and_the_council_last():
    assert REGISTER.history("CED") == (
        Chapter(ALD, None, date(2020, 3, 31)),
        Chapter(BIR, date(2020, 4, 1), LAST),
        Chapter(ELM, None, LAST),
        Chapter(CED, FIRST, None),
    )


def test_a_council_that_follows_nobody_has_one_chapter():
    assert REGISTER.history("ALD") == (Chapter(ALD, None, date(2020, 3, 31)),)


def test_a_register_that_runs_in_a_circle_comes_to_an_end():
    one = council("ONE", valid_to=LAST, successor="TWO")
    two = council("TWO", valid_to=LAST, successor="ONE")
    circle = lineage([one, two])
    assert circle.answering("ONE", FIRST) in (one, two)
    assert {each.council for each in circle.history("ONE")} == {one, two}


def test_a_council_that_is_its_own_successor_has_one_chapter():
    own = council("OWN", valid_to=LAST, successor="OWN")
    assert [each.council for each in lineage([own]).history("OWN")] == [own]


def test_a_council_exists_from_its_first_day_to_its_last():
    assert [BIR.exists(day) for day in (date(2020, 3, 31), date(2020, 4, 1), LAST, FIRST)] == [False, True, True, False]
    assert council("ALD").exists(FIRST)
