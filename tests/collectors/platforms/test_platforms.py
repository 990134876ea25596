import pytest

from collectors.activity import sources
from collectors.platforms import all_platforms
from scoring.words import platform_name


@pytest.mark.parametrize("platform", all_platforms(), ids=lambda platform: platform.name)
def test_every_platform_says_what_it_shows_to_visitors_who_are_not_signed_in(platform):
    assert platform.why.endswith(".")
    unread = platform.posts_readable and not any(platform.name in each.platforms for each in sources().values())
    assert ("does not read" in platform.why) is unread


@pytest.mark.parametrize("platform", all_platforms(), ids=lambda platform: platform.name)
def test_messages_write_a_platform_as_its_own_file_does(platform):
    assert platform_name(platform.name) == platform.title
