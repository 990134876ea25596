"""The search for a council's list, answered by hand: no network."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from collectors.edition import edition
from collectors.wanted import Known
from monitor.searching import (
    Ask,
    again,
    answered,
    failed,
    known_of,
    led_on,
    result,
    search,
    worth_a_second_try,
)
from store.records import Council, Councillor, CouncillorList, Hop, Page, Problem, ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ROOT = "https://democracy.northbridge.example/"
SERVICE = f"{ROOT}mgWebService.asmx/GetCouncillorsByWard"
INDEX = f"{ROOT}mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
NORTHBRIDGE = Council(
    "QNB",
    "Northbridge Borough Council",
    "https://www.northbridge.example/",
    democracy_url=ROOT,
    democracy_cms="ModernGov",
)
CHALLENGE = (
    b"<html><head><title>Just a moment...</title></head><body>Checking your browser before accessing.</body></html>"
)
OFF = b"<html><head><title>Off</title></head><body><main><h1>The service is switched off</h1></main></body></html>"


def service(count, *names):
    people = "".join(
        f"<councillor><councillorid>{number}</councillorid><fullusername>Councillor {name}</fullusername></councillor>"
        for number, name in enumerate(names, 101)
    )
    return (
        "<councillorsbyward><wards><ward><wardtitle>Mill Lane</wardtitle>"
        f"<councillors><councillorcount>{count}</councillorcount>{people}</councillors></ward></wards>"
        "</councillorsbyward>"
    ).encode()


def page(url, body, content_type="text/html; charset=utf-8"):
    return Page(url, url, NOW, 200, content_type, body)


def xml(body, url=SERVICE):
    return page(url, body, "text/xml; charset=utf-8")


def problem(kind=ProblemKind.NOT_FOUND, *, permanent=True):
    return Problem(SERVICE, kind, "There is no such page (HTTP 404).", permanent)


def last(number):
    people = tuple(Councillor("QNB", str(each), f"Rowan Pretend {each}") for each in range(number))
    return CouncillorList("QNB", NOW - timedelta(days=7), councillors=people, good=True)


def marked(count, **more):
    """The last good list, as read from the service by today's reader."""
    return replace(last(count), url=SERVICE, asked=SERVICE, etag='"7"', edition=edition(), **more)


def test_the_service_is_told_which_edition_of_the_list_is_known():
    so_far = search(NORTHBRIDGE, marked(3))
    assert known_of(so_far, so_far.next) == Known('"7"', "", SERVICE)


@pytest.mark.parametrize(
    ("council", "before"),
    [
        (NORTHBRIDGE, None),
        (NORTHBRIDGE, last(3)),
        (NORTHBRIDGE, replace(marked(3), asked=INDEX)),
        (NORTHBRIDGE, replace(marked(3), edition="another reader")),
        (replace(NORTHBRIDGE, seats=9), marked(3)),
    ],
)
def test_a_list_is_read_anew_where_it_might_come_to_something_else(council, before):
    so_far = search(council, before)
    assert known_of(so_far, Ask(SERVICE)) is None


def test_a_list_of_one_page_is_kept_with_what_its_server_said_of_its_edition():
    read = replace(xml(service(1, "Rowan Pretend")), headers=(("ETag", '"8"'), ("Last-Modified", "Monday")))
    found = result(answered(search(NORTHBRIDGE, None), read), NOW)
    assert (found.asked, found.etag, found.last_modified, found.edition) == (SERVICE, '"8"', "Monday", edition())


def test_a_list_of_several_pages_is_kept_without():
    people = "".join(f"<li><h2><a href=/people/{n}>Councillor Rowan {n}</a></h2><p>Ward: Quay</p></li>" for n in "ABC")
    first = (
        f"<html lang=en><main><h1>Councillors</h1><ul>{people}</ul><a href='?page=2' rel=next>Next</a></main></html>"
    )
    own = Council("QNB", "Northbridge Council", "https://www.northbridge.example/", democracy_url=f"{ROOT}people")
    so_far = answered(search(own, None), page(f"{ROOT}people", first.encode()))
    second = first.replace("Rowan", "Sam").replace("/people/", "/people/s").replace("page=2", "page=1")
    over = answered(so_far, page(so_far.next.url, second.encode()))
    assert (len(result(over, NOW).councillors), result(over, NOW).asked) == (6, "")


def test_an_answer_that_nothing_changed_makes_the_last_list_todays():
    so_far = answered(search(NORTHBRIDGE, marked(3)), replace(xml(b""), status=304))
    assert so_far.next is None
    assert result(so_far, NOW) == replace(marked(3), read_at=NOW, unchanged_since=marked(3).read_at)


def failed_everywhere(so_far, wrong):
    while so_far.next:
        so_far = failed(so_far, wrong)
    return so_far


