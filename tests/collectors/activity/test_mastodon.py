import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from collectors.activity._source import Terms
from collectors.activity.mastodon import SOURCE
from collectors.refusals import FetchError
from store.records import AccountReading, ChannelState, Count, ProblemKind
from tests.collectors.activity.told import NOW, account, host, read

SERVER = "https://mastodon.northbridge.example"
NEWS = account("mastodon", "news@mastodon.northbridge.example")
LOOKUP = f"{SERVER}/api/v1/accounts/lookup?acct=news"
STATUSES = f"{SERVER}/api/v1/accounts/1/statuses?limit=40"
WEBFINGER = f"{SERVER}/.well-known/webfinger?resource=acct:news@mastodon.northbridge.example"
NOT_FOUND = (404, '{"error": "Record not found"}')
SIGN_IN = (401, '{"error": "This API requires an authenticated user"}')
NODEINFO = json.dumps({"links": [{"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": "https://x"}]})


def profile(**more):
    return {
        "id": "1",
        "username": "news",
        "acct": "news",
        "display_name": "Northbridge Council",
        "note": "<p>News from the council</p>",
        "followers_count": 340,
        "statuses_count": 2,
        "fields": [],
        **more,
    }


def status(number, created="2026-11-20T10:00:00.000Z", **more):
    return {
        "id": str(number),
        "created_at": created,
        "content": "<p>Bins are late.</p>",
        "visibility": "public",
        **more,
    }


def server(told, *pages):
    """A server that tells this of its account, and these pages of its posts."""
    older = {f"{STATUSES}&max_id={pages[0][-1]['id']}": json.dumps(pages[1])} if len(pages) > 1 else {}
    return host({LOOKUP: json.dumps(told), STATUSES: json.dumps(pages[0] if pages else [])} | older)


def reading(*statuses, wanted=NEWS, **more):
    return read(SOURCE, wanted, server(profile(**more), list(statuses)))


def finger(href):
    return json.dumps({"links": [{"rel": "self", "href": href}]})


def test_an_account_is_looked_up_and_its_posts_read():
    found = reading(status(2), status(1, "2026-10-01T10:00:00Z"))
    assert (found.state, found.stable_id, found.name, found.followers) == (None, "1", "Northbridge Council", 340)
    assert (found.about, found.requests) == ("News from the council", 2)
    assert found.last_posted_at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert (found.posts_30, found.posts_90, found.seen_from) == (Count(1), Count(2), None)


def test_a_field_that_the_server_has_checked_proves_the_link_back():
    fields = [
        {
            "name": "Site",
            "value": '<a href="https://www.northbridge.example">x</a>',
            "verified_at": "2024-01-01T00:00:00Z",
        },
        {"name": "Bins", "value": "https://bins.example", "verified_at": None},
    ]
    found = reading(fields=fields)
    assert found.verified == ("https://www.northbridge.example",)
    assert found.links == ("https://www.northbridge.example", "https://bins.example")


def test_a_server_of_the_councils_own_proves_its_domain():
    assert reading().proven_domain == "mastodon.northbridge.example"


def test_a_second_page_is_asked_for_while_the_first_does_not_reach_back():
    first = [status(100 - n) for n in range(40)]
    second = [status(60 - n, "2026-01-01T10:00:00Z") for n in range(40)]
    found = read(SOURCE, NEWS, server(profile(statuses_count=500), first, second))
    assert (found.posts_30, found.requests) == (Count(40), 3)


def test_two_pages_are_enough():
    first, second = [status(100 - n) for n in range(40)], [status(60 - n) for n in range(40)]
    found = read(SOURCE, NEWS, server(profile(statuses_count=500), first, second))
    assert (found.posts_30, found.requests) == (Count(80, at_least=True), 3)


def test_a_server_that_sends_the_same_page_again_shows_no_more():
    first = [status(100 - n) for n in range(40)]
    found = read(SOURCE, NEWS, server(profile(statuses_count=500), first, first))
    assert (found.posts_30, found.features.posts) == (Count(40, at_least=True), 40)


def test_a_second_page_that_fails_leaves_the_first():
    first = [status(100 - n) for n in range(40)]
    assert read(SOURCE, NEWS, server(profile(statuses_count=500), first)).posts_30 == Count(40, at_least=True)


def test_private_posts_that_the_server_counts_are_not_missed():
    found = read(SOURCE, NEWS, server(profile(statuses_count=9), [status(2)], []))
    assert found.posts_90 == Count(1)


def test_what_is_passed_on_and_what_is_private_are_no_own_posts():
    found = reading(status(3, reblog=status(9)), status(2, visibility="private"), status(1, visibility="unlisted"))
    assert (found.features.posts, found.features.reposts) == (1, 1)


