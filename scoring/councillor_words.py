"""What a councillor's own page says, in sentences: the seat, what a resident sees, and how much is in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scoring.councillor_seen import listed, own, page, unseen
from scoring.language import marked, say, say_count
from scoring.words import platform_names
from store.records import Account, Council, Councillor, CouncillorSnapshot, Role, SignalKind, Tally

_STATED = {
    SignalKind.ROLE_STATED: marked("Your division or office is named."),
    SignalKind.SURGERY: marked("It says that you hold surgeries."),
    SignalKind.CASEWORK: marked("It says how to raise a problem with you."),
    SignalKind.AIMS: marked("It says what your accounts are for."),
    SignalKind.HOUSE_RULES: marked("It states or links rules for talking to each other."),
    SignalKind.BREAK: marked("It says that you take a break from social media."),
}
_ROUTES = {
    "form": marked("a form"),
    "council e-mail": marked("your council e-mail address"),
    "council phone": marked("a telephone number of the council"),
    "e-mail": marked("an e-mail address that is not the council's"),
    "telephone": marked("a telephone number"),
    "letter": marked("an address for letters"),
}
"""By the kinds of `collectors.profile_contact`: the route itself is not kept."""


def seat_words(councillor: Councillor, council: Council) -> str:
    """Which of a person's offices we look at."""
    if not councillor.division:
        return say(
            "We look at your page as councillor on {council}'s site; we do not look at parish or town councils.",
            council=council.name,
        )
    return say(
        "We look at your page as councillor for {division} on {council}'s site; we do not look at parish or town "
        "councils.",
        division=councillor.division,
        council=council.name,
    )


def in_place_words(of: Tally) -> str:
    """How much is in place, of what could be checked. Never a share, and never a comparison."""
    if not of.seen:
        return say("Nothing could be checked.") if of.applicable else say("There was nothing to check.")
    if of.in_place == of.seen:
        return say_count(
            "The one thing we could check is in place.", "All {count} things we could check are in place.", of.seen
        )
    if of.seen == 1:
        if of.partly:
            return say("The one thing we could check is partly in place.")
        return say("The one thing we could check is not in place yet.")
    whole = say_count(
        "{count} of the {seen} things we could check is in place.",
        "{count} of the {seen} things we could check are in place.",
        of.in_place,
        seen=of.seen,
    )
    if not of.partly:
        return whole
    partly = say_count("{count} more is partly in place.", "{count} more are partly in place.", of.partly)
    return f"{whole} {partly}"


def not_checked_words(of: Tally) -> str:
    """What could not be looked at; empty if everything could."""
    left = of.applicable - of.seen
    if not left:
        return ""
    return say_count(
        "{count} more thing could not be checked, which counts for nothing.",
        "{count} more things could not be checked, which counts for nothing.",
        left,
    )


def resident_sees(seen: CouncillorSnapshot) -> tuple[str, ...]:
    """What the page shows anybody, a sentence for each thing; where it could not be read, only that."""
    reading = page(seen)
    if reading is None or (not reading.complete and not reading.signals and not seen.accounts):
        return (unseen(seen),)
    kinds = {each.kind for each in reading.signals}
    routes = dict.fromkeys(each.value for each in reading.signals if each.kind is SignalKind.CONTACT_ROUTE)
    said = [say(_STATED[each]) for each in _STATED if each in kinds]
    reached = [say(_ROUTES[each]) for each in routes if each in _ROUTES]
    if reached:
        said.insert(0, say("You can be reached by {ways}.", ways=_either(reached)))
    return (*said, *_accounts(seen), *_doubt(seen))


def account_words(account: Account) -> str:
    """One account as the page lists it, to stand behind the name of its service."""
    if account.role is Role.PARTNER:
        return account.role_reason
    if account.personal:
        return say("This looks like a private profile. It is noted as private, and never opened.")
    return "" if account.handle and account.role in (Role.COUNCILLOR, Role.LEADER) else account.role_reason


def _accounts(seen: CouncillorSnapshot) -> Iterator[str]:
    if not listed(seen):
        if not unseen(seen, words=False):
            yield say("Social media accounts: None listed. That is fine.")
        return
    found = own(seen)
    if found:
        yield say(
            "Accounts that we take for yours: {platforms}.", platforms=platform_names(each.platform for each in found)
        )
    if others := [each for each in listed(seen) if each not in found]:
        yield say(
            "Other accounts on your page: {platforms}.", platforms=platform_names(each.platform for each in others)
        )


def _doubt(seen: CouncillorSnapshot) -> Iterator[str]:
    if reason := unseen(seen):
        yield f"{reason} {say('What stands here may not be all.')}"


def _either(words: Iterable[str]) -> str:
    *most, last = tuple(words) or ("",)
    return say("{most} or {last}", most=", ".join(most), last=last) if most else last
