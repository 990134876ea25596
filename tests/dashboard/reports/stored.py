"""A database of made-up councils, some with names that wish harm, for what is written out of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Count,
    Effort,
    Evidence,
    Finding,
    Grade,
    Outcome,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Role,
    Score,
    Scorecard,
    Snapshot,
)
from store.store import Store

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
HOSTILE = "=cmd|' /C calc'!A1 <script>alert(1)</script> ../ \x1b[31m \u202e[a](http://evil.example/) $$b$$"
WELSH = "Cyngor Tŷ Ŵyn"
NORTHBRIDGE = Council(
    "NOR",
    "Northbridge Council",
    "https://www.northbridge.example/",
    "E06999901",
    "Northbridge",
    "UA",
    "Unitary authority",
    "England",
    population=90_000,
    made_up=True,
)
TYWYN = replace(
    NORTHBRIDGE, local_authority_code="TYW", name=WELSH, gss_code="W06999902", nice_name="Tŷ Ŵyn", nation="Wales"
)
TRICKSTER = replace(NORTHBRIDGE, local_authority_code="TRI", name=HOSTILE, gss_code="", nice_name=HOSTILE)
ENDING = replace(NORTHBRIDGE, local_authority_code="END", name="Endham Council", valid_to=date(2027, 3, 31))


def finding(indicator, outcome, weight, message="It is there.", url="https://www.northbridge.example/rules"):
    value = {Outcome.MET: 1.0, Outcome.NOT_MET: 0.0}.get(outcome)
    return Finding(
        indicator,
        "be-professional",
        f"Is there {indicator}?",
        "People know.",
        f"Publish {indicator}.",
        Effort.DAYS,
        outcome,
        value,
        message,
        weight,
        (Evidence(url, AT, "Somebody's own words"),),
    )


def card(council, at=AT):
    """Half of the weight is met, a fifth could not be seen."""
    score = Score(62.5, 0.8, 50.0, 70.0, 2, 3)
    found = (
        finding("house-rules", Outcome.MET, 0.5),
        finding("news", Outcome.NOT_MET, 0.3),
        finding("feed", Outcome.UNKNOWN, 0.2, "The news page could not be read: it took too long."),
    )
    weights = (("be-professional", 1.0), ("house-rules", 0.5), ("news", 0.3), ("feed", 0.2))
    return Scorecard(
        council,
        at,
        2,
        score,
        (("be-professional", score),),
        found,
        channels=2,
        channels_readable=1,
        inputs=tuple((f"weight.{id}", each) for id, each in weights),
    )


def account(handle, role, platform="bluesky", *, personal=False):
    url = f"https://{platform}.example/{handle}"
    place = (Evidence("https://www.northbridge.example/", AT),)
    return Account(platform, handle, handle.lower(), url, Grade.LINKED, "", place, role, "", personal)


def snapshot(council, at=AT, handle="Northbridge"):
    """Its own account, a councillor's, a private person's, and one of which nobody knows whose it is."""
    accounts = (
        account(handle, Role.MAIN),
        account("CllrPatMarsh", Role.COUNCILLOR),
        account("PatMarshAtHome", Role.UNKNOWN),
        account("JoPerson", Role.SERVICE, personal=True),
    )
    read = AccountReading("bluesky", handle.lower(), "bluesky", at, "", posts_30=Count(4), posts_90=Count(9, True))
    active = Activity("bluesky", handle.lower(), ChannelState.ACTIVE, "", date(2026, 3, 1), (), read)
    home = PageReading(council.website, PageKind.HOME, at, council.website, 200, "0" * 64, complete=True)
    slow = Problem(council.website + "news", ProblemKind.TIMED_OUT, "It took too long.", permanent=False)
    news = PageReading(council.website + "news", PageKind.NEWS, at, problem=slow)
    return Snapshot(council, at, (home, news), accounts, (active,))


def fill(url, *councils, weeks=1, first=AT):
    """Check them all, so many weeks one after the other."""
    with Store(url) as store:
        store.add_councils(councils)
        for week in range(weeks):
            at = first + week * WEEK
            run = store.begin_run("county.csv", [each.local_authority_code for each in councils], at, made_up=True)
            for each in councils:
                store.add_visit(run, snapshot(each, at), card(each, at))
            store.end_run(run, at, "finished")
