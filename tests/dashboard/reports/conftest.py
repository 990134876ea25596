import pytest

from tests.dashboard.reports.made_facts import PEERS, facts_of


@pytest.fixture(scope="session")
def northbridge(tmp_path_factory):
    """Facts about Northbridge, checked twice, among six councils like it."""
    return facts_of(tmp_path_factory.mktemp("northbridge"), others=PEERS, weeks=2)
