"""One page for whoever decides."""

from dataclasses import replace
from datetime import date

from dashboard.reports.brief import brief, brief_page
from store.records import Activity, ChannelState, Election, ElectionKind, Role, Score
from tests.dashboard.reports.made_facts import facts_of
from tests.dashboard.reports.stored import ENDING, account


def test_three_lines_say_where_it_stands_what_that_is_about_and_what_to_do_first(northbridge):
    assert brief(northbridge).lines == (
        "At the front door: 62 out of 100, between 50 and 70; 2 of 3 things could be checked. Going further.",
        "We could read posts on 1 of its 2 channels. This score is about what residents meet on the website.",
        "Do first: Publish news. Takes days. It would add about 38 points of 100.",
    )


def test_the_caveat_names_the_services_on_which_nothing_could_be_read(northbridge):
    assert brief(northbridge).caveat == (
        "It rests on what public pages showed on 9 March 2026. What could not be seen counts neither for nor against "
        "the council."
    )
    closed = Activity("facebook", "northbridge", ChannelState.NOT_READABLE, "It shows nothing.")
    seen = replace(
        northbridge.snapshot, accounts=(account("Northbridge", Role.MAIN, "facebook"),), activities=(closed,)
    )
    assert "Posts on Facebook could not be read" in brief(replace(northbridge, snapshot=seen)).caveat


def test_the_caveat_does_not_name_a_service_on_which_another_channel_could_be_read(northbridge):
    accounts = (account("Northbridge", Role.MAIN, "mastodon"), account("Museum", Role.SERVICE, "mastodon"))
    activities = (
        Activity("mastodon", "northbridge", ChannelState.ACTIVE, "It posted.", last_posted_on=date(2026, 3, 8)),
        Activity("mastodon", "museum", ChannelState.UNREACHABLE, "It did not answer."),
    )
    seen = replace(northbridge.snapshot, accounts=accounts, activities=activities)
    assert "Mastodon" not in brief(replace(northbridge, snapshot=seen)).caveat


def test_what_channels_show_has_its_own_score_and_is_not_taken_for_the_front_doors(northbridge):
    card = replace(northbridge.scorecard, open_channels=Score(40, 0.5, 40, 60, 1, 2))
    told = brief(replace(northbridge, scorecard=card))
    assert dict(told.questions)["What about our social media channels themselves?"] == (
        "Open channels: 40 out of 100, between 40 and 60; 1 of 2 things could be checked. "
        "1 of your 2 channels could be read. This score is about what these show, and not about the other 1."
    )


def test_before_two_checks_are_finished_nobody_is_told_of_a_first(tmp_path):
    asked = dict(brief(facts_of(tmp_path)).questions)
    assert (
        asked["Has it got better or worse?"] == "No two checks of it are finished yet, so there is nothing to compare."
    )


def test_likely_questions_have_answers_and_no_place_in_an_order(northbridge):
    asked = dict(brief(northbridge).questions)
    assert asked["How do we compare with others?"].startswith("There is no order of councils")
    assert "Typical of unitary authorities: 62" in asked["How do we compare with others?"]
    assert asked["Has it got better or worse?"].startswith("Since the check of 2 March 2026: From 62 to 62")
    assert asked["What can be done soon, and what does it take?"] == (
        "Nothing fits into an hour. A good beginning: Publish news. Takes days."
    )
    assert "write to wrong@monitor.example" in asked["How is this known, and what if it is wrong?"]


def test_before_an_election_the_third_line_says_why_nothing_is_suggested(tmp_path):
    poll = Election("NOR", date(2026, 12, 3), ElectionKind.ALL_OUT, "The council says so.")
    told = brief(facts_of(tmp_path, elections=(poll,)))
    assert told.lines[2].startswith("Pre-election period from")
    assert "Has it got better or worse?" not in dict(told.questions)


def test_a_council_that_is_about_to_end_has_other_things_to_do(tmp_path):
    told = brief(facts_of(tmp_path, ENDING))
    assert told.lines[0].endswith("things could be checked.")
    assert told.lines[2].startswith("4 things are to be done, or confirmed, for the channels before the council ends.")
    assert dict(told.questions)["How do we compare with others?"].endswith("anybody could defend.")


def test_where_too_little_was_seen_the_first_thing_is_to_let_us_look(northbridge):
    card = replace(northbridge.scorecard, overall=Score(None, 0.1, 0, 100, 1, 10), findings=())
    told = brief(replace(northbridge, scorecard=card, advice=()))
    assert told.lines[0].startswith("At the front door: Not enough seen; 1 of 10 things could be checked.")
    assert told.lines[1] == "We could not see enough to give a score. This is not a low score."
    assert told.lines[2].startswith("Check this council again later.")


def test_the_page_has_all_of_it(northbridge):
    drawn = brief_page(northbridge)
    told = brief(northbridge)
    for each in (*told.lines, told.caveat, *(text for pair in told.questions for text in pair)):
        assert each in drawn.replace("&#x27;", "'")
