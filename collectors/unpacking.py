"""A body as it comes off the wire, unpacked piece by piece within bounds. Pure."""

from __future__ import annotations

import zlib

from scoring.language import say
from store.records import ProblemKind

ACCEPTED = "gzip, deflate"
"""What we ask for, and all that we unpack: no answer makes us run a decoder that we did not offer."""
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS  # as zlib's `wbits`
_MEMBER = b"\x1f\x8b"


class GarbledError(Exception):
    """The body cannot be unpacked. The message is a sentence for people."""


class Unpacking:
    """One body. Never holds more than `max_bytes` of it, on the wire or unpacked."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        """`encoding` is the Content-Encoding. Raises `GarbledError` for one that we do not read."""
        self._encoding = encoding.strip().lower()
        if self._encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise GarbledError(say("It is packed in a way we did not ask for ({way}).", way=self._encoding[:40]))
        self._packed = self._encoding not in ("", "identity")
        self._open = zlib.decompressobj(_ZLIB if self._encoding == "deflate" else _GZIP)
        self._parts: list[bytes] = []
        self._left_on_wire = self._left = max_bytes
        self._head = self._between = b""
        self._begun = False

    def add(self, piece: bytes) -> bool:
        """Take the next piece; false when nothing more will be taken. Raises `GarbledError`."""
        self._left_on_wire -= len(piece)
        if self._packed:
            self._unpack(piece)
        else:
            self._keep(piece)
        return not self._full

    def body(self) -> bytes:
        """What has come so far."""
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    @property
    def shortened(self) -> ProblemKind | None:
        """Why the body is not whole, if nothing more comes; `None` if it is."""
        if self._full:
            return ProblemKind.TOO_LARGE
        return ProblemKind.CUT_SHORT if self._head and not self._open.eof else None

    @property
    def _full(self) -> bool:
        return self._left < 0 or self._left_on_wire < 0

    def _keep(self, piece: bytes) -> None:
        if piece and self._left >= 0:
            self._parts.append(piece[: self._left])
            self._left -= len(piece)

    def _unpack(self, piece: bytes) -> None:
        if not self._begun:
            self._head += piece
            if len(self._head) < 2:
                return
            piece, self._begun = self._head, True
            # Some servers send bare deflate under that name: what does not begin as zlib does (RFC 1950, 2.2).
            if self._encoding == "deflate" and (piece[0] & 15 != 8 or (piece[0] << 8 | piece[1]) % 31):
                self._open = zlib.decompressobj(_RAW)
        while piece and not self._full:
            if self._open.eof:
                # Members may follow each other (RFC 1952, 2.2). What follows and is none is padding.
                piece, self._between = self._between + piece, b""
                if self._encoding == "deflate" or not piece.startswith(_MEMBER):
                    self._between = piece if piece == _MEMBER[:1] else b""
                    return
                self._open = zlib.decompressobj(_GZIP)
            self._keep(self._inflated(piece))
            piece = self._open.unused_data if self._open.eof else self._open.unconsumed_tail

    def _inflated(self, piece: bytes) -> bytes:
        """At most one byte more than there is room for, which then shows that it is too large."""
        try:
            return self._open.decompress(piece, self._left + 1)
        except zlib.error as error:
            raise GarbledError(say("It is packed, and cannot be unpacked.")) from error
