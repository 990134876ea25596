"""What the dashboard's pages let out: no secret, and no link that is not careful."""

from __future__ import annotations

import pytest
import streamlit as st
from lxml import html
from streamlit.testing.v1 import AppTest

from dashboard.links import CAREFUL
from dashboard.places import places
from tests.dashboard.conftest import DASHBOARD
from tests.dashboard.reading import drawn
from tests.planted_secrets import WORD, plant


@pytest.mark.parametrize("name", [each.name for each in places()])
def test_a_page_shows_no_secret_and_its_links_out_are_careful(county, monkeypatch, name):
    plant(monkeypatch, county)
    monkeypatch.delenv("DOORSTEP_DOORS")  # where people sign in, whoever has not sees less
    st.cache_resource.clear()
    app = AppTest.from_file(str(DASHBOARD / "app.py"), default_timeout=30)
    app.query_params["council"] = "NBR"
    app.switch_page(f"views/{name}.py").run()
    text = drawn(app)
    assert not app.exception
    assert "<h1" in text
    assert WORD not in text + "".join(str(each) for each in app)
    for link in html.fromstring(f"<div>{text}</div>").iter("a"):
        address = link.get("href")
        scheme = address.partition("/")[0].partition("?")[0].rpartition(":")[0]
        assert scheme in ("", "http", "https", "mailto"), address
        assert scheme not in ("http", "https") or link.get("rel") == CAREFUL, address
