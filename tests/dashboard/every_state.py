"""Every rule of axe-core at every width, on every page in every state: `make accessible`, which takes minutes."""

from __future__ import annotations

import sqlite3

import pytest

from dashboard.places import places
from store.store import Store
from tests.dashboard import moods, test_browser, test_every_page, test_pages
from tests.dashboard.conftest import served
from tests.dashboard.test_every_page import RULES, settle, shut_out

context, tab, axe, walker = test_browser.context, test_browser.tab, test_every_page.axe, test_every_page.walker
begun, ending, polls = test_pages.begun, test_pages.ending, test_pages.polls
COUNTY = [
    *(
        "council?council=NBR",
        "council?council=DUN",
        "council?council=NEW",
        "council?council=TRI",
        "council?council=XXX",
    ),
    *("compare?council=NBR", "compare?council=NBR&peers=A+list+of+your+own", "compare?council=DUN"),
    *("self-assessment?council=NBR", "support?fix=house_rules_published", "support?nation=Wales", "find?q=nort"),
]


def whole(walker, base, path, axe):
    walker.goto(f"{base}/{path}")
    settle(walker, "")
    found = shut_out(walker, axe, narrow=RULES)
    walker.goto("about:blank")  # before its server ends, of which the page would complain
    return found


@pytest.mark.parametrize("path", [*(each.address for each in places()), *COUNTY])
def test_pages_of_a_county_that_has_been_checked(walker, dashboard, axe, path):
    assert whole(walker, dashboard, path, axe) == []


def test_pages_before_the_first_check(walker, serve, empty_database, axe):
    with serve(empty_database) as base:
        assert {each.address: whole(walker, base, each.address, axe) for each in places()} == {
            each.address: [] for each in places()
        }


@pytest.mark.parametrize("path", ["support", "council?council=NBR", "council?council=EAS", "find", "map"])
def test_pages_while_a_check_is_going(walker, serve, going, axe, path):
    with serve(going) as base:
        assert whole(walker, base, path, axe) == []


@pytest.fixture(scope="module")
def moods_served(tmp_path_factory):
    """Address of a dashboard over councils in every state."""
    url = f"sqlite:///{tmp_path_factory.mktemp('moods') / 'moods.db'}"
    moods.fill(url)
    with served(url) as address:
        yield address


OF_MOODS = [f"council?council={each.local_authority_code}" for each in moods.EVERY]
OF_MOODS += ["self-assessment?council=ZRE", "compare?council=ZMO", "compare?council=ZEN", "replies", "map", "support"]
OF_MOODS += ["find?q=ham", "directory", "looking", "shortlist"]


@pytest.mark.parametrize("path", OF_MOODS)
def test_pages_of_councils_in_every_state(walker, moods_served, axe, path):
    assert whole(walker, moods_served, path, axe) == []


def test_pages_when_the_first_check_has_begun(walker, serve, begun, axe):
    with serve(begun) as base:
        assert [whole(walker, base, path, axe) for path in ("support", "looking", "council?council=NBR")] == [[]] * 3


@pytest.mark.parametrize(
    "path", ["council?council=NBR", "council?council=FIR", "council?council=EAS", "support", "map"]
)
def test_pages_of_councils_that_end(walker, serve, ending, axe, path):
    with serve(ending) as base:
        assert whole(walker, base, path, axe) == []


@pytest.mark.parametrize("path", ["council?council=NBR", "support", "map", "compare?council=NBR"])
def test_pages_before_an_election(walker, serve, county, polls, axe, path):
    with serve(county) as base:
        assert whole(walker, base, path, axe) == []


def test_the_page_over_a_database_of_a_newer_version(walker, serve, tmp_path, axe):
    Store(f"sqlite:///{tmp_path / 'newer.db'}").close()
    with sqlite3.connect(tmp_path / "newer.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with serve(f"sqlite:///{tmp_path / 'newer.db'}") as base:
        walker.goto(base)
        walker.get_by_text("was made by a newer version of Doorstep: install that version.").wait_for()
        assert shut_out(walker, axe, narrow=RULES) == []


def test_the_page_without_a_database(walker, serve, tmp_path, axe):
    with serve(f"sqlite:///{tmp_path}/nowhere/county.db") as base:
        walker.goto(base)
        walker.get_by_role("heading", name="Nothing can be shown at the moment").wait_for()
        assert shut_out(walker, axe, narrow=RULES) == []
