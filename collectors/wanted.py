"""What we ask for, and how much of it we take. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from collectors.targets import on_the_web, origin
from collectors.unpacking import ACCEPTED


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may take."""

    max_bytes: int = 5_000_000
    """On the wire, and unpacked."""
    connect_seconds: float = 5
    read_seconds: float = 20
    """Between two pieces of an answer."""
    deadline_seconds: float = 60
    """For one request altogether."""
    max_redirects: int = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier answer said of its edition, so that the host may answer 304."""

    etag: str = ""
    last_modified: str = ""
    final_url: str = ""
    """The address that said it: no other is told. If it is empty, only the host of the address that is asked for is."""

    def conditions(self, url: str, place: str) -> dict[str, str]:
        """The headers that make a request to `place` conditional, on the way to `url`; none if it said nothing."""
        if self.final_url:
            same = place == self.final_url
        else:
            same = place == url or origin(on_the_web(place)) == origin(on_the_web(url))
        wanted = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified} if same else {}
        return {name: value for name, value in wanted.items() if value}


def headers(user_agent: str) -> dict[str, str]:
    """What every request says: who we are and what we read. No referrer, and nothing of this machine's."""
    return {
        "User-Agent": user_agent,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Encoding": ACCEPTED,
        "Accept-Language": "en-GB,en,cy;q=0.8",
        "Connection": "keep-alive",
    }
