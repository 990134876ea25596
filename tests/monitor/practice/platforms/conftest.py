from datetime import date
from urllib.parse import urlsplit

import pytest
import requests

from monitor.practice.county import county

TODAY = date(2025, 3, 31)


@pytest.fixture(scope="module")
def practice():
    with county(TODAY) as served:
        yield served


@pytest.fixture
def ask(practice):
    """Ask a made-up platform for an address: `bluesky/xrpc/...` begins with the name of a source, not of a host."""
    with requests.Session() as session:

        def answer(address, **more):
            source, _, rest = address.partition("/")
            base = practice.bases.get(source, f"http://{source}")
            parts = urlsplit(f"{base}/{rest}")
            return session.get(f"http://{practice.hosts[parts.hostname]}{parts.path}?{parts.query}", timeout=5, **more)

        yield answer
