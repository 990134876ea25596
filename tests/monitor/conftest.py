"""The made-up councils of `made_up.py`, served, and what a check of them stores."""

import pytest

from tests.monitor.made_up import Folder, county
from tests.monitor.stored import rows


@pytest.fixture(scope="session")
def served():
    with county() as made:
        yield made


@pytest.fixture(scope="session")
def expected(served, tmp_path_factory):
    """What threads store."""
    folder = Folder(tmp_path_factory.mktemp("expected") / "threads", served)
    assert folder.check().returncode == 0
    found = rows(folder.url)
    assert len(found["pages"]) == 6 * 6 + 1
    return found


@pytest.fixture
def contact_page(served):
    """Changes what Northbridge's contact page answers, for one test; without an answer, back to what it was."""
    pages = served.answers["northbridge"]
    before = pages["/contact"]

    def change(answer=before):
        pages["/contact"] = answer

    yield change
    change()
