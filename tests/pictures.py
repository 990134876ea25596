"""The pictures of docs/, taken anew from the practice county: `make pictures` (Chromium or Chrome has to be there).

Run it when a page looks different, look at what changed, and commit the pictures that are better.
"""

from __future__ import annotations

import csv
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.launch import command, environment
from tests.dashboard.conftest import _wait as wait
from tests.dashboard.test_browser import SWITCHES, _settle

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
DOORSTEP = Path(sys.executable).with_name("doorstep")
DESKTOP, PHONE = (1280, 860), (390, 1180)
COUNCIL, COUNCILLOR = "QHW", "Bryn Storybook"
"""Whose own page is shown: somebody made up."""


@dataclass(frozen=True)
class Picture:
    """What is taken of one page: as much of it as the window shows."""

    name: str
    path: str
    """Of the page; empty: a councillor's own, which opens with a letter."""
    heading: str
    size: tuple[int, int] = DESKTOP
    begins: str = ""
    """A heading further down to begin at."""


TAKEN = (
    Picture("support.png", "support", "Who may need support"),
    Picture("map.png", "map", "Map", begins="Colours and signs"),
    Picture("council.png", "council?council=QSM", "Saltmarsh"),
    Picture("next.png", "council?council=QSM", "Saltmarsh", begins="What to do next"),
    Picture("councillor.png", "", "", PHONE),
)


def take() -> None:
    """All of them, from a check of today."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, served(Path(folder)) as places:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=SWITCHES)
        for each in TAKEN:
            width, height = each.size
            page = browser.new_page(viewport={"width": width, "height": height})
            show(page, each, *places)
            page.screenshot(path=PICTURES / each.name)
            page.close()
        browser.close()


def show(page, picture: Picture, base: str, letter: str) -> None:
    """The page as it is to be taken."""
    if picture.path:
        page.goto(f"{base}/{picture.path}")
        _settle(page, picture.heading)
    else:
        page.goto(letter)
        page.get_by_role("button").first.click()
        page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(1500)  # charts are drawn after the page has settled
    if picture.begins:
        page.get_by_role("heading", name=picture.begins).first.evaluate("it => it.scrollIntoView()")
        page.wait_for_timeout(300)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, str]]:
    """The dashboard over a checked practice county: its address, and the link in a councillor's letter."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    database = f"sqlite:///{folder / 'county.db'}"
    said = {
        "PUBLIC_ADDRESS": base,
        "CONTROLLER": "The practice county",
        "LAWFUL_BASIS": "None is needed: everybody here is made up",
        "PRIVACY_NOTICE": "https://doorstep.example/privacy",
        "DPIA_DATE": "2026-01-01",
    }
    settings = environment(database) | {f"DOORSTEP_{name}": value for name, value in said.items()}
    run = [str(DOORSTEP), "demo", "--no-dashboard", "--database", database]
    subprocess.run(run, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    link = letter(folder, settings)
    process = subprocess.Popen(command(port), env=settings, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        wait(f"{base}/_stcore/health", process)
        yield base, link
    finally:
        process.terminate()
        process.wait(10)


def letter(folder: Path, settings: dict[str, str]) -> str:
    """The link that the council would send."""
    file = folder / "letters.csv"
    invite = [str(DOORSTEP), "invite", "--council", COUNCIL, "--councillor", COUNCILLOR, "-o", str(file)]
    subprocess.run(invite, cwd=folder, env=os.environ | settings, check=True, stdout=subprocess.DEVNULL)
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return next(csv.DictReader(rows))["link"]


if __name__ == "__main__":
    take()
