from datetime import datetime

import pytest

FEED = "bluesky/xrpc/app.bsky.feed.getAuthorFeed?actor={}"
PROFILE = "bluesky/xrpc/app.bsky.actor.getProfile?actor={}"
NOW = "2025-03-31T12:00:00.000Z"


@pytest.fixture
def feed(ask):
    return lambda handle, more="": ask(FEED.format(handle) + more).json()


def kinds(feed, name):
    return [each for each in feed["feed"] if each.get("reason", {}).get("$type") == f"app.bsky.feed.defs#{name}"]


def embeds(feed, kind):
    found = [each["post"]["record"].get("embed", {}) for each in feed["feed"]]
    return [each for each in found if each.get("$type") == f"app.bsky.embed.{kind}"]


def test_crawling_is_allowed(ask):
    assert "Crawling the public parts of the API is allowed" in ask("bluesky/robots.txt").text


def test_a_profile_is_found_by_its_handle_and_by_its_did(ask):
    profile = ask(PROFILE.format("Northbridge.example")).json()
    assert (profile["handle"], profile["followersCount"]) == ("northbridge.example", 4210)
    assert ask(PROFILE.format(profile["did"])).json() == profile
    assert ask("northbridge.example/.well-known/atproto-did").text == profile["did"]


@pytest.mark.parametrize(
    ("actor", "error", "message"),
    [
        ("nobody.example", "InvalidRequest", "Profile not found"),
        ("thistlewick-made-up.bsky.social", "InvalidRequest", "Profile not found"),
        ("thistlewick-jobs-made-up.bsky.social", "AccountDeactivated", "Account is deactivated"),
        ("", "InvalidRequest", 'Error: Params must have the property "actor"'),
    ],
)
def test_who_is_not_there_is_said_with_status_400(ask, actor, error, message):
    answer = ask(PROFILE.format(actor))
    assert (answer.status_code, answer.json()) == (400, {"error": error, "message": message})


def test_several_profiles_come_without_those_that_are_not_there(ask):
    actors = "&actors=".join(["yarrowby.example", "nobody.example", "thistlewick-made-up.bsky.social"])
    found = ask(f"bluesky/xrpc/app.bsky.actor.getProfiles?actors={actors}").json()["profiles"]
    assert [each["handle"] for each in found] == ["yarrowby.example"]


def test_a_feed_comes_in_pages_and_the_last_has_no_cursor(feed):
    first = feed("northbridge.example", "&limit=100")
    second = feed("northbridge.example", f"&limit=100&cursor={first['cursor']}")
    assert (len(first["feed"]), len(second["feed"])) == (100, 54)  # 150 of its own, and 4 reposts
    assert "cursor" not in second
    uris = {each["post"]["uri"] for page in (first, second) for each in page["feed"]}
    assert len(uris) == 154


@pytest.mark.parametrize("more", ["&limit=101", "&limit=0", "&limit=all", "&filter=everything"])
def test_what_the_lexicon_does_not_know_is_refused(ask, more):
    answer = ask(FEED.format("northbridge.example") + more)
    assert (answer.status_code, answer.json()["error"]) == (400, "InvalidRequest")


def test_a_pinned_post_comes_first_and_is_old_but_only_if_asked_for(feed):
    pinned = feed("tarnside.example", "&includePins=true")["feed"][0]
    assert pinned["reason"] == {"$type": "app.bsky.feed.defs#reasonPin"}
    assert pinned["post"]["record"]["createdAt"] == "2023-11-17T09:00:00.000Z"
    assert kinds(feed("tarnside.example"), "reasonPin") == []


def test_reposts_are_other_peoples_posts_newer_than_anything_of_a_dormant_accounts_own(feed):
    reposts = kinds(feed("tarnside.example"), "reasonRepost")
    assert [each["reason"]["indexedAt"][:10] for each in reposts] == [
        "2025-03-29",
        "2025-03-26",
        "2025-03-22",
        "2025-03-15",
    ]
    assert {each["post"]["author"]["handle"] for each in reposts} == {"neighbour.example"}
    assert reposts[0]["post"]["record"]["createdAt"][:10] == "2025-03-28"
    own = [each for each in feed("tarnside.example")["feed"] if "reason" not in each]
    assert own[0]["post"]["indexedAt"] == "2024-09-12T09:00:00.000Z"


def test_threads_answer_oneself_and_replies_answer_others_or_what_is_lost(feed):
    shown = [each for each in feed("northbridge.example", "&limit=100")["feed"] if "reply" in each]
    did = feed("northbridge.example")["feed"][0]["post"]["author"]["did"]
    parents = [each["reply"]["parent"] for each in shown]
    assert {each["$type"].rpartition("#")[2] for each in parents} == {"postView", "notFoundPost", "blockedPost"}
    whose = [each["author"]["did"] == did for each in parents if each["$type"].endswith("postView")]
    assert (whose.count(True), whose.count(False)) == (6, 20)


def test_authors_may_date_a_post_back_and_into_the_future(feed):
    first = feed("northbridge.example", "&limit=100")
    second = feed("northbridge.example", f"&limit=100&cursor={first['cursor']}")
    posts = [each["post"] for page in (first, second) for each in page["feed"]]
    dated = sorted(each["record"]["createdAt"][:10] for each in posts)
    assert (dated[0], dated[-1]) == ("2015-03-31", "2026-05-05")
    assert max(each["indexedAt"] for each in posts) < NOW


def test_descriptions_stand_in_four_places_of_the_record(feed):
    shown = feed("northbridge.example", "&limit=100")
    assert embeds(shown, "images")[0]["images"][0]["alt"] == "A made-up view of the market square, number 1"
    assert len(embeds(shown, "gallery")[0]["items"]) == 6
    assert embeds(shown, "video")[0]["alt"].startswith("A made-up view")
    assert embeds(shown, "recordWithMedia")[0]["media"]["images"][0]["alt"].startswith("A made-up view")


def test_some_descriptions_say_nothing(feed):
    shown = embeds(feed("jobs.hollinwold.example"), "gallery")
    assert [each["alt"] for each in shown[0]["items"]][1::2] == ["image", "null", ""]


def test_an_account_may_ask_not_to_be_shown_and_is_still_answered_for(ask, feed):
    labels = ask(PROFILE.format("dunmorrow.example")).json()["labels"]
    assert [each["val"] for each in labels] == ["!no-unauthenticated"]
    assert len(feed("dunmorrow.example")["feed"]) == 40


def test_one_cursor_leads_to_the_same_page_for_ever(feed):
    first = feed("wychmere.example", "&limit=100")
    assert feed("wychmere.example", f"&limit=100&cursor={first['cursor']}") == first


def test_one_account_is_answered_with_a_page_and_one_in_part(ask):
    page = ask(FEED.format("markets.wychmere.example"))
    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        ask(FEED.format("museum.wychmere.example")).json()


def test_nothing_is_dated_after_the_day_but_what_its_author_dates_so(feed):
    moments = [datetime.fromisoformat(each["post"]["indexedAt"]) for each in feed("yarrowby.example")["feed"]]
    assert max(moments) <= datetime.fromisoformat(NOW)
