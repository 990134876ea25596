from collections import Counter
from datetime import date

import pytest

from config.elections import UK_ELECTIONS, ElectionsError, elections
from config.register import UK_REGISTER, councils
from store.records import Election, ElectionKind

HEADER = "local_authority_code,date,kind,source\n"


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Writes `own.csv` into the working folder, and gives its path as a user would type it."""
    monkeypatch.chdir(tmp_path)

    def write(content):
        (tmp_path / "own.csv").write_text(content, encoding="utf-8")
        return (tmp_path / "own.csv").relative_to(tmp_path)

    return write


def refusal(path):
    with pytest.raises(ElectionsError) as caught:
        elections(path)
    return str(caught.value)


# The elections of the United Kingdom


def test_every_election_is_of_a_council_in_the_register():
    codes = {each.local_authority_code for each in councils(UK_REGISTER)}
    assert [each for each in elections() if each.council not in codes] == []


def test_no_election_is_listed_for_a_council_that_will_be_gone():
    register = {each.local_authority_code: each for each in councils(UK_REGISTER)}
    gone = [each for each in elections() if (ends := register[each.council].valid_to) and ends < each.on]
    assert gone == []


def test_ordinary_elections_are_on_the_first_thursday_in_may():
    assert all(each.on.month == 5 and each.on.day <= 7 and each.on.weekday() == 3 for each in elections())


def test_every_election_cites_its_source():
    assert all("https://" in each.source or " Act " in each.source for each in elections())


def test_what_is_known_of_the_next_elections_by_nation():
    nations = {each.local_authority_code: each.nation for each in councils(UK_REGISTER)}
    counted = Counter((nations[each.council], each.on.year, each.kind.value) for each in elections())
    assert counted == {
        ("England", 2027, "all-out"): 26,
        ("England", 2027, "thirds"): 35,
        ("England", 2030, "all-out"): 32,
        ("Northern Ireland", 2027, "all-out"): 11,
        ("Scotland", 2027, "all-out"): 32,
        ("Wales", 2027, "all-out"): 22,
    }


def test_each_council_has_one_next_ordinary_election():
    assert len({each.council for each in elections(UK_ELECTIONS)}) == len(elections(UK_ELECTIONS))


# A file of one's own


def test_a_row_says_who_is_elected_when_how_and_who_says_so(written):
    path = written(HEADER + "NOR,2027-05-06,thirds,The council's own page\n")
    assert elections(path) == (Election("NOR", date(2027, 5, 6), ElectionKind.THIRDS, "The council's own page"),)


def test_the_first_day_of_the_pre_election_period_may_be_given(written):
    path = written("local_authority_code,date,kind,source,period_from\nNOR,2027-05-06,all-out,Page,2027-03-22\n")
    assert elections(path)[0].period_from == date(2027, 3, 22)


def test_a_council_may_have_a_by_election_before_its_ordinary_one(written):
    path = written(HEADER + "NOR,2027-02-04,By-election,Page\nNOR,2027-05-06,all-out,Page\n")
    assert [each.kind for each in elections(path)] == [ElectionKind.BY_ELECTION, ElectionKind.ALL_OUT]


def test_a_file_with_nothing_but_a_header_lists_no_elections(written):
    assert elections(written(HEADER)) == ()


def test_a_date_without_a_source_is_refused(written):
    assert refusal(written(HEADER + "NOR,2027-05-06,thirds,\n")) == "own.csv, line 2, source: must not be empty"


def test_every_fault_is_named_with_its_line_and_column(written):
    path = written(HEADER + "NOR,6 May 2027,thirds,Page\nSAL,2027-05-06,quarters,Page\n")
    assert refusal(path) == (
        "own.csv, line 2, date: '6 May 2027' is not a day: write it as 2027-03-31\n"
        "own.csv, line 3, kind: 'quarters' is not a kind: use all-out, halves, thirds, by-election"
    )


def test_one_council_is_not_elected_twice_on_one_day(written):
    path = written(HEADER + "NOR,2027-05-06,thirds,Page\nnor,2027-05-06,all-out,Page\n")
    assert refusal(path) == "own.csv, line 3, date: nor has an election on 2027-05-06 already in line 2"


def test_a_period_does_not_begin_after_the_poll(written):
    path = written("local_authority_code,date,kind,source,period_from\nNOR,2027-05-06,all-out,Page,2027-05-07\n")
    assert refusal(path) == "own.csv, line 2, period_from: 2027-05-07 is after the poll, 2027-05-06"


def test_a_file_without_a_column_of_sources_is_refused(written):
    path = written("local_authority_code,date,kind\nNOR,2027-05-06,thirds\n")
    assert refusal(path) == "own.csv, line 1, source: this column is missing"


def test_a_row_with_too_many_fields_is_refused(written):
    path = written(HEADER + "NOR,2027-05-06,thirds,Page,more\n")
    assert refusal(path) == "own.csv, line 2: has 5 fields where the header has 4"
