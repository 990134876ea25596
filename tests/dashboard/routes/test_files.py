"""What can be taken from plain addresses: reports, archives, feeds, badges; and what they say of themselves."""

from __future__ import annotations

import io
import json
import sys
from datetime import timedelta
from zipfile import ZipFile

import pytest
from lxml import etree

from dashboard.allowed import TABLE, Kind
from dashboard.routes import ROUTES
from store.records import Change, ChangeKind
from store.store import Store
from tests.dashboard.routes.plain import NOW, words

ATOM = "{http://www.w3.org/2005/Atom}"
OPEN = ["/data/dictionary.md", "/data/dictionary.json", "/feed/all.atom", "/feed/NOR.atom"]
CLOSED = [
    "/card/NOR",
    "/report/NOR.html",
    "/report/NOR.pdf",
    "/report/NOR.pptx",
    "/brief/NOR.html",
    "/data/observations-and-scores.zip",
]
NAMES = ("card", "report", "brief", "checklist", "data", "feed", "badge", "shortlist")
STRICT = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def test_every_plain_address_stands_in_the_table_of_rights():
    paths = {each.path for each in ROUTES if not each.path.startswith("/councillor")}
    ours = {path for path in paths if path.split("/")[1] in NAMES}
    assert len(ours) == 15
    assert ours - {each.name for each in TABLE if each.kind is Kind.FILE} == set()


@pytest.mark.parametrize("path", [each for each in CLOSED if not each.endswith((".pdf", ".zip"))])
def test_what_shows_scores_is_not_there_for_the_public_and_is_kept_by_no_cache(alone, public, path):
    refused, given = public.get(path), alone.get(path)
    assert (refused.status_code, given.status_code) == (404, 200)
    assert "northbridge" not in refused.text.lower()
    assert given.headers["Cache-Control"] == "private, no-store"
    assert STRICT.items() <= given.headers.items()
    assert STRICT.items() <= refused.headers.items()


@pytest.mark.parametrize("path", OPEN)
def test_observations_are_for_anybody_and_whoever_has_them_is_not_sent_them_again(public, path):
    given = public.get(path)
    assert given.status_code == 200
    assert given.headers["Cache-Control"] == "public, no-cache"
    again = public.get(path, **{"If-None-Match": given.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert public.get(path, **{"If-None-Match": '"another"'}).status_code == 200


def test_the_public_archive_holds_no_score(public, alone):
    given = public.get("/data/observations.zip")
    again = public.get("/data/observations.zip", **{"If-None-Match": given.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    observed = ZipFile(io.BytesIO(given.content)).namelist()
    assert "doorstep/observations/findings.csv" in observed
    assert [name for name in observed if "scores" in name] == []
    assert public.get("/data/observations-and-scores.zip").status_code == 404
    answer = alone.get("/data/observations-and-scores.zip")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "doorstep/scores/scores.csv" in ZipFile(io.BytesIO(answer.content)).namelist()
    named = f'attachment; filename="doorstep-observations-and-scores-{(NOW - timedelta(days=2)).date()}.zip"'
    assert answer.headers["Content-Disposition"] == named


def test_a_report_is_a_pdf_under_one_name_and_not_for_the_public(alone, public):
    assert public.get("/report/NOR.pdf").status_code == 404
    answer = alone.get("/report/E06999901.pdf")
    assert (answer.status_code, answer.headers["location"]) == (301, "./NOR.pdf")
    answer = alone.get("/report/NOR.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["Content-Disposition"] == 'inline; filename="doorstep-nor.pdf"'
    assert words(alone.get("/report/UNV.pdf").text).endswith("This council has not been checked yet.")


def test_without_the_extra_a_report_is_refused_in_one_sentence(alone, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    answer = alone.get("/report/TYW.pdf")
    assert answer.status_code == 503
    assert words(answer.text).endswith(
        "This monitor cannot make files of this kind: print the scorecard from your browser instead."
    )


def test_a_badge_is_only_there_where_a_council_publishes_its_stage(alone, public, monkeypatch):
    assert (alone.get("/badge/NOR.svg").status_code, public.get("/badge/NOR.svg").status_code) == (404, 404)
    monkeypatch.setenv("DOORSTEP_PUBLISHED", "TYW")
    answer = public.get("/badge/TYW.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"  # it stands on their own pages
    drawn = etree.fromstring(answer.content)
    assert "First look at its website: Going further" in "".join(drawn.itertext())
    assert public.get("/badge/NOR.svg").status_code == 404


def test_a_feed_tells_what_has_changed_and_when(public, county, monkeypatch):
    monkeypatch.setenv("DOORSTEP_PUBLIC_ADDRESS", "https://monitor.example/")
    seen_at = NOW - timedelta(days=1)
    change = Change("NOR", ChangeKind.GONE, "x n", seen_at - timedelta(days=7), seen_at, "One account is gone.")
    with Store(county) as store:
        reach = store.notices.unlooked()["NOR"]
        store.notices.note("NOR", reach, [change], NOW)
    answer = public.get("/feed/NOR.atom")
    root = etree.fromstring(answer.content)
    assert root.findtext(f"{ATOM}entry/{ATOM}content").startswith("One account is gone. First noticed")
    assert root.find(f"{ATOM}link").get("href") == "https://monitor.example/feed/NOR.atom"
    modified = answer.headers["Last-Modified"]
    assert public.get("/feed/NOR.atom", **{"If-Modified-Since": modified}).status_code == 304
    both = {"If-Modified-Since": modified, "If-None-Match": '"an older one"'}
    assert public.get("/feed/NOR.atom", **both).status_code == 200
    assert "One account is gone." in public.get("/feed/all.atom").text
    assert "One account is gone." not in public.get("/feed/REN.atom").text


def test_the_robot_says_who_it_is_and_whom_to_write_to(public, monkeypatch):
    assert "Nobody has been named here to write to" in words(public.get("/robot").text)
    monkeypatch.setenv("DOORSTEP_CONTACT", "robot@monitor.example")
    answer = public.get("/robot")
    assert 'href="mailto:robot@monitor.example"' in answer.text
    assert "It obeys robots.txt on every host" in words(answer.text)
    assert "X-Robots-Tag" not in answer.headers  # anybody may look for it


def test_whoever_watches_learns_whether_it_is_well_and_nothing_else(public, county):
    assert public.get("/healthz").json() == {
        "store": "answers",
        "newest_run_age_seconds": pytest.approx(2 * 86_400, abs=600),
        "newest_run_ended": True,
        "scheduler": "never",
    }
    with Store(county) as store:
        store.schedule.take("one", None, NOW - timedelta(hours=1))
    assert public.get("/healthz").json()["scheduler"] == "silent"


@pytest.mark.parametrize("name", ["DATABASE", "WORKERS"])
def test_while_it_is_not_well_it_says_so_without_a_secret(public, tmp_path, monkeypatch, name):
    (tmp_path / "no.db").write_bytes(b"secret" * 1_000)
    monkeypatch.setenv(f"DOORSTEP_{name}", f"sqlite:///{tmp_path / 'no.db'}")
    answer = public.get("/healthz")
    assert (answer.status_code, json.loads(answer.content)) == (503, {"store": "away"})


@pytest.mark.parametrize("path", [*OPEN, *CLOSED, "/robot", "/healthz", "/badge/NOR.svg"])
def test_nothing_can_be_sent_there(alone, path):
    answer = alone.get(path, "POST")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
