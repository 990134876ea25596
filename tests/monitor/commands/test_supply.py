from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner

from monitor.cli import doorstep
from store.records import Account, Council, Count, Grade, Role, Score, Scorecard, Snapshot
from store.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Council", "https://northbridge.example/", nice_name="Northbridge")
PLAIN = "date,platform,account,posts,followers\n2026-03-01,Facebook,NorthbridgeMadeUp,3,3100\n"
VIDEOS = "Content,Video title,Video publish time,Views\nTotal,,,100\nabc,Council meeting,2026-02-20,100\n"


def account(platform, handle):
    return Account(platform, handle, handle.lower(), "https://a.example/", Grade.LINKED, "", (), Role.MAIN)


@pytest.fixture
def database(tmp_path):
    """Northbridge was checked: it links a Facebook page and two YouTube channels."""
    url = f"sqlite:///{tmp_path / 'doorstep.db'}"
    linked = (account("facebook", "NorthbridgeMadeUp"), account("youtube", "@nb"), account("youtube", "@nbparks"))
    with Store(url) as store:
        store.add_councils([NORTHBRIDGE])
        run = store.begin_run("councils.csv", ["NBR"], NOON, made_up=True)
        measured = Scorecard(NORTHBRIDGE, NOON, 1, Score(None, 0.0, 0.0, 100.0, 0, 10), (), ())
        store.add_visit(run, Snapshot(NORTHBRIDGE, NOON, accounts=linked), measured)
    return url


@pytest.fixture
def run(database, tmp_path, monkeypatch):
    """`run("--council", "NBR", "a.csv")`: the command, in the folder of its files."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(doorstep, ["supply", "--database", database, *words])


def stored(database):
    with Store(database) as store:
        return store.supplied("NBR")


def test_what_was_read_is_stored_and_told(run, database, tmp_path):
    (tmp_path / "figures.csv").write_text(PLAIN)
    result = run("--council", "northbridge", "figures.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    first, last = result.stdout.splitlines()
    assert first == (
        "Facebook, NorthbridgeMadeUp: 1 March 2026 to 1 March 2026, 3 posts "
        "(figures.csv, 1 row: figures in the plain table)"
    )
    assert last.startswith("Stored for Northbridge Council as supplied on ")
    (figures,) = stored(database)
    assert (figures.handle, figures.posts_30, figures.followers) == ("NorthbridgeMadeUp", Count(3, at_least=True), 3100)
    assert figures.supplied_on >= date(2026, 3, 2)


def test_one_wrong_file_among_several_stores_nothing_and_each_is_one_sentence(run, database, tmp_path):
    (tmp_path / "good.csv").write_text(PLAIN)
    (tmp_path / "bad.csv").write_text(PLAIN.replace("3100", "many"))
    (tmp_path / "page.csv").write_text("<html>")
    result = run("--council", "NBR", "good.csv", "bad.csv", "page.csv", "missing.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "missing.csv cannot be read: no such file or directory.",
        "bad.csv, row 2, column “followers”: “many” is not a whole number.",
        "page.csv: This is a web page or XML, not a CSV file. Export the figures again.",
        "Nothing was stored.",
    ]
    assert stored(database) == ()


def test_a_file_that_does_not_say_whose_it_is_needs_the_account(run, database, tmp_path):
    (tmp_path / "Table data.csv").write_text(VIDEOS)
    result = run("--council", "NBR", "Table data.csv")
    assert result.exit_code == 1
    assert "Say which it is; the council's pages link: @nb, @nbparks." in result.stderr
    assert run("--council", "NBR", "--account", "nbparks", "Table data.csv").exit_code == 0
    assert [each.handle for each in stored(database)] == ["@nbparks"]


def test_two_files_of_one_export_and_account_are_refused(run, database, tmp_path):
    (tmp_path / "january.csv").write_text(PLAIN)
    (tmp_path / "february.csv").write_text(PLAIN)
    result = run("--council", "NBR", "january.csv", "february.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("february.csv: january.csv is the same export of the same account.")
    assert stored(database) == ()


def test_a_council_that_nobody_knows_is_one_sentence(run, tmp_path):
    (tmp_path / "figures.csv").write_text(PLAIN)
    result = run("--council", "ZZZ", "figures.csv")
    assert result.exit_code == 1
    assert "No council that has been checked is called 'ZZZ'." in result.stderr


def test_without_a_council_or_a_file_the_command_line_is_wrong(run):
    assert run("--council", "NBR").exit_code == 2
    assert run("figures.csv").exit_code == 2
