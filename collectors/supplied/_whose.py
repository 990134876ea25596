"""Whose figures they are: what the file says, else the one account that the council's pages link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from collectors.address import read_address
from collectors.platforms import platforms
from collectors.supplied._sheet import Row, Sheet
from collectors.supplied._supplier import Field
from scoring.language import say
from store.records import Account, LinkKind, Role

_ALSO = {"twitter": "x", "x (formerly twitter)": "x", "x (twitter)": "x"}
_LINKEDIN_PAGE = "company/"
_LONGEST = 200
"""Characters of a handle."""
_NUMBER = re.compile(r"\d{1,20}", re.ASCII)
_ON_A_SERVER = re.compile(r"[\w.-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Named:
    """An account as far as a row names it; empty text where it does not."""

    platform: str
    handle: str
    owner: str


def named(sheet: Sheet, row: Row) -> Named:
    """Raises `SuppliedError` if what stands there can be no account."""
    platform = sheet.supplier.platform or _platform(sheet, row)
    owner = row.cells.get(Field.OWNER, "")
    if handle := row.cells.get(Field.HANDLE, ""):
        return Named(platform, _handle(sheet, row, platform, handle), owner)
    link = read_address(row.cells.get(Field.LINK, ""))
    handle = link.handle or ""
    return Named(platform, handle if link.platform == platform and len(handle) <= _LONGEST else "", owner)


def settled(sheet: Sheet, platform: str, names: Sequence[str], accounts: Sequence[Account], wanted: str) -> Named:
    """The account of rows that belong together, of which `names` are the handles they give, the most frequent first.

    `wanted` is what the person who supplies the file says it is about: it settles what the file does not.
    """
    known = [each for each in accounts if each.platform == platform]
    for name in names:
        if account := _same(name, platform, known):
            return _official(sheet, account)
    telling = [name for name in names if not is_number(name)]
    if telling:
        return Named(platform, telling[0], "")
    title = platforms()[platform].title
    if wanted and (account := _same(wanted, platform, known)):
        return _official(sheet, account)
    if wanted and (known or not (legal := _legal(platform, wanted))):
        raise sheet.error(say("The council's pages link no account “{wanted}” on {title}.", wanted=wanted, title=title))
    if wanted:
        return Named(platform, legal, "")
    own = [each for each in known if each.role in (Role.MAIN, Role.SERVICE, Role.LEADER)]
    if len(own) == 1:
        return Named(platform, own[0].handle, "")
    if names and not own:
        return Named(platform, names[0], "")
    linked = ", ".join(each.handle for each in own) or say("none")
    raise sheet.error(
        say(
            "It does not name its account on {title}. Say which it is; the council's pages link: {linked}.",
            title=title,
            linked=linked,
        )
    )


def is_number(name: str) -> bool:
    """True for the platform's own number of an account, which people do not know it by."""
    return bool(_NUMBER.fullmatch(name))


def key_of(platform: str, handle: str) -> str:
    """What two writings of one handle have in common."""
    return platforms()[platform].key(handle)


def _platform(sheet: Sheet, row: Row) -> str:
    written = row.cells.get(Field.PLATFORM, "").casefold()
    titles = {each.title.casefold(): name for name, each in platforms().items()}
    found = _ALSO.get(written) or titles.get(written) or (written if written in platforms() else "")
    if not found:
        problem = say("This is not a platform that we know.") if written else say("Every row must say its platform.")
        raise sheet.error(problem, row.number, Field.PLATFORM)
    return found


def _handle(sheet: Sheet, row: Row, platform: str, written: str) -> str:
    """From a name or the profile's address."""
    if handle := _legal(platform, written):
        return handle
    title = platforms()[platform].title
    problem = say("This cannot be an account on {title}: write its name as it stands in its address.", title=title)
    raise sheet.error(problem, row.number, Field.HANDLE)


def _legal(platform: str, written: str) -> str:
    """The handle, from a name or the address of a profile; empty if the platform can have no such account."""
    spec = platforms()[platform]
    name = spec.spelling(written)
    if len(written) > _LONGEST:
        return ""
    if platform == "mastodon" and _ON_A_SERVER.fullmatch(name):
        return name  # only a request would tell whether that server is one
    names = [name, _LINKEDIN_PAGE + name] if platform == "linkedin" else [name]
    is_address = "/" in written and "." in written.partition("/")[0] + written.partition("//")[2]
    for form in [written] if is_address else map(spec.profile, names):
        address = read_address(form)
        if address.platform == platform and address.kind is LinkKind.PROFILE and address.handle:
            return address.handle
    return ""


def _same(name: str, platform: str, known: Sequence[Account]) -> Account | None:
    """People leave out the `@` of a YouTube handle and the `company/` of a LinkedIn page."""
    wanted = _bare(key_of(platform, name))
    return next((each for each in known if _bare(each.key) == wanted), None)


def _bare(key: str) -> str:
    return key.removeprefix("@").removeprefix(_LINKEDIN_PAGE)


def _official(sheet: Sheet, account: Account) -> Named:
    if account.role is Role.COUNCILLOR:
        raise sheet.error(say("It is about a person's own account. Only the council's accounts may be supplied."))
    return Named(account.platform, account.handle, "")
