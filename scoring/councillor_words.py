"""What a councillor's own page says, in sentences: the seat, what a resident sees, and how much is in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scoring.councillor_seen import NONE_LISTED, listed, own, page, unseen
from scoring.words import counted, platform_names
from store.records import Account, Council, Councillor, CouncillorSnapshot, Role, SignalKind, Tally

_STATED = {
    SignalKind.ROLE_STATED: "Your division or office is named.",
    SignalKind.SURGERY: "It says that you hold surgeries.",
    SignalKind.CASEWORK: "It says how to raise a problem with you.",
    SignalKind.AIMS: "It says what your accounts are for.",
    SignalKind.HOUSE_RULES: "It states or links rules for talking to each other.",
    SignalKind.BREAK: "It says that you take a break from social media.",
}
_ROUTES = {
    "form": "a form",
    "council e-mail": "your council e-mail address",
    "council phone": "a telephone number of the council",
    "e-mail": "an e-mail address that is not the council's",
    "telephone": "a telephone number",
    "letter": "an address for letters",
}
"""By the kinds of `collectors.profile_contact`: the route itself is not kept."""


def seat_words(councillor: Councillor, council: Council) -> str:
    """Which of a person's offices we look at."""
    seat = f"councillor for {councillor.division}" if councillor.division else "councillor"
    return f"We look at your page as {seat} on {council.name}'s site; we do not look at parish or town councils."


def in_place_words(of: Tally) -> str:
    """How much is in place, of what could be checked. Never a share, and never a comparison."""
    if not of.seen:
        return "Nothing could be checked." if of.applicable else "There was nothing to check."
    if of.seen == 1:
        first = "The one thing we could check is " + ("in place." if of.in_place else "partly in place.")
        return first if of.in_place or of.partly else "The one thing we could check is not in place yet."
    if of.in_place == of.seen:
        return f"All {of.seen} things we could check are in place."
    are = "is" if of.in_place == 1 else "are"
    partly = f" {of.partly} more {'is' if of.partly == 1 else 'are'} partly in place." if of.partly else ""
    return f"{of.in_place} of the {of.seen} things we could check {are} in place.{partly}"


def not_checked_words(of: Tally) -> str:
    """What could not be looked at; empty if everything could."""
    left = of.applicable - of.seen
    return f"{counted(left, 'more thing')} could not be checked, which counts for nothing." if left else ""


def resident_sees(seen: CouncillorSnapshot) -> tuple[str, ...]:
    """What the page shows anybody, a sentence for each thing; where it could not be read, only that."""
    reading = page(seen)
    if reading is None or (not reading.complete and not reading.signals and not seen.accounts):
        return (unseen(seen),)
    kinds = {each.kind for each in reading.signals}
    routes = dict.fromkeys(each.value for each in reading.signals if each.kind is SignalKind.CONTACT_ROUTE)
    said = [_STATED[each] for each in _STATED if each in kinds]
    reached = [_ROUTES[each] for each in routes if each in _ROUTES]
    if reached:
        said.insert(0, f"You can be reached by {_either(reached)}.")
    return (*said, *_accounts(seen), *_doubt(seen))


def account_words(account: Account) -> str:
    """One account as the page lists it, to stand behind the name of its service."""
    if account.role is Role.PARTNER:
        return account.role_reason
    if account.personal:
        return "This looks like a private profile. It is noted as private, and never opened."
    return "" if account.role in (Role.COUNCILLOR, Role.LEADER) else account.role_reason


def _accounts(seen: CouncillorSnapshot) -> Iterator[str]:
    if not listed(seen):
        if not unseen(seen, words=False):
            yield f"Social media accounts: {NONE_LISTED}"
        return
    found = own(seen)
    if found:
        yield f"Accounts that we take for yours: {platform_names(each.platform for each in found)}."
    if others := [each for each in listed(seen) if each not in found]:
        yield f"Other accounts on your page: {platform_names(each.platform for each in others)}."


def _doubt(seen: CouncillorSnapshot) -> Iterator[str]:
    if reason := unseen(seen):
        yield f"{reason} What stands here may not be all."


def _either(words: Iterable[str]) -> str:
    *most, last = tuple(words) or ("",)
    return f"{', '.join(most)} or {last}" if most else last
