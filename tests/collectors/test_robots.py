import pytest

from collectors.robots import NO_RULES, robots, robots_text

HOME = "https://www.northbridge.example/"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"User-agent: *\nDisallow:\n",
        b"User-agent: *\nDisallow: /search\n",
        b"User-agent: OtherBot\nDisallow: /\n",
        b"User-agent: *\nDisallow: /\n\nUser-agent: Doorstep\nAllow: /\n",
        b"<!doctype html><title>Page not found</title>",
        b"\xff\xfe\x00\x01\x02",
    ],
)
def test_a_page_that_no_rule_forbids_may_be_read(body):
    assert robots(robots_text(body)).allows(HOME)


@pytest.mark.parametrize(
    "body",
    [
        b"User-agent: *\nDisallow: /\n",
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n",  # a byte order mark does not hide the first line
        b"user-agent: doorstep\ndisallow: /\n",
        b"User-agent: *\r\nDisallow: /\r\n",
        b"User-agent: *\nAllow: /\n\nUser-agent: Doorstep\nDisallow: /\n",
    ],
)
def test_a_page_that_a_rule_forbids_may_not(body):
    assert not robots(robots_text(body)).allows(HOME)


def test_the_longest_rule_decides():
    rules = robots(robots_text(b"User-agent: *\nDisallow: /news\nAllow: /news/latest\n"))
    assert rules.allows(HOME + "news/latest/1")
    assert not rules.allows(HOME + "news/archive")


@pytest.mark.parametrize(("body", "seconds"), [(b"User-agent: *\nCrawl-delay: 7\n", 7.0), (b"User-agent: *\n", 0.0)])
def test_the_crawl_delay_is_told_in_seconds(body, seconds):
    assert robots(robots_text(body)).crawl_delay == seconds


def test_a_host_without_rules_allows_everything():
    assert NO_RULES.allows(HOME)
    assert NO_RULES.crawl_delay == 0.0


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"User-agent: *\n", "User-agent: *\n"),
        (b"\xef\xbb\xbfUser-agent: *\n", "User-agent: *\n"),
        (b"User-\0agent: *\n", "User-agent: *\n"),
        (b"# Gr\xfc\xdfe\n", "# Gr\ufffd\ufffde\n"),
        (b" \n<!doctype html><p>Disallow: /", ""),
        (b"", ""),
    ],
)
def test_the_text_can_be_kept_as_evidence(body, text):
    assert robots_text(body) == text


def test_of_a_file_that_is_too_long_only_whole_lines_are_read():
    assert robots_text(b"User-agent: *\n" + b"Disallow: /a/b\n" * 50_000).endswith("Disallow: /a/b")
