"""Settings that are asked for with every request."""

import pytest

from config.current import current_settings
from config.settings import SettingsError


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_they_are_read_once_while_nothing_changes():
    assert current_settings(1) is current_settings(1)


def test_the_environment_and_the_file_are_heard_at_once(folder, monkeypatch):
    assert current_settings(1).page_budget == 40
    monkeypatch.setenv("DOORSTEP_PAGE_BUDGET", "7")
    assert current_settings(1).page_budget == 7
    (folder / "doorstep.toml").write_text("pace_seconds = 3", encoding="utf-8")
    assert current_settings(1).pace_seconds == 3
    (folder / "doorstep.toml").write_text("pace_seconds = 12", encoding="utf-8")
    assert current_settings(1).pace_seconds == 12


def test_a_secret_in_a_file_of_its_own_is_heard_a_second_later(folder, monkeypatch):
    (folder / "key").write_text("the first key of ours", encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_LINK_KEY_FILE", str(folder / "key"))
    assert current_settings(1).link_key == "the first key of ours"
    (folder / "key").write_text("the second key of us", encoding="utf-8")
    assert current_settings(2).link_key == "the second key of us"


def test_what_is_wrong_is_said_each_time(monkeypatch):
    monkeypatch.setenv("DOORSTEP_PAGE_BUDGET", "many")
    for _ in range(2):
        with pytest.raises(SettingsError, match="page_budget"):
            current_settings(1)
