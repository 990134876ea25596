"""How sure we are that an account is the council's own: proofs, contradictions, and who else links it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from collectors.plan import site
from collectors.roles import council_in, words_of
from scoring.language import say, say_count
from store.records import Account, Council, Grade, Role


def proves_itself(account: Account, council: Council) -> bool:
    """True if the account's name is, or stands under, the council's own domain: only its owner can arrange that."""
    domain = site(urlsplit(council.website).netloc)
    name = account.key.rpartition("@")[2] if account.platform == "mastodon" else account.key
    return account.platform in ("bluesky", "mastodon") and (name == domain or name.endswith("." + domain))


def settled(accounts: Sequence[Account], council: Council) -> tuple[Account, ...]:
    """The accounts with what only all of them together tell: proofs, and contradictions between them."""
    proven = [_confirmed(account) if proves_itself(account, council) else account for account in accounts]
    return tuple(_contradicted(account, proven, council) for account in proven)


def _confirmed(account: Account) -> Account:
    return replace(
        account, grade=Grade.CONFIRMED, reason=say("Its name is the council's own domain, which proves that it is.")
    )


def _contradicted(account: Account, accounts: Iterable[Account], council: Council) -> Account:
    """Two main accounts on one platform are disputed, unless they differ in language or one has proven itself."""
    if account.role is not Role.MAIN or account.grade is not Grade.LINKED:
        return account
    rivals = [
        each
        for each in accounts
        if (each.platform, each.role, each.grade) == (account.platform, Role.MAIN, Grade.LINKED)
        and each.key != account.key
        and not _comparable(each, account)
        and _welsh(each.handle) == _welsh(account.handle)
    ]
    if not rivals or council.nation == "Wales":
        return account
    asked = _which(*(each.handle for each in rivals[:2]))
    return replace(account, grade=Grade.DISPUTED, reason=f"{account.reason} {asked}")


def _which(rival: str, other: str = "") -> str:
    if not other:
        return say("So is {account}: which is the main account?", account=rival)
    return say("So is {account} and {other}: which is the main account?", account=rival, other=other)


def _comparable(one: Account, other: Account) -> bool:
    """True where the platform has several kinds of names, so that two of them may be one account."""
    return _kind(one) != _kind(other)


def _kind(account: Account) -> str:
    if account.platform == "youtube":
        return "id" if account.key.startswith("UC") else account.key.partition("/")[0][:1]
    return "id" if account.key.rpartition("/")[2].isdigit() else "name"


def _welsh(handle: str) -> bool:
    return re.search(r"(?i)cyngor|cymr[ua]|cymraeg|cym$", handle) is not None


def linked_by_several(accounts: Mapping[Council, Iterable[Account]]) -> dict[tuple[str, str], tuple[Council, ...]]:
    """The councils that link each account which councils with different websites link; by platform and key."""
    linking: dict[tuple[str, str], list[Council]] = {}
    for council, found in accounts.items():
        for account in found:
            linking.setdefault((account.platform, account.key), []).append(council)
    return {
        account: tuple(councils)
        for account, councils in linking.items()
        if len({site(urlsplit(council.website).netloc) for council in councils}) > 1
    }


def carried_by_several(accounts: Mapping[Council, Iterable[Account]]) -> dict[tuple[str, str], tuple[Council, ...]]:
    """Likewise, without those that only mention it: what a neighbour's text names is not taken from whose it is."""
    return linked_by_several(
        {council: [each for each in found if each.grade is not Grade.MENTIONED] for council, found in accounts.items()}
    )


def as_shared(account: Account, council: Council, linking: Sequence[Council]) -> Account:
    """The account in the light of who else links it: a partner's, unless proven or named for this council."""
    ours = account.grade is Grade.CONFIRMED or council_in(words_of(account.handle), council)
    if account.role not in (Role.MAIN, Role.SERVICE, Role.UNKNOWN) or ours:
        return account
    others = [each.nice_name or each.name for each in linking if each != council]
    return replace(account, role=Role.PARTNER, role_reason=_shared(", ".join(others[:2]), len(others) - 2))


def _shared(councils: str, more: int) -> str:
    if more < 1:
        return say(
            "Other councils link it too ({councils}), and it does not carry this council's name.", councils=councils
        )
    return say_count(
        "Other councils link it too ({councils} and {count} more), and it does not carry this council's name.",
        "Other councils link it too ({councils} and {count} more), and it does not carry this council's name.",
        more,
        councils=councils,
    )
