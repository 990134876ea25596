"""A fresh database for each test: once in SQLite and once in a PostgreSQL of our own."""

import pytest

from store.store import Store


@pytest.fixture
def sqlite_url(tmp_path):
    """An empty database in a file."""
    return f"sqlite:///{tmp_path / 'doorstep.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """An empty database, of either kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def store(url):
    """A store on an empty database, of either kind."""
    with Store(url) as opened:
        yield opened
