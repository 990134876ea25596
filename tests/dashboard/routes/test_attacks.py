"""The councillors' door as somebody meets it who has no business there."""

import logging
import re
from datetime import timedelta
from itertools import product

import pytest

from store.deeds import Deed, DeedKind
from store.erasure import Cause
from store.passes import Seal
from store.records import DoorEvent, DoorEventKind
from tests.dashboard.routes.conftest import KEY, NOW, ROWAN, SAM, Visitor, form_of, linked

OLD = NOW - timedelta(days=60)
FORMS = ["ticks", "break", "back", "wrong", "close", "close-everywhere", "remove", "stay"]
NAMES = re.compile("Zquidge|zq7|Mill Lane|Northbridge", re.I)


def tampered(word):
    """With one letter changed, in the name of the link or in its signature."""
    return [("B" if word[0] != "B" else "C") + word[1:], word[:-2] + ("B" if word[-2] != "B" else "C") + word[-1]]


def doors(store):
    """Everything that is stored of links and of what was said."""
    people = (ROWAN, SAM)
    return [(store.doors.links_made("NBR", each.site_id), store.doors.events("NBR", each.site_id)) for each in people]


def refused(visitor, word, status=404):
    """Both ways in are shut, and neither says for whom the link was."""
    for answer in (visitor.see(f"/councillor/open/{word}"), visitor.post("/councillor/open", ("link", word))):
        assert answer.status_code == status
        assert "set-cookie" not in answer.headers
        assert not NAMES.search(answer.text)
    return answer.text


def test_a_link_that_was_tampered_with_opens_nothing(store, visitor):
    word = linked(store, ROWAN)
    for each in tampered(word):
        assert "This link does not work" in refused(visitor, each)


@pytest.mark.parametrize("word", ["x", "..", "a.b", "%00", "a" * 5000, "<script>", "é.é"])
def test_nonsense_opens_nothing(store, visitor, word):
    assert visitor.see(f"/councillor/open/{word}").status_code == 404
    assert visitor.post("/councillor/open", ("link", word)).status_code == 404
    assert visitor.post("/councillor/open").status_code == 404


def test_a_link_that_was_signed_with_another_key_opens_nothing(store, visitor):
    key = linked(store, ROWAN).partition(".")[0]
    refused(visitor, Seal(b"somebody else's key").signed("link", key))


def test_a_link_that_has_expired_opens_nothing_and_offers_a_new_one_to_the_published_address(store, visitor):
    word = linked(store, ROWAN, made_at=OLD)
    text = refused(visitor, word, 410)
    assert "A new one can be sent to the e-mail address that your council publishes for you, and to no other." in text
    assert store.doors.said(DoorEventKind.LINK_ASKED) == ()
    answer = visitor.post("/councillor/new-link", ("link", word))
    assert "This page sends no e-mail by itself" in answer.text
    assert not NAMES.search(answer.text)
    visitor.post("/councillor/new-link", ("link", word))
    assert [each.site_id for each in store.doors.said(DoorEventKind.LINK_ASKED)] == ["zq7"]


def test_where_mail_is_sent_a_request_says_so_and_promises_no_more(store, visitor, monkeypatch):
    monkeypatch.setenv("DOORSTEP_MAIL_SERVER", "mail.monitor.example")
    monkeypatch.setenv("DOORSTEP_MAIL_FROM", "doorstep@monitor.example")
    answer = visitor.post("/councillor/new-link", ("link", linked(store, ROWAN, made_at=OLD)))
    assert "It is sent when this monitor next sends its mail, if your page on your council" in answer.text


def test_a_link_that_was_revoked_opens_nothing_and_shuts_what_it_had_opened(store, visitor):
    word = linked(store, ROWAN, made_at=NOW - timedelta(hours=1))
    visitor.open(word)
    store.doors.note("NBR", "zq7", DoorEvent(DoorEventKind.LINKS_REVOKED, NOW))
    refused(visitor, word)
    answer = visitor.see("/councillor")
    assert (answer.status_code, bool(NAMES.search(answer.text))) == (403, False)
    assert visitor.post("/councillor/new-link", ("link", word)).status_code == 404


