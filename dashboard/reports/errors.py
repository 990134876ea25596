"""Why a report or an export cannot be made, in one sentence for the person at the keyboard."""

from __future__ import annotations


class ReportError(Exception):
    """It cannot be made, or not written. Nothing was left half there."""


def why(error: OSError) -> str:
    """What the machine says was wrong, as a clause."""
    return (error.strerror or type(error).__name__).lower()
