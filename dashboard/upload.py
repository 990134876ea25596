"""The one thing that a visitor of the dashboard may store: figures from the council's own tools."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from collectors.supplied import LARGEST, read_together
from dashboard import frame, queries
from dashboard.launch import is_this_machine
from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.words import counted
from scoring.words import platform_name
from store.records import Account, Council, Role

_LONDON = ZoneInfo("Europe/London")
_OTHERS = (Role.COUNCILLOR, Role.PARTNER, Role.VENDOR)
_SAID = "what_became_of_the_files"


def offer(council: Council, accounts: Sequence[Account]) -> None:
    """The form, where only this machine can reach it: nobody signs in yet, so anybody could answer for a council."""
    if not is_this_machine(st.get_option("server.address") or ""):
        return
    frame.show(element("h2", "Supply figures"), _who())
    with st.form("supply", clear_on_submit=True):
        files = st.file_uploader(
            f"CSV files, at most {LARGEST // 1_000_000} MB each",
            type=["csv", "txt"],
            accept_multiple_files=True,
            max_upload_size=LARGEST // 1_000_000,
        )
        named = {"": "The file says it"} | {
            each.handle: f"{platform_name(each.platform)}: {each.handle}"
            for each in accounts
            if each.role not in _OTHERS
        }
        account = st.selectbox("Which account are they about?", list(named), format_func=named.__getitem__)
        if st.form_submit_button("Store these figures"):
            st.session_state[_SAID] = council.local_authority_code, _stored(council, accounts, account, files)
            st.rerun()  # what was stored stands further up on the page
    code, said = st.session_state.pop(_SAID, ("", Html()))
    if code == council.local_authority_code:
        frame.show(said)


def _who() -> Html:
    return element(
        "p",
        "For the council's own communications team, or somebody whom it has asked: exports of Meta Business Suite, "
        "LinkedIn Page analytics, YouTube Studio or X analytics, or a table of your own (docs/supplied-figures.md says "
        "how). Only numbers and days are kept: posts' texts and people's names are dropped while the file is read. The "
        "figures are shown to everybody who can see this page, as supplied by the council.",
    )


def _stored(council: Council, accounts: Sequence[Account], account: str, files: Sequence[UploadedFile]) -> Html:
    """Store them all or none; in words, what became of them."""
    if not files:
        return element("p", "Choose a file first.", role="alert")
    today = datetime.now(UTC).astimezone(_LONDON).date()
    contents = [(each.name, each.getvalue()) for each in files]
    figures, wrong = read_together(contents, today, accounts, account)
    if wrong:
        problems = listed([foreign(each) for each in wrong])
        return element("div", element("p", "Nothing was stored."), problems, role="alert")
    queries.store_supplied(council.local_authority_code, figures)
    names = ", ".join(f"{platform_name(each.platform)}, {each.handle}" for each in figures)
    return element("p", joined(f"Stored from {counted(len(files), 'file')}: ", foreign(names), "."), role="status")
