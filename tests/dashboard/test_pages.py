"""What each page says, without a browser."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dashboard.places import places
from store.records import RobotsReading
from store.store import Store
from tests.dashboard.conftest import (
    EASTMERE,
    FIRSTLEY,
    NEWMOOR,
    NORTHBRIDGE,
    READ_AT,
    house_rules,
    linked,
    scorecard,
    snapshot,
    visits,
)
from tests.dashboard.reading import drawn, page_words


def test_the_queue_puts_councils_of_equal_need_into_one_group(page):
    shown = page_words(page("support"))
    assert "4 councils, no difference we can defend" in shown
    assert shown.index("Eastmere") < shown.index("Firstley") < shown.rindex("Northbridge")


def test_the_queue_has_no_scores(page):
    assert "72" not in page_words(page("support"))


def test_each_council_in_the_queue_has_its_reason_its_first_fix_and_what_was_seen(page):
    shown = page_words(page("support"))
    assert "No house rules were found on the 4 pages that could carry them." in shown
    assert "Publish house rules and link them from the contact page. Takes days." in shown
    assert "9 of 10 things could be checked" in shown


def test_the_fix_that_helps_most_councils_is_named_with_its_effort(page):
    assert "What would help most: one fix would help 4 councils" in page_words(page("support"))


def test_a_council_that_we_could_not_look_at_has_a_list_of_its_own_with_an_action(page):
    shown = page_words(page("support"))
    own = shown[shown.index("Could not look: 1 council") :]
    assert "The site asks robots to stay away (robots.txt). Ask the council's web team" in own
    assert "error" not in own.lower()


def test_a_council_without_needs_is_in_the_list_of_nothing_to_fix(page):
    shown = page_words(page("support"))
    assert shown.index("Nothing found to fix: 1 council") < shown.index("Winterholt")


def test_a_first_look_is_marked(page):
    assert "First look : more pages are still to be read." in page_words(page("support"))


def test_a_council_links_to_its_page_in_the_same_tab(page):
    assert '<a href="council?council=NBR">' in drawn(page("support"))
    assert "target=" not in drawn(page("support"))


def test_a_nation_narrows_the_councils_and_the_regions(page):
    app = page("support")
    app.selectbox(key="nation").select("Wales").run()
    assert app.info[0].value == "1 council of 6 shown."
    assert app.selectbox(key="region").options == ["All regions", "Wales"]
    assert "Northbridge" not in page_words(app)


def test_a_region_of_a_nation_that_is_no_longer_chosen_is_let_go(page):
    app = page("support")
    app.selectbox(key="region").select("North East").run()
    assert app.info[0].value == "2 councils of 6 shown."
    app.selectbox(key="nation").select("Wales").run()
    assert app.selectbox(key="region").value == "All regions"
    assert app.info[0].value == "1 council of 6 shown."


def test_filters_that_match_nothing_say_how_to_go_on(page):
    app = page("support")
    app.selectbox(key="nation").select("Wales").run()
    app.selectbox(key="type").select("District").run()
    assert app.info[0].value == "0 councils of 6 shown."
    assert "No council matches these choices." in page_words(app)


@pytest.mark.parametrize("token", ["NBR", "E06999901", "northbridge"])
def test_a_council_is_found_by_code_ons_code_and_slug(page, token):
    assert "<h1><bdi>Northbridge</bdi></h1>" in drawn(page("council", council=token))


def test_a_council_page_says_its_score_and_what_it_rests_on(page):
    shown = page_words(page("council", council="NBR"))
    assert "We could read posts on 0 of its 3 channels." in shown
    assert "72 out of 100, between 68 and 79" in shown
    assert "9 of 10 things could be checked" in shown


def test_not_enough_seen_is_not_a_low_score(page):
    shown = page_words(page("council", council="DUN"))
    assert "This is not a low score. Front door: what residents meet on the website Not enough seen" in shown
    assert "First: help us see more The site asks robots to stay away (robots.txt)." in shown
    assert "is in place" not in shown


def test_a_council_page_says_what_to_do_why_and_what_it_would_add(page):
    shown = page_words(page("council", council="NBR"))
    assert "What to do next: 1 fix would help on the website" in shown
    assert "Why it matters: People join in more when they know what is welcome." in shown
    assert re.search(r"Takes days\. Would add about \d+ points of 100\.", shown)


def test_every_finding_shows_its_outcome_in_words_and_its_evidence(page):
    app = page("council", council="NBR")
    shown = page_words(app)
    assert "Looked for and not found. No house rules were found" in shown
    assert "What we found at the front door: 1 of 9 things we could check in place" in shown
    assert "In place. The footer links 3 accounts." in shown
    assert "We could not look. The news page needs scripts to show anything." in shown
    assert "http://northbridge.example/contact , read 22 November 2026, 10:14 Follow us" in shown
    assert shown.index("Where we looked: 1 place") < shown.index("Where we saw this: 1 place")
    assert 'href="http://127.0.0.1:8001/contact"' in drawn(app)


def test_a_principle_that_public_pages_cannot_show_is_asked_about(page):
    assert "Questions for yourselves" in page_words(page("council", council="NBR"))


def test_an_account_shows_how_sure_we_are_and_what_it_lets_be_seen(page):
    shown = page_words(page("council", council="NBR"))
    assert "Facebook: northbridge" in shown
    assert "Linked as the council's own. In the footer of the home page, named northbridge." in shown
    assert "Facebook shows nothing to visitors who are not signed in." in shown


def test_a_dispute_is_a_letter_with_council_and_moment_filled_in(page):
    shown = drawn(page("council", council="NBR"))
    assert "mailto:wrong@doorstep.example?subject=Doorstep%3A%20Northbridge%20Council%20%28NBR%29" in shown
    assert "Checked%3A%2022%20November%202026%2C%2010%3A14" in shown


def test_an_unknown_code_is_said_in_one_sentence_and_a_council_can_be_chosen(page):
    app = page("council", council="<b>ZZZ")
    assert "We know no council by the code or name “ <b>ZZZ ”." in page_words(app)
    assert "Newmoor" in app.selectbox[0].options


def test_choosing_a_council_changes_the_address(page):
    app = page("council")
    app.selectbox[0].select("WIN").run()
    assert app.query_params["council"] in ("WIN", ["WIN"])
    assert "<h1><bdi>Winterholt</bdi></h1>" in drawn(app)


def test_a_council_that_is_still_to_be_checked_says_so(page):
    assert "This council has not been checked yet." in page_words(page("council", council="NEW"))


def test_the_method_shows_each_principle_with_its_number(page):
    shown = page_words(page("method"))
    assert "1. Be human" in shown
    assert "10. Be strategic" in shown


def test_the_method_says_what_cannot_be_seen_and_how_to_dispute_it(page):
    shown = page_words(page("method"))
    assert "they show nothing that may be read by a visitor who is not signed in" in shown
    assert "These are the rules of method" in shown
    assert "wrong@doorstep.example" in shown


@pytest.mark.parametrize("name", ["support", "council", "method"])
def test_every_page_says_that_the_councils_are_made_up_and_who_wrote_the_toolkit(page, name):
    shown = page_words(page(name))
    assert "Practice county: these councils are made up. Nothing here is about a real council." in shown
    assert "LGA and comms2point0, 2015; indicators, weights and thresholds are ours." in shown
    assert "Last checked 22 November 2026, 10:14." in shown


@pytest.mark.parametrize("name", ["support", "council"])
def test_an_empty_database_says_what_to_do(page, empty_database, name):
    assert page(name, empty_database).info[0].value == (
        "No councils have been checked yet. Run `doorstep check`, or `doorstep demo` for example councils."
    )


@pytest.mark.parametrize("name", ["support", "council", "method"])
def test_a_database_that_is_away_is_one_sentence(page, tmp_path, name):
    shown = page_words(page(name, f"sqlite:///{tmp_path}/nowhere/county.db"))
    assert "Nothing can be shown at the moment" in shown
    assert "cannot be opened" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("name", ["find", "support", "council", "compare"])
def test_a_database_of_a_newer_doorstep_is_one_sentence(page, tmp_path, name):
    path = tmp_path / "newer.db"
    Store(f"sqlite:///{path}").close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    shown = page_words(page(name, f"sqlite:///{path}"))
    assert "Nothing can be shown at the moment" in shown
    assert "newer" in shown
    assert "Traceback" not in shown


def test_a_check_that_is_going_shows_how_far_it_is(page, going):
    assert "Being checked now: 1 of 2 councils done" in page_words(page("support", going))


@pytest.fixture
def begun(tmp_path):
    """Address of a database in which the first check has begun, and no council is done."""
    url = f"sqlite:///{tmp_path / 'begun.db'}"
    with Store(url) as store:
        store.add_councils([NORTHBRIDGE])
        store.begin_run("county.csv", ["NBR"], datetime.now(UTC), made_up=True)
    return url


@pytest.mark.parametrize("name", ["support", "looking"])
def test_before_the_first_council_of_the_first_check_nothing_is_said_of_any(page, begun, name):
    app = page(name, begun)
    assert "Being checked now: 0 of 1 council" in page_words(app)
    assert app.info[0].value == "The first check is under way. What it finds appears here as it comes."
    assert "Practice county: these councils are made up." in page_words(app)
    assert "could be read" not in page_words(app).replace("what it could read", "")


def test_the_method_shows_the_weights_in_force(page, monkeypatch):
    monkeypatch.setenv("DOORSTEP_WEIGHTS", '{"be-strategic": 3.5}')
    assert "Be strategic, at the front door: 4 questions (weight of the principle: 3.5)" in page_words(page("method"))


def test_a_wrong_setting_is_one_sentence(page, monkeypatch):
    monkeypatch.setenv("DOORSTEP_WORKERS", "many")
    assert "Nothing can be shown at the moment The setting workers" in page_words(page("directory"))


def test_the_queue_opens_on_the_nation_of_the_settings(page, monkeypatch):
    app = page("support")
    assert app.info[0].value == "6 councils of 6 shown."
    monkeypatch.setenv("DOORSTEP_OPENS_ON", "Wales")
    app = page("support")
    assert app.info[0].value == "1 council of 6 shown."
    assert app.selectbox(key="nation").value == "Wales"


def test_one_fix_shows_only_the_councils_it_would_help(page):
    shown = page_words(page("support", fix="house_rules_published"))
    assert "Only the councils that this would help: Publish house rules" in shown
    assert "Northbridge" in shown
    assert "Winterholt" not in shown
    assert "Could not look" not in shown


def test_a_fix_that_nobody_needs_is_a_sentence(page):
    shown = page_words(page("support", fix="<b>nonsense"))
    assert "No council that is shown has a need called “ <b>nonsense ”." in shown
    assert "4 councils, no difference we can defend" in shown


@pytest.mark.parametrize("name", [each.name for each in places()])
def test_no_address_breaks_a_page(page, name):
    names = ("council", "checklist", "fix", "layer", "letter", "list", "nation", "page", "peers", "q", "region", "type")
    shown = page_words(page(name, **dict.fromkeys(names, "\u202e<b>%00'; --" + 5_000 * "x")))
    assert "Nothing can be shown" not in shown
    assert "Measured against the ten basic principles" in shown


# Before elections, and when a council ends


@pytest.fixture
def polls(tmp_path, monkeypatch):
    """Northbridge and Dunmarsh are in a period that began long ago and does not end soon."""
    path = tmp_path / "polls.csv"
    rows = (f"{code},2099-05-07,all-out,made up,2020-01-01\n" for code in ("NBR", "DUN"))
    path.write_text("local_authority_code,date,kind,source,period_from\n" + "".join(rows))
    monkeypatch.setenv("DOORSTEP_ELECTIONS_FILE", str(path))


def test_before_an_election_a_councils_page_suggests_nothing(page, polls):
    shown = page_words(page("council", council="NBR"))
    assert "Pre-election period from 1 January 2020 to 7 May 2099" in shown
    assert "A quieter feed is not a fall." in shown
    assert "What to do next" not in shown
    assert "What has moved" not in shown
    assert "First: help us see more" not in page_words(page("council", council="DUN"))


def test_before_an_election_the_queue_keeps_a_council_and_says_until_when_to_wait(page, polls):
    shown = page_words(page("support"))
    assert "What would help most: one fix would help 3 councils" in shown
    assert "4 councils, no difference we can defend" in shown
    assert "Pre-election period. Suggest nothing until the polls close on 7 May 2099." in shown
    assert "Wait until the polls close on 7 May 2099." in shown


@pytest.fixture
def ending(tmp_path):
    """Address of a database: of three districts one ends in 2099, one ended in 2020, one takes over."""
    url = f"sqlite:///{tmp_path / 'ending.db'}"
    closing = replace(NORTHBRIDGE, valid_to=date(2099, 3, 31), successor="EAS")
    ended = replace(FIRSTLEY, valid_to=date(2020, 3, 31), successor="EAS")
    with Store(url) as store:
        run = store.begin_run("county.csv", [], READ_AT, made_up=True)
        for council in (closing, ended, EASTMERE):
            store.add_visit(run, snapshot(council), scorecard(council, [house_rules(council), linked(council)]))
        store.add_councils([closing, ended, EASTMERE])
    return url


def test_a_closing_council_has_no_stage_and_no_trend_and_needs_of_its_own(page, ending):
    shown = page_words(page("council", ending, council="NBR"))
    assert "Its last day is 31 March 2099; Eastmere Council takes over." in shown
    assert "things to do or to confirm before 31 March 2099" in shown
    assert "Stage" not in shown
    assert "Earlier checks" not in shown
    assert "What to do next" not in shown


def test_a_closing_council_stands_apart_from_the_queue(page, ending):
    shown = page_words(page("support", ending))
    assert "1 council is reorganising and stands apart." in shown
    own = shown[shown.index("Reorganising, and apart from the queue: 1 council") :]
    assert "Northbridge 31 March 2099" in own
    assert "Northbridge" not in shown[: shown.index("Reorganising, and apart")]


def test_a_council_that_has_ended_is_in_no_count_and_its_page_leads_to_the_successor(page, ending):
    assert "Firstley" not in page_words(page("support", ending))
    assert "Firstley Council ended on 31 March 2020. Eastmere took over." in page_words(
        page("council", ending, council="FIR")
    )
    assert "Before it: Firstley until 31 March 2020" in page_words(page("council", ending, council="EAS"))


def test_a_council_that_ended_or_begins_and_was_never_looked_at_says_so(page, ending):
    gone = replace(NEWMOOR, local_authority_code="OLD", name="Oldmead Council", nice_name="Oldmead")
    coming = replace(NEWMOOR, valid_from=date(2099, 4, 1))
    with Store(ending) as store:
        store.add_councils([replace(gone, valid_to=date(2020, 3, 31), successor="EAS"), coming])
    shown = page_words(page("council", ending, council="OLD"))
    assert "Oldmead Council ended on 31 March 2020. Eastmere took over. It was never checked here." in shown
    shown = page_words(page("council", ending, council="NEW"))
    assert "This council begins on 1 April 2099. Until then there is nothing to check." in shown


# Comparison


def test_peers_may_be_chosen_and_a_list_of_ones_own_may_be_pasted(page):
    app = page("compare", council="NBR")
    assert "The register does not say the type of Northbridge: it is compared with" in page_words(app)
    app.selectbox(key="peers").select("A list of your own").run()
    app.text_area(key="pasted").input("EAS\nNowhere\nNorthbridge").run()
    shown = page_words(app)
    assert "Compared with the councils of your list (1 council)." in shown
    assert "No council, or several, could be meant by “ Nowhere ”." in shown
    assert "Northbridge Council is left out: it is the council itself." in shown


# The letter


def test_a_council_that_kept_us_out_has_a_letter_to_copy(page):
    app = page("support")
    assert "1 letter to webmasters, asking them to let our robot in" in page_words(app)
    app.selectbox[-1].select("DUN").run()
    assert "Subject: May Doorstep read the public pages of dunmarsh.example?" in page_words(app)
    assert app.code[0].value.startswith("Dear web team,")


def test_a_robots_txt_that_names_us_is_an_answer_and_gets_no_letter(page, tmp_path):
    url = f"sqlite:///{tmp_path / 'named.db'}"
    with Store(url) as store:
        run = store.begin_run("county.csv", ["DUN"], READ_AT, made_up=True)
        store.add_visit(run, *visits()[3])
        said = RobotsReading("http://dunmarsh.example", READ_AT, 200, "User-agent: Doorstep\nDisallow: /\n")
        store.add_batch(run, robots=[said])
        store.end_run(run, READ_AT, "finished")
    app = page("support", url)
    assert "Could not look: 1 council" in page_words(app)
    assert "letter" not in page_words(app)


def test_the_method_has_stages_rules_guidance_and_councillors(page):
    shown = page_words(page("method"))
    for heading in (
        "Two dials, never added",
        "3 stages, shown only when we can be sure",
        "no number, no rank",
        "Who is compared with whom",
        "Before elections we suggest nothing",
        "Guidance that we name",
    ):
        assert heading in shown
