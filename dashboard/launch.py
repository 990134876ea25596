"""How the dashboard is started: as a process of its own, so that a check never shares its memory."""

from __future__ import annotations

import ipaddress
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from config.settings import Settings

_HERE = Path(__file__).parent
_FORWARDED = frozenset(
    {"cf-connecting-ip", "forwarded", "true-client-ip", "via", "x-client-ip", "x-original-host", "x-real-ip"}
)
"""What proxies add: behind one, it is not this machine that asks."""
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  # asked for by whoever runs it
"""Every address of this machine: Streamlit would ask a service on the internet which they are, to print them."""
_OPTIONS = {
    "browser.gatherUsageStats": "false",  # would call data.streamlit.io and set a cookie
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",  # would link errors to search engines
    "client.toolbarMode": "viewer",
    # Streamlit would look for garbage after each run of the script, which costs more than the run itself: Python looks
    # often enough by itself.
    "runner.postScriptGC": "false",
    "runner.magicEnabled": "false",  # would draw every text that stands alone in a view, such as a constant's docstring
    "server.enableStaticServing": "false",
    "server.fileWatcherType": "none",
    "server.headless": "true",
    "server.maxUploadSize": "5",  # MB: supplied figures are the only files that anybody sends
    "server.runOnSave": "false",
    "server.showEmailPrompt": "false",
    "theme.base": "light",
    "theme.backgroundColor": "#ffffff",
    "theme.borderColor": "#6f777b",
    "theme.codeFont": "Consolas, Menlo, monospace",  # else each viewer is sent another
    "theme.font": "Arial, Helvetica, sans-serif",
    "theme.headingFont": "Arial, Helvetica, sans-serif",
    "theme.linkColor": "#12436d",
    "theme.linkUnderline": "true",
    "theme.primaryColor": "#12436d",
    "theme.secondaryBackgroundColor": "#f3f2f1",
    "theme.showWidgetBorder": "true",
    "theme.textColor": "#0b0c0c",
}


QUIET = "--logger.level=error"
"""Of those words: only errors are logged."""


def command(port: int, address: str = "127.0.0.1", *, quiet: bool = False, program: str = "streamlit") -> list[str]:
    """The words that start it; run them with `environment(database, ...)`.

    On any other address than this machine's own, whoever has not signed in is shown what anybody may see. `quiet`: only
    errors are logged; there is no way to have more logged, since Streamlit would write down what people look at.
    `program`: a module that does what Streamlit's does.
    """
    options = _OPTIONS | {"server.address": address, "server.port": str(port)}
    if address in _EVERYWHERE:
        options |= {"browser.serverAddress": "localhost"}
    flags = [f"--{name}={value}" for name, value in sorted(options.items())]
    return [sys.executable, "-m", program, "run", str(_HERE / "asgi.py"), *flags, *([QUIET] if quiet else [])]


def environment(database: str, hosts: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with the database and the practice county's names added.

    `hosts` gives each made-up name its `address:port`; without it, links open the addresses they show.
    """
    paths = (str(_HERE.parent), os.environ.get("PYTHONPATH", ""))
    return os.environ | {
        "DOORSTEP_DATABASE": database,
        "DOORSTEP_HOSTS": json.dumps(dict(hosts or {})),
        # Else uvicorn believes whatever of this machine says that somebody else asks: `web_servers` says who may.
        "FORWARDED_ALLOW_IPS": "",
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def is_this_machine(address: str) -> bool:
    """True for addresses that no other machine can reach."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def is_alone(settings: Settings, address: str, headers: Mapping[str, str]) -> bool:
    """Whether only this machine can have asked, and nobody signs in: `headers` by their names in lower case.

    A proxy or a name that was made to lead here would let others in; what the settings call a public address is one.
    """
    forwarded = any(each in _FORWARDED or each.startswith("x-forwarded-") for each in headers)
    if settings.doors.are_there or not is_this_machine(address) or forwarded:
        return False
    try:
        host = urlsplit(f"//{headers.get('host', '')}").hostname or "localhost"
    except ValueError:  # no browser of ours says that
        return False
    public = urlsplit(settings.public_address).hostname or "localhost"
    return is_this_machine(host) and is_this_machine(public)