def test_after_the_removal_neither_the_link_nor_what_it_opened_is_good_for_anything(store, visitor):
    word = linked(store, ROWAN)
    form = form_of(visitor.open(word))
    store.rights.erase("NBR", ["zq7"], Cause.ASKED, NOW)
    refused(visitor, word)
    assert visitor.see("/councillor").status_code == 403
    assert visitor.post("/councillor/ticks", ("form", form), ("item", "councillors-imprint")).status_code == 403
    assert visitor.post("/councillor/new-link", ("link", word)).status_code == 404
    assert store.doors.events("NBR", "zq7") == ()


def test_a_page_that_was_closed_stays_closed_for_whoever_kept_the_cookie(store, server, rowan):
    kept = rowan.session.cookies.copy()
    assert "Your page is closed" in rowan.say("/councillor/close").text
    assert rowan.see("/councillor").status_code == 403
    rowan.session.cookies.update(kept)
    assert rowan.see("/councillor").status_code == 403


def test_a_page_that_was_open_when_a_backup_was_restored_opens_anew_with_the_link(store, rowan):
    word = linked(store, ROWAN)
    store.deeds.note(Deed(DeedKind.RESTORED, NOW + timedelta(hours=1), "administrator"))
    assert rowan.see("/councillor").status_code == 403  # it may have been closed since the backup was made
    assert rowan.see(f"/councillor/open/{word}").status_code == 200


def test_a_cookie_is_good_for_seven_days_and_not_for_what_is_to_come(store, visitor):
    key = linked(store, ROWAN).partition(".")[0]
    seal = Seal(KEY.encode())
    for age, status in ((6, 200), (8, 403), (-1, 403)):
        opened = int((NOW - timedelta(days=age)).timestamp())
        cookie = seal.signed("opened", key, "session", str(opened))
        assert visitor.see("/councillor", cookies={"doorstep_councillor": cookie}).status_code == status


def test_a_link_is_no_cookie_and_a_cookie_no_link(store, visitor):
    word = linked(store, ROWAN)
    assert visitor.see("/councillor", cookies={"doorstep_councillor": word}).status_code == 403
    visitor.open(word)
    refused(visitor, visitor.session.cookies["doorstep_councillor"])


def test_the_cookie_is_for_this_site_and_no_script(store, visitor, monkeypatch):
    answer = visitor.post("/councillor/open", ("link", linked(store, ROWAN)))
    said = answer.headers["set-cookie"]
    assert re.fullmatch(
        r"doorstep_councillor=[\w.-]+; HttpOnly; Max-Age=604800; Path=/councillor; SameSite=strict", said
    )
    monkeypatch.setenv("DOORSTEP_PUBLIC_ADDRESS", "https://monitor.example/doorstep/")
    answer = visitor.post("/councillor/open", ("link", linked(store, ROWAN)))
    assert answer.headers["set-cookie"].endswith("Path=/doorstep/councillor; SameSite=strict; Secure")
    assert answer.headers["location"] == "/doorstep/councillor"


def test_looking_changes_nothing(store, visitor):
    word, old = linked(store, ROWAN), linked(store, SAM, made_at=OLD)
    before = doors(store)
    visitor.see(f"/councillor/open/{word}"), visitor.see(f"/councillor/open/{old}")
    visitor.see("/councillor/verify"), visitor.session.head(f"{visitor.base}/councillor/open/{word}", timeout=10)
    assert doors(store) == before
    visitor.open(word)
    before = doors(store)
    for each in ("", "?done=ticks", "/remove", *(f"/{form}" for form in FORMS), "/new-link", "/open"):
        visitor.see(f"/councillor{each}")
        visitor.see(f"/councillor{each}", params={"form": visitor.form, "item": "councillors-imprint", "link": word})
    assert doors(store) == before


def test_a_form_without_its_key_or_with_somebody_elses_does_nothing(store, server, rowan):
    with_other = Visitor(server, type(rowan.session)())
    others = form_of(with_other.open(linked(store, SAM)))
    before = doors(store)
    wrong = ([], [("form", "")], [("form", others)], [("form", rowan.form), ("form", others)])
    for form, given in product(FORMS, wrong):
        answer = rowan.post(f"/councillor/{form}", *given, ("item", "councillors-imprint"), ("words", "Wrong."))
        assert (answer.status_code, bool(NAMES.search(answer.text))) == (403, False)
    assert doors(store) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": None, "Origin": "https://evil.example"},
    ],
)
def test_a_form_that_another_site_sends_does_nothing(store, rowan, headers):
    given = [("form", rowan.form), ("link", linked(store, SAM, made_at=OLD)), ("words", "Wrong.")]
    before = doors(store)
    for form in (*FORMS, "open", "new-link", "verify"):
        answer = rowan.post(f"/councillor/{form}", *given, headers=headers)
        assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
        assert "That did not come from this page." in answer.text
    assert doors(store) == before


