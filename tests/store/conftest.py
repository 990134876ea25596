"""A database for each test, with today's tables: once in SQLite and once in a PostgreSQL of our own."""

import pytest

from store.store import Store


@pytest.fixture
def sqlite_url(tmp_path):
    """A file that is still to be made."""
    return f"sqlite:///{tmp_path / 'doorstep.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """A database with today's tables and no rows, of either kind."""
    return request.getfixturevalue(f"prepared_{request.param}_url")


@pytest.fixture
def store(url):
    """A store of either kind, with nothing in it."""
    with Store(url) as opened:
        yield opened
