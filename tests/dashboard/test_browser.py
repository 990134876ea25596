"""The dashboard as a visitor meets it: a real server, a real browser, and no other machine."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from store.records import Council, Score, Scorecard, Snapshot
from store.store import Store

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Streamlit asks for these two below the page's own address first, is refused, and asks again at the root.
KNOWN_404 = ("/_stcore/health", "/_stcore/host-config")


@pytest.fixture(scope="module")
def context():
    """One browser for all tests of this file; `None` where there is none. Closed before other tests run."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=SWITCHES)
        yield browser.new_context()
        browser.close()


@pytest.fixture
def tab(context, missing):
    """A new tab. At the end of the test it must have asked no other machine and have logged nothing."""
    if context is None:
        missing("no Chromium or Chrome on this machine")
    page = context.new_page()
    page.set_default_timeout(20_000)
    elsewhere, complaints = [], []
    page.on("request", lambda request: _is_here(request.url) or elsewhere.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message) or dialog.dismiss())
    page.on("console", lambda message: _is_known(message) or complaints.append(message.text))
    yield page
    page.close()
    assert elsewhere == []
    assert complaints == []


def _is_here(url):
    return urlsplit(url).scheme in ("data", "blob") or urlsplit(url).hostname == "127.0.0.1"


def _is_known(message):
    return message.type != "error" or urlsplit(message.location["url"]).path.endswith(KNOWN_404)


@pytest.fixture
def visit(tab, dashboard):
    """`visit("method", "How we score")`: the tab, once the page with this heading stands."""

    def go(path, heading, *, base=dashboard, width=1280):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(f"{base}/{path}")
        _settle(tab, heading)
        return tab

    return go


def _settle(tab, heading):
    tab.get_by_role("heading", level=1, name=heading).wait_for()
    # Also "notRunning" before the first run, hence the heading first.
    tab.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    tab.locator("footer").wait_for()


@pytest.mark.parametrize("token", ["NBR", "E06999901", "northbridge"])
def test_a_deep_link_lands_on_its_council(visit, token):
    assert visit(f"council?council={token}", "Northbridge").title() == "Northbridge | Doorstep"


def test_the_queue_leads_to_a_council_in_the_same_tab(visit, context):
    tab = visit("support", "Who may need support")
    tabs = len(context.pages)
    tab.get_by_role("link", name="Eastmere").first.click()
    _settle(tab, "Eastmere")
    assert tab.url.endswith("/council?council=EAS")
    assert len(context.pages) == tabs


def test_choosing_a_nation_changes_the_table_and_the_address(visit):
    tab = visit("support", "Who may need support")
    assert tab.get_by_role("rowheader", name="Northbridge").count() == 1
    tab.get_by_role("combobox", name="Nation").click()
    tab.get_by_role("option", name="Wales").click()
    tab.get_by_role("status").get_by_text("1 council of 6 shown.").wait_for()
    tab.get_by_role("rowheader", name="Northbridge").wait_for(state="detached")
    assert tab.url.endswith("?nation=Wales")


def test_a_filtered_view_can_be_sent_on_by_its_address(visit):
    tab = visit("support?nation=Wales", "Who may need support")
    tab.get_by_text("1 council of 6 shown.").wait_for()
    assert tab.get_by_role("rowheader", name="Northbridge").count() == 0


def test_what_a_council_wrote_is_shown_and_never_obeyed(visit):
    tab = visit("council?council=TRI", re.compile("evil.example"))
    body = tab.locator("[data-testid=stMain]")
    assert body.get_by_role("heading", level=1).count() == 1
    assert body.locator("img").count() == 0
    assert body.locator("a[href*='evil']").count() == 0
    assert ":material/home:" in body.get_by_role("heading", level=1).inner_text()
    tab.set_viewport_size({"width": 320, "height": 900})
    assert _sideways(tab) == [0, 0]


def test_a_choice_of_peers_can_be_sent_on_by_its_address(visit):
    tab = visit("compare?council=NBR", re.compile("Compare Northbridge"))
    box = tab.get_by_role("combobox", name="Compare with")
    box.focus()
    box.press("ArrowDown")  # a click would scroll there first, and scrolling closes the list
    tab.get_by_role("option", name="Same region").click()
    tab.wait_for_url("**/compare?council=NBR&peers=Same+region")
    sent_on = visit("compare?council=NBR&peers=Same+region", re.compile("Compare Northbridge"))
    assert sent_on.get_by_role("combobox", name="Compare with").input_value() == "Same region"


def test_the_letter_to_a_webmaster_is_chosen_by_the_keyboard(visit):
    tab = visit("support", "Who may need support")
    box = tab.get_by_role("combobox", name="Letter to the web team of")
    box.focus()
    box.press("ArrowDown")
    tab.get_by_role("option", name="Dunmarsh").click()
    tab.get_by_text("Dear web team,").wait_for()


