"""Writing and reading back, by the files: what `warcio`'s own tools make of them is the measure."""

import gzip
import io
import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from warcio import ArchiveIterator

from collectors.archive import Archive, may_keep
from collectors.archive_file import ArchiveError, has_copy
from collectors.archive_reading import archived_page
from collectors.connection import Resolver
from collectors.fetch import Fetcher
from collectors.pace import Pace
from collectors.reading import read_page
from collectors.safety import allowed_host
from collectors.wanted import Limits
from monitor.practice.serving import Answer, Behaviour, site
from store.records import Archived, Hop, Page, PageKind, PageReading, ProblemKind

ROOT = Path(__file__).parent.parent.parent
NOW = datetime(2026, 11, 22, 9, 30, 5, 123456, tzinfo=UTC)
HOME = "https://www.northbridge.example/"
AGENT = "Doorstep/0 (+clerk@northbridge.example)"
BODY = "<!doctype html><html lang=cy><body><p>Croeso i Bontnewydd: tŷ</p></body></html>".encode()
PAGE = Page(
    url=HOME,
    final_url=HOME,
    read_at=NOW,
    status=200,
    content_type="text/html; charset=utf-8",
    body=BODY,
    headers=(
        ("Server", "Made-up/1"),
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        ("Content-Length", "61"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
    ),
)


def opened(folder, worker="one", **other):
    return Archive(folder, worker, agent=AGENT, operator="clerk@northbridge.example", now=lambda: NOW, **other)


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def only_file(folder):
    (path,) = folder.iterdir()
    return path


def run(program, *words):
    """A process of its own, which can import what stands here."""
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def warcio(*words):
    """What the command says, and its exit code."""
    done = run("from warcio.cli import main; main()", *words)
    return done.stdout + done.stderr, done.returncode


def records(path):
    """(type, address, offset) of every record."""
    with path.open("rb") as file:
        walk = ArchiveIterator(file)
        return [
            (each.rec_type, each.rec_headers.get_header("WARC-Target-URI"), walk.get_record_offset()) for each in walk
        ]


def record(path, number):
    """One record with all its parts."""
    with path.open("rb") as file:
        for index, each in enumerate(ArchiveIterator(file)):
            if index == number:
                return each, each.content_stream().read()
    raise IndexError(number)


def test_a_page_comes_back_as_it_was_read(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(PAGE)
    assert archived_page(tmp_path, archived) == PAGE


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, body=b"", status=202),
        replace(PAGE, body=bytes(range(256)) * 300),
        replace(PAGE, body=b"half", shortened=ProblemKind.CUT_SHORT),
        replace(PAGE, body=b"enough", shortened=ProblemKind.TOO_LARGE),
        replace(PAGE, headers=(("Content-Type", "text/html"), ("X-Odd", "Cwm R\xe2n: a:b"), ("Empty", ""))),
        replace(PAGE, url="https://northbridge.example", final_url="https://northbridge.example"),
        replace(PAGE, url="http://northbridge.example/a b?c=d%20e", final_url="https://northbridge.example/tŷ/%zz|"),
        replace(PAGE, url="http://northbridge.example/\ud800", final_url=HOME),
        replace(
            PAGE,
            url="http://northbridge.example/",
            hops=(
                Hop("http://northbridge.example/", 301, "https://northbridge.example/"),
                Hop("https://northbridge.example/", 302, "//www.northbridge.example/"),
            ),
        ),
        replace(PAGE, hops=(Hop(HOME, 302, "/welcome"), Hop(HOME + "welcome", 302, "/"))),
        replace(PAGE, read_at=datetime(2026, 11, 22, tzinfo=UTC)),
    ],
    ids=lambda page: f"{page.status} {page.url!r} {page.shortened}",
)
def test_nothing_of_a_page_is_lost(tmp_path, page):
    page = replace(page, content_type=page.header("Content-Type"))
    with opened(tmp_path) as archive:
        archive.add(PAGE)
        archived = archive.add(page)
        archive.add(PAGE)
    assert archived_page(tmp_path, archived) == page


