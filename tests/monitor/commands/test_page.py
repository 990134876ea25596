import json

import pytest
from click.testing import CliRunner

from monitor.commands.page import page

WHOLE = (
    '<!doctype html><html lang=en><head><title>N</title><link rel=alternate type="application/rss+xml" href="/rss">'
    '</head><body><p>Welcome</p><footer><a href="https://www.facebook.com/NorthbridgeMadeUp">Facebook</a>'
    '<a href="https://x.com/intent/tweet?text=News">Share</a></footer></body></html>'
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """The command, run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(page, arguments)


def test_each_file_is_one_object_a_line_under_the_name_it_was_given(run, tmp_path):
    (tmp_path / "a.html").write_text(WHOLE)
    (tmp_path / "b.html").write_text("<!doctype html><html><body><p>Nothing here</p></body></html>")
    result = run("a.html", "./b.html", "--json")
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert (first["file"], second["file"]) == ("a.html", "./b.html")
    assert [(each["platform"], each["handle"], each["url"]) for each in first["accounts"]] == [
        ("facebook", "NorthbridgeMadeUp", "https://www.facebook.com/NorthbridgeMadeUp")
    ]
    assert (second["accounts"], second["links"], second["feeds"]) == ([], [], [])


def test_links_say_what_they_lead_to(run, tmp_path):
    (tmp_path / "a.html").write_text(WHOLE)
    links = json.loads(run("a.html", "--json").stdout)["links"]
    assert [(each["url"], each["platform"], each["kind"]) for each in links] == [
        ("https://www.facebook.com/NorthbridgeMadeUp", "facebook", "profile"),
        ("https://x.com/intent/tweet?text=News", "x", "share"),
    ]


def test_feeds_are_relative_to_the_address_the_page_was_saved_from(run, tmp_path):
    (tmp_path / "a.html").write_text(WHOLE)
    result = run("a.html", "--json", "--base-url", "https://www.northbridge.example/")
    assert json.loads(result.stdout)["feeds"] == ["https://www.northbridge.example/rss"]


def test_without_json_it_is_told_in_lines(run, tmp_path):
    (tmp_path / "a.html").write_text(WHOLE)
    (tmp_path / "empty.html").write_text("")
    result = run("a.html", "empty.html")
    assert "  facebook  NorthbridgeMadeUp  https://www.facebook.com/NorthbridgeMadeUp" in result.stdout.splitlines()
    assert "  Problem: The page is empty." in result.stdout.splitlines()


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(run, tmp_path):
    (tmp_path / "a.html").write_text(WHOLE)
    (tmp_path / "folder").mkdir()
    result = run("missing.html", "folder", "a.html", "--json")
    assert result.exit_code == 1
    assert result.stderr == (
        "missing.html cannot be read: no such file or directory.\nfolder cannot be read: is a directory.\n"
    )
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == ["a.html"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "The page is empty."),
        (b"\0\1\2", "This is not text: it may be a document or a picture."),
        (b"plain words", "There is no HTML in it."),
    ],
)
def test_what_is_wrong_with_a_page_is_part_of_its_line(run, tmp_path, body, problem):
    (tmp_path / "a.html").write_bytes(body)
    result = run("a.html", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["problem"] == problem


def test_a_file_longer_than_the_limit_is_cut_and_says_so(run, tmp_path, monkeypatch):
    monkeypatch.setenv("DOORSTEP_MAX_BYTES", "100000")
    (tmp_path / "a.html").write_text(WHOLE.replace("</body>", "<p>" + "word " * 100_000 + "</body>"))
    found = json.loads(run("a.html", "--json").stdout)
    assert found["problem"] == "Only the first 100,000 bytes of the page were read."
    assert [each["handle"] for each in found["accounts"]] == ["NorthbridgeMadeUp"]


def test_at_least_one_file_is_asked_for(run):
    assert run().exit_code == 2
