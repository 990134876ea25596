"""The map in a real browser: what a click on it does."""

from __future__ import annotations

import re

from tests.dashboard import test_browser

context, tab, visit = test_browser.context, test_browser.tab, test_browser.visit


def test_a_hexagon_says_where_its_council_stands_and_leads_to_its_page(visit):
    tab = visit("map", "Map", width=390)
    hexagon = tab.get_by_label(re.compile("^Eastmere: First look"))
    assert hexagon.get_attribute("role") == "graphics-symbol"
    hexagon.click()
    tab.wait_for_url("**/council?council=EAS")
    tab.get_by_role("heading", level=1, name="Eastmere").wait_for()
    tab.go_back()
    tab.get_by_role("heading", level=1, name="Map").wait_for()
