"""Councillor Ann Ash of Northbridge, who is made up: short words for building what her page showed."""

from store.records import Councillor, CouncillorSnapshot, PageKind, Role
from tests.scoring.northbridge import AT, SITE, account, page

ADDRESS = SITE + "councillors/7"
ANN = Councillor("NOR", "7", "Ann Ash", "Riverside", page=ADDRESS)
FINE = "None listed. That is fine."


def her_page(*shown, accounts=(), activities=(), **facts):
    """A snapshot of her page; `shown` are its links and signals, `facts` as for `page`."""
    reading = page(PageKind.COUNCILLOR, *shown, url=ADDRESS, **facts)
    return CouncillorSnapshot(ANN, AT, (reading,), tuple(accounts), tuple(activities))


def hers(platform="bluesky", handle="northbridge", *, role=Role.COUNCILLOR, **facts):
    """An account of hers, kept for the office."""
    return account(platform, handle, role=role, **facts)


def reads(*activities, shown=(), **facts):
    """A snapshot of her page with these accounts on it, each kept for the office."""
    accounts = [hers(each.platform, each.key, **facts) for each in activities]
    return her_page(*shown, accounts=accounts, activities=activities)
