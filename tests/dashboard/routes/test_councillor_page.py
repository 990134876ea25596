"""What a councillor finds on their own page, and what they can say there."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.words import moment
from store.records import Councillor, CouncillorList, DoorEvent, DoorEventKind
from tests.dashboard.routes.conftest import JO, NOW, ROWAN, SAM, Visitor, linked


def words(text):
    """As a reader sees them."""
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", text, flags=re.S)).split())


def events(store, person=ROWAN):
    """What they said: that they opened their page does not count."""
    every = store.doors.events("NBR", person.site_id)
    return [(each.kind, each.about, each.words) for each in every if each.kind is not DoorEventKind.OPENED]


def test_the_page_names_the_seat_and_who_cannot_see_it(store, visitor):
    said = words(visitor.open(linked(store, ROWAN)))
    assert "We look at your page as councillor for Mill Lane on Northbridge Council's site" in said
    assert "we do not look at parish or town councils" in said
    assert "Your council and the LGA cannot see this page." in said


def test_it_says_what_a_resident_sees_and_what_is_in_place_without_a_number(store, visitor):
    said = words(visitor.open(linked(store, ROWAN)))
    assert "Your division or office is named." in said
    assert "Accounts that we take for yours: X and Facebook." in said
    assert "This looks like a private profile. It is noted as private, and never opened." in said
    assert "4 of the 9 things we could check are in place. 1 more is partly in place." in said
    assert "Be professional: 3 of the 4 things we could check are in place. 1 more is partly in place." in said
    assert not re.search(r"\d\s*(?:%|out of 100|/\s*100)|rank|average|other councillors", said)


def test_no_account_is_fine(store, visitor):
    said = words(visitor.open(linked(store, SAM)))
    assert "Social media accounts: None listed. That is fine." in said
    assert "2 of the 3 things we could check are in place." in said


def test_a_private_profile_is_no_link(store, visitor):
    text = visitor.open(linked(store, ROWAN))
    assert 'href="https://x.com/RowanZquidge"' in text
    assert 'href="https://www.facebook.com' not in text


def test_there_are_at_most_three_tips_and_ways_to_be_reached_come_first(store, visitor):
    text = visitor.open(linked(store, ROWAN))
    tips = re.findall(r'<div class="tip">\s*<h3>(.*?)</h3>', text, re.S)
    assert [unescape(each)[:60] for each in tips] == [
        "Ask democratic services to show a form or your council e-mai",
        "Ask democratic services to add a line: surgeries, by appoint",
        "Ask democratic services to take the link to your private pro",
    ]


def test_what_only_the_council_can_change_comes_with_an_e_mail_that_is_ready(store, visitor):
    text = visitor.open(linked(store, SAM))
    (address,) = re.findall(r'href="(mailto:[^"]+)"', text)
    parts = urlsplit(unescape(address))
    said = parse_qs(parts.query)
    assert parts.path == "members@northbridge.example"
    assert said["subject"] == ["My page on the council's website"]
    assert said["body"][0].startswith("Dear democratic services,\r\n\r\nOn my page on the council's website (https://")
    assert said["body"][0].endswith("Sam Invented\r\nCouncillor for Old Quay\r\n")


def test_ticks_are_kept_and_taken_away_and_unknown_ones_are_not_kept(store, rowan):
    sent = [("item", "councillors-imprint"), ("item", "councillors-two-factor"), ("item", "no-such-item")]
    answer = rowan.say("/councillor/ticks", *sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/councillor?done=ticks#ticks")
    text = rowan.see("/councillor?done=ticks").text
    assert "Your ticks are saved." in text
    assert re.findall(r'value="([\w-]+)" checked', text) == ["councillors-two-factor", "councillors-imprint"]
    rowan.say("/councillor/ticks", ("item", "councillors-imprint"))
    assert events(store) == [
        (DoorEventKind.TICKED, "councillors-imprint", ""),
        (DoorEventKind.TICKED, "councillors-two-factor", ""),
        (DoorEventKind.UNTICKED, "councillors-two-factor", ""),
    ]


def test_the_imprint_is_asked_about_in_the_checklist_and_nowhere_else(store, visitor):
    text = visitor.open(linked(store, ROWAN))
    before, _, after = text.partition('id="ticks"')
    assert "imprint" not in before.lower()
    assert "imprint" in after.partition('id="break"')[0]


def test_a_break_pauses_the_tips_until_they_are_back(store, rowan):
    rowan.say("/councillor/break")
    rowan.say("/councillor/break")
    said = words(rowan.see("/councillor?done=break").text)
    assert "There are no tips meanwhile, and your accounts are left alone." in said
    assert "Write to democratic services" not in said
    assert events(store) == [(DoorEventKind.BREAK_BEGUN, "", "")]
    rowan.say("/councillor/back")
    assert "Write to democratic services" in words(rowan.see("/councillor").text)


def test_what_is_wrong_is_written_down_as_it_was_said(store, rowan):
    rowan.say("/councillor/wrong", ("about", "councillor-account-of-office"), ("words", "That <b>is</b> my page."))
    rowan.say("/councillor/wrong", ("about", "no-such-thing"), ("words", "It is not mine."))
    assert events(store) == [
        (DoorEventKind.WRONG, "councillor-account-of-office", "That <b>is</b> my page."),
        (DoorEventKind.WRONG, "", "It is not mine."),
    ]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("  ", "Please say what is wrong."),
        ("x" * 1001, "That is too long: please say it in a thousand letters."),
        ("x" * 40_000, "That is more than this page takes."),
    ],
)
def test_a_message_that_is_empty_or_endless_is_refused_in_one_sentence(store, rowan, said, answer):
    refused = rowan.say("/councillor/wrong", ("words", said))
    assert refused.status_code == 403
    assert answer in refused.text
    assert events(store) == []


def test_of_messages_there_are_no_more_than_twenty_a_day(store, rowan):
    for _ in range(20):
        store.doors.note("NBR", ROWAN.site_id, DoorEvent(DoorEventKind.WRONG, NOW, words="Wrong."))
    refused = rowan.say("/councillor/wrong", ("words", "Again."))
    assert "Please write again tomorrow." in refused.text


def test_each_opening_is_shown_and_a_strange_one_closes_the_page_everywhere(store, server, visitor):
    word = linked(store, ROWAN, made_at=NOW - timedelta(minutes=1))
    store.doors.note("NBR", ROWAN.site_id, DoorEvent(DoorEventKind.OPENED, NOW - timedelta(days=3), "somebody"))
    stranger = Visitor(server, type(visitor.session)())
    stranger.open(word)
    shown = visitor.open(word).partition('<h2 id="opened">')[2].partition("</ul>")[0]
    assert shown.count("<li>") == 3
    assert moment(NOW - timedelta(days=3)) in words(shown.rpartition("<li>")[2])
    said = visitor.say("/councillor/close-everywhere")
    assert "No link that was made until now opens it any more, on any device." in words(said.text)
    assert [each.see("/councillor").status_code for each in (visitor, stranger)] == [403, 403]
    assert stranger.post("/councillor/open", ("link", word)).status_code == 404


def test_from_the_letter_to_the_removal_and_back(store, rowan):
    question = rowan.see("/councillor/remove")
    assert "You have 14 days to change your mind" in question.text
    assert events(store) == []
    rowan.say("/councillor/remove")
    text = rowan.see("/councillor").text
    assert "You are being removed" in text
    assert not re.search("Zquidge|Mill Lane|Northbridge", text)
    rowan.say("/councillor/ticks", ("item", "councillors-imprint"))
    assert rowan.see("/councillor/remove").headers["location"] == "/councillor"
    assert events(store) == [(DoorEventKind.REMOVAL_ASKED, "", "")]
    rowan.say("/councillor/stay")
    assert "You stay. Nothing is removed." in rowan.see("/councillor?done=stay").text
    assert store.doors.removals() == ()


def test_before_an_election_the_page_is_paused_and_removal_is_not(store, visitor, tmp_path, monkeypatch):
    poll = (NOW + timedelta(days=10)).date()
    elections = tmp_path / "elections.csv"
    elections.write_text(f"local_authority_code,date,kind,source\nNBR,{poll},all-out,made up for a test\n")
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(elections))
    said = words(visitor.open(linked(store, ROWAN)))
    assert "Until the polls close nothing is shown or suggested here" in said
    assert "in place" not in said
    visitor.say("/councillor/remove")
    assert store.doors.resting() == {("NBR", ROWAN.site_id)}


def test_a_hostile_name_is_text(store, visitor):
    text = visitor.open(linked(store, JO))
    assert "<b>Fable" not in text
    assert "Jo &lt;b&gt;Fable&lt;/b&gt;" in text


def test_the_address_says_nothing_that_we_did_not(store, rowan):
    text = rowan.see("/councillor?done=<script>alert(1)</script>").text
    assert 'role="status"' not in text
    assert "alert" not in text


def test_whose_page_was_not_looked_at_yet_is_told_so(store, visitor):
    new = Councillor("NBR", "12", "Kit Newcomer", "Castle Hill")
    run = store.begin_run("councils.csv", ["NBR"], NOW, made_up=True)
    store.add_councillor_lists(run, [CouncillorList("NBR", NOW, councillors=(ROWAN, SAM, JO, new), good=True)])
    assert "Your page has not been looked at yet." in words(visitor.open(linked(store, new)))
