import pytest

from collectors.offices import division_in, is_division_label, is_party, office_in


@pytest.mark.parametrize(
    ("field", "office"),
    [
        ("Leader of the Council; Cabinet Member for Bins", "Leader of the Council"),
        ("Deputy Leader", "Deputy Leader"),
        ("Leader of the Opposition", "Leader of the Opposition"),
        ("Cabinet Member for Housing & Homes", "Cabinet Member for Housing & Homes"),
        ("Portfolio Holder for Culture", "Portfolio Holder for Culture"),
        ("Vice-Chair of the Planning Committee", "Vice-Chair of the Planning Committee"),
        ("Lord Mayor", "Lord Mayor"),
        ("Depute Provost", "Depute Provost"),
        ("Dirprwy Arweinydd y Cyngor", "Dirprwy Arweinydd y Cyngor"),
        ("Aelod Cabinet dros Addysg", "Aelod Cabinet dros Addysg"),
        ("Purple spokesperson; Mayor", "Mayor"),
    ],
)
def test_an_office_is_one_of_those_we_know(field, office):
    assert office_in(field) == office


@pytest.mark.parametrize(
    "field",
    [
        "Leader of the Labour Group",
        "Cabinet Member for Bins (Conservative)",
        "Leader: 07700 900123",
        "Cabinet Member for Housing on 07700 900123",
        "Cabinet Member for Housing of Mill Lane ZZ1 1ZZ",
        "12 Invented Street",
        "The Leader of the Council visited us.",
        "",
    ],
)
def test_anything_else_in_a_field_is_no_office(field):
    assert office_in(field) == ""


@pytest.mark.parametrize(
    ("field", "division"),
    [
        ("Mill Hill", "Mill Hill"),
        ("Ward: Mill Hill", "Mill Hill"),
        ("Electoral division: Old Town", "Old Town"),
        ("Harbour Ward", "Harbour"),
        ("Ward 3 - Upper Quay", "Ward 3 - Upper Quay"),
        ("St Mary's & Castle", "St Mary's & Castle"),
        ("Greenhill", "Greenhill"),
    ],
)
def test_a_division_stands_without_its_label(field, division):
    assert division_in(field) == division


@pytest.mark.parametrize(
    "field",
    [
        "Labour",
        "Green",
        "Castle Independents",
        "LD",
        "Mill Hill - Con",
        "Mill Hill (Green)",
        "Plaid Cymru",
        "Residents' Association",
        "The Purple Party",
        "12 Invented Street",
        "Quay, ZZ1 1ZZ",
        "01632 960001",
        "ann@mail.example",
        "Leader of the Council",
        "x" * 200,
        "",
    ],
)
def test_a_party_an_address_or_an_office_is_no_division(field):
    assert division_in(field) == ""


@pytest.mark.parametrize("label", ["Ward", "Ward:", "Electoral division", "Councillor for", "Dosbarth"])
def test_a_label_says_that_a_division_follows(label):
    assert is_division_label(label)


@pytest.mark.parametrize("label", ["Party", "Harbour Ward", "Name", "Award:", ""])
def test_other_labels_do_not(label):
    assert not is_division_label(label)


def test_a_word_within_a_word_is_no_party():
    assert not is_party("Greenwich")
    assert not is_party("Labourne")
