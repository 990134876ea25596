"""Replies as blocks of a page: how each stands, and everything that became of it. All of their words are foreign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.evidence import Notes
from dashboard.links import Hosts, web_link
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.texts import texts
from dashboard.words import moment
from scoring.corrections import LIVE, Replied, account_of, decision
from scoring.words import platform_name
from store.records import Correction, CorrectionEntry, CorrectionKind, CorrectionStep, Scorecard

SAY = texts("replies")
Unnamed = frozenset[tuple[str, str]]
"""Platform and key of accounts that may be a person's own, for who is not to read their names."""


def about(correction: Correction, scorecard: Scorecard | None, unnamed: Unnamed = frozenset()) -> str:
    """What it says is wrong, as text that is not ours."""
    raised = correction.raised
    if raised.kind is None:
        return ""
    asked = {each.indicator: each.question for each in scorecard.findings} if scorecard else {}
    account = f"{platform_name(raised.platform)}, {raised.handle}" if raised.platform else ""
    if account_of(correction) in unnamed:
        account = SAY("unnamed", platform=platform_name(raised.platform))
    question = asked.get(raised.indicator, raised.indicator)
    return SAY(f"about_{raised.kind.name}", account=account, url=raised.url, question=question)


def notes(replied: Iterable[Replied], scorecard: Scorecard) -> Notes:
    """What stands beside the accounts and findings that live replies are about."""
    found: dict[tuple[str, str], Html] = {}
    for each in replied:
        if each.state in LIVE:
            raised = each.correction.raised
            key = ("", raised.indicator) if raised.kind is CorrectionKind.EXPLAINED else account_of(each.correction)
            said = SAY.html(
                "note",
                state=element("strong", SAY(f"state_{each.state.name}")),
                about=foreign(about(each.correction, scorecard)),
                words=element("q", foreign(raised.words)) if raised.words else Html(),
            )
            found[key] = joined(found.get(key, Html()), element("p", said, class_="quiet"))
    return found


def of_council(
    replied: Sequence[Replied], scorecard: Scorecard | None, hosts: Hosts, unnamed: Unnamed = frozenset()
) -> list[Html]:
    """Everything that this council has said, the newest first."""
    if not replied:
        return [element("p", SAY("council_none"))]
    cards = (card(each, scorecard, hosts, unnamed=unnamed) for each in reversed(replied))
    return [element("p", SAY("council_about")), *cards]


def card(
    replied: Replied, scorecard: Scorecard | None, hosts: Hosts, name: str = "", unnamed: Unnamed = frozenset()
) -> Html:
    """One reply with all that became of it. `name`: of its council, where that is not plain."""
    correction, raised = replied.correction, replied.correction.raised
    state = element("strong", f"{SAY(f'state_{replied.state.name}')}.")
    line = joined(
        f"{raised.correction}. ", foreign(name), ". " if name else "", foreign(about(correction, scorecard, unnamed))
    )
    reason = decision(correction)
    return element(
        "div",
        element("p", element("strong", line)),
        element("p", foreign(raised.words)) if raised.words else Html(),
        element("p", web_link(raised.url, hosts)) if raised.url else Html(),
        element("p", state, " ", _more(replied)),
        element("p", foreign(reason.words)) if reason else Html(),
        element("details", element("summary", SAY("history")), listed(_lines(correction))),
        class_="card",
    )


def _more(replied: Replied) -> str:
    kind = replied.correction.raised.kind
    if replied.state in LIVE and kind in (CorrectionKind.EXPLAINED, CorrectionKind.MISSING):
        return SAY("more_explained") if kind is CorrectionKind.EXPLAINED else SAY("more_missing")
    return SAY(f"more_{replied.state.name}")


def _lines(correction: Correction) -> list[Html]:
    return [
        SAY.html(
            "line",
            moment=moment(each.at),
            who=SAY(f"who_{each.by.name}"),
            what=_what(each),
            words=Html() if each.step is CorrectionStep.READ else foreign(each.words),
        )
        for each in (correction.raised, *correction.later)
    ]


def _what(entry: CorrectionEntry) -> Html:
    if entry.step is not CorrectionStep.READ:
        return SAY.html(f"step_{entry.step.name}", what="")
    if not entry.key:
        return SAY.html("step_READ", what=SAY("read_nothing"))
    account = SAY("read_account", platform=platform_name(entry.platform), handle=entry.handle)
    return SAY.html("step_READ", what=foreign(account))
