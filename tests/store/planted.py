"""Councillor Rowan Zquidge of Northbridge, who is made up, planted wherever a check can name a councillor."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Text, cast, select

from store import tables
from store.notices import Reach
from store.records import (
    Account,
    AccountReading,
    Activity,
    Answered,
    Change,
    ChangeKind,
    ChannelState,
    Checklist,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Council,
    Councillor,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    Declaration,
    DoorEvent,
    DoorEventKind,
    DoorLink,
    Effort,
    Evidence,
    Finding,
    Grade,
    Link,
    LinkKind,
    NamedPage,
    Outcome,
    PageKind,
    PageReading,
    Region,
    Reply,
    Role,
    Score,
    Scorecard,
    ShortlistChange,
    Signal,
    SignalKind,
    Snapshot,
    Step,
    Supplied,
    Tally,
    Writer,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SITE = "https://northbridge.example/"
NORTHBRIDGE = Council("NBR", "Northbridge Council", SITE)
ROWAN = Councillor("NBR", "zq7", "Rowan Zquidge", "Mill Lane", page=f"{SITE}people/zquidge-page")
SAM = Councillor("NBR", "8", "Sam Invented", "Old Quay", page=f"{SITE}people/8")
PLANTED = ("zquidge", "zq7")
"""In everything that tells of Rowan, and in nothing else."""
WORDS = ("contact", "be-engaging", "Contact?", "Why.", "Fix.", Effort.MINUTES, Outcome.MET, 1.0)


def account(handle, role=Role.COUNCILLOR, page=ROWAN.page):
    evidence = (Evidence(page, NOON, f"Follow {handle}"),)
    return Account("x", handle, handle.casefold(), f"https://x.com/{handle}", Grade.LINKED, "", evidence, role)


def reading(url, kind, *links, signals=()):
    return PageReading(url, kind, NOON, url, 200, "ab", True, "en", links, signals=signals)


def link(handle, name=None):
    url = f"https://x.com/{handle}"
    return Link(
        url, url, LinkKind.PROFILE, "x", handle, handle.casefold(), url, (), name, Region.MAIN, "a", f"See {url}"
    )


def finding(message, url):
    return Finding(*WORDS, message, 1.0, (Evidence(url, NOON, message),))


def shown(handle):
    return AccountReading("x", handle.casefold(), "x", NOON, "rule", name=f"Name of {handle}")


def visit(person, *accounts, at=NOON, more=()):
    seen = reading(person.page, PageKind.COUNCILLOR, *(link(each.handle) for each in accounts), *more)
    activities = tuple(
        Activity("x", each.key, ChannelState.ACTIVE, "", reading=shown(each.handle)) for each in accounts
    )
    card = CouncillorScorecard(
        person,
        at,
        2,
        Tally(1, 0, 1, 1),
        (),
        tuple(finding(f"x.com/{each.handle} works.", person.page) for each in accounts),
    )
    return CouncillorSnapshot(person, at, (seen,), accounts, activities), card


THEIRS, SAMS, COUNCILS, BOTH = (
    account("RowanZquidge"),
    account("SamInvented", page=SAM.page),
    account("Northbridge", Role.MAIN, SITE),
    account("MillLaneTogether", page=SAM.page),
)


def plant(store):
    """A check of Northbridge in which Rowan stands wherever a councillor can stand."""
    store.add_councils([NORTHBRIDGE])
    run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
    store.add_councillor_lists(run, [CouncillorList("NBR", NOON, "moderngov", SITE, (SAM, ROWAN), good=True)])
    about_rowan = Signal(SignalKind.RUN_BY, "Ask Cllr Rowan Zquidge", Evidence(SITE, NOON, "Ask Cllr  Rowan  Zquidge"))
    home = reading(SITE, PageKind.HOME, link("Northbridge"), link("RowanZquidge", "Our leader"), signals=(about_rowan,))
    home = replace(home, named_pages=(NamedPage(PageKind.CONTACT, f"{ROWAN.page}?print=1", "The leader"),))
    snapshot = Snapshot(
        NORTHBRIDGE,
        NOON,
        (home,),
        (COUNCILS, THEIRS),
        (Activity("x", THEIRS.key, ChannelState.ACTIVE, "", reading=shown("RowanZquidge")),),
    )
    found = finding("The page names @RowanZquidge and Rowan Zquidge.", SITE)
    scorecard = Scorecard(NORTHBRIDGE, NOON, 2, Score(50.0, 1.0, 50.0, 50.0, 1, 1), (), (found,))
    accounts = [shown(each.handle) for each in (THEIRS, SAMS, COUNCILS, BOTH)]
    own_page = reading(ROWAN.page, PageKind.COUNCILLOR)
    store.add_batch(run, readings=[own_page], visits=[(snapshot, scorecard)], accounts=accounts)
    about = visit(SAM, SAMS, BOTH, more=(link("RowanZquidge"),))
    store.add_councillors(run, [visit(ROWAN, THEIRS, BOTH, COUNCILS), about])
    people = {seen.councillor: (number, seen) for number, seen in store.councillor_snapshots()}
    answers = [(ROWAN, visit(ROWAN, THEIRS, BOTH, COUNCILS)), (SAM, visit(SAM, SAMS, BOTH))]
    store.add_councillor_activities(run, [(people[each][0], *one) for each, one in answers])
    figures = Supplied("x", "RowanZquidge", THEIRS.key, "plain", NOON.date(), NOON.date(), NOON.date(), "x.csv", 1)
    store.add_supplied("NBR", [figures])
    write_down(store)
    about_the_page = (Evidence(ROWAN.page, NOON),)
    change = Change("NBR", ChangeKind.WENT_QUIET, "x/rowanzquidge", NOON, NOON, "", evidence=about_the_page)
    store.notices.note("NBR", Reach(1, 1), [change], NOON)
    store.doors.add_link(DoorLink("NBR", ROWAN.site_id, "k7", NOON, NOON))
    store.doors.note("NBR", ROWAN.site_id, DoorEvent(DoorEventKind.TICKED, NOON, "two-factor"))
    store.sign_ins.publish_mark("NBR", ROWAN.site_id, "d7", NOON)
    about_them = DoorEvent(DoorEventKind.WRONG, NOON, words="That account is Rowan Zquidge's.")
    store.doors.note("NBR", SAM.site_id, about_them)
    return run


def write_down(store):
    """Words of an analyst's and of an officer's about Rowan, in the name of a list, a note and an answer."""
    begun = ShortlistChange(0, 1, NOON, Writer.ANALYST, Step.BEGUN, words="For Rowan Zquidge", places=3)
    spring = store.desk.begin_shortlist(begun)
    note = ShortlistChange(spring, 2, NOON, Writer.ANALYST, Step.NOTED, "NBR", "Rowan Zquidge would welcome it.")
    store.desk.change_shortlist(note)
    answer = Answered("training", "Was training offered?", Reply.YES)
    store.desk.declare(
        Declaration("NBR", Checklist.ORGANISATIONS, 1, NOON, Writer.OFFICER, (answer,), "To Rowan Zquidge.")
    )
    raised = CorrectionEntry("NBR", 0, 0, NOON, Writer.OFFICER, CorrectionStep.RAISED, "It is Rowan Zquidge's.")
    store.desk.raise_correction(replace(raised, kind=CorrectionKind.EXPLAINED, indicator="accounts-linked"))
    store.desk.raise_correction(replace(raised, kind=CorrectionKind.NOT_OURS, platform="x", key=THEIRS.key))


def traces(store):
    """Tables and ids of every row in which any column has a planted word."""
    found = []
    with store._database.reading() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(select(table.c.id, *(cast(each, Text) for each in table.c))):
                if any(word in str(tuple(row)).casefold() for word in PLANTED):
                    found.append(table.name)
    return sorted(set(found))


EVERYWHERE = [
    "account_reading",
    "change",
    "correction",
    "councillor",
    "councillor_activity",
    "councillor_scorecard",
    "councillor_snapshot",
    "declaration",
    "door_event",
    "door_link",
    "page_reading",
    "published_mark",
    "scorecard",
    "shortlist_change",
    "snapshot",
    "supplied",
]