def test_without_a_cookie_no_form_is_taken(store, visitor):
    for form in FORMS:
        assert visitor.post(f"/councillor/{form}", ("form", "x")).status_code == 403


def test_guessing_a_hundred_times_is_stopped_after_twenty(store, visitor):
    word = linked(store, ROWAN)
    statuses = [visitor.post("/councillor/open", ("link", f"guess{number}.x")).status_code for number in range(100)]
    assert (statuses.count(404), statuses.count(429), statuses[0]) == (19, 81, 404)
    answer = visitor.post("/councillor/open", ("link", word))
    assert (answer.status_code, int(answer.headers["retry-after"]) <= 600) == (429, True)
    assert visitor.see(f"/councillor/open/{word}").status_code == 429
    assert visitor.post("/councillor/verify", ("link", word)).status_code == 429


def test_no_page_leaks_its_address_and_none_is_kept_or_framed(store, visitor):
    word = linked(store, ROWAN)
    answers = [visitor.see(f"/councillor/open/{word}"), visitor.post("/councillor/open", ("link", word))]
    answers += [visitor.see("/councillor"), visitor.see("/councillor/verify"), visitor.see("/councillor/nowhere")]
    for each in answers:
        assert each.headers["referrer-policy"] == "no-referrer"
        assert each.headers["cache-control"] == "no-store"
        assert each.headers["x-robots-tag"].startswith("noindex")
        assert each.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in each.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in each.headers["content-security-policy"]
        assert "<script" not in each.text
        assert "javascript:" not in each.text


def test_a_link_is_in_no_log(store, visitor, caplog):
    caplog.set_level(logging.DEBUG)
    word = linked(store, ROWAN)
    visitor.see(f"/councillor/open/{word}")
    visitor.open(word)
    visitor.say("/councillor/wrong", ("words", "Zquidge says so."))
    visitor.post("/councillor/open", ("link", tampered(word)[0]))
    said = "\n".join(
        f"{each.getMessage()} {each.exc_text or ''}"
        for each in caplog.records
        if each.name.partition(".")[0] != "urllib3" and each.name != "uvicorn.access"
    )
    assert word.partition(".")[0] not in said
    assert visitor.session.cookies["doorstep_councillor"] not in said
    assert not NAMES.search(said)


def test_when_the_database_is_away_that_is_one_sentence(store, visitor, monkeypatch, tmp_path):
    monkeypatch.setenv("DOORSTEP_DATABASE", f"sqlite:///{tmp_path}/nowhere/doors.db")
    answer = visitor.see("/councillor")
    assert (answer.status_code, "Please come back later." in answer.text, str(tmp_path) in answer.text) == (
        503,
        True,
        False,
    )


def test_below_the_door_there_is_nothing_else(store, visitor):
    answer = visitor.see("/councillor/../councillor/%2e%2e/secret")
    assert answer.status_code == 404


def test_without_a_key_every_link_is_refused(store, visitor, monkeypatch, tmp_path):
    word = linked(store, ROWAN)
    monkeypatch.delenv("DOORSTEP_LINK_KEY")
    refused(visitor, word)
    assert not (tmp_path / "doors.db.link-key").exists()


def test_nothing_tells_a_link_that_was_revoked_or_whose_owner_is_gone_from_one_that_never_was(store, visitor):
    revoked, gone = linked(store, ROWAN, made_at=NOW - timedelta(hours=1)), linked(store, SAM)
    store.doors.note("NBR", ROWAN.site_id, DoorEvent(DoorEventKind.LINKS_REVOKED, NOW))
    store.rights.erase("NBR", [SAM.site_id], Cause.ASKED, NOW)
    said = {refused(visitor, each) for each in (revoked, gone, "never.made", tampered(revoked)[0])}
    assert len(said) == 1
