"""What may go wrong on the way to a recipient. Messages are clauses to stand after a colon, without any address."""

from __future__ import annotations


class NotTakenError(Exception):
    """This notice was not taken, and surely did not arrive. Another recipient's may be."""


class AwayError(Exception):
    """Nothing can be sent this way now: to nobody."""
