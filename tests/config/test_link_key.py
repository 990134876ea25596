"""The key with which links to councillors' pages are signed."""

import stat

import pytest

from config.link_key import link_key, link_key_made
from config.settings import Settings, SettingsError


def test_there_is_no_key_until_one_is_made_and_then_it_stays(tmp_path):
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")
    assert link_key(settings) == b""
    made = link_key_made(settings)
    assert (len(made), link_key(settings), link_key_made(settings)) == (64, made, made)


def test_the_file_is_for_its_owner_alone(tmp_path):
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}")
    link_key_made(settings)
    assert stat.S_IMODE((tmp_path / "doorstep.db.link-key").stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["doorstep.db.link-key"]


def test_a_key_that_is_set_needs_no_file(tmp_path):
    settings = Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}", link_key="sixteen or more characters")
    assert link_key_made(settings) == b"sixteen or more characters"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path):
    with pytest.raises(SettingsError, match=r"doorstep.db.link-key cannot be written: no such file or directory\."):
        link_key_made(Settings(database=f"sqlite:///{tmp_path / 'gone' / 'doorstep.db'}"))


def test_a_file_that_cannot_be_read_is_said_in_one_sentence(tmp_path):
    (tmp_path / "doorstep.db.link-key").mkdir()
    with pytest.raises(SettingsError, match=r"doorstep.db.link-key cannot be read: is a directory\. Links to"):
        link_key(Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}"))


def test_no_link_is_signed_with_an_empty_key(tmp_path):
    (tmp_path / "doorstep.db.link-key").write_text("\n")
    with pytest.raises(SettingsError, match=r"doorstep.db.link-key is empty\. Take it away"):
        link_key_made(Settings(database=f"sqlite:///{tmp_path / 'doorstep.db'}"))
