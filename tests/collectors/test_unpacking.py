import gzip
import zlib

import pytest

from collectors.unpacking import ACCEPTED, GarbledError, Unpacking
from store.records import ProblemKind

PAGE = b"<p>Hello, Northbridge" * 100


def bare(data):
    """Deflate without zlib's head and tail, as some servers send it."""
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()


def unpacked(encoding, pieces, max_bytes=100_000):
    found = Unpacking(encoding, max_bytes)
    for piece in pieces:
        if not found.add(piece):
            break
    return found.body(), found.shortened


def test_we_ask_only_for_what_can_be_unpacked_within_bounds():
    assert ACCEPTED == "gzip, deflate"


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("", PAGE),
        ("identity", PAGE),
        ("gzip", gzip.compress(PAGE, mtime=0)),
        (" GZIP ", gzip.compress(PAGE, mtime=0)),
        ("x-gzip", gzip.compress(PAGE, mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", bare(PAGE)),
        ("gzip", gzip.compress(PAGE[:500], mtime=0) + gzip.compress(PAGE[500:], mtime=0)),  # two members
        ("gzip", gzip.compress(PAGE, mtime=0) + b"\0\0\0\0"),  # and padding
    ],
)
def test_a_body_is_unpacked_whole_in_one_piece_or_byte_by_byte(encoding, sent):
    assert unpacked(encoding, [sent]) == (PAGE, None)
    assert unpacked(encoding, [sent[i : i + 1] for i in range(len(sent))]) == (PAGE, None)


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_an_empty_body_is_whole(encoding):
    assert unpacked(encoding, []) == (b"", None)


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(b"0" * 50_000_000)),
        ("gzip", gzip.compress(b"0" * 1_000_000) * 50),
        ("deflate", zlib.compress(b"0" * 50_000_000)),
        ("deflate", bare(b"0" * 50_000_000)),
    ],
)
def test_a_bomb_is_unpacked_only_up_to_the_limit(encoding, bomb):
    assert unpacked(encoding, [bomb]) == (b"0" * 100_000, ProblemKind.TOO_LARGE)


def test_a_body_of_just_the_limit_is_whole_and_one_byte_more_is_not():
    assert unpacked("", [b"x" * 100_000]) == (b"x" * 100_000, None)
    assert unpacked("", [b"x" * 100_001]) == (b"x" * 100_000, ProblemKind.TOO_LARGE)
    assert unpacked("gzip", [gzip.compress(b"x" * 100_000)]) == (b"x" * 100_000, None)


def test_what_unpacks_to_nothing_is_limited_on_the_wire():
    empty = gzip.compress(b"")
    assert unpacked("gzip", [empty * 100] * 100) == (b"", ProblemKind.TOO_LARGE)


def test_a_packed_body_that_ends_too_early_is_kept_as_far_as_it_goes():
    body, shortened = unpacked("gzip", [gzip.compress(bytes(range(256)) * 300, compresslevel=0)[:1000]])
    assert body == (bytes(range(256)) * 300)[: len(body)]
    assert (len(body) > 900, shortened) == (True, ProblemKind.CUT_SHORT)


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "aes128gcm", "x" * 10_000])
def test_what_we_did_not_ask_for_is_never_unpacked(encoding):
    with pytest.raises(GarbledError, match="It is packed in a way we did not ask for"):
        Unpacking(encoding, 100_000)


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [("gzip", b"<p>Hello"), ("gzip", gzip.compress(PAGE, mtime=0)[:-8] + b"\0" * 8), ("deflate", b"\xff" * 50)],
)
def test_a_broken_body_is_said_to_be_one(encoding, sent):
    with pytest.raises(GarbledError, match="It is packed, and cannot be unpacked"):
        unpacked(encoding, [sent])
