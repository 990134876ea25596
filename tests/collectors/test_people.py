import pytest

from collectors.people import is_vacancy, name_id, name_key, person_name, same_person


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Councillor Ann Example", "Ann Example"),
        ("Cllr. Ann Example", "Ann Example"),
        ("Cllr Mrs A B Example", "A B Example"),
        ("County Councillor Ann Example", "Ann Example"),
        ("The Right Worshipful the Lord Mayor, Councillor Ann Example", "Ann Example"),
        ("Leader of the Council, Councillor Ann Example", "Ann Example"),
        ("Mayor Ann Example", "Ann Example"),
        ("Y Cynghorydd Siân Enghraifft", "Siân Enghraifft"),
        ("Cyng. Dai ap Enghraifft", "Dai ap Enghraifft"),
        ("Example, Ann", "Ann Example"),
        ("van der Mock, Jan", "Jan van der Mock"),
        ("O\u2019Sample, Pat", "Pat O\u2019Sample"),
        ("Councillor Ann Page", "Ann Page"),
        ("Councillor Ann Mary Green", "Ann Mary Green"),
        ("Councillor Con Example", "Con Example"),
        ("Bob Ward", "Bob Ward"),
        ("Ann Smith-Example", "Ann Smith-Example"),
    ],
)
def test_a_name_stands_without_its_title(written, name):
    assert person_name(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Councillor Ann Example OBE", "Ann Example OBE"),
        ("Cllr Dr. Ann Example JP, DL", "Dr. Ann Example JP DL"),
        ("Sir Bob Sample", "Sir Bob Sample"),
    ],
)
def test_honours_stay(written, name):
    assert person_name(written) == name


@pytest.mark.parametrize(
    "written",
    [
        "Ann Example (Purple)",
        "Ann Example - Purple Party",
        "Cllr Ann Example | Harbour",
        "Cllr Ann Example: Leader",
        "Ann Example, Mill Hill",
        "Councillor Ann Example Labour",
        "Councillor Ann Example Labour Mill Hill",
        "Cllr Ann Example Liberal Democrat",
        "Cllr Ann Example Green Party",
        "Ann Example Con",
        "Cllr Ann Example Ward: Mill Hill",
        "Cllr Ann Example Party: Purple",
    ],
)
def test_what_follows_a_name_is_no_part_of_it(written):
    assert person_name(written) == "Ann Example"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Councillors",
        "Councillor Code of Conduct",
        "Councillor Training Programme",
        "Councillor Allowances",
        "Councillor Ann Example opens a library",
        "Email Councillor Ann Example",
        "Council Tax",
        "Privacy Notice",
        "Labour Party",
        "Councillor Labour Group",
        "Mill Hill Residents Association",
        "Reform UK",
        "ann example",
        "Ann",
        "07700 900123",
        "12 Invented Street",
        "Example" * 40,
    ],
)
def test_what_is_no_name_is_none(written):
    assert person_name(written) == ""


@pytest.mark.parametrize(
    "written",
    [
        "Vacancy",
        "Vacant",
        "Councillor Vacancy",
        "Vacant seat",
        "Currently vacant",
        "Seat is vacant",
        "Sedd wag",
        "Yn wag",
    ],
)
def test_an_empty_seat_is_nobody(written):
    assert is_vacancy(written)
    assert person_name(written) == ""


@pytest.mark.parametrize(
    "written", ["Ann Vacanti", "Councillor Vance Example", "Wagstaff, Ann", "Councillor Ann Example"]
)
def test_a_name_is_no_empty_seat(written):
    assert not is_vacancy(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Example", "Councillor Mrs A. B. Example OBE"),
        ("Ann Example", "Example Ann"),
        ("Siân Enghraifft", "SIAN ENGHRAIFFT"),
        ("Ann Bea Example", "Bea Example"),
        ("Pat O\u2019Sample", "Pat O'Sample"),
    ],
)
def test_one_person_may_be_written_in_two_ways(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Example", "Bob Example"),
        ("Ann Example", "Ann Sample"),
        ("Ann Example", "B. Example"),
        ("Ann Example", ""),
    ],
)
def test_two_people_are_not_one(one, other):
    assert not same_person(one, other)


def test_an_honour_does_not_change_whom_a_name_stands_for():
    assert name_key("Dr Ann Example OBE") == name_key("Ann Example") == ("ann", "example")
    assert name_id("Dr Ann Example OBE", "Harbour") == name_id("Ann Example", "harbour")
    assert name_id("Ann Example", "Harbour") != name_id("Ann Example", "Quay")
