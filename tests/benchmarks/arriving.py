"""What the first view of a page weighs: every byte that a browser with an empty cache is sent."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def first_view(address: str) -> int | None:
    """Bytes on the wire, those of the page's own connection to the server included; `None` without a browser."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None or find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    sizes: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context().new_page()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
        # What comes over the socket may be squeezed on its way: this counts it as it is unpacked.
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sizes.append(len(frame))))
        page.goto(address)
        page.locator("footer").wait_for()
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        page.wait_for_load_state("networkidle")
        browser.close()
    return round(sum(sizes))
