"""Visits to made-up councils and councillors, scored by an older method, in a database: for what scores them again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from collectors.reading import read_page
from collectors.visit import snapshot
from config.settings import Settings
from monitor.measuring import councillor_scorer, scorer
from scoring.score import METHOD
from store.convert import to_json
from store.decoding import from_text
from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Councillor,
    CouncillorSnapshot,
    Count,
    Evidence,
    Features,
    Grade,
    Link,
    LinkKind,
    Page,
    PageKind,
    PageReading,
    Region,
    Role,
    Snapshot,
)
from store.store import Store
from tests.benchmarks.sites import PAGES_OF_A_COUNCIL, Sites, bodies

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEMPLATES = 16
"""Councils whose pages are read; the others have the same pages under their own name."""
KINDS = {
    "contact": PageKind.CONTACT,
    "get-in-touch": PageKind.CONTACT,
    "social-media": PageKind.SOCIAL_HUB,
    "follow-us": PageKind.SOCIAL_HUB,
    "house-rules": PageKind.POLICY,
    "social-media-policy": PageKind.POLICY,
    "news": PageKind.NEWS,
    "press-releases": PageKind.NEWS,
}
OPEN = ("bluesky", "mastodon", "youtube", "wordpress")
FEATURES = Features(40, 9, 4, 22, 0.22, 0.12, 0.1, 0.3, 0.8, 0.9, 17.0, 0.05, 0.5, 0.1, 1.5, 9.0, 0.5)


def fill(database: str, councils: int, councillors: int) -> None:
    """Store one visit to each."""
    score, measure = scorer(Settings()), councillor_scorer(Settings())
    with Store(database) as store:
        run = store.begin_run("made-up.csv", [], AT, made_up=True)
        templates = [template(number) for number in range(TEMPLATES)]
        for number in range(councils):
            seen = _of(templates[number % TEMPLATES], number)
            store.add_visit(run, seen, replace(score(seen), method=METHOD - 1))
        for batch in councillors_of(councils, councillors):
            store.add_councillors(run, [(seen, replace(measure(seen), method=METHOD - 1)) for seen in batch])
        store.end_run(run, AT, "finished")


def template(number: int) -> Snapshot:
    """What our reader finds on one council's site."""
    site = f"https://www.c{number}.example"
    sites = Sites(number + 1, PAGES_OF_A_COUNCIL, PAGES_OF_A_COUNCIL)
    readings = [
        read_page(Page(site + path, site + path, AT, 200, "text/html; charset=utf-8", b"".join(parts)), _kind(path))
        for path, parts in bodies(sites, number, site).items()
    ]
    council = Council(f"C{number}", f"Made-up Council {number}", f"{site}/0/", made_up=True)
    seen = snapshot(council, readings, AT, 40)
    assert len(seen.readings) == PAGES_OF_A_COUNCIL, "the visit should read every page of the site"
    accounts = (*seen.accounts, *(_account(platform, site) for platform in OPEN))
    return replace(seen, accounts=accounts, activities=tuple(_activity(platform) for platform in OPEN))


def _kind(path: str) -> PageKind:
    return KINDS.get(path.rpartition("/")[2], PageKind.HOME)


def _of(template: Snapshot, number: int) -> Snapshot:
    """The same visit to another council. All addresses are its own, so that each page is stored."""
    old, new = f"//www.{template.council.local_authority_code.lower()}.example", f"//www.n{number}.example"
    moved = from_text(Snapshot, to_json(template).replace(old, new))
    home = moved.readings[0].url
    council = replace(
        template.council, local_authority_code=f"N{number}", name=f"Made-up Council {number}", website=home
    )
    return replace(moved, council=council)


def _account(platform: str, site: str) -> Account:
    url = f"https://{platform}.example/made-up"
    return Account(
        platform, "made-up", "made-up", url, Grade.LINKED, "In the footer.", (Evidence(site, AT),), Role.MAIN
    )


def _activity(platform: str) -> Activity:
    read = AccountReading(
        platform,
        "made-up",
        platform,
        AT,
        "Public interface.",
        about="The account of a made-up council.",
        links=("https://www.c0.example/",),
        last_posted_at=AT,
        posts_30=Count(20),
        posts_90=Count(60),
        features=FEATURES,
        evidence_url=f"https://{platform}.example/made-up",
    )
    return Activity(platform, "made-up", ChannelState.ACTIVE, "", AT.date(), (), read)


def councillors_of(councils: int, councillors: int) -> Iterator[list[CouncillorSnapshot]]:
    of_one = -(-councillors // councils)
    for first in range(0, councillors, of_one):
        yield [_councillor(first // of_one, number) for number in range(first, min(first + of_one, councillors))]


def _councillor(council: int, number: int) -> CouncillorSnapshot:
    """Every third lists no account."""
    page = f"https://democracy.n{council}.example/mgUserInfo.aspx?UID={number}"
    person = Councillor(f"N{council}", str(number), f"Councillor Made-up {number}", "Mill Lane", "", page)
    accounts = (_councillors_account(number, page),) if number % 3 else ()
    links = tuple(_link(each) for each in accounts)
    reading = PageReading(
        page, PageKind.COUNCILLOR, AT, page, 200, "0" * 64, complete=True, language="en-gb", links=links
    )
    return CouncillorSnapshot(person, AT, (reading,), accounts)


def _councillors_account(number: int, page: str) -> Account:
    url = f"https://www.facebook.com/CllrMadeUp{number}"
    return Account(
        "facebook",
        f"CllrMadeUp{number}",
        f"cllrmadeup{number}",
        url,
        Grade.LINKED,
        "On the page.",
        (Evidence(page, AT),),
        Role.COUNCILLOR,
    )


def _link(account: Account) -> Link:
    return Link(
        account.url,
        account.url,
        LinkKind.PROFILE,
        account.platform,
        account.handle,
        account.key,
        account.url,
        (),
        "Facebook",
        Region.MAIN,
        "a",
    )