@pytest.mark.parametrize(
    ("to", "replies"),
    [
        ({"in_reply_to_id": "77", "in_reply_to_account_id": "2"}, 1),
        ({"in_reply_to_id": None, "in_reply_to_account_id": "2"}, 1),  # the post was deleted
        ({"in_reply_to_id": "1", "in_reply_to_account_id": "1"}, 0),
        ({"in_reply_to_id": 77, "in_reply_to_account_id": 2}, 1),  # Pixelfed
        ({"in_reply_to_id": 77}, 1),
        ({"in_reply_to_id": 1}, 0),
        ({}, 0),
    ],
)
def test_a_reply_is_one_to_another_account(to, replies):
    assert reading(status(2, **to), status(1)).features.replies == replies


def test_descriptions_are_those_of_pictures_and_videos():
    media = [
        {"type": "image", "description": "A lorry in snow"},
        {"type": "image", "description": None},
        {"type": "gifv", "description": ""},
        {"type": "video", "description": "The mayor signs"},
        {"type": "unknown", "description": "image"},
        {"type": "audio", "description": None},
    ]
    found = reading(status(1, media_attachments=media)).features
    assert (found.images, found.alt_text_share) == (5, 0.4)


def test_polls_ask_and_mentions_and_quotations_credit():
    person = {"id": "2", "acct": "someone@elsewhere.example"}
    more = [
        {"poll": {"id": "1"}},
        {"mentions": [person]},
        {"quote": {"quoted_status": {"account": person}}},
        {"mentions": [{"id": "1"}]},
    ]
    found = reading(*(status(n + 1, **each) for n, each in enumerate(more + [{}] * 6)))
    assert (found.features.question_share, found.features.credit_share) == (0.1, 0.2)
    assert "someone" not in repr(found)


def test_pixelfeds_own_ways_are_understood():
    found = reading(
        status(2, created_at=1795166400.5, media_attachments=None, mentions=None),
        id=1,
        fields=None,
        created_at=1600000000.0,
        followers_count="340",
        website="https://www.northbridge.example",
    )
    assert (found.state, found.stable_id, found.followers) == (None, "1", 340)
    assert found.links == ("https://www.northbridge.example",)
    assert found.last_posted_at == datetime(2026, 11, 20, 9, 20, 0, 500000, tzinfo=UTC)


def test_a_wish_not_to_be_found_by_search_engines_keeps_the_words_out():
    found = reading(status(1), noindex=True, statuses_count=1)
    assert (found.about, found.posts_30) == ("", Count(1))


def test_an_account_that_moved_says_where_to():
    found = reading(moved={"url": "https://social.example/@northbridge"})
    assert (found.state, found.moved_to) == (ChannelState.MOVED, "https://social.example/@northbridge")
    assert found.reason == "The account says that it has moved to social.example."


def test_a_server_that_lets_only_members_ask_refuses():
    found = read(SOURCE, NEWS, host({LOOKUP: SIGN_IN}))
    reason = "mastodon.northbridge.example shows this only to people who are signed in (HTTP 401)."
    assert (found.state, found.reason) == (ChannelState.REFUSED, reason)


def test_the_public_feed_of_a_server_that_refuses_is_read():
    item = "<item><pubDate>Fri, 20 Nov 2026 10:00:00 +0000</pubDate><description>Bins</description></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Northbridge</title>{item}</channel></rss>'
    found = read(SOURCE, NEWS, host({LOOKUP: SIGN_IN, f"{SERVER}/@news.rss": feed}))
    assert (found.state, found.posts_30) == (None, Count(1, at_least=True))
    assert found.rule == "The account's public feed. The server's interface is open only to people who are signed in."


def test_an_account_that_neither_the_server_nor_webfinger_knows_may_be_gone():
    found = read(SOURCE, NEWS, host({LOOKUP: NOT_FOUND}))
    assert found.state is ChannelState.GONE
    assert found.reason == "mastodon.northbridge.example says that there is no such account."


@pytest.mark.parametrize("told", [(410, ""), (200, json.dumps(profile(suspended=True)))])
def test_an_account_that_was_closed_may_be_gone(told):
    assert read(SOURCE, NEWS, host({LOOKUP: told})).state is ChannelState.GONE


def test_a_page_of_a_website_that_says_not_found_says_nothing_about_accounts():
    assert read(SOURCE, NEWS, host({LOOKUP: (404, "<html>Not found</html>")})).state is ChannelState.UNKNOWN_SHAPE


def test_an_account_on_software_of_another_kind_is_not_gone():
    ask = host({LOOKUP: NOT_FOUND, WEBFINGER: finger(f"{SERVER}/accounts/news")})
    assert read(SOURCE, NEWS, ask).state is ChannelState.NOT_CHECKED


def test_a_name_may_be_answered_for_by_another_server():
    wanted = account("mastodon", "news@northbridge.example")
    name = "https://northbridge.example/.well-known/webfinger?resource=acct:news@northbridge.example"
    pages = {
        name: finger(f"{SERVER}/users/news"),
        LOOKUP: json.dumps(profile()),
        STATUSES: json.dumps([status(1), status(2)]),
    }
    found = read(SOURCE, wanted, host(pages))
    assert (found.state, found.posts_30) == (None, Count(2))


