"""Bare conditional gets with requests: `... requests_conditional URLS EDITIONS`, two files of JSON.

URLS is a list of addresses. EDITIONS is the table of their ETags: written if it is not there, used if it is.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import requests


def main() -> None:
    """Ask for each page, if it has changed."""
    editions = Path(sys.argv[2])
    known: dict[str, str] = json.loads(editions.read_text()) if editions.exists() else {}
    session = requests.Session()
    for url in json.loads(Path(sys.argv[1]).read_text()):
        headers = {"If-None-Match": known[url]} if known.get(url) else {}
        response = session.get(url, headers=headers, timeout=20)
        response.raise_for_status()
        known[url] = response.headers.get("ETag", "")
    editions.write_text(json.dumps(known))


if __name__ == "__main__":
    main()
