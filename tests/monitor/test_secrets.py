"""Secrets are taken from the environment or a file, used, and never shown: not in logs, errors, or by the doctor."""

from __future__ import annotations

import logging
import traceback
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from config.settings import Settings, SettingsError, load_settings, secrets
from monitor.cli import doorstep
from store.notices import Reach
from store.records import Change, ChangeKind, Council
from store.store import Store
from tests.planted_secrets import PLANTED, WORD, plant

COMMANDS = (
    ["doctor", "--json"],
    ["check", "--register", "register.csv"],
    ["digest"],
    ["messages", "--send"],
    ["invite", "--council", "NBR"],
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    row = "NBR,Northbridge,https://www.northbridge.example/"
    (tmp_path / "register.csv").write_text(f"local_authority_code,name,website\n{row}\n", encoding="utf-8")
    return tmp_path


def refusal():
    """What is said of the settings; nothing, where they will do."""
    try:
        load_settings()
    except SettingsError as error:
        return str(error)
    return ""


def test_a_secret_is_planted_in_every_setting_that_nothing_may_show(folder, monkeypatch):
    assert PLANTED.keys() == secrets().keys()
    assert all(WORD in value for value in PLANTED.values())
    plant(monkeypatch)
    assert WORD not in f"{load_settings()!r} {load_settings()}"


def test_what_is_called_a_password_a_key_or_a_secret_is_one_that_nothing_may_show():
    words = ("key", "password", "secret", "token")
    assert {name for name in Settings.model_fields if any(each in name for each in words)} <= secrets().keys()


@pytest.mark.parametrize("name", PLANTED)
def test_a_wrong_one_is_named_with_its_place_and_not_repeated(folder, monkeypatch, name):
    variable = f"DOORSTEP_{name}".upper()
    (folder / "doorstep.toml").write_text(f'{name} = [["{WORD}"]]', encoding="utf-8")
    told = [refusal()]
    (folder / "doorstep.toml").unlink()
    (folder / "held").write_text(f"{WORD}: not JSON, no address, and\n", encoding="utf-8")
    monkeypatch.setenv(f"{variable}_FILE", str(folder / "held"))
    told.append(refusal())
    monkeypatch.setenv(variable, f'["{WORD}"]')
    told.append(refusal())
    assert WORD not in "".join(told)
    assert f"{name} (doorstep.toml)" in told[0] or f"{name}.0 (doorstep.toml)" in told[0]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_that_uses_them_shows_none(folder, monkeypatch, caplog, command):
    url = f"sqlite:///{folder / 'doorstep.db'}"
    with Store(url) as store:
        store.add_councils([Council("NBR", "Northbridge", "https://www.northbridge.example/")])
        seen = datetime.now(UTC) - timedelta(days=1)
        change = Change("NBR", ChangeKind.WENT_QUIET, "x northbridge", seen, seen, "It went quiet.")
        store.notices.note("NBR", Reach(0, 0), [change], seen)
    plant(monkeypatch, url)
    with caplog.at_level(logging.DEBUG):
        said = CliRunner().invoke(doorstep, ["--verbose", *command])
    assert WORD not in said.output
    assert isinstance(said.exception, SystemExit | None), "".join(traceback.format_exception(said.exception))
    ours = [each for each in caplog.records if each.name.partition(".")[0] in ("collectors", "monitor", "store")]
    assert not [each for each in ours if WORD in each.getMessage()]


@pytest.mark.parametrize("command", [["doctor", "--json"], ["check", "--register", "register.csv"]])
def test_a_database_that_cannot_be_reached_is_told_without_its_password(folder, monkeypatch, command):
    plant(monkeypatch)
    said = CliRunner().invoke(doorstep, ["--verbose", *command])
    assert said.exit_code == 1
    assert WORD not in said.output
    assert isinstance(said.exception, SystemExit)