def test_a_page_comes_back_as_the_fetcher_gave_it(tmp_path):
    odd = (("Content-Type", "text/plain"), ("X-Name", "Pont\xe9"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))
    answers = {
        "/": Answer(status=302, headers=(("Location", "/odd"),)),
        "/odd": Answer(BODY * 50, content_type="text/html; charset=iso-8859-14", headers=odd, gzip=True),
        "/short": Answer(BODY * 50, behaviour=Behaviour.CUT_SHORT),
    }
    with site(answers) as place:
        fetch = Fetcher("Doorstep/0 (+tests)", Resolver({}, (allowed_host(place),)), Pace(0), Limits(), now=lambda: NOW)
        pages = [fetch(f"http://{place}{path}") for path in ("/", "/short")]
        fetch.close()
    assert [len(page.hops) for page in pages] == [1, 0]
    assert [page.shortened for page in pages] == [None, ProblemKind.CUT_SHORT]
    with opened(tmp_path) as archive:
        places = [archive.add(page) for page in pages]
    assert [archived_page(tmp_path, each) for each in places] == pages


def test_a_page_without_headers_keeps_its_content_type(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(replace(PAGE, headers=()))
    assert archived_page(tmp_path, archived) == replace(PAGE, headers=(("Content-Type", "text/html; charset=utf-8"),))


def test_a_header_folded_over_lines_is_one_line_and_starts_no_other(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(replace(PAGE, headers=(("X-Long", "one\r\n two\r\n\r\nthree"),), content_type=""))
    assert archived_page(tmp_path, archived).headers == (("X-Long", "one two three"),)
    assert archived_page(tmp_path, archived).body == BODY


def test_warcio_finds_nothing_wrong_and_every_record_where_we_say(tmp_path):
    moved = replace(PAGE, url="http://northbridge.example/", hops=(Hop("http://northbridge.example/", 301, HOME),))
    with opened(tmp_path) as archive:
        places = [archive.add(PAGE), archive.add(moved)]
        archive.unchanged(PAGE, earlier(places[0]))
    path = only_file(tmp_path)
    said, code = warcio("check", "-v", path)
    assert code == 0
    assert said.count("digest pass") == 6  # and a revisit, whose payload is elsewhere
    assert "failed" not in said
    found = records(path)
    assert [(kind, address) for kind, address, _offset in found] == [
        ("warcinfo", None),
        ("response", HOME),
        ("request", HOME),
        ("response", HOME),
        ("response", "http://northbridge.example/"),
        ("request", HOME),
        ("revisit", HOME),
    ]
    assert [place.offset for place in places] == [found[1][2], found[3][2]]
    assert {place.file for place in places} == {path.name}


def test_warcio_extracts_and_indexes_a_page(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(PAGE)
    path = only_file(tmp_path)
    body, code = warcio("extract", "--payload", path, archived.offset)
    assert (body, code) == (BODY.decode(), 0)
    index, code = warcio("index", "-f", "warc-type,http:status,http:content-type", path)
    assert code == 0
    assert '{"warc-type": "response", "http:status": "200", "http:content-type": "text/html; charset=utf-8"}' in index


def test_every_record_is_a_gzip_member_of_its_own(tmp_path):
    with opened(tmp_path) as archive:
        archive.add(PAGE)
    path = only_file(tmp_path)
    written = path.read_bytes()
    starts = [offset for _kind, _address, offset in records(path)] + [len(written)]
    members = [gzip.decompress(written[start:end]) for start, end in itertools.pairwise(starts)]
    assert [member[:8] for member in members] == [b"WARC/1.1"] * 3


def test_headers_are_as_sent_and_those_about_the_wire_are_true_of_what_is_stored(tmp_path):
    with opened(tmp_path) as archive:
        archive.add(PAGE)
    response, body = record(only_file(tmp_path), 1)
    assert response.http_headers.headers == [
        ("Server", "Made-up/1"),
        ("Content-Type", "text/html; charset=utf-8"),
        ("X-Archive-Orig-Content-Encoding", "gzip"),
        ("X-Archive-Orig-Content-Length", "61"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
        ("Content-Length", str(len(BODY))),
    ]
    assert body == BODY


def test_a_request_says_who_asked_for_what(tmp_path):
    asked = replace(PAGE, final_url="https://www.northbridge.example:8443/contact us?a=1#top")
    with opened(tmp_path) as archive:
        archive.add(asked)
    request, _body = record(only_file(tmp_path), 2)
    assert request.http_headers.protocol + " " + request.http_headers.statusline == "GET /contact%20us?a=1 HTTP/1.1"
    assert request.http_headers.headers[:2] == [("Host", "www.northbridge.example:8443"), ("User-Agent", AGENT)]
    assert request.http_headers.get_header("Accept-Language") == "en-GB,en,cy;q=0.8"
    response, _body = record(only_file(tmp_path), 1)
    assert request.rec_headers["WARC-Concurrent-To"] == response.rec_headers["WARC-Record-ID"]


def test_a_file_begins_with_what_made_it_for_whom(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(PAGE)
    info, said = record(only_file(tmp_path), 0)
    assert (info.rec_type, info.rec_headers["WARC-Filename"]) == ("warcinfo", archived.file)
    assert said.decode().splitlines()[:4] == [
        "software: Doorstep/0",
        "operator: clerk@northbridge.example",
        f"http-header-user-agent: {AGENT}",
        "robots: obey",
    ]


def earlier(archived, **other):
    """The reading of `PAGE` a week ago."""
    read = replace(read_page(PAGE, PageKind.HOME), read_at=NOW - timedelta(days=7), final_url=HOME)
    return replace(read, archived=archived, etag='"v1"', last_modified="Sun, 15 Nov 2026 08:00:00 GMT", **other)


def test_a_page_that_the_server_says_is_unchanged_is_a_revisit_that_names_the_original(tmp_path):
    not_modified = replace(PAGE, status=304, body=b"", headers=(("ETag", '"v1"'),), content_type="")
    with opened(tmp_path) as archive:
        original = archive.add(replace(PAGE, read_at=NOW - timedelta(days=7)))
        assert archive.unchanged(not_modified, earlier(original)) == original
    revisit, body = record(only_file(tmp_path), 3)
    fields = revisit.rec_headers
    assert revisit.rec_type == "revisit"
    assert fields["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
    assert fields["WARC-Refers-To-Target-URI"] == HOME
    assert fields["WARC-Refers-To-Date"] == "2026-11-15T09:30:05.123456Z"
    first, _body = record(only_file(tmp_path), 1)
    assert fields["WARC-Refers-To-Date"] == first.rec_headers["WARC-Date"]
    assert fields["WARC-Payload-Digest"] == first.rec_headers["WARC-Payload-Digest"]
    assert (revisit.http_headers.get_statuscode(), revisit.http_headers.headers) == ("304", [("ETag", '"v1"')])
    assert body == b""
    assert [kind for kind, _address, _offset in records(only_file(tmp_path))] == [
        "warcinfo",
        "response",
        "request",
        "revisit",
    ]


def test_the_same_bytes_sent_again_are_a_revisit_without_them(tmp_path):
    with opened(tmp_path) as archive:
        original = archive.add(replace(PAGE, read_at=NOW - timedelta(days=21)))
        seen = earlier(original, unchanged_since=NOW - timedelta(days=21))
        assert archive.unchanged(PAGE, seen) == original
    revisit, body = record(only_file(tmp_path), 3)
    fields = revisit.rec_headers
    assert fields["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    assert fields["WARC-Refers-To-Date"] == "2026-11-01T09:30:05.123456Z"
    assert (fields["WARC-Truncated"], body) == ("length", b"")
    assert archived_page(tmp_path, original).body == BODY


def test_the_same_bytes_are_kept_where_no_copy_of_them_is_left(tmp_path):
    with opened(tmp_path) as archive:
        lost = Archived("doorstep-20260101000000-one-00000000.warc.gz", 300)
        again = archive.unchanged(PAGE, earlier(lost))
        first = archive.unchanged(PAGE, earlier(None))
    assert archived_page(tmp_path, again) == archived_page(tmp_path, first) == PAGE


def test_of_an_unchanged_page_without_a_copy_there_is_still_none(tmp_path):
    with opened(tmp_path) as archive:
        assert archive.unchanged(replace(PAGE, status=304, body=b""), earlier(None)) is None
    assert files(tmp_path) == []


def test_a_revisit_is_no_page(tmp_path):
    with opened(tmp_path) as archive:
        archive.unchanged(PAGE, earlier(archive.add(PAGE)))
    path = only_file(tmp_path)
    offset = records(path)[3][2]
    with pytest.raises(ArchiveError, match=f"{path.name} is damaged at byte {offset:,}"):
        archived_page(tmp_path, Archived(path.name, offset))


def test_a_file_in_progress_is_named_so_and_can_be_read(tmp_path):
    archive = opened(tmp_path)
    archived = archive.add(PAGE)
    assert files(tmp_path) == [archived.file + ".open"]
    assert has_copy(tmp_path, archived)
    assert archived_page(tmp_path, archived) == PAGE
    archive.close()
    assert files(tmp_path) == [archived.file]
    assert has_copy(tmp_path, archived)
    assert archived.file.startswith("doorstep-20261122093005-one-")


def test_an_archive_that_is_given_no_page_leaves_no_file(tmp_path):
    with opened(tmp_path / "deep" / "folder"):
        pass
    assert files(tmp_path / "deep" / "folder") == []


def test_a_page_that_comes_after_closing_begins_another_file(tmp_path):
    archive = opened(tmp_path)
    first = archive.add(PAGE)
    archive.close()
    second = archive.add(PAGE)
    archive.close()
    assert files(tmp_path) == sorted([first.file, second.file])
    assert archived_page(tmp_path, second) == PAGE


def test_a_file_that_is_full_is_followed_by_another(tmp_path):
    noise = replace(PAGE, body=os.urandom(5_000))
    with opened(tmp_path, max_bytes=20_000) as archive:
        places = [archive.add(noise) for _ in range(7)]
    assert [[place.file for place in places].count(name) for name in dict.fromkeys(each.file for each in places)] == [
        3,
        3,
        1,
    ]
    assert all(path.stat().st_size <= 20_000 for path in tmp_path.iterdir())
    assert [archived_page(tmp_path, place) for place in places] == [noise] * 7
    assert [record(path, 0)[0].rec_type for path in tmp_path.iterdir()] == ["warcinfo"] * 3


def test_a_page_larger_than_a_file_has_one_to_itself(tmp_path):
    noise = replace(PAGE, body=os.urandom(5_000))
    with opened(tmp_path, max_bytes=1_000) as archive:
        places = [archive.add(noise) for _ in range(3)]
    assert len(files(tmp_path)) == 3
    assert [archived_page(tmp_path, place) for place in places] == [noise] * 3


def test_many_threads_lose_and_mix_nothing(tmp_path):
    pages = [replace(PAGE, url=f"{HOME}{n}", final_url=f"{HOME}{n}", body=b"%d " % n * 500) for n in range(300)]
    with opened(tmp_path, max_bytes=60_000) as archive, ThreadPoolExecutor(16) as pool:
        places = list(pool.map(archive.add, pages))
    assert [archived_page(tmp_path, place) for place in places] == pages
    assert len(files(tmp_path)) > 2
    assert warcio("check", *tmp_path.iterdir()) == ("", 0)


def _worker(folder, first):
    with opened(folder, max_bytes=8_000) as archive:
        return [(n, archive.add(replace(PAGE, body=b"%d" % n))) for n in range(first, first + 100)]


def test_processes_with_one_name_share_a_folder(tmp_path):
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        places = pool.starmap(_worker, [(tmp_path, 0), (tmp_path, 1000)])
    assert [archived_page(tmp_path, place).body for n, place in places[0] + places[1]] == [
        b"%d" % n for n, _place in places[0] + places[1]
    ]
    assert warcio("check", *tmp_path.iterdir()) == ("", 0)
    assert not [name for name in files(tmp_path) if name.endswith(".open")]


def left_behind(folder):
    """The bytes of a file with two pages as a killed process leaves it, and where the pages are."""
    archive = opened(folder)
    places = [archive.add(PAGE), archive.add(replace(PAGE, body=BODY[::-1]))]
    archive.close()
    path = only_file(folder)
    written = path.read_bytes()
    path.unlink()
    return path.name, written, places


def test_a_file_torn_anywhere_is_cut_after_its_last_whole_record(tmp_path):
    name, written, places = left_behind(tmp_path)
    whole = gzip_ends(written)
    assert len(whole) == 5
    for size in range(len(written) + 1):
        (tmp_path / f"{name}.open").write_bytes(written[:size])
        opened(tmp_path).close()
        kept = max((end for end in whole if end <= size), default=0)
        assert files(tmp_path) == ([name] if kept else [])
        if kept:
            assert (tmp_path / name).read_bytes() == written[:kept]
            (tmp_path / name).unlink()
    assert places[1].offset == whole[2]


def gzip_ends(written):
    """Where each record ends, by what the whole file's index says."""
    walk = ArchiveIterator(io.BytesIO(written))
    ends = []
    for _record in walk:
        walk.read_to_end()
        ends.append(walk.get_record_offset() + walk.get_record_length())
    return ends


def test_a_torn_file_that_was_repaired_has_nothing_wrong(tmp_path):
    name, written, places = left_behind(tmp_path)
    (tmp_path / f"{name}.open").write_bytes(written[:-300])
    opened(tmp_path).close()
    assert warcio("check", tmp_path / name) == ("", 0)
    assert archived_page(tmp_path, places[0]) == PAGE


def test_damage_in_the_middle_does_not_cost_what_follows(tmp_path):
    name, written, places = left_behind(tmp_path)
    middle = places[0].offset + 40
    (tmp_path / f"{name}.open").write_bytes(written[:middle] + bytes(20) + written[middle + 20 :] + b"\x1f\x8b\x08torn")
    opened(tmp_path).close()
    assert (tmp_path / name).stat().st_size == len(written)
    assert archived_page(tmp_path, places[1]).body == BODY[::-1]
    with pytest.raises(ArchiveError, match=f"The archive file {name} is damaged at byte {places[0].offset}"):
        archived_page(tmp_path, places[0])


def test_a_file_that_somebody_still_writes_is_left_alone(tmp_path):
    writing = opened(tmp_path)
    first = writing.add(PAGE)
    opened(tmp_path, "two").close()
    assert files(tmp_path) == [first.file + ".open"]
    second = writing.add(PAGE)
    writing.close()
    assert [archived_page(tmp_path, place) for place in (first, second)] == [PAGE, PAGE]


def _opens_and_closes(folder, first):
    return [_one(folder, n) for n in range(first, first + 60)]


def _one(folder, number):
    with opened(folder) as archive:
        return archive.add(replace(PAGE, body=b"%d" % number))


def test_who_opens_an_archive_never_takes_a_file_from_who_begins_one(tmp_path):
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        found = pool.starmap(_opens_and_closes, [(tmp_path, first) for first in (0, 100, 200)])
    assert [archived_page(tmp_path, place).body for places in found for place in places] == [
        b"%d" % (first + n) for first in (0, 100, 200) for n in range(60)
    ]
    assert len(files(tmp_path)) == 180


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.collectors.test_archive import PAGE, opened
archive = opened(Path(sys.argv[1]))
for _ in range(20):
    place = archive.add(PAGE)
print(place.file, place.offset, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_process_wrote_is_whole_after_the_next_start(tmp_path):
    done = run(KILLED, tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr
    name, offset = done.stdout.split()
    assert files(tmp_path) == [name + ".open"]
    opened(tmp_path).close()
    assert files(tmp_path) == [name]
    assert archived_page(tmp_path, Archived(name, int(offset))) == PAGE
    assert warcio("check", tmp_path / name) == ("", 0)


FULL = textwrap.dedent("""
    import resource, signal, sys
    from dataclasses import replace
    from pathlib import Path
    from collectors.archive_file import ArchiveError
    from tests.collectors.test_archive import PAGE, opened
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    archive = opened(Path(sys.argv[1]))
    kept = 0
    try:
        while True:
            archive.add(PAGE)
            kept += 1
    except ArchiveError as error:
        print(kept, error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    archive.add(replace(PAGE, status=202))
    archive.close()
""")


@pytest.mark.parametrize(("room", "at_least"), [(8_000, 5), (500, 0), (10, 0)])
def test_on_a_full_disk_nothing_torn_remains_and_later_pages_are_kept_again(tmp_path, room, at_least):
    done = run(FULL, tmp_path, room)
    assert done.returncode == 0, done.stderr
    kept, said = done.stdout.strip().split(" ", 1)
    assert said == f"The archive of pages in {tmp_path} cannot be written to: file too large."
    assert int(kept) >= at_least
    path = only_file(tmp_path)
    assert warcio("check", path) == ("", 0)
    pages = ["response", "request"] * (int(kept) + 1)
    assert [kind for kind, _address, _offset in records(path)] == ["warcinfo", *pages]


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(ArchiveError) as caught:
        opened(tmp_path / "taken")
    assert str(caught.value) == f"The archive of pages in {tmp_path / 'taken'} cannot be written to: file exists."


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ArchiveError) as caught:
        archived_page(tmp_path, Archived("gone.warc.gz", 0))
    assert str(caught.value) == f"The archive file gone.warc.gz is not in {tmp_path}."


@pytest.mark.parametrize("name", ["../outside.warc.gz", "/etc/passwd", "", "."])
def test_no_file_outside_the_folder_is_read(tmp_path, name):
    (tmp_path / "outside.warc.gz").write_bytes(b"")
    (tmp_path / "inside").mkdir()
    with pytest.raises(ArchiveError):
        archived_page(tmp_path / "inside", Archived(name, 0))


def test_bytes_that_were_changed_are_damage(tmp_path):
    with opened(tmp_path) as archive:
        archived = archive.add(PAGE)
    path = only_file(tmp_path)
    written = bytearray(path.read_bytes())
    for place in range(archived.offset, records(path)[2][2]):
        spoilt = written.copy()
        spoilt[place] ^= 0x55
        path.write_bytes(spoilt)
        try:
            found = archived_page(tmp_path, archived)
        except ArchiveError:
            continue
        assert found == PAGE  # bytes 4 to 9 of a gzip header mean nothing to us


@pytest.mark.parametrize("offset", [-1, 1, 10**9])
def test_a_place_where_no_record_begins_is_damage(tmp_path, offset):
    with opened(tmp_path) as archive:
        archived = archive.add(PAGE)
    with pytest.raises(ArchiveError, match=archived.file):
        archived_page(tmp_path, Archived(archived.file, offset))


SEEN = PageReading(HOME, PageKind.HOME, NOW, digest="00" * 32)


@pytest.mark.parametrize(
    "kind", [PageKind.HOME, PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.POLICY, PageKind.NEWS, PageKind.FEED]
)
def test_copies_of_the_council_s_own_pages_may_be_kept(kind):
    assert may_keep(replace(SEEN, kind=kind))


@pytest.mark.parametrize(
    "reading",
    [
        replace(SEEN, kind=PageKind.LINK_HUB),
        replace(SEEN, kind=PageKind.COUNCILLOR),
        replace(SEEN, digest=""),
        replace(SEEN, wishes=("noindex",)),
        replace(SEEN, wishes=("nofollow", "noarchive")),
    ],
)
def test_no_copy_is_kept_of_others_pages_nor_against_a_wish(reading):
    assert not may_keep(reading)


@pytest.mark.parametrize("wish", ["nofollow", "nosnippet", "index"])
def test_a_wish_about_something_else_forbids_no_copy(wish):
    assert may_keep(replace(SEEN, wishes=(wish,)))
