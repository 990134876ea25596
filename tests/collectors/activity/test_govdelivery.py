import pytest

from collectors.activity.govdelivery import SOURCE
from store.records import ChannelState
from tests.collectors.activity.told import account, host, read

URL = "https://public.govdelivery.com/accounts/UKNORTHBRIDGE/subscriber/new"
WANTED = account("govdelivery", "UKNORTHBRIDGE")


def test_only_the_page_to_sign_up_is_looked_for():
    ask = host({URL: "<html><title>Sign up</title></html>"})
    found = read(SOURCE, WANTED, ask)
    assert (found.state, ask.asked, found.requests) == (ChannelState.NOT_READABLE, [URL], 1)
    assert found.reason.startswith("People can sign up for its bulletins.")
    assert found.last_posted_at is None


@pytest.mark.parametrize(
    ("status", "state"), [(404, ChannelState.GONE), (410, ChannelState.GONE), (403, ChannelState.REFUSED)]
)
def test_a_page_that_is_not_shown_says_why(status, state):
    assert read(SOURCE, WANTED, host({URL: (status, b"")})).state is state
