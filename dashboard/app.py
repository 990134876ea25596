"""The script that Streamlit runs for every visitor and every click."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from config.settings import SettingsError
from config.toolkit import ToolkitError
from dashboard.markup import element, joined
from store.errors import DatabaseError

_VIEWS = Path(__file__).parent / "views"

# A flat list: headings between the pages would put `div` into `ul`, which screen readers stumble over.
page = st.navigation(
    [
        st.Page(_VIEWS / "support.py", title="Who may need support", url_path="support", default=True),
        st.Page(_VIEWS / "council.py", title="Council", url_path="council"),
        st.Page(_VIEWS / "method.py", title="How we score", url_path="method"),
    ]
)
try:
    page.run()
except (DatabaseError, SettingsError, ToolkitError) as error:
    st.html(joined(element("h1", "Nothing can be shown at the moment"), element("p", str(error))))
