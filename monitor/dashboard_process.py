"""The dashboard's process: Streamlit, whose log is ours. A fault is told there as everywhere, without its words."""

from __future__ import annotations

import sys

from dashboard.launch import QUIET
from monitor.logs import begin, voice

PROGRAM = "monitor.dashboard_process"


def main() -> None:
    """Do what `streamlit` does with these words."""
    begin(voice(verbose=False, quiet=QUIET in sys.argv, terminal=sys.stderr.isatty()))
    from streamlit.web.cli import main as streamlit

    streamlit(prog_name="streamlit")


if __name__ == "__main__":
    main()