def test_a_copy_on_another_server_is_not_taken_for_the_account():
    elsewhere = "https://mastodon.example"
    pages = {
        f"{elsewhere}/api/v1/accounts/77": json.dumps(profile(id="77", acct="news@mastodon.northbridge.example")),
        LOOKUP: json.dumps(profile()),
        STATUSES: json.dumps([status(1), status(2)]),
    }
    found = read(SOURCE, account("mastodon", "id:77@mastodon.example"), host(pages))
    assert (found.stable_id, found.posts_30) == ("1", Count(2))


def test_a_host_that_is_not_known_is_asked_first_whether_it_is_a_server():
    wanted = account("mastodon", "news@social.example")
    base = "https://social.example"
    pages = {
        f"{base}/.well-known/nodeinfo": NODEINFO,
        f"{base}/api/v1/accounts/lookup?acct=news": json.dumps(profile()),
        f"{base}/api/v1/accounts/1/statuses?limit=40": json.dumps([status(1), status(2)]),
    }
    assert read(SOURCE, wanted, host(pages)).posts_30 == Count(2)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (ProblemKind.NOT_FOUND, ChannelState.UNKNOWN_SHAPE),
        (ProblemKind.NOT_A_PAGE, ChannelState.UNKNOWN_SHAPE),
        (ProblemKind.TIMED_OUT, ChannelState.UNREACHABLE),
    ],
)
def test_a_host_that_shows_pages_of_its_own_is_no_server_and_one_that_is_silent_may_be(kind, state):
    known = "https://social.example/.well-known"
    places = (f"{known}/nodeinfo", f"{known}/webfinger?resource=acct:news@social.example")
    silent = {url: FetchError(url, kind, "There was nothing of the kind.", permanent=False) for url in places}
    assert read(SOURCE, account("mastodon", "news@social.example"), host(silent)).state is state


@pytest.mark.parametrize("page", [(404, "no"), "<html>Hello</html>", "{}", '{"links": null}', "[]", (403, "")])
def test_a_host_that_does_not_say_so_is_no_server(page):
    wanted = account("mastodon", "news@social.example")
    found = read(SOURCE, wanted, host({"https://social.example/.well-known/nodeinfo": page}))
    assert (found.state, found.requests) == (ChannelState.UNKNOWN_SHAPE, 2)
    assert found.reason == "social.example does not say that it is a server of the fediverse."


def test_another_id_than_before_is_an_alarm_that_lasts():
    before = AccountReading("mastodon", NEWS.key, "mastodon", NOW - timedelta(days=1), "", stable_id="99")
    found = reading(status(1), wanted=replace(NEWS, before=before))
    assert (found.state, found.stable_id, found.features) == (ChannelState.CHANGED_HANDS, "99", None)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (ProblemKind.ROBOTS, ChannelState.REFUSED),
        (ProblemKind.TIMED_OUT, ChannelState.UNREACHABLE),
        (ProblemKind.SLOW_DOWN, ChannelState.UNREACHABLE),
        (ProblemKind.SERVER_ERROR, ChannelState.UNREACHABLE),
        (ProblemKind.TOO_LARGE, ChannelState.UNKNOWN_SHAPE),
        (ProblemKind.UNSAFE_ADDRESS, ChannelState.NOT_CHECKED),
    ],
)
def test_trouble_on_the_way_is_named(kind, state):
    assert read(SOURCE, NEWS, host({LOOKUP: FetchError(LOOKUP, kind, "So it was.", permanent=False)})).state is state


@pytest.mark.parametrize(
    "told",
    ["<html>", "null", "[]", "{}", '{"id": "1"', '{"id": null, "username": null}', (422, "{}"), "7", "[" * 90_000],
)
def test_bad_answers_about_accounts_are_named(told):
    assert read(SOURCE, NEWS, host({LOOKUP: told})).state is ChannelState.UNKNOWN_SHAPE


@pytest.mark.parametrize(
    "told", ["<html>", "null", "{}", "[null]", "[[], 7]", '[{"id": null}]', '[{"id": "1"}', (400, "{}")]
)
def test_bad_answers_about_posts_are_named(told):
    ask = host({LOOKUP: json.dumps(profile()), STATUSES: told})
    assert read(SOURCE, NEWS, ask).state is ChannelState.UNKNOWN_SHAPE


@pytest.mark.parametrize("created", ["1970-01-01T00:00:00Z", None, "soon", [], {}])
def test_a_post_without_a_date_that_can_be_is_not_counted_as_old(created):
    found = reading(status(2, created_at=created), status(1))
    assert (found.posts_30, found.last_posted_at) == (Count(1, at_least=True), datetime(2026, 11, 20, 10, tzinfo=UTC))


def test_a_post_from_2099_is_left_out():
    assert reading(status(2, "2099-01-01T00:00:00Z"), status(1)).posts_30 == Count(1)


def test_the_operator_may_say_where_servers_are():
    assert SOURCE.asks(NEWS, Terms(NOW)) == SERVER
    here = Terms(NOW, bases={"mastodon": "http://{host}:8080"})
    assert SOURCE.asks(NEWS, here) == "http://mastodon.northbridge.example:8080"
