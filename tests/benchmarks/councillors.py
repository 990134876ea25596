"""How fast ModernGov's list of 60 councillors is read, beside `lxml` that only parses the same bytes.

`python -m tests.benchmarks.councillors [--councillors 60]`. The goal is in the last line: reading takes less than three
times as long as the bare parse, with everything that makes it safe.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median

from lxml import etree

from collectors.people import person_name
from collectors.sites import read_part
from store.records import Council, Page

GOAL = 3.0
"""Times as long as the bare parse."""
REPETITIONS, READINGS = 15, 20
COUNCIL = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
URL = "https://democracy.northbridge.example/mgWebService.asmx/GetCouncillorsByWard"
FIRST = "Ann Bea Cai Dai Eve Fay Gil Hal Ivy Jan Kit Lou".split()
LAST = "Example Sample Mock Enghraifft Sampl Test-Case O\u2019Trial Dummy".split()
ADDRESS = "".join(
    f"<line{n}>{text}</line{n}>" for n, text in enumerate(("Town Hall", "High Street", "Northbridge", "", ""), 1)
)
CONTACT = (
    f"{ADDRESS}<postcode>ZZ1 1ZZ</postcode><phone>01632 960001</phone><fax></fax><mobile></mobile>"
    "<email>a@b.example</email>"
)


def councillor(number: int) -> str:
    """One entry with everything that the service tells of a person, most of which nobody may keep."""
    name = f"Councillor {FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}{'' if number % 7 else ' OBE'}"
    photo = f"https://democracy.northbridge.example/UserData/{number}/Info0000{number}"
    terms = "".join(
        f"<termofoffice><startdate>05/05/{year}</startdate><enddate>{end}</enddate></termofoffice>"
        for year, end in ((2015, "02/05/2019"), (2019, "04/05/2023"), (2023, "unspecified"))
    )
    return (
        f"<councillor><councillorid>{1000 + number}</councillorid><fullusername>{name}</fullusername>"
        f"<photosmallurl>{photo}/smallpic.jpg</photosmallurl><photobigurl>{photo}/bigpic.jpg</photobigurl>"
        "<politicalpartytitle>Purple Party</politicalpartytitle><politicalgrouptitle>Purple Group</politicalgrouptitle>"
        f"<districttitle>Ward {number // 3}</districttitle><representing>none</representing>"
        f"<keyposts>{'Cabinet Member for Highways' if number % 8 == 0 else 'none'}</keyposts>"
        f"<workaddress>{CONTACT}</workaddress><homeaddress>{CONTACT}</homeaddress>"
        f"<additionalcontactinfo></additionalcontactinfo><termsofoffice>{terms}</termsofoffice></councillor>"
    )


def answer(count: int) -> bytes:
    """What the service answers, three councillors to a ward."""
    wards = (
        f"<ward><wardtitle>Invented Ward {first // 3}</wardtitle><councillors><councillorcount>3</councillorcount>"
        f"{''.join(map(councillor, range(first, min(first + 3, count))))}</councillors></ward>"
        for first in range(0, count, 3)
    )
    text = (
        f'<?xml version="1.0" encoding="utf-8"?><councillorsbyward><wards>{"".join(wards)}</wards></councillorsbyward>'
    )
    return text.encode()


def milliseconds(act: Callable[[], object]) -> float:
    """Of processor time for one."""
    began = time.process_time()
    for _ in range(READINGS):
        act()
    return (time.process_time() - began) * 1000 / READINGS


def measured(count: int) -> tuple[float, float, int]:
    """Medians of reading and of parsing, in turns so that a busy machine slows both; and how many were found."""
    body = answer(count)
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/xml; charset=utf-8", body)

    def read() -> int:
        person_name.cache_clear()  # in a run every council has other names
        return len(read_part(page, COUNCIL)[1].councillors)

    found = read()
    pairs = [(milliseconds(read), milliseconds(lambda: etree.fromstring(body))) for _ in range(REPETITIONS)]
    return median(ours for ours, _ in pairs), median(bare for _, bare in pairs), found


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--councillors", type=int, default=60)
    count = parser.parse_args().councillors
    ours, bare, found = measured(count)
    size = len(answer(count))
    print(f"{'councillors':>11}{'bytes':>10}{'found':>8}{'read, ms':>11}{'bare lxml, ms':>15}{'times as long':>15}")
    print(f"{count:>11}{size:>10,}{found:>8}{ours:>11.2f}{bare:>15.2f}{ours / bare:>15.1f}")
    print(f"councillors: {ours / bare:.1f}x (goal {GOAL:.0f}x)")


if __name__ == "__main__":
    main()
