"""What stands in democracy.toml is what the sites show: read by hand, without a network."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from config.register import councils
from monitor.practice.county import REGISTER
from monitor.practice.democracy import democracies
from monitor.practice.democracy_pages import democracy_sites
from monitor.practice.parts import FOLDER, parts
from monitor.practice.servers import ANY
from monitor.searching import answered, failed, result, search
from store.records import Page, Problem, ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
REGISTERED = {each.local_authority_code: each for each in councils(REGISTER)}
SITES = democracy_sites(REGISTERED, parts(), FOLDER)


def page(url):
    """What stands at the address; `None` where nobody answers."""
    place = urlsplit(url)
    site = SITES.get(place.netloc, {}) if place.scheme == "http" else {}
    answer = site.get(f"{place.path}?{place.query}") or site.get(place.path) or site.get(ANY)
    return answer and Page(url, url, NOW, answer.status, answer.content_type, answer.body)


def found(code):
    so_far = search(REGISTERED[code], None)
    while ask := so_far.next:
        nobody = Problem(ask.url, ProblemKind.NOT_FOUND, "Nobody answers.", permanent=True)
        here = page(ask.url)
        so_far = answered(so_far, here) if here else failed(so_far, nobody)
    return result(so_far, NOW)


@pytest.mark.parametrize(
    ("code", "site", "people", "vacancies"),
    [
        ("QHW", "moderngov", 60, 2),
        ("QSM", "moderngov", 5, 1),
        ("QHD", "cmis", 6, 1),
        ("QTW", "generic", 4, 1),
        ("QTB", "generic", 8, 0),
        ("QTS", "generic", 5, 0),
    ],
)
def test_every_councillor_is_listed_and_nobody_is_invented(code, site, people, vacancies):
    (written,) = (each for each in democracies() if each.code == code)
    read = found(code)
    shown = {(each.site_id, each.name, each.division, each.office) for each in read.councillors}
    assert shown == {(each.id, each.name, each.ward, each.office) for each in written.people}
    assert (read.good, read.site, len(read.councillors), read.vacancies) == (True, site, people, vacancies)


def test_a_service_that_lists_three_of_twenty_is_not_good():
    read = found("QDM")
    assert (read.good, read.expected, read.expected_from) == (False, 20, "councillorcount")


def test_a_challenge_is_blocked_which_is_not_nobody():
    read = found("QFW")
    assert (read.good, read.problem.kind) == (False, ProblemKind.BLOCKED)


def test_the_largest_list_has_two_of_one_name():
    people = [each for each in found("QHW").councillors if each.name == "Sam Invented"]
    assert [(each.site_id, each.division) for each in people] == [("2003", "Upper Dale"), ("2033", "Beacon Moor")]


def test_the_register_leads_to_each_list():
    assert {each.host for each in democracies()} == set(SITES)
    for each in democracies():
        assert urlsplit(REGISTERED[each.code].democracy_url).netloc == each.host
