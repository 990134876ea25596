import pytest

from scoring.robots_rules import names, rules_for

FILE = """
# Welcome
User-agent: Crawler
User-Agent: Other/2.0
Disallow: /private # not for you

user-agent: *
Disallow: /search
Crawl-Delay: 10
Sitemap: https://northbridge.example/sitemap.xml

User-agent: Third
Disallow: /
"""


def test_the_lines_for_all_speak_to_a_robot_that_is_not_named():
    assert rules_for("Doorstep", FILE) == ("user-agent: *", "Disallow: /search", "Crawl-Delay: 10")


@pytest.mark.parametrize("robot", ["Crawler", "crawler", "Other"])
def test_names_in_a_row_share_their_rules(robot):
    assert rules_for(robot, FILE) == ("User-agent: Crawler", "User-Agent: Other/2.0", "Disallow: /private")


def test_groups_of_one_name_are_read_together():
    text = "User-agent: *\nDisallow: /a\nUser-agent: Crawler\nAllow: /\nUser-agent: *\nDisallow: /b"
    assert rules_for("Doorstep", text) == ("User-agent: *", "Disallow: /a", "User-agent: *", "Disallow: /b")


@pytest.mark.parametrize("text", ["", "Disallow: /", "User-agent: Crawler\nDisallow: /", "no rules here"])
def test_a_file_that_speaks_to_others_only_has_no_lines_for_us(text):
    assert rules_for("Doorstep", text) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("User-agent: Doorstep\nDisallow: /", True),
        ("User-agent: doorstep/1.0\nDisallow: /", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: DoorstepTwo\nDisallow: /", False),
        ("# User-agent: Doorstep", False),
    ],
)
def test_whether_a_file_speaks_to_us_by_name(text, named):
    assert names("Doorstep", text) is named
