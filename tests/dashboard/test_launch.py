import json

import pytest

from config.settings import Settings
from dashboard.launch import command, environment, is_alone


def test_it_calls_nobody_and_listens_on_this_machine_only():
    words = command(8501)
    assert "--browser.gatherUsageStats=false" in words
    assert "--server.address=127.0.0.1" in words
    assert "--server.port=8501" in words
    assert "--server.headless=true" in words


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_this_machine_is_accepted(address):
    assert f"--server.address={address}" in command(8501, address)


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1"])
def test_any_other_address_is_accepted_and_shows_what_anybody_may_see(address):
    assert f"--server.address={address}" in command(8501, address)
    assert not is_alone(Settings(), address, {})


def test_nobody_is_asked_which_addresses_this_machine_has():
    assert "--browser.serverAddress=localhost" in command(8501, "0.0.0.0")
    assert "--browser.serverAddress=localhost" in command(8501, "::")
    assert "--browser.serverAddress=localhost" not in command(8501)


def test_the_database_and_the_practice_countys_names_go_with_it(monkeypatch):
    monkeypatch.setenv("DOORSTEP_CONTACT", "monitor@doorstep.example")
    given = environment("sqlite:///practice.db", {"northbridge.example": "127.0.0.1:8001"})
    assert given["DOORSTEP_DATABASE"] == "sqlite:///practice.db"
    assert json.loads(given["DOORSTEP_HOSTS"]) == {"northbridge.example": "127.0.0.1:8001"}
    assert given["DOORSTEP_CONTACT"] == "monitor@doorstep.example"
