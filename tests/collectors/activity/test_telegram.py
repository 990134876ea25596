from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity._source import Answer, Terms
from collectors.activity.telegram import SOURCE
from store.records import ChannelState, Count
from tests.collectors.activity.told import NOW, account, host, read

URL = "https://t.me/s/northbridge"
WANTED = account("telegram", "northbridge")
OPTED_IN = frozenset({"telegram"})
HEAD = """<div class="tgme_channel_info_header_title"><span>Northbridge Council</span></div>
<div class="tgme_channel_info_description">News: https://www.northbridge.example</div>
<div class="tgme_channel_info_counter"><span class="counter_value">1.2K</span>
<span class="counter_type">subscribers</span></div>"""


def message(number, day, within="<p>Bins</p>", kind=""):
    link = f'<a class="tgme_widget_message_date" href="#"><time datetime="2026-{day}T08:00:00+00:00">08:00</time></a>'
    video = '<time class="message_video_duration">0:30</time>'
    classes = f"tgme_widget_message js-widget_message {kind}"
    return f'<div class="{classes}" data-post="northbridge/{number}">{video}{within}{link}</div>'


def preview(*messages):
    return f"<html><body>{HEAD}{''.join(messages)}</body></html>"


def test_it_is_off_until_the_operator_opts_in():
    ask = host({URL: preview(message(2, "11-20"))})
    found = read(SOURCE, WANTED, ask)
    assert (found.state, ask.asked) == (ChannelState.NOT_CHECKED, [])
    assert found.reason == "Not measured: Telegram's terms forbid programs to read its pages."
    assert SOURCE.asks(WANTED, Terms(NOW)) == ""
    assert SOURCE.asks(WANTED, Terms(NOW, opted_in=OPTED_IN)) == URL
    assert SOURCE.asks_opt_in


def test_a_preview_shows_messages_and_who_follows():
    body = preview(message(1, "05-01"), message(7, "11-01"), message(9, "11-20"))
    found = read(SOURCE, WANTED, host({URL: body}), opted_in=OPTED_IN)
    assert (found.name, found.followers, found.links) == (
        "Northbridge Council",
        1200,
        ("https://www.northbridge.example",),
    )
    assert (found.last_posted_at, found.posts_30, found.posts_90) == (
        datetime(2026, 11, 20, 8, tzinfo=UTC),
        Count(2),
        Count(2),
    )
    assert (found.seen_from, found.requests) == (None, 1)


def test_older_messages_are_asked_for_until_ninety_days_are_seen():
    pages = {URL: preview(message(30, "11-01"), message(31, "11-20")), f"{URL}?before=30": preview(message(4, "05-01"))}
    ask = host(pages)
    found = read(SOURCE, WANTED, ask, opted_in=OPTED_IN)
    assert ask.asked == [URL, f"{URL}?before=30"]
    assert found.posts_90 == Count(2)


def test_a_page_that_comes_again_and_again_is_given_up():
    body = preview(message(30, "11-01"))
    found = read(SOURCE, WANTED, host({URL: body, f"{URL}?before=30": body}), opted_in=OPTED_IN)
    assert (found.posts_30, found.requests) == (Count(1, at_least=True), 2)


def test_what_was_passed_on_and_what_only_tells_of_the_channel_are_no_posts():
    passed_on = '<div class="tgme_widget_message_forwarded_from">Forwarded from Bees</div>'
    body = preview(message(1, "05-01", kind="service_message"), message(1, "05-02"), message(2, "11-20", passed_on))
    found = read(SOURCE, WANTED, host({URL: body}), opted_in=OPTED_IN)
    assert (found.posts_30, found.last_posted_at) == (Count(0), datetime(2026, 5, 2, 8, tzinfo=UTC))
    assert (found.features.posts, found.features.reposts) == (1, 1)


def test_without_a_preview_it_is_not_readable():
    def ask(url):
        return Answer("https://t.me/northbridge", 200, (), b"<html><body>Open in Telegram</body></html>", NOW)

    assert read(SOURCE, WANTED, ask, opted_in=OPTED_IN).state is ChannelState.NOT_READABLE


@pytest.mark.parametrize(
    "body", [b"", b"null", b"<html><body><p>Verify you are human</p></body></html>", HEAD, b"\0\xff"]
)
def test_anything_but_a_preview_is_not_understood(body):
    found = read(SOURCE, WANTED, host({URL: body}), opted_in=OPTED_IN)
    assert (found.state, found.posts_30) == (ChannelState.UNKNOWN_SHAPE, None)


def test_no_word_of_a_message_is_kept():
    text = '<div class="tgme_widget_message_text">Secretly moved</div>'
    assert "Secretly" not in repr(
        read(SOURCE, WANTED, host({URL: preview(message(1, "11-20", text))}), opted_in=OPTED_IN)
    )


@given(
    st.text(max_size=100), st.sampled_from(['"', "1.2K", "2026-11-20T08:00:00+00:00", "northbridge/30", "subscribers"])
)
def test_any_markup_gives_a_reading(text, place):
    body = preview(message(30, "11-20")).replace(place, text)
    assert read(SOURCE, WANTED, host({URL: body}), opted_in=OPTED_IN).requests >= 1
