"""Invitations to councillors' own pages, and what councillors ask for there."""

import csv
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from config.link_key import link_key
from config.settings import Settings
from monitor.cli import doorstep
from monitor.forgetting import Chosen, forget
from store.deeds import DeedKind
from store.passes import Seal
from store.records import Council, Councillor, CouncillorList, DoorEvent, DoorEventKind
from store.store import Store

NOW = datetime.now(UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://www.northbridge.example/")
ROWAN = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane")
SAM = Councillor("NBR", "8", "=Sam Ôl-Invented", "Old Quay")
SETTINGS = """
public_address = "https://monitor.example/"
controller = "Northbridge Council"
lawful_basis = "Public task"
privacy_notice = "https://monitor.example/privacy"
dpia_date = 2026-03-01
"""


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A folder with settings, and a database in which two councillors are listed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doorstep.toml").write_text(SETTINGS)
    with Store("sqlite:///doorstep.db") as opened:
        opened.add_councils([NORTHBRIDGE])
        run = opened.begin_run("councils.csv", ["NBR"], NOW, made_up=False)
        opened.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM), good=True)])
        yield opened


def says(*words):
    return CliRunner().invoke(doorstep, list(words))


def invited(*more):
    """Name and key of each whose link was written."""
    said = says("invite", "--council", "NBR", "-o", "out.csv", *more)
    assert said.exit_code == 0, said.output
    with Path("out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    begins, seal = "https://monitor.example/councillor/open/", Seal(link_key(Settings()))
    assert all(each["link"].startswith(begins) for each in rows)
    return {each["name"]: seal.parts("link", each["link"].removeprefix(begins))[0] for each in rows}


def test_names_and_links_are_written_for_nobody_else_to_read(store, tmp_path):
    said = says("invite", "--council", "NBR")
    path = tmp_path / "invitations-NBR.csv"
    assert said.output.startswith("2 invitations written to invitations-NBR.csv; the links work until ")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text(encoding="utf-8-sig")
    assert text.startswith(
        '"name","division","council","link","works_until"\n"\'=Sam Ôl-Invented","Old Quay","Northbridge Council","https'
    )
    assert "Rowan" not in said.output
    assert "open/" not in said.output


def test_each_link_opens_the_page_of_one_councillor_for_thirty_days(store):
    found = {name: store.doors.link(key) for name, key in invited().items()}
    assert {name: each.site_id for name, each in found.items()} == {"Rowan Pretend": "7", "'=Sam Ôl-Invented": "8"}
    assert {each.expires_at - each.made_at for each in found.values()} == {timedelta(days=30)}


def test_who_makes_and_ends_links_stands_in_the_log_and_for_whom_does_not(store):
    invited()
    says("invite", "--council", "NBR", "--revoke", "--councillor", "7")
    ended, made = store.deeds.newest(2)
    assert [(each.kind, each.code, each.who, each.detail) for each in (made, ended)] == [
        (DeedKind.INVITED, "NBR", "this machine", "2 links"),
        (DeedKind.LINKS_ENDED, "NBR", "this machine", "1 link"),
    ]
    assert not [word for word in ("Rowan", "Sam", "7") if word in f"{made.about}{made.detail}{ended.about}"]


def test_a_file_that_is_there_is_not_written_over_and_no_link_is_made(store, tmp_path):
    (tmp_path / "out.csv").write_text("mine")
    said = says("invite", "--council", "NBR", "-o", "out.csv")
    assert (said.exit_code, said.output) == (
        1,
        "Error: out.csv is there already: name another file, or remove it.\n",
    )
    assert store.doors.links_made("NBR", "7") == ()


def test_a_folder_that_is_not_there_is_one_sentence(store):
    said = says("invite", "--council", "NBR", "-o", "nowhere/out.csv")
    assert said.output == "Error: nowhere/out.csv cannot be written: no such file or directory.\n"


def test_one_councillor_can_be_invited_alone(store):
    assert list(invited("--councillor", "Rowan Pretend")) == ["Rowan Pretend"]


def test_who_asked_to_be_removed_or_forgotten_is_not_invited(store):
    store.doors.note("NBR", "8", DoorEvent(DoorEventKind.REMOVAL_ASKED, NOW))
    assert list(invited()) == ["Rowan Pretend"]
    forget(store, Settings(), "NBR", Chosen((ROWAN,)), NOW)
    nobody = "There is nobody of Northbridge Council to invite.\n"
    assert says("invite", "--council", "NBR").output == nobody
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=False)  # under way meanwhile, it brings them back
    store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM), good=True)])
    assert says("invite", "--council", "NBR").output == nobody