def test_it_begins_where_the_register_says_and_ends_with_a_good_list():
    begun = search(NORTHBRIDGE, None)
    assert begun.next.place == SERVICE
    over = answered(begun, xml(service(2, "Rowan Pretend", "Sam Invented")))
    assert over.next is None
    found = result(over, NOW)
    assert [(each.site_id, each.name) for each in found.councillors] == [
        ("101", "Rowan Pretend"),
        ("102", "Sam Invented"),
    ]
    assert (found.good, found.site, found.url, found.expected) == (True, "moderngov", SERVICE, 2)
    assert len(found.digest) == 64


def test_where_the_service_is_off_the_index_is_asked():
    after = failed(search(NORTHBRIDGE, None), problem())
    assert after.next.place == INDEX
    rows = "".join(
        f'<tr><td><a href="mgUserInfo.aspx?UID={number}">Councillor {name}</a></td><td>Mill Lane</td></tr>'
        for number, name in ((101, "Rowan Pretend"), (102, "Sam Invented"), (103, "Jo Makebelieve"))
    )
    body = f"<html><body><main><h1>Councillors</h1><table id='mgTable1'>{rows}</table></main></body></html>"
    found = result(answered(after, page(INDEX, body.encode())), NOW)
    assert (found.good, len(found.councillors), found.problem) == (True, 3, None)


def test_a_service_that_answers_with_a_page_leads_to_the_index_and_is_no_fault_of_its_list():
    after = answered(search(NORTHBRIDGE, None), page(SERVICE, OFF))
    assert after.next.place == INDEX
    assert after.starts
    links = "".join(f'<li><a href="mgUserInfo.aspx?UID={each}">Councillor Rowan Pretend</a></li>' for each in (1, 2))
    body = f"<html><body><main><h1>Councillors</h1><ul class='mgThumbsList'>{links}</ul></main></body></html>"
    over = answered(after, page(INDEX, body.encode()))
    assert (over.next, result(over, NOW).good) == (None, True)


def test_what_one_place_says_of_the_number_of_seats_holds_for_the_next():
    after = answered(search(NORTHBRIDGE, None), xml(service(41, "Rowan Pretend")))
    assert after.next.place == INDEX
    rows = '<tr><td><a href="mgUserInfo.aspx?UID=101">Councillor Rowan Pretend</a></td></tr>'
    after = answered(
        after, page(INDEX, f"<html><body><main><table id='mgTable1'>{rows}</table></main></body></html>".encode())
    )
    found = result(failed_everywhere(after, problem()), NOW)
    assert (found.good, found.expected) == (False, 41)


def test_a_challenge_in_place_of_a_list_is_named_and_may_pass():
    over = failed_everywhere(answered(search(NORTHBRIDGE, None), page(SERVICE, CHALLENGE)), problem())
    found = result(over, NOW)
    assert found.problem.kind is ProblemKind.BLOCKED
    assert worth_a_second_try(over, found)


def test_where_nothing_is_to_be_had_the_last_good_list_stands():
    over = failed_everywhere(search(NORTHBRIDGE, last(40)), problem())
    found = result(over, NOW)
    assert not found.good
    assert not worth_a_second_try(over, found)
    assert found.reason.endswith("The list of 15 November 2026 stands, with 40 names.")


def test_a_second_try_begins_anew_and_is_the_last():
    over = failed_everywhere(search(NORTHBRIDGE, None), problem(ProblemKind.TIMED_OUT, permanent=False))
    second = again(over)
    assert (second.next.place, second.attempt, second.asked) == (SERVICE, 2, ())
    second = failed_everywhere(second, problem(ProblemKind.TIMED_OUT, permanent=False))
    assert not worth_a_second_try(second, result(second, NOW))


def test_a_redirect_to_another_group_is_asked_there():
    hops = (Hop(SERVICE, 301, "https://northbridge.vendor.example/service"),)
    on = led_on(search(NORTHBRIDGE, None), "https://northbridge.vendor.example/service", hops)
    assert (on.next.url, on.next.place) == (SERVICE, "https://northbridge.vendor.example/service")
    over = answered(on, xml(service(1, "Rowan Pretend")))
    assert over.asked == (SERVICE,)


def test_no_address_is_asked_twice_and_there_is_an_end():
    so_far = search(NORTHBRIDGE, None)
    asked = []
    while so_far.next:
        asked.append(so_far.next.url)
        so_far = answered(so_far, page(so_far.next.url, CHALLENGE))
    assert len(asked) == len(set(asked)) < 20


def test_a_council_without_any_address_has_nothing_to_be_asked():
    nowhere = search(Council("QXX", "Nowhere Council", ""), None)
    assert nowhere.next is None
    assert result(nowhere, NOW).reason.startswith("We know of no address")


def test_of_a_list_that_asks_robots_not_to_follow_its_links_no_page_is_asked_for():
    answer = replace(xml(service(2, "Rowan Pretend", "Sam Invented")), headers=(("X-Robots-Tag", "nofollow"),))
    found = result(answered(search(NORTHBRIDGE, None), answer), NOW)
    assert [(each.name, each.page) for each in found.councillors] == [("Rowan Pretend", ""), ("Sam Invented", "")]
    assert found.good
