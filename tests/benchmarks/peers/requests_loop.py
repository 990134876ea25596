"""A loop of requests and Beautiful Soup (over lxml, its faster parser): its links, one line of JSON each."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TextIO
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

from tests.benchmarks.sites import NAMED


def main() -> None:
    """Visit the register's councils one after another."""
    session = requests.Session()
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as register, Path(sys.argv[2]).open("w") as out:
        for row in csv.DictReader(register):
            pages = [row["website"]]
            for number, url in enumerate(pages):  # the home page adds to the list
                links = _read(session, url, out)
                if number == 0:
                    pages += [urljoin(url, link) for link in links if link.startswith(NAMED)]


def _read(session: requests.Session, url: str, out: TextIO) -> list[str]:
    response = session.get(url, timeout=20)
    response.raise_for_status()
    soup = BeautifulSoup(response.content, "lxml")
    links = [str(anchor["href"]) for anchor in soup.find_all("a", href=True)]
    title = soup.title.string if soup.title else ""
    print(json.dumps({"url": url, "status": response.status_code, "title": title, "links": links}), file=out)
    return links


if __name__ == "__main__":
    main()
