"""What a host's robots.txt says to us (RFC 9309). Pure; `protego` reads the file."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

AGENT = "Doorstep"
MAX_BYTES = 512_000
"""RFC 9309, 2.5: at least 500 kibibytes must be read."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host."""

    rules: Protego | None
    """`None`: the host has no rules for anyone."""

    def allows(self, url: str) -> bool:
        """True if we may read `url`."""
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))

    @property
    def crawl_delay(self) -> float:
        """Seconds the host asks robots to leave between two requests; 0 if it does not say."""
        delay = self.rules.crawl_delay(AGENT) if self.rules else None
        return max(0.0, float(delay)) if delay is not None else 0.0


NO_RULES = Robots(None)


def robots_text(body: bytes) -> str:
    """The text of a robots.txt that was served. Empty for a web page in its place: that holds no rules."""
    text = body[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\0", "")
    if len(body) > MAX_BYTES:  # half a line might forbid, or allow, more than the whole
        text = text.rpartition("\n")[0]
    return "" if text.lstrip().startswith("<") else text


def robots(text: str) -> Robots:
    """The rules in the text of a robots.txt."""
    return Robots(Protego.parse(text)) if text else NO_RULES
