from monitor.groups import groups
from store.records import Council


def council(code, website):
    return Council(code, code, website)


def test_councils_under_one_registered_domain_are_one_group():
    home = council("QAA", "https://www.northbridge.example/")
    other = council("QAB", "https://democracy.northbridge.example/")
    assert groups([home, other]) == ((home, other),)


def test_councils_of_different_domains_are_groups_of_their_own_the_largest_first():
    alone = council("QAA", "https://www.saltmarsh.gov.uk/")
    two = council("QAB", "https://www.northbridge.gov.uk/"), council("QAC", "https://northbridge.gov.uk/south")
    assert groups([alone, *two]) == (two, (alone,))


def test_addresses_without_a_name_are_told_apart_by_port():
    first, second = council("QAA", "http://127.0.0.1:8801/"), council("QAB", "http://127.0.0.1:8802/")
    assert groups([first, second]) == ((first,), (second,))
