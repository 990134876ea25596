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


def test_a_page_that_becomes_narrow_does_not_scroll_sideways_while_its_map_is_drawn_anew(visit):
    tab = visit("map", "Map", width=1280)
    tab.get_by_label(re.compile("^Eastmere: First look")).wait_for()
    for width in (390, 320):
        tab.set_viewport_size({"width": width, "height": 900})
        assert test_browser._sideways(tab) == [0, 0]
