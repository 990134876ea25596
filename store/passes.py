"""Passes: what somebody may carry and nobody can forge. Signed values, told apart by what they are for."""

from __future__ import annotations

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field

_PART = re.compile(r"[\w-]{1,64}", re.ASCII)
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Seal:
    """Signs with one key (HMAC-SHA-256). Without a key nothing is signed, and nothing is believed."""

    key: bytes = field(default=b"", repr=False)

    def signed(self, purpose: str, *parts: str) -> str:
        """The parts and their signature as one word of letters, digits, `-`, `_` and `.`."""
        if not self.key or not parts or not all(map(_PART.fullmatch, parts)):
            raise ValueError("there is no key, or these parts cannot be signed")
        return ".".join((*parts, self._signature(purpose, parts)))

    def parts(self, purpose: str, word: str) -> tuple[str, ...]:
        """What `signed` was given for this purpose; empty for a word that it did not make."""
        if not self.key or len(word) > _LONGEST:
            return ()
        *parts, signature = word.split(".")
        if not parts or not all(map(_PART.fullmatch, parts)):
            return ()
        good = hmac.compare_digest(self._signature(purpose, tuple(parts)).encode(), signature.encode())
        return tuple(parts) if good else ()

    def mark(self, purpose: str, text: str) -> str:
        """By what to know a text again without keeping it (hexadecimal); empty without a key."""
        return hmac.digest(self.key, f"{purpose}\0{text}".encode(), "sha256").hex() if self.key else ""

    def _signature(self, purpose: str, parts: tuple[str, ...]) -> str:
        said = "\0".join((purpose, *parts)).encode()
        return urlsafe_b64encode(hmac.digest(self.key, said, "sha256")).decode().rstrip("=")


def new_key() -> str:
    """A name that nobody guesses, for what is to be signed."""
    return secrets.token_urlsafe(16)
