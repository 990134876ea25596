"""The dashboard's process: Streamlit, whose log is ours. A fault is told there as everywhere, without its words."""

from __future__ import annotations

import sys

from config.settings import PREFIX, Settings
from dashboard.launch import QUIET
from monitor.logs import begin, voice

PROGRAM = "monitor.dashboard_process"


def around(settings: Settings) -> dict[str, str]:
    """What the command line said, for processes that read the settings anew.

    In their environment: command lines can be read by everybody on this machine.
    """
    given = {name: getattr(settings, name) for name in ("contact", "proxy", "ca_bundle")}
    return {f"{PREFIX}{name.upper()}": value for name, value in given.items() if value}


def main() -> None:
    """Do what `streamlit` does with these words."""
    begin(voice(verbose=False, quiet=QUIET in sys.argv, terminal=sys.stderr.isatty()))
    from streamlit.web.cli import main as streamlit

    streamlit(prog_name="streamlit")


if __name__ == "__main__":
    main()
