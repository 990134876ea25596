"""A councillor's way from the letter to the removal and back, on a phone: a real dashboard and a real browser."""

from __future__ import annotations

import csv
import re
import shutil
import socket
import subprocess
from datetime import timedelta

import pytest
import requests

from config.settings import Settings
from dashboard.launch import command, environment
from monitor.retaining import retain
from store.records import DoorEventKind
from store.store import Store
from tests.dashboard import test_browser, test_every_page
from tests.dashboard.conftest import _wait as wait
from tests.dashboard.routes.conftest import NOW, ROWAN

context, tab, axe = test_browser.context, test_browser.tab, test_every_page.axe

NO_AXE = "window.axe = { run: () => ({ violations: [] }) }"


@pytest.fixture(scope="module")
def world(filled, tmp_path_factory):
    """A dashboard over the councillors of Northbridge: its address, its database, and the file of what it logs."""
    folder = tmp_path_factory.mktemp("journey")
    shutil.copy(filled, folder / "doors.db")
    url = f"sqlite:///{folder / 'doors.db'}"
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    settings = environment(url) | {"DOORSTEP_PUBLIC_ADDRESS": base, "DOORSTEP_CONTROLLER": "The Monitor"}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command(port), env=settings, stdout=log, stderr=log, cwd=folder)
        try:
            wait(f"{base}/_stcore/health", process)
            yield base, url, folder / "log"
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture
def phone(tab, axe, missing):
    """`phone(heading)`: the page with this heading stands, shuts nobody out, and fits two widths of phones."""
    tab.set_viewport_size({"width": 390, "height": 844})

    def stands(heading):
        tab.get_by_role("heading", level=1, name=heading).wait_for()
        assert tab.evaluate("document.referrer") == ""  # no page learns from which address somebody came
        tab.evaluate(test_every_page.OPEN)
        tab.evaluate(axe or NO_AXE)
        for width in (390, 320):
            tab.set_viewport_size({"width": width, "height": 844})
            assert tab.locator("html").evaluate("box => box.scrollWidth - box.clientWidth") == 0, (heading, width)
            if width == 320 or heading == "Rowan Zquidge":  # one layout for all widths: the long page is asked twice
                found = tab.evaluate("rules => axe.run(document, rules)", test_every_page.RULES)
                assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == [], (heading, width)
        return tab

    yield stands
    if axe is None:
        missing("axe-core (axe-playwright-python) is not installed")


def press(tab, name):
    tab.get_by_role("button", name=name).click()


def invited(tab, phone, base):
    """The link in the letter that the council makes for Rowan, on a phone as well."""
    tab.goto(f"{base}/invitations/NBR")
    phone("Invite councillors of Northbridge Council")
    for name in ("Sam Invented", "Jo <b>Fable</b>"):
        tab.get_by_label(name).uncheck()
    text = tab.get_by_label("In your council's own words.")
    text.fill("Annwyl [name]: [link]")
    with tab.expect_download() as saved:
        press(tab, "Make links, and save the file")
    assert saved.value.suggested_filename == "invitations.csv"
    with saved.value.path().open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["letter"] == f"Annwyl Rowan Zquidge: {row['link']}"
    return row["link"]


def test_a_councillor_goes_from_the_councils_letter_to_the_removal_and_back(tab, phone, world, context):
    base, url, log = world
    letter = invited(tab, phone, base)
    tab.goto(f"{base}/councillor/verify")
    phone("Is this invitation genuine?")
    tab.get_by_label("Paste the link to see whether we made it.").fill(letter)
    press(tab, "Check the link")
    tab.get_by_text("Yes, we made this link, for a councillor of Northbridge Council.").wait_for()

    tab.goto(letter)
    phone("Open your own page")
    press(tab, "Open my page")
    phone("Rowan Zquidge")
    assert tab.url == f"{base}/councillor"
    assert tab.get_by_text("Your council and the LGA cannot see this page.").is_visible()
    assert (
        tab.get_by_role("link", name="Write to democratic services").first.get_attribute("href").startswith("mailto:")
    )
    tab.keyboard.press("Tab")
    focus = "document.activeElement ? getComputedStyle(document.activeElement).outlineWidth : ''"
    assert tab.evaluate(focus) == "3px"

    tab.get_by_label("Signing in to the account takes more than a password.").check()
    press(tab, "Save my ticks")
    tab.get_by_role("status").get_by_text("Your ticks are saved.").wait_for()
    assert tab.get_by_label("Signing in to the account takes more than a password.").is_checked()
    press(tab, "I am taking a break")
    phone("Rowan Zquidge")
    assert tab.get_by_role("link", name="Write to democratic services").count() == 0
    press(tab, "I am back")
    tab.get_by_label("What is wrong, and where can we see it?").fill("Line one.\nLine two.")
    press(tab, "This is wrong")
    tab.get_by_role("status").get_by_text("Your message is kept").wait_for()

    tab.get_by_role("link", name="Remove me").click()
    phone("Remove me?")
    press(tab, "Yes, remove me")
    phone("You are being removed")
    assert "Rowan" not in tab.inner_text("body")
    press(tab, "Undo: I stay")
    tab.get_by_role("status").get_by_text("You stay. Nothing is removed.").wait_for()
    assert tab.locator("#opened ~ ul li").count() == 1
    press(tab, "Close my page on this device")
    phone("Your page is closed")
    tab.goto(letter)
    press(tab, "Open my page")
    tab.get_by_role("link", name="Remove me").click()
    press(tab, "Yes, remove me")
    tab.get_by_role("heading", name="You are being removed").wait_for()

    (cookie,) = (each["value"] for each in context.cookies() if each["name"] == "doorstep_councillor")
    with Store(url) as store:
        (said,) = store.doors.said(DoorEventKind.WRONG)
        assert said.event.words == "Line one.\r\nLine two."
        retain(store, Settings(database=url), NOW + timedelta(days=15))
        assert [each.councillor.name for each in store.rights.people("NBR") if each.councillor == ROWAN] == []
    answer = requests.get(f"{base}/councillor", cookies={"doorstep_councillor": cookie}, timeout=10)
    assert (answer.status_code, requests.get(letter, timeout=10).status_code) == (403, 404)
    assert (answer.headers["referrer-policy"], answer.headers["content-encoding"]) == ("no-referrer", "gzip")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    logged = log.read_text()
    assert not re.search("Zquidge|zq7|councillor/open", logged)
    assert letter.rpartition("/")[2].partition(".")[0] not in logged
