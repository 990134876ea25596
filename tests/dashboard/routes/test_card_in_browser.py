"""The small scorecard on a phone: in a real browser, with axe-core, in every state."""

from __future__ import annotations

import pytest

from tests.dashboard import test_browser, test_every_page

context, tab, axe = test_browser.context, test_browser.tab, test_every_page.axe
PAGES = ("card/NOR?from=OLD", "card/END", "card/DAR", "card/REA", "card/T%3Cb%3E", "robot")


def shut_out(tab, axe, width):
    """What keeps somebody out of the page as it stands."""
    tab.set_viewport_size({"width": width, "height": 800})
    tab.evaluate(axe)
    found = tab.evaluate("rules => axe.run(document, rules)", test_every_page.RULES)["violations"]
    wide = tab.locator("html").evaluate("box => box.scrollWidth - box.clientWidth")
    return [*((each["id"], each["nodes"][0]["html"][:200]) for each in found), *([("too wide", wide)] if wide else [])]


@pytest.fixture
def phone(tab, axe, missing):
    """A tab in which axe-core can be asked."""
    if axe is None:
        missing("axe-core (axe-playwright-python) is not installed")
    return tab


def test_no_card_shuts_anybody_out_on_a_phone_and_each_is_one_request(phone, alone, axe):
    asked, found = [], {}
    phone.on("request", lambda request: asked.append(request.url))
    for page in PAGES:
        phone.goto(f"{alone.base}/{page}")
        found[page] = shut_out(phone, axe, 320)
    found[PAGES[-1]] += shut_out(phone, axe, 390)
    phone.goto(f"{alone.base}/card/NOR")
    found["card/NOR"] = shut_out(phone, axe, 390)  # one layout for all widths
    assert found == {page: [] for page in (*PAGES, "card/NOR")}
    assert asked == [f"{alone.base}/{page}" for page in (*PAGES, "card/NOR")]


def test_a_card_is_printed_on_a_page_or_two(phone, alone):
    phone.goto(f"{alone.base}/card/NOR")
    paper = phone.pdf(format="A4")
    assert 1 <= paper.count(b"/Type /Page\n") <= 2
