import errno
import os
import re
from pathlib import Path

import pytest

from dashboard.reports.errors import ReportError
from dashboard.reports.folder import whole_folder, write_whole


def test_a_folder_is_there_whole_at_the_end(tmp_path):
    with whole_folder(tmp_path / "out") as folder:
        (folder / "a.csv").write_text("1")
        assert not (tmp_path / "out").exists()
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["a.csv"]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    with whole_folder(tmp_path / "out") as folder:
        (folder / "a.csv").write_text("1")
    assert (tmp_path / "out" / "a.csv").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    assert (
        refused(tmp_path) == f"{tmp_path} is there already and is not an empty folder: name one that is not there yet."
    )
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", [".", "../here"])
def test_the_folder_that_one_stands_in_is_not_replaced_under_ones_feet(tmp_path, monkeypatch, name):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert refused(Path(name)) == f"{name} is the folder that this is called in: name one that is not there yet."


def test_a_file_in_its_place_is_left_alone(tmp_path):
    (tmp_path / "out").write_text("mine")
    assert "is not an empty folder" in refused(tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_there(tmp_path):
    def fill(folder):
        (folder / "a.csv").write_text("1")
        Path("/dev/full").write_text("more than fits")

    place = tmp_path / "out"
    assert refused(place, fill) == f"{place} cannot be written: no space left on device. Nothing was left there."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_one_that_is_not_there_is_one_sentence(tmp_path):
    assert "cannot be written: no such file or directory" in refused(tmp_path / "a" / "out")


def test_a_place_that_is_read_only_is_one_sentence():
    if not Path("/sys").is_dir():
        pytest.skip("only Linux has a folder that not even its administrator can write to")
    assert re.fullmatch(r"/sys/out cannot be written: [^.]+\. Nothing was left there\.", refused(Path("/sys/out")))


def test_whoever_interrupts_leaves_nothing_half_there(tmp_path):
    with pytest.raises(KeyboardInterrupt), whole_folder(tmp_path / "out"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_what_somebody_put_there_meanwhile_is_not_replaced(tmp_path):
    def meanwhile(_folder):
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "mine.txt").write_text("mine")

    assert os.strerror(errno.ENOTEMPTY).lower() in refused(tmp_path / "out", meanwhile)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["mine.txt"]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_file_replaces_the_one_before_it_in_one_step(tmp_path):
    (tmp_path / "badge.svg").write_text("old")
    write_whole(tmp_path / "badge.svg", b"new")
    assert (tmp_path / "badge.svg").read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["badge.svg"]


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path):
    with pytest.raises(ReportError, match="cannot be written: no such file or directory"):
        write_whole(tmp_path / "missing" / "badge.svg", b"new")


def refused(place, work=lambda folder: None):
    """What is said, if somebody does this work in a folder that should become `place`."""
    with pytest.raises(ReportError) as told, whole_folder(place) as folder:
        work(folder)
    return str(told.value)
