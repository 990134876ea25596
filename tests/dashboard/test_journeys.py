"""Two people at their work, from start to end: a real server, a real browser, and no other machine."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from tests.dashboard import test_browser, test_every_page
from tests.dashboard.test_browser import _settle as settle

axe, context, tab = test_every_page.axe, test_browser.context, test_browser.tab


@pytest.fixture(scope="module")
def desk(county, serve, tmp_path_factory):
    """Address of a dashboard over a copy of the county, to write in."""
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    shutil.copy(county.removeprefix("sqlite:///"), path)
    with serve(f"sqlite:///{path}") as address:
        yield address


def at_rest(tab):
    tab.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


def choose(tab, label, letters):
    """By the keyboard: a click would scroll to the box, and scrolling closes its list."""
    box = tab.get_by_role("combobox", name=label, exact=True)
    box.focus()
    box.press_sequentially(letters)
    tab.get_by_role("option", name=letters).first.wait_for()
    box.press("Enter")
    tab.get_by_role("option", name=letters).first.wait_for(state="hidden")
    at_rest(tab)


def shut_out(tab, axe):
    """What keeps somebody out of the page as it stands; `test_every_page` says where axe-core is missing."""
    return test_every_page.shut_out(tab, axe) if axe else []


def downloaded(tab, link):
    with tab.expect_download() as file:
        tab.get_by_role("link", name=link).click()
    return Path(file.value.path()).read_text(encoding="utf-8-sig")


def test_an_analyst_goes_from_the_queue_to_a_letter_and_takes_the_list_away(tab, desk, axe):
    tab.goto(f"{desk}/shortlist")
    settle(tab, "Shortlist")
    tab.get_by_label("Name of the list").fill("Spring 2027")
    tab.get_by_role("button", name="Begin this list").click()
    tab.get_by_text("Stored: began the list “Spring 2027” with 6 places.").wait_for()

    tab.goto(f"{desk}/support")
    settle(tab, "Who may need support")
    tab.get_by_role("link", name="Shortlist: Northbridge").click()
    tab.get_by_role("heading", name="What we saw of Northbridge").wait_for()
    tab.get_by_text("Where we looked: 1 place").click()
    assert tab.get_by_text("http://northbridge.example/contact").is_visible()
    tab.get_by_label("Why this council?").fill("Residents ask what is welcome.")
    tab.get_by_role("button", name="Put it on the list").click()
    tab.get_by_text("Stored: picked Northbridge.").wait_for()
    assert tab.get_by_text("1 of 6 places is taken; 5 left.").is_visible()
    at_rest(tab)

    choose(tab, "This one", "Northbridge")
    tab.get_by_text("Choose the other council as well.").wait_for()
    choose(tab, "That one", "Eastmere")
    tab.get_by_text("There is no difference that we can defend").wait_for()

    assert shut_out(tab, axe) == []

    tab.get_by_text("I have read the reasons").click()
    tab.get_by_role("button", name="Freeze the list now").click()
    tab.get_by_text("by method 1: what stands here is what was seen then.").wait_for()
    at_rest(tab)
    choose(tab, "Which council on the list?", "Northbridge")
    tab.get_by_text("Read the letter, and copy it").click()
    letter = tab.get_by_text("Dear Chief Executive,")
    letter.wait_for()
    assert "Publish house rules" in tab.locator("[data-testid=stCode]").inner_text()
    assert "72" not in tab.locator("[data-testid=stMain]").inner_text()
    tab.get_by_role("button", name="We offered support").click()
    tab.get_by_text("Stored: offered support to Northbridge.").wait_for()

    assert shut_out(tab, axe) == []

    (row,) = csv.DictReader(downloaded(tab, "Download the list (CSV)").splitlines())
    assert (row["council"], row["reason"], row["offer"]) == ("Northbridge", "Residents ask what is welcome.", "offered")


def reply_on_a_phone(tab):
    """The officer says that an account is not theirs."""
    choose(tab, "What do you want to say?", "This account is not ours")
    tab.get_by_role("button", name="Send this reply").wait_for()
    choose(tab, "Which account?", "Facebook, northbridge")
    tab.get_by_label("In your words").fill("A fan runs it, <b>kindly</b>.")
    tab.get_by_role("button", name="Send this reply").click()
    tab.get_by_text("Sent. It is reply number 1, and is under review.").wait_for()
    assert tab.get_by_text("A fan runs it, <b>kindly</b>.").first.is_visible()
    at_rest(tab)


def decide_on_a_phone(tab, desk, axe):
    """The analyst upholds what the officer sent, and the officer reads why."""
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"{desk}/replies")
    settle(tab, "What councils say is wrong")
    choose(tab, "Which reply?", "Northbridge, number 1")
    assert shut_out(tab, axe) == []
    tab.get_by_label("The reason, for the council to read").fill("Its profile says so.")
    tab.get_by_role("button", name="Uphold it", exact=True).click()
    tab.get_by_text("Upheld: Northbridge, number 1. It counts from the next check.").wait_for()
    tab.goto(f"{desk}/council?council=NBR")
    settle(tab, "Northbridge")
    assert tab.get_by_text("Its profile says so.").first.is_visible()


def test_an_officer_finds_their_council_reads_answers_and_takes_it_away(tab, desk):
    tab.goto(f"{desk}/find")
    settle(tab, "Find your council")
    tab.get_by_label("Name or code of the council").fill("northbrige")
    tab.get_by_label("Name or code of the council").press("Enter")
    tab.get_by_role("link", name="Northbridge").first.click()
    settle(tab, "Northbridge")
    tab.get_by_text("I have one hour this month").click()
    assert tab.get_by_text("Publish house rules and link them from the contact page.").first.is_visible()
    tab.get_by_role("link", name="Print this page").click()
    tab.get_by_role("heading", name="What to do next").wait_for()
    tab.get_by_role("link", name="Full scorecard").click()
    settle(tab, "Northbridge")
    tab.get_by_role("link", name="Report as a web page").click()
    tab.get_by_role("heading", name="Every answer, and where it was seen").wait_for()
    tab.goto(f"{desk}/council?council=NBR")
    settle(tab, "Northbridge")
    tab.get_by_role("link", name="Compare it with other groups").click()
    settle(tab, "Compare Northbridge")
    assert tab.get_by_role("combobox", name="Compare with").count() == 1

    tab.goto(f"{desk}/self-assessment?council=NBR")
    settle(tab, "What Northbridge says of itself")
    tab.get_by_text("Open the form").click()
    tab.get_by_role("button", name="Declare this").wait_for()
    at_rest(tab)
    choose(tab, "Staff can open social media at their desks.", "Partly")
    tab.get_by_role("button", name="Declare this").click()
    tab.get_by_text("Declared: 1 statement answered.").wait_for()
    tab.get_by_role("link", name="What was declared, as a page to print").click()
    tab.get_by_role("heading", name="The organisation: what Northbridge Council says of itself").wait_for()
