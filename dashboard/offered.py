"""What somebody chose in a box: Streamlit takes whatever a browser sends for it, also what the box did not offer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import streamlit as st

Choice = TypeVar("Choice")


def offered(key: str, options: Iterable[Choice]) -> Choice | None:
    """The one of the options that stands in the box with this key; `None` if nothing does, or something else."""
    chosen = st.session_state.get(key)
    return next((each for each in options if each == chosen), None)
