"""Every process speaks the language of the settings from its first sentence."""

import asyncio
import gc
import threading
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from config.settings import Settings
from dashboard import asgi
from monitor.cli import doorstep
from monitor.commands.options import settings_with
from monitor.workplace import Job, Visitors, Workplace
from scoring.language import say, speak
from store.store import Store

WELSH = r"""msgid ""
msgstr ""
"Language: cy\n"
"Content-Type: text/plain; charset=utf-8\n"
"X-Reviewed-By: A. Speaker, 2026-11-22\n"

msgid "Sign in"
msgstr "Mewngofnodi"
"""


@pytest.fixture
def welsh(tmp_path, monkeypatch):
    """The path of a translation that the settings name."""
    path = tmp_path / "cy.po"
    path.write_text(WELSH, encoding="utf-8")
    monkeypatch.setenv("DOORSTEP_LANGUAGE", str(path))
    monkeypatch.setenv("DOORSTEP_ARCHIVE", "")
    yield path
    speak(None)
    gc.unfreeze()  # the dashboard sets aside what is there when it begins


def test_a_command_speaks_the_language_of_its_settings(welsh):
    settings_with()
    assert say("Sign in") == "Mewngofnodi"


def test_the_dashboard_speaks_it_before_anybody_asks(welsh):
    async def begun():
        async with asgi._warm(asgi.app):
            return say("Sign in")

    assert asyncio.run(begun()) == "Mewngofnodi"


def test_a_worker_speaks_it_wherever_it_works(welsh, prepared_sqlite_url):
    job = Job(1, Settings(language=str(welsh), archive=""), Visitors("", {}, ()))
    with Store(prepared_sqlite_url) as store:
        Workplace(job, store, threading.Event(), lambda: datetime.now(UTC)).close()
    assert say("Sign in") == "Mewngofnodi"


@pytest.mark.parametrize("command", ["dashboard", "messages"])
def test_a_translation_that_is_not_there_is_told_before_anything_begins(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOORSTEP_LANGUAGE", "cy")
    done = CliRunner().invoke(doorstep, [command])
    assert done.exit_code == 1
    assert done.output.startswith("Error: There is no translation ")
    assert not list(tmp_path.iterdir())
