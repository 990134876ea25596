"""Who visits, by the settings; and one visitor for whoever needs no more than a few pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from collectors.fetch import Fetcher, Limits
from collectors.pace import Pace
from collectors.safety import allowed_host
from collectors.trust import trusted
from config.settings import Settings
from config.version import user_agent
from monitor.clock import steady_now
from monitor.workplace import Now, Visitors


def visitors_of(settings: Settings, allow_hosts: Sequence[str] = ()) -> Visitors:
    """With the hosts that the command line allows besides. Raises `AllowHostError`, `AuthoritiesError`."""
    allowed = tuple(allowed_host(each) for each in (*settings.allow_hosts, *allow_hosts))
    trusted(settings.ca_bundle)  # now, and not when the first worker has begun
    contact = settings.contact or "http://localhost"
    return Visitors(contact, settings.hosts, allowed, settings.ca_bundle, proxy=settings.proxy)


@contextmanager
def one_visitor(settings: Settings, now: Now = steady_now, more: tuple[str, ...] = ()) -> Iterator[Fetcher]:
    """Fetches as a check would, without a pause between different hosts. `more`: kinds of content it takes as pages.

    Raises `AllowHostError`, `AuthoritiesError`.
    """
    visitors = visitors_of(settings)
    limits = Limits(
        settings.max_bytes,
        settings.connect_seconds,
        settings.read_seconds,
        settings.deadline_seconds,
        settings.max_redirects,
    )
    pace = Pace(settings.pace_seconds, settings.paces)
    fetch = Fetcher(
        user_agent(visitors.contact),
        visitors.resolver(),
        pace,
        limits,
        now,
        authorities=visitors.authorities,
        more=more,
    )
    try:
        yield fetch
    finally:
        fetch.close()
