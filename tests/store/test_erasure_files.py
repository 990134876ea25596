"""The key by which the forgotten are known, in its file."""

from __future__ import annotations

import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from store.erasure_files import ErasureFiles
from store.forgotten import ErasureKeyError


def beside(folder: Path) -> ErasureFiles:
    return ErasureFiles(folder / "marks", folder / "key")


def key_made(folder: Path) -> bytes:
    return beside(folder).key_made()


def test_a_key_is_made_once_and_is_for_its_owner_alone(tmp_path):
    files = beside(tmp_path)
    made = files.key_made()
    assert (len(made), files.key(), files.key_made()) == (64, made, made)
    assert stat.S_IMODE(files.key_file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [files.key_file]


def test_all_who_need_the_first_key_at_once_have_the_same(tmp_path):
    folders = [tmp_path / str(number) for number in range(40)]
    with ProcessPoolExecutor(4, get_context("fork")) as several:
        for folder in folders:
            folder.mkdir()
        made = list(several.map(key_made, [each for each in folders for _ in range(4)]))
    assert [len(set(made[first : first + 4])) for first in range(0, len(made), 4)] == [1] * 40


def test_an_empty_file_is_no_key(tmp_path):
    files = beside(tmp_path)
    files.key_file.write_text("\n")
    with pytest.raises(ErasureKeyError, match=r"key is empty\. Put back what stood in it"):
        files.key_made()


def test_marks_are_kept_with_those_that_are_there(tmp_path):
    files = beside(tmp_path)
    first, second = "a" * 64, "b" * 64
    files.keep([second])
    files.keep([first])
    assert files.marks() == {first, second}
    assert files.marks_file.read_text().splitlines()[-2:] == [first, second]
