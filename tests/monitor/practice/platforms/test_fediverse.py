"""Mastodon, Pixelfed and a server that refuses."""

import pytest
import requests

LOOKUP = "{}/api/v1/accounts/lookup?acct={}"
YARROWBY = "mastodon.yarrowby.example"


@pytest.fixture
def found(ask):
    return lambda server, name: ask(LOOKUP.format(server, name)).json()


@pytest.fixture
def statuses(ask, found):
    def shown(server, name, more=""):
        key = found(server, name)["id"]
        return ask(f"{server}/api/v1/accounts/{key}/statuses?limit=40{more}").json()

    return shown


def test_a_server_says_what_it_is(ask):
    links = ask(f"{YARROWBY}/.well-known/nodeinfo").json()["links"]
    assert [each["href"] for each in links] == ["http://mastodon.yarrowby.example/nodeinfo/2.0"]
    assert ask(f"{YARROWBY}/nodeinfo/2.0").json()["software"]["name"] == "mastodon"
    assert ask("pixelfed.northbridge.example/nodeinfo/2.0").json()["software"]["name"] == "pixelfed"


def test_a_verified_field_has_a_date_and_another_has_none(found):
    fields = found(YARROWBY, "YarrowbyMadeUp")["fields"]
    assert [(each["name"], bool(each["verified_at"])) for each in fields] == [("Website", True), ("Facebook", False)]
    assert found(YARROWBY, "yarrowbymadeup")["header"].endswith("/missing.png")


def test_statuses_come_in_pages_that_the_link_header_names(ask, found):
    path = f"{YARROWBY}/api/v1/accounts/{found(YARROWBY, 'YarrowbyMadeUp')['id']}/statuses?limit=40"
    first = ask(path)
    older = first.links["next"]["url"].removeprefix("http://")
    second = ask(older)
    third = ask(second.links["next"]["url"].removeprefix("http://"))
    assert [len(each.json()) for each in (first, second, third)] == [40, 40, 19]  # 95 of its own, and 4 reblogs
    assert "next" not in third.links
    assert first.headers["X-RateLimit-Limit"] == "300"


def test_reblogs_pins_and_replies_can_be_told_apart(statuses):
    shown = statuses(YARROWBY, "YarrowbyMadeUp")
    own = {shown[0]["account"]["id"]}
    assert len([each for each in shown if each["reblog"]]) == 4
    assert [each["created_at"][:4] for each in statuses(YARROWBY, "YarrowbyMadeUp", "&pinned=true")] == ["2023"]
    answered = {each["in_reply_to_account_id"] for each in shown} - {None}
    assert len(answered - own) == 1
    assert own < answered
    assert [each["reblog"] for each in statuses(YARROWBY, "YarrowbyMadeUp", "&exclude_reblogs=true")] == [None] * 40


def test_replies_to_others_can_be_left_out_and_threads_stay(statuses):
    shown = statuses(YARROWBY, "YarrowbyMadeUp", "&exclude_replies=true")
    assert {each["in_reply_to_account_id"] for each in shown} == {None, shown[0]["account"]["id"]}


def test_a_picture_without_a_description_has_null(statuses):
    shown = statuses("mastodon.hollinwold.example", "HollinwoldHeritageMadeUp")
    described = [picture["description"] for each in shown for picture in each["media_attachments"]]
    assert None in described
    assert "IMG_2041.jpg" in described


def test_an_account_that_moved_says_where_to(found):
    moved = found("mastodon.hollinwold.example", "HollinwoldArchivesMadeUp")["moved"]
    assert moved["url"] == "http://mastodon.hollinwold.example/@HollinwoldHeritageMadeUp"


def test_a_suspended_account_is_gone_and_an_unknown_one_not_found(ask):
    suspended = ask(LOOKUP.format("mastodon.stonechurch.example", "StonechurchMuseumMadeUp"))
    unknown = ask(LOOKUP.format("mastodon.stonechurch.example", "Nobody"))
    assert (suspended.status_code, unknown.status_code) == (410, 404)
    assert unknown.json() == {"error": "Record not found"}


def test_a_name_under_a_councils_own_domain_leads_to_another_server(ask):
    told = ask("stonechurch.example/.well-known/webfinger?resource=acct:StonechurchMadeUp@stonechurch.example")
    assert told.headers["Content-Type"].startswith("application/jrd+json")
    hrefs = [each["href"] for each in told.json()["links"] if each["rel"] == "self"]
    assert hrefs == ["http://social.stonechurch.example/users/StonechurchMadeUp"]
    assert ask("stonechurch.example/.well-known/webfinger?resource=acct:Nobody@stonechurch.example").status_code == 404


def test_one_server_wants_everybody_to_sign_in(ask):
    answer = ask(LOOKUP.format("mastodon.saltmarsh.example", "SaltmarshMadeUp"))
    assert (answer.status_code, answer.json()) == (401, {"error": "This API requires an authenticated user"})


def test_one_server_is_busy_once(ask):
    path = LOOKUP.format("mastodon.dunmorrow.example", "DunmorrowMadeUp")
    first, second = ask(path), ask(path)
    assert (first.status_code, first.headers["Retry-After"], second.status_code) == (429, "1", 200)


def test_one_server_is_down_and_one_turns_robots_away(ask):
    with pytest.raises(requests.exceptions.ConnectionError, match="refused"):
        ask("mastodon.wychmere.example/nodeinfo/2.0")
    assert ask("mastodon.jobs-stonechurch.example/robots.txt").text == "User-agent: *\nDisallow: /api/\n"


def test_pixelfed_writes_some_fields_otherwise(found, statuses):
    account = found("pixelfed.northbridge.example", "NorthbridgeMuseumMadeUp")
    assert account["fields"] is None
    assert isinstance(account["created_at"], float)
    shown = statuses("pixelfed.northbridge.example", "NorthbridgeMuseumMadeUp")
    answers = [each["in_reply_to_id"] for each in shown if each["in_reply_to_account_id"]]
    assert {type(each) for each in answers} == {int}
