"""Made-up councils in several states, measured here and now: what is stored of them is said in whatever is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle

from config.checklists import checklist_items
from config.guidance import guidance
from config.settings import Settings
from config.toolkit import principles
from dashboard.reports.attribution import SOURCES
from monitor.measuring import scorer
from store.deeds import OFFICERS, Deed, DeedKind
from store.notices import Reach
from store.records import (
    Answered,
    Change,
    ChangeKind,
    Checklist,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Council,
    Declaration,
    Evidence,
    Outcome,
    PageKind,
    ProblemKind,
    Reply,
    ShortlistChange,
    Snapshot,
    Step,
    Supplied,
    Writer,
)
from store.store import Store
from tests.scoring import golden_cards, northbridge

NOW = datetime.now(UTC).replace(microsecond=0)
NORTHBRIDGE = Council(
    "NOR",
    "Northbridge Council",
    "https://www.northbridge.example/",
    "E06999901",
    "Northbridge",
    "UA",
    "Unitary authority",
    "England",
    "North East",
    population=90_000,
    made_up=True,
)
NICE = ("Northbridge", "Eastmere", "Firstley", "Aldham", "Boxmoor", "Coldwell", "Dunmarsh", "Endham", "Winterholt")
NEW, ENDING, SHUT = "Newmoor", "Endham", "Dunmarsh"
SERVICES = ("AddThis", "Bluesky", "Facebook", "Google", "Instagram", "LinkedIn", "Mastodon", "TikTok", "YouTube")
QUOTED = "Quillfeather"
SAID = (
    "In the words of the page",
    "It is public",
    "It was down",
    "Follow us",
    "The council says so",
    "northbridge",
    QUOTED,
)
"""By pages and services, and by those who write down something: it stays as they said it."""
NAMES = (
    *(f"{each} Council" for each in (*NICE, NEW)),
    *("Creative Commons Attribution", "International", "Open Government Licence"),
    *(*NICE, NEW, "Doorstep", "northbridge", QUOTED, *SERVICES, *SAID),
    *(name for each in guidance() for name in (each.title, each.publisher)),
    *(name for each in checklist_items() for name in (each.source, each.heading) if name),
    *(each.source.partition(": http")[0] for each in principles()),
    *(each.title for each in SOURCES),
    *("Rowan Zquidge", "RowanZquidge", "Mill Lane", "North", "Zzz"),
)


def council(name: str) -> Council:
    """Of the same kind as Northbridge, but for one in Wales and one that ends."""
    found = replace(
        NORTHBRIDGE,
        local_authority_code=name[:3].upper(),
        name=f"{name} Council",
        website=f"https://www.{name.lower()}.example/",
        gss_code="",
        nice_name=name,
        nation="Wales" if name == "Winterholt" else "England",
        made_up=name != "Aldham",  # what is made up is in no preview
    )
    return replace(found, valid_to=NOW.date() + timedelta(days=90), successor="NOR") if name == ENDING else found


def fill(url: str) -> None:
    """Check them all but one, twice; then officers and analysts write something down."""
    with Store(url) as store:
        store.add_councils([*map(council, NICE), council(NEW)])
        for weeks in (3, 0):
            at = NOW - timedelta(days=1, weeks=weeks)
            run = store.begin_run("county.csv", [council(each).local_authority_code for each in NICE], at, made_up=True)
            for seen in _visits(at, turned=weeks == 0):
                store.add_visit(run, seen, scorer(Settings())(seen))
            store.end_run(run, at + timedelta(minutes=5), "finished")
        _write_down(store)
        for number, each in enumerate(changed()):
            store.notices.note(each.council, Reach(number, number), [each], each.seen_at)


def changed() -> list[Change]:
    """A change of each kind."""
    since, seen = NOW - timedelta(days=9), NOW - timedelta(days=2)
    shown = (Evidence("https://www.northbridge.example/contact", seen),)
    return [Change("NOR", kind, "x/northbridge", since, seen, QUOTED, QUOTED, shown) for kind in ChangeKind]


def _visits(at: datetime, *, turned: bool) -> Iterator[Snapshot]:
    most, gain, half, _ = golden_cards.snapshots().values()
    shapes = cycle((gain, most, half) if turned else (most, gain, half))
    shut = northbridge.seen(northbridge.page(PageKind.HOME, problem=ProblemKind.ROBOTS))
    for name in NICE:
        yield replace(shut if name == SHUT else next(shapes), council=council(name), taken_at=at)


def _write_down(store: Store) -> None:
    begun = ShortlistChange(0, 1, NOW, Writer.ANALYST, Step.BEGUN, words=QUOTED, places=3)
    change = replace(begun, shortlist=store.desk.begin_shortlist(begun), places=None)
    for number, code in enumerate(("NOR", "EAS"), start=2):
        store.desk.change_shortlist(replace(change, number=number, step=Step.PICKED, council=code))
    store.desk.freeze_shortlist(replace(change, number=4, step=Step.FROZEN, words=""), ["NOR", "EAS"])
    store.desk.change_shortlist(replace(change, number=5, step=Step.OFFERED, council="NOR"))
    for kind in DeedKind:
        detail = "northbridge.example" if kind in OFFICERS else Step.PICKED.value
        store.deeds.note(Deed(kind, NOW, "analyst", "NOR", "1" * 64, "0" * 64, detail))
    day = NOW.date()
    export = ("posts.csv", 31)
    store.add_supplied(
        "NOR", [Supplied("x", "northbridge", "northbridge", "x_posts", day, day - timedelta(days=90), day, *export)]
    )
    reply = CorrectionEntry("NOR", 1, 1, NOW, Writer.OFFICER, CorrectionStep.RAISED, QUOTED)
    account = {"platform": "facebook", "key": "northbridge", "handle": "northbridge"}
    store.desk.raise_correction(replace(reply, kind=CorrectionKind.NOT_OURS, **account))
    store.desk.raise_correction(
        replace(reply, kind=CorrectionKind.EXPLAINED, indicator="house-rules", outcome=Outcome.NOT_MET)
    )
    answers = (Answered("policy-reviewed", QUOTED, Reply.YES),)
    store.desk.declare(Declaration("NOR", Checklist.OFFICERS, 1, NOW, Writer.OFFICER, answers, QUOTED))
