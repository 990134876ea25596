"""The script that Streamlit runs for every visitor and every click."""

from __future__ import annotations

import streamlit as st

from config.settings import SettingsError
from config.toolkit import ToolkitError
from dashboard import frame
from dashboard.callers import PUBLIC, one_run, visitor
from dashboard.places import places_of
from store.errors import DatabaseError

with one_run():
    try:
        caller = visitor()
    except (DatabaseError, SettingsError):
        caller = PUBLIC  # the page says what is amiss
    # A flat list: headings between the pages would put `div` into `ul`, which screen readers stumble over.
    page = st.navigation(
        [
            st.Page(each.file, title=each.title, url_path=each.address, default=number == 0)
            for number, each in enumerate(places_of(caller))
        ]
    )
    frame.begin()
    try:
        page.run()
    except (DatabaseError, SettingsError, ToolkitError) as error:
        frame.nothing_to_show(str(error))