def test_evidence_of_the_practice_county_opens_on_this_machine(visit):
    tab = visit("council?council=NBR", "Northbridge")
    tab.get_by_text("Go to where the eyeballs are: 1 of 1 in place").click()
    tab.get_by_text("Where we saw this").first.click()
    link = tab.get_by_role("link", name="http://northbridge.example/contact").first
    assert link.get_attribute("href") == "http://127.0.0.1:9/contact"
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"


def _sideways(tab):
    """By how many pixels the page and its main part are wider than what can be seen."""
    boxes = (tab.locator("html"), tab.locator("[data-testid=stMain]"))
    return [each.evaluate("box => box.scrollWidth - box.clientWidth") for each in boxes]


def test_the_keyboard_shows_where_it_is(visit):
    tab = visit("support", "Who may need support")
    link = tab.get_by_role("link", name="How we score").first
    while not link.evaluate("link => link === document.activeElement"):
        tab.keyboard.press("Tab")
    ring = link.evaluate("link => [getComputedStyle(link).outlineWidth, getComputedStyle(link).outlineStyle]")
    assert ring == ["3px", "solid"]


def test_the_keyboard_reaches_a_table(visit):
    tab = visit("support", "Who may need support")
    region = tab.get_by_role("region", name="Councils that we could not see enough of")
    region.focus()
    assert region.evaluate("box => getComputedStyle(box).outlineWidth") == "3px"


def test_text_twice_as_large_is_cut_off_nowhere_and_paper_has_no_menu(visit):
    tab = visit("support", "Who may need support")
    tab.add_style_tag(content="html { font-size: 200% !important }")
    link = tab.get_by_role("link", name="Who may need support").first
    ends = "link => [link.querySelector('p'), link].map(each => each.getBoundingClientRect().right)"
    label, room = link.evaluate(ends)
    assert label <= room
    boxes = tab.get_by_role("combobox").evaluate_all("all => all.map(each => each.scrollWidth - each.clientWidth)")
    assert set(boxes) == {0}
    tab.emulate_media(media="print")
    assert not tab.get_by_test_id("stSidebar").is_visible()
    assert _sideways(tab) == [0, 0]


def test_every_answer_forbids_other_machines_and_frames(tab, dashboard):
    headers = tab.goto(f"{dashboard}/").headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-encoding"] == "gzip"


def test_no_viewer_is_sent_letters_that_no_page_uses(tab, dashboard):
    fonts = []
    tab.on("request", lambda request: request.url.endswith(".woff2") and fonts.append(urlsplit(request.url).path))
    tab.goto(f"{dashboard}/council?council=NBR")
    _settle(tab, "Northbridge")
    assert [each for each in fonts if "Source" in each] == []


def test_results_appear_as_they_come(tab, serve, going):
    with serve(going) as base:
        tab.goto(f"{base}/support")
        tab.get_by_text("Being checked now: 1 of 2 councils done").wait_for()
        tab.get_by_text("1 council of 1 shown.").wait_for()
        _check(going, "EAS")
        tab.get_by_text("2 councils of 2 shown.").wait_for()
        tab.get_by_text("Being checked now").wait_for(state="detached")


def _check(database, code):
    """Finish this council in the check that is under way."""
    at = datetime.now(UTC)
    nothing = Score(None, 0, 0, 100, 0, 1)
    with Store(database) as store:
        council = store.council(code)
        run = store.latest_run()
        assert isinstance(council, Council)
        store.add_visit(run.id, Snapshot(council, at), Scorecard(council, at, 1, nothing, (), ()))


def test_an_empty_database_says_what_to_do(tab, serve, empty_database):
    with serve(empty_database) as base:
        tab.goto(f"{base}/support")
        tab.get_by_text("No councils have been checked yet.").wait_for()


def test_a_database_that_is_away_is_one_sentence(tab, serve, tmp_path):
    with serve(f"sqlite:///{tmp_path}/nowhere/county.db") as base:
        tab.goto(base)
        tab.get_by_role("heading", name="Nothing can be shown at the moment").wait_for()
        assert tab.locator("[data-testid=stException]").count() == 0
        assert "Traceback" not in tab.inner_text("body")


def test_a_council_hands_over_figures_and_they_stand_where_nothing_could_be_read(tab, serve, going, tmp_path):
    (tmp_path / "figures.csv").write_text("date,platform,account,posts\n2026-11-01,Facebook,northbridge,7\n")
    with serve(going) as base:
        tab.goto(f"{base}/council?council=NBR")
        tab.get_by_role("heading", name="Supply figures").wait_for()
        tab.locator("input[type=file]").set_input_files(tmp_path / "figures.csv")
        tab.get_by_text("figures.csv").wait_for()
        tab.get_by_role("button", name="Store these figures").click()
        tab.get_by_role("status").get_by_text("Stored from 1 file").wait_for()
        tab.get_by_role("heading", name="Figures that the council supplied: 1 account").wait_for()
        assert "Supplied by the council on" in tab.get_by_role("row", name="Facebook").first.inner_text()