def test_who_asked_for_a_new_link_gets_one_and_does_not_wait_any_more(store, tmp_path):
    store.doors.note("NBR", "7", DoorEvent(DoorEventKind.LINK_ASKED, NOW - timedelta(hours=1)))
    said = says("messages").output
    assert "Northbridge Council: 1 councillor asked for a new link.\n  doorstep invite --council NBR --asked\n" in said
    assert list(invited("--asked")) == ["Rowan Pretend"]
    assert says("invite", "--council", "NBR", "--asked").output.startswith("There is nobody")
    assert says("messages").output == "Nobody has asked for anything.\n"


def test_links_that_are_revoked_open_nothing_any_more_and_new_ones_do(store, tmp_path):
    before = invited()["Rowan Pretend"]
    said = says("invite", "--council", "NBR", "--revoke", "--councillor", "7")
    assert said.output == "1 councillor had links, which open nothing any more.\n"
    assert store.doors.link(before) is None
    (tmp_path / "out.csv").unlink()
    assert store.doors.link(invited()["Rowan Pretend"]).site_id == "7"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("controller", "Councillors' pages are not read: controller is not set (docs/settings.md, Councillors)."),
        ("public_address", "Links need an address: set public_address (docs/councillors.md)."),
    ],
)
def test_nobody_is_invited_before_somebody_answers_for_it(store, tmp_path, name, sentence):
    lines = [line for line in SETTINGS.splitlines() if not line.startswith(name)]
    (tmp_path / "doorstep.toml").write_text("\n".join(lines))
    said = says("invite", "--council", "NBR")
    assert (said.exit_code, said.output) == (1, f"Error: {sentence}\n")


def test_nobody_is_invited_before_an_election(store, tmp_path):
    poll = (NOW + timedelta(days=5)).date()
    (tmp_path / "polls.csv").write_text(f"local_authority_code,date,kind,source\nNBR,{poll},all-out,made up\n")
    (tmp_path / "doorstep.toml").write_text(f'{SETTINGS}\nelections_file = "polls.csv"\n')
    said = says("invite", "--council", "NBR").output
    assert said.startswith("Error: Northbridge Council has an election: its councillors' pages are paused until ")


def test_messages_are_told_on_one_line_without_ticks_and_breaks(store):
    for kind, about, words in (
        (DoorEventKind.WRONG, "councillor-links-work", "Not mine.\n\x1b[31mReally"),
        (DoorEventKind.TICKED, "councillors-imprint", ""),
        (DoorEventKind.BREAK_BEGUN, "", ""),
        (DoorEventKind.REMOVAL_ASKED, "", ""),
    ):
        store.doors.note("NBR", "7", DoorEvent(kind, NOW, about, words))
    first, second = says("messages").output.splitlines()
    assert first.endswith("Northbridge Council, 7 (councillor-links-work): Not mine.  [31mReally")
    assert second == "1 councillor asked to be removed, and will be."


def test_two_weeks_after_they_asked_retention_removes_them_and_keeps_them_out(store):
    store.doors.note("NBR", "7", DoorEvent(DoorEventKind.REMOVAL_ASKED, NOW - timedelta(days=14)))
    assert "Asked to be removed two weeks ago: 1 councillor\n" in says("retention", "--dry-run").output
    assert len(store.rights.people("NBR")) == 2
    assert "Asked to be removed two weeks ago: 1 councillor\n" in says("retention").output
    assert [each.councillor for each in store.rights.people("NBR")] == [SAM]
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=False)
    store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM), good=True)])  # a backup
    assert says("forget", "--again").output == "1 councillor erased again.\n"
