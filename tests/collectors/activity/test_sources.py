from datetime import UTC, datetime

import pytest

from collectors.activity import sources
from collectors.activity._source import Answer, Terms, UnknownShapeError
from collectors.platforms import platforms

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_every_file_is_a_source_named_after_itself():
    assert {"bluesky", "mastodon"} <= sources().keys()
    assert all(name == source.name for name, source in sources().items())


@pytest.mark.parametrize("source", sources().values(), ids=sources())
def test_every_source_says_what_it_reads_and_under_what_rule(source):
    assert source.platforms <= platforms().keys()
    assert source.tells
    assert source.rule.endswith((".", "”"))


def test_a_platform_that_shows_nothing_has_no_source():
    assert not [each.name for each in sources().values() if "facebook" in each.platforms]


def answer(body):
    return Answer(
        "https://northbridge.example", 200, (("Content-Type", "text/html"), ("X", "1"), ("x", "2")), body, NOW
    )


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"a": ', b"\xff\xfe\xfa", b"9" * 5000, b"[" * 99_999, b" " * 10_000_001]
)
def test_what_is_no_json_is_named(body):
    with pytest.raises(UnknownShapeError):
        answer(body).json()


def test_json_is_read_whatever_the_server_calls_it():
    assert answer(b'{"a": [1]}').json() == {"a": [1]}


def test_a_header_is_found_in_any_case():
    assert (answer(b"").header("content-type"), answer(b"").header("x"), answer(b"").header("link")) == (
        "text/html",
        "1",
        "",
    )


def test_terms_allow_nothing_until_they_say_so():
    assert (Terms(NOW).opted_in, dict(Terms(NOW).keys), dict(Terms(NOW).bases)) == (frozenset(), {}, {})
