"""What the server of made-up sites says that it did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Report:
    """What was served since the last report."""

    pages: int = 0
    different: int = 0
    """Addresses among them."""
    unchanged: int = 0
    """Requests answered with 304, which are not counted as pages."""
    robots: int = 0
    lost: int = 0
    """Requests for what does not exist."""
    connections: int = 0
    cpu_seconds: float = 0
    """What serving cost."""
    closest: float | None = None
    """Seconds: the shortest time between two requests to one site; `None` if no site was asked twice."""
