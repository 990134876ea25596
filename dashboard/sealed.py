"""Words that pass through the database and that nobody reads in it: sealed with the key of links (A256GCM)."""

from __future__ import annotations

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from store.passes import Seal

_HOW = {"alg": "dir", "enc": "A256GCM"}
_PURPOSE = "sealed address"


def sealed(seal: Seal, text: str) -> str:
    """The text, which only `unsealed` with the same key gives back."""
    return jwe.encrypt_compact(_HOW, text.encode(), _key(seal))


def unsealed(seal: Seal, word: str) -> str:
    """What was sealed; empty for what was not, or with another key."""
    try:
        return (jwe.decrypt_compact(word, _key(seal), algorithms=[*_HOW.values()]).plaintext or b"").decode()
    except (JoseError, ValueError):
        return ""


def _key(seal: Seal) -> OctKey:
    return OctKey.import_key(bytes.fromhex(seal.mark(_PURPOSE, "")))
