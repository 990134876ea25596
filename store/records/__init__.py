"""The nouns of Doorstep: frozen values that every room shares.

Nothing here reads, writes or imports anything of ours. A `datetime` is aware and in UTC; a `date` is a day
in the United Kingdom. Tuples, never lists, so that a record can be compared and hashed.
"""

from __future__ import annotations

from store.records.accounts import Account, Grade, Role
from store.records.activity import AccountReading, Activity, ChannelState, Count, Features
from store.records.changes import Change, ChangeKind
from store.records.corrections import Correction, CorrectionEntry, CorrectionKind, CorrectionStep, Publication
from store.records.councillors import Councillor, CouncillorCounts, CouncillorList, CountsTable
from store.records.councils import Council, Election, ElectionKind, Region
from store.records.declarations import Answered, Checklist, ChecklistItem, Declaration, Reply
from store.records.doors import DoorEvent, DoorEventKind, DoorLink, LinkWay
from store.records.evidence import Archived, Evidence
from store.records.findings import Dial, Effort, Finding, Outcome, Part, Principle
from store.records.links import Link, LinkFlag, LinkKind
from store.records.needs import Guide, Need
from store.records.pages import Hop, NamedPage, Page, PageKind, PageReading, RobotsReading
from store.records.problems import Problem, ProblemKind
from store.records.runs import Check, Run, RunRecord
from store.records.scorecards import NOTHING_TO_CHECK, CouncillorScorecard, Score, Scorecard, ScorePoint, Stage, Tally
from store.records.shortlists import ShortlistChange, Step, Writer
from store.records.signals import Signal, SignalKind
from store.records.snapshots import CouncillorSnapshot, Snapshot
from store.records.supplied import Supplied

__all__ = [
    "NOTHING_TO_CHECK",
    "Account",
    "AccountReading",
    "Activity",
    "Answered",
    "Archived",
    "Change",
    "ChangeKind",
    "ChannelState",
    "Check",
    "Checklist",
    "ChecklistItem",
    "Correction",
    "CorrectionEntry",
    "CorrectionKind",
    "CorrectionStep",
    "Council",
    "Councillor",
    "CouncillorCounts",
    "CouncillorList",
    "CouncillorScorecard",
    "CouncillorSnapshot",
    "Count",
    "CountsTable",
    "Declaration",
    "Dial",
    "DoorEvent",
    "DoorEventKind",
    "DoorLink",
    "Effort",
    "Election",
    "ElectionKind",
    "Evidence",
    "Features",
    "Finding",
    "Grade",
    "Guide",
    "Hop",
    "Link",
    "LinkFlag",
    "LinkKind",
    "LinkWay",
    "NamedPage",
    "Need",
    "Outcome",
    "Page",
    "PageKind",
    "PageReading",
    "Part",
    "Principle",
    "Problem",
    "ProblemKind",
    "Publication",
    "Region",
    "Reply",
    "RobotsReading",
    "Role",
    "Run",
    "RunRecord",
    "Score",
    "ScorePoint",
    "Scorecard",
    "ShortlistChange",
    "Signal",
    "SignalKind",
    "Snapshot",
    "Stage",
    "Step",
    "Supplied",
    "Tally",
    "Writer",
]
