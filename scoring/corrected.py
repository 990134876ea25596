"""A snapshot as an upheld correction lets it be understood: whose an account is, never what was seen of it. Pure.

Nobody observes whose an account is, we infer it: there a council's word, checked by an analyst, may correct us.
Whatever that changes says so. Nothing is ever found because a council says that it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from scoring.corrections import account_of, decision, in_force
from scoring.language import marked, say
from scoring.words import platform_name
from store.records import (
    Account,
    Activity,
    ChannelState,
    Correction,
    CorrectionKind,
    Evidence,
    Finding,
    Grade,
    Role,
    Scorecard,
    Snapshot,
)

_SAYS = {
    CorrectionKind.NOT_OURS: marked("{account} is not the council's own."),
    CorrectionKind.PARTNER: marked("{account} is run by a partner."),
    CorrectionKind.RETIRED: marked("{account} is retired on purpose."),
    CorrectionKind.MISSING: marked("{account} is the council's own."),
}
_LONGEST = 300
DECLARED = marked("Declared by the council and upheld by an analyst, not observed")
"""How every citation begins, in the language in which it was made."""


def corrected_scorecard(
    snapshot: Snapshot, corrections: Sequence[Correction], score: Callable[[Snapshot], Scorecard]
) -> Scorecard:
    """The scorecard of the corrected snapshot. Each finding that is otherwise for it cites what was declared."""
    observed = score(snapshot)
    after, applied = corrected(snapshot, corrections)
    if not applied:
        return observed
    card = score(after)
    cited = tuple(citation(each, snapshot) for each in applied)
    findings = tuple(map(_citing(cited), observed.findings, card.findings))
    return replace(card, findings=findings, corrections=tuple(each.raised.correction for each in applied))


def corrected(snapshot: Snapshot, corrections: Sequence[Correction]) -> tuple[Snapshot, tuple[Correction, ...]]:
    """The snapshot to measure, and the corrections that it differs by; the very same if there is none."""
    found, applied = snapshot, []
    for each in in_force(corrections, snapshot):
        after = _APPLIED[each.raised.kind](found, each) if each.raised.kind else found
        if after is not found:
            applied.append(each)
        found = after
    return (_settled(found), tuple(applied)) if applied else (snapshot, ())


def citation(correction: Correction, snapshot: Snapshot) -> Evidence:
    """What was declared of an account, for whoever reads a finding; dated by the day of the decision."""
    decided, raised = decision(correction) or correction.raised, correction.raised
    platform, key = account_of(correction)
    found = next((each for each in snapshot.accounts if (each.platform, each.key) == (platform, key)), None)
    account = f"{platform_name(platform)} ({raised.handle or key})"
    if found and found.role is Role.UNKNOWN:  # whoever reads a finding is told no name that may be a person's own
        account, found = say("An account on {platform}", platform=platform_name(platform)), None
    says = say(_SAYS[raised.kind], account=account) if raised.kind in _SAYS else f"{account}."
    words = f"{say(DECLARED)}: {says}"
    return Evidence(raised.url or (found.url if found else snapshot.council.website), decided.at, words[:_LONGEST])


def is_declared(evidence: Evidence) -> bool:
    """Whether this is such a citation. Those that were stored before the language was chosen may be in English."""
    return evidence.snippet.startswith((DECLARED, say(DECLARED)))


def _citing(cited: tuple[Evidence, ...]) -> Callable[[Finding, Finding], Finding]:
    def citing(observed: Finding, found: Finding) -> Finding:
        return found if observed == found else replace(found, evidence=(*found.evidence, *cited))

    return citing


def _of_a_partner(snapshot: Snapshot, correction: Correction) -> Snapshot:
    """It counts no more as the council's."""
    reason = citation(correction, snapshot).snippet
    return _with_account(snapshot, correction, lambda each: replace(each, role=Role.PARTNER, role_reason=reason))


def _retired(snapshot: Snapshot, correction: Correction) -> Snapshot:
    name, cited = account_of(correction), citation(correction, snapshot)
    if not any((each.platform, each.key) == name for each in snapshot.accounts):
        return snapshot
    known = next((each for each in snapshot.activities if (each.platform, each.key) == name), None)
    before = known or Activity(*name, ChannelState.RETIRED, "")
    left = replace(before, state=ChannelState.RETIRED, reason=cited.snippet, evidence=(cited,))
    others = tuple(each for each in snapshot.activities if each is not known)
    return replace(snapshot, activities=(*others, left))


def _mentioned(snapshot: Snapshot, correction: Correction) -> Snapshot:
    """A missing account is there once a page that was read links it; until then it is declared, and no more."""
    platform, key = account_of(correction)
    if not key or any((each.platform, each.key) == (platform, key) for each in snapshot.accounts):
        return snapshot
    links = ((page, each) for page in snapshot.readings for each in page.links)
    for page, link in links:
        if (link.platform, link.key) == (platform, key):
            seen = Evidence(page.final_url or page.url, page.read_at, link.snippet[:_LONGEST])
            reason = say("A page links it, and the council says that it is its own.")
            names = platform, link.handle or key, key, link.canonical or link.url
            account = Account(*names, Grade.MENTIONED, reason, (seen, citation(correction, snapshot)))
            return replace(snapshot, accounts=(*snapshot.accounts, account))
    return snapshot


def _with_account(snapshot: Snapshot, correction: Correction, changed: Callable[[Account], Account]) -> Snapshot:
    name = account_of(correction)
    if not any((each.platform, each.key) == name for each in snapshot.accounts):
        return snapshot
    accounts = (changed(each) if (each.platform, each.key) == name else each for each in snapshot.accounts)
    return replace(snapshot, accounts=tuple(accounts))


def _settled(snapshot: Snapshot) -> Snapshot:
    """Where the corrections leave one main account of a platform, it is disputed no longer."""
    left = {(each.platform, each.key) for each in snapshot.activities if each.state is ChannelState.RETIRED}

    def disputed(account: Account) -> bool:
        counts = account.role is Role.MAIN and (account.platform, account.key) not in left
        return counts and account.grade is Grade.DISPUTED

    rivals = [each.platform for each in snapshot.accounts if disputed(each)]
    accounts = tuple(
        replace(each, grade=Grade.LINKED) if disputed(each) and rivals.count(each.platform) == 1 else each
        for each in snapshot.accounts
    )
    return replace(snapshot, accounts=accounts)


_APPLIED: dict[CorrectionKind, Callable[[Snapshot, Correction], Snapshot]] = {
    CorrectionKind.NOT_OURS: _of_a_partner,
    CorrectionKind.PARTNER: _of_a_partner,
    CorrectionKind.RETIRED: _retired,
    CorrectionKind.MISSING: _mentioned,
}
