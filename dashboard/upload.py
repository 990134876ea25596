"""The one thing that a visitor of the dashboard may store: figures from the council's own tools."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from collectors.supplied import LARGEST, read_together
from dashboard import frame, queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.deeds import log
from dashboard.markup import Html, element, foreign, listed
from dashboard.offered import offered
from dashboard.texts import texts
from scoring.words import platform_name
from store.deeds import DeedKind
from store.records import Account, Council, Role

_LONDON = ZoneInfo("Europe/London")
_OTHERS = (Role.COUNCILLOR, Role.PARTNER, Role.VENDOR)
_SAID, _ACCOUNT = "what_became_of_the_files", "whose_files"
SAY = texts("upload")
# Streamlit calls the area that takes files "presentation", which says that it is nothing, and gives it a name
# nevertheless. Whoever hears the page is told that it is a group.
_NAMED_AREA = """<script>
(() => {
  const areas = '[data-testid=stFileUploaderDropzone][role=presentation]';
  const name = () => document.querySelectorAll(areas).forEach((area) => area.setAttribute('role', 'group'));
  name();
  window.doorstepAreas ??= new MutationObserver(name);
  window.doorstepAreas.observe(document.body, {childList: true, subtree: true});
})();
</script>"""


def offer(council: Council, accounts: Sequence[Account]) -> None:
    """The form, for whoever speaks for the council."""
    if not may(visitor(), "supply figures", council.local_authority_code):
        return
    frame.show(element("h2", SAY("heading")), element("p", SAY("who")))
    with st.form("supply", clear_on_submit=True):
        files = st.file_uploader(
            SAY("files", most=LARGEST // 1_000_000),
            type=["csv", "txt"],
            accept_multiple_files=True,
            max_upload_size=LARGEST // 1_000_000,
        )
        named = {"": SAY("file_says")} | {
            each.handle: f"{platform_name(each.platform)}: {each.handle}"
            for each in accounts
            if each.role not in _OTHERS
        }
        box = f"{_ACCOUNT} {council.local_authority_code}"
        st.selectbox(SAY("account"), list(named), format_func=named.__getitem__, key=box)
        if st.form_submit_button(SAY("button")):
            account = offered(box, named) or ""
            st.session_state[_SAID] = council.local_authority_code, _stored(council, accounts, account, files)
            st.rerun()  # what was stored stands further up on the page
    st.html(_NAMED_AREA, unsafe_allow_javascript=True)
    code, said = st.session_state.pop(_SAID, ("", Html()))
    if code == council.local_authority_code:
        frame.show(said)


def _stored(council: Council, accounts: Sequence[Account], account: str, files: Sequence[UploadedFile]) -> Html:
    """Store them all or none; in words, what became of them."""
    if not files:
        return element("p", SAY("no_file"), role="alert")
    today = datetime.now(UTC).astimezone(_LONDON).date()
    contents = [(each.name, each.getvalue()) for each in files]
    figures, wrong = read_together(contents, today, accounts, account)
    if wrong:
        problems = listed([foreign(each) for each in wrong])
        return element("div", element("p", SAY("nothing")), problems, role="alert")
    queries.store_supplied(council.local_authority_code, figures)
    log(DeedKind.SUPPLIED, council.local_authority_code)
    names = ", ".join(f"{platform_name(each.platform)}, {each.handle}" for each in figures)
    return element("p", SAY.html("stored", count=len(files), accounts=foreign(names)), role="status")
