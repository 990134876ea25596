"""Reads pages back from the archive, with no network."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders

from collectors.archive_file import OPEN, ArchiveError
from collectors.archive_format import ADDRESS, is_digest_of
from collectors.archive_records import ASKED_FOR, OF_THE_WIRE, ORIGINAL, REDIRECTS, TRUNCATED
from store.records import Archived, Hop, Page

_CHUNK = 65_536
_WHY_SHORT = {written: kind for kind, written in TRUNCATED.items()}


class _Response(NamedTuple):
    """A response record."""

    fields: StatusAndHeaders
    """The WARC record's own."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """HTTP, as they were stored."""
    body: bytes

    @property
    def address(self) -> str:
        """The page's own, also where it is no URI that a WARC file may name."""
        return unquote(self.field(ADDRESS), errors="surrogatepass") or self.field("WARC-Target-URI")

    def field(self, name: str) -> str:
        """Of the WARC record; empty if it has none of this name."""
        return str(self.fields.get_header(name, ""))

    def header(self, name: str) -> str:
        """The first of this name, as the fetcher takes it."""
        return next((value for each, value in self.headers if each.lower() == name.lower()), "")


def archived_page(folder: Path, archived: Archived) -> Page:
    """The page as it was read then. Raises `ArchiveError`, which names the file, if it is not there or damaged."""
    try:
        with _opened(folder, archived.file) as file:
            file.seek(archived.offset)
            records = _responses(file)
            page = next(records)
            hops = [next(records) for _ in range(int(page.field(REDIRECTS) or 0))]
    except FileNotFoundError as error:
        raise ArchiveError(f"The archive file {archived.file} is not in {folder}.") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArchiveError(f"The archive file {archived.file} cannot be read: {reason}.") from error
    except (ArchiveLoadFailed, EOFError, ValueError, zlib.error) as error:
        raise ArchiveError(f"The archive file {archived.file} is damaged at byte {archived.offset:,}.") from error
    return _page(page, tuple(Hop(hop.address, hop.status, hop.header("Location")) for hop in hops))


def _opened(folder: Path, name: str) -> BinaryIO:
    if Path(name).name != name:
        raise FileNotFoundError(name)  # never outside the folder, whatever the database says
    for ending in ("", OPEN):
        try:
            return (folder / (name + ending)).open("rb")
        except FileNotFoundError:
            continue
    return (folder / name).open("rb")  # it may have been given its final name between the two looks


def _responses(file: BinaryIO) -> Iterator[_Response]:
    """The responses from here on, one after another. Raises `EOFError` behind the last record."""
    while True:
        yield _response(_member(file))


def _member(file: BinaryIO) -> bytes:
    """The next record, unpacked and checked against its checksum. The file is left at its end."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    parts = []
    while not unpacker.eof:
        if not (chunk := file.read(_CHUNK)):
            raise EOFError
        parts.append(unpacker.decompress(chunk))
    file.seek(-len(unpacker.unused_data), 1)
    return b"".join(parts)


def _response(record: bytes) -> _Response:
    found = ArcWarcRecordLoader(verify_http=False, arc2warc=False).parse_record_stream(
        BytesIO(record), known_format="warc", no_record_parse=True
    )
    block = found.raw_stream.read()
    head, blank, body = block.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    if found.rec_type != "response" or not blank:
        raise ValueError("not a response")
    if not is_digest_of(body, found.rec_headers.get_header("WARC-Payload-Digest") or ""):
        raise ValueError("the body is not what its digest says")
    headers = (line.partition(":") for line in lines)
    pairs = tuple((name, value.removeprefix(" ")) for name, _colon, value in headers)
    return _Response(found.rec_headers, int(first.split()[1]), pairs, body)


def _page(found: _Response, hops: tuple[Hop, ...]) -> Page:
    return Page(
        url=unquote(found.field(ASKED_FOR), errors="surrogatepass") or found.address,
        final_url=found.address,
        read_at=datetime.fromisoformat(found.field("WARC-Date")),
        status=found.status,
        content_type=found.header("Content-Type")[:200],
        body=found.body,
        shortened=_WHY_SHORT.get(found.field("WARC-Truncated")),
        headers=tuple(_as_sent(found.headers)),
        hops=hops,
    )


def _as_sent(headers: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """What the server said of the body on the wire in place of what is true of the stored one."""
    for name, value in headers:
        if name.removeprefix(ORIGINAL).lower() not in OF_THE_WIRE:
            yield name, value
        elif name.startswith(ORIGINAL):
            yield name.removeprefix(ORIGINAL), value
