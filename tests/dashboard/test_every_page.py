"""Every page of the menu, and what it can come to: for people who do not see, do not point, or hold a phone."""

from __future__ import annotations

import io
from importlib.resources import files
from importlib.util import find_spec

import pytest
from PIL import Image, ImageChops

from dashboard.places import places
from tests.dashboard import test_browser
from tests.dashboard.test_browser import _sideways as sideways

context, tab = test_browser.context, test_browser.tab
WIDTHS = (1280, 390, 320)
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
NARROW = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "rule",
        "values": ["aria-hidden-focus", "link-in-text-block", "region", "scrollable-region-focusable", "target-size"],
    },
}
"""What may go wrong by width alone. `make accessible` asks everything at every width."""
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"
NONSENSE = "fix=%22&letter=%F0%9F%92%A9&nation=Atlantis&page=-7&peers=1e9&q=%25&state=%00&type=[]"
"""Of what any page may look for in its address."""


@pytest.fixture(scope="module")
def axe():
    """The source of axe-core; `None` where it is not installed."""
    if find_spec("axe_playwright_python") is None:
        return None
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def settle(tab, heading):
    tab.locator("[data-testid=stMain] h1").filter(has_text=heading).wait_for()
    tab.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    tab.locator("footer").wait_for()


def shut_out(tab, axe, *, narrow=NARROW):
    """What keeps somebody out of the page as it stands, everything unfolded, by width."""
    tab.evaluate(OPEN)
    tab.evaluate(axe)
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        rules = RULES if width == WIDTHS[0] else narrow
        violations = tab.evaluate("rules => axe.run(document, rules)", rules)["violations"]
        found += [(width, each["id"], each["nodes"][0]["html"][:200]) for each in violations]
        found += [(width, "scrolls sideways", pixels) for pixels in sideways(tab) if pixels]
    tab.set_viewport_size({"width": WIDTHS[0], "height": 900})
    found += [("an exception",)] * tab.locator("[data-testid=stException]").count()
    return [*found, ("headings",)] if tab.locator("[data-testid=stMain] h1").count() != 1 else found


@pytest.fixture
def walker(tab, axe, missing):
    """A tab on which `shut_out` can be asked."""
    if axe is None:
        missing("axe-core (axe-playwright-python) is not installed")
    tab.set_viewport_size({"width": WIDTHS[0], "height": 900})
    return tab


def test_no_page_of_the_menu_shuts_anybody_out_at_any_width(walker, dashboard, axe):
    walker.goto(dashboard)
    found = {}
    for place in places():
        walker.locator("[data-testid=stSidebarNavLink]", has_text=place.title).first.click()
        walker.wait_for_function("title => document.title.startsWith(title)", arg=place.title)
        settle(walker, "")
        found[place.title] = shut_out(walker, axe)
    assert found == {place.title: [] for place in places()}


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("council?council=NBR", "Northbridge"),
        ("compare?council=NBR", "Compare Northbridge"),
        ("self-assessment?council=NBR", "Northbridge"),
    ],
)
def test_no_page_of_a_council_shuts_anybody_out_whatever_else_its_address_says(walker, dashboard, axe, path, heading):
    walker.goto(f"{dashboard}/{path}&{NONSENSE}")
    settle(walker, heading)
    assert shut_out(walker, axe) == []


def ring(tab, target):
    """How many pixels around it look clearly different while it has the focus, and how many its outline is long."""
    target.focus()
    tab.wait_for_timeout(200)  # Streamlit's own colours move slowly
    box = target.bounding_box()
    left, top = box["x"] - 8, box["y"] - 8
    clip = {"x": max(0, left), "y": max(0, top), "width": box["width"] + 16, "height": box["height"] + 16}
    focused = Image.open(io.BytesIO(tab.screenshot(clip=clip))).convert("L")
    target.blur()
    tab.wait_for_timeout(200)
    without = Image.open(io.BytesIO(tab.screenshot(clip=clip))).convert("L")
    # At least 80 of 255 lighter or darker: about three to one.
    return sum(ImageChops.difference(without, focused).histogram()[80:]), 2 * (box["width"] + box["height"])


def test_the_focus_can_be_seen_on_whatever_takes_it(tab, dashboard):
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(f"{dashboard}/council?council=NBR")
    settle(tab, "Northbridge")
    tab.keyboard.press("Tab")  # from now on the focus is shown: it is moved by the keyboard
    for target in (
        tab.get_by_role("link", name="How we score").first,
        tab.get_by_role("link", name="Scorecard").first,
        tab.locator("summary").first,
        tab.get_by_role("region", name="Front door: score for each principle"),
        tab.locator("footer a").first,
        tab.get_by_role("link", name="Report as a web page"),
    ):
        pixels, around = ring(tab, target)
        assert pixels >= around, target
    tab.goto(f"{dashboard}/self-assessment?council=NBR")
    settle(tab, "Northbridge")
    tab.get_by_text("Open the form").click()
    tab.locator("textarea").wait_for()
    tab.keyboard.press("Tab")
    pixels, around = ring(tab, tab.locator("textarea"))
    assert pixels >= around
