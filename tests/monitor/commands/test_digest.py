"""`doorstep digest` at the keyboard."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime

import feedparser
import pytest
from click.testing import CliRunner

from config.recipients import Often
from monitor.cli import doorstep
from monitor.periods import begun_before
from store.store import Store
from tests.monitor.notified import DAY, NORTHBRIDGE, Box, change, mail_server, settings, stored

SEEN = begun_before(Often.WEEKLY, datetime.now(UTC)) + DAY


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """One change of last week at Northbridge, and one recipient."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)
    with stored(settings(tmp_path), change(seen=SEEN)):
        pass
    write(tmp_path)
    return tmp_path


def write(folder, **more):
    known = {"mail_from": "doorstep@lga.example", "mail_security": "none"} | more
    lines = [f"{name} = {value!r}" for name, value in known.items()]
    lines += ["[[recipients]]", "email = 'press@northbridge.example'"]
    (folder / "doorstep.toml").write_text("\n".join(lines))


def run(*words):
    return CliRunner().invoke(doorstep, ["digest", *words])


def test_a_dry_run_prints_what_would_be_sent_without_the_address(folder):
    result = run("--dry-run")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "To: Recipient 1 (e-mail, weekly)\nSubject: Doorstep: 1 change at Northbridge Council\n\nWhat has changed"
    )
    assert result.stdout.endswith("\n1 notice would be sent. This was a dry run.\n")
    assert "press@" not in result.output
    assert run("--dry-run").stdout == result.stdout


def test_what_was_sent_is_counted_and_not_sent_again(folder):
    box = Box()
    with mail_server(box) as server:
        write(folder, **server)
        assert (run().stdout, run().stdout) == (
            "1 notice sent. 0 changes newly noted.\n",
            "0 notices sent. 0 changes newly noted.\n",
        )
    assert len(box.messages) == 1


def test_what_could_not_be_sent_is_said_and_is_no_success(folder):
    result = run()
    assert result.exit_code == 1
    assert result.stderr == (
        "1 notice by e-mail waits for the next time: no mail is sent before mail_server and mail_from are set "
        "(docs/notices.md).\n"
    )


def test_with_nobody_on_the_list_that_is_said(folder):
    (folder / "doorstep.toml").write_text("")
    result = run()
    assert (result.exit_code, result.stderr) == (0, "Nobody is on the list: set recipients (docs/notices.md).\n")


def test_feeds_are_written_for_all_and_for_each(folder):
    result = run("--feeds", "feeds")
    assert (result.exit_code, result.stdout) == (0, "3 feeds in feeds.\n")
    assert sorted(path.name for path in (folder / "feeds").iterdir()) == [
        "all.atom",
        "council-NOR.atom",
        "council-TYM.atom",
    ]
    assert len(feedparser.parse((folder / "feeds" / "council-NOR.atom").read_bytes()).entries) == 1


def test_whoever_reads_a_feed_while_it_is_written_anew_reads_it_whole(folder):
    run("--feeds", "feeds")
    with (folder / "feeds" / "all.atom").open("rb") as before:
        run("--feeds", "feeds")
        assert os.fstat(before.fileno()).st_nlink == 0  # another file stands there
    assert len(list((folder / "feeds").iterdir())) == 3


def test_a_council_that_has_ended_has_no_feed(folder):
    with Store(f"sqlite:///{folder / 'doorstep.db'}") as store:
        store.add_councils([replace(NORTHBRIDGE, valid_to=date(2026, 3, 31))])
    assert run("--feeds", "feeds").stdout == "2 feeds in feeds.\n"
    assert not (folder / "feeds" / "council-NOR.atom").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(folder):
    (folder / "file").write_text("")
    result = run("--feeds", "file/feeds")
    assert result.exit_code == 1
    assert result.stderr == "Error: The feed file/feeds/all.atom cannot be written: not a directory.\n"


def test_feeds_send_nothing_and_so_does_a_dry_run(folder):
    assert run("--dry-run", "--feeds", "feeds").exit_code == 2
