"""Accounts A to Z: who stands in it, how it is narrowed, and the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from dashboard.directory import Choices, Entry, entries, letter, letters, narrowed, page, pages
from dashboard.directory_blocks import Beside, block
from store.channels import Channel, Listed
from store.records import ChannelState, Council, Grade, Role
from store.store import Store
from tests.dashboard.conftest import NEWMOOR, NORTHBRIDGE, READ_AT, linked, scorecard, snapshot
from tests.dashboard.reading import drawn, page_words, words


def council(code, name, nation="England", type_name="District"):
    website = f"https://{code.lower()}.example/"
    return Council(code, f"{name} Council", website, nice_name=name, nation=nation, type_name=type_name)


def channel(platform="bluesky", state=ChannelState.ACTIVE, **more):
    return Channel(
        platform,
        "northbridge",
        f"https://{platform}.example/northbridge",
        Role.MAIN,
        Grade.LINKED,
        "https://nbr.example/contact",
        READ_AT,
        state,
        "The newest post is 3 days old.",
        more.get("known_post_on"),
    )


def listed(of, *channels, looked=True, unlisted=0):
    return Listed(of, READ_AT, looked, channels, unlisted)


ABER, BRYN, NORTH = council("ABR", "Aber", "Wales"), council("BRN", "Ŵryn", "Wales"), council("NBR", "Northbridge")
DIRECTORY = entries(
    [NORTH, BRYN, ABER],
    [listed(NORTH, channel(), channel("x", ChannelState.RETIRED)), listed(ABER, channel("x", ChannelState.ACTIVE))],
)


def codes(found):
    return [each.council.local_authority_code for each in found]


def test_every_council_stands_in_the_directory_by_name_those_never_visited_too():
    assert codes(DIRECTORY) == ["ABR", "NBR", "BRN"]
    assert DIRECTORY[2] == Entry(BRYN, None)


def test_accents_do_not_change_the_letter():
    assert letters(DIRECTORY) == ["A", "N", "W"]
    assert letter(council("ONE", "1st Council")) == "#"


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        (Choices(), ["ABR", "NBR", "BRN"]),
        (Choices(letter="N"), ["NBR"]),
        (Choices(nation="Wales"), ["ABR", "BRN"]),
        (Choices(type_name="County"), []),
        (Choices(platform="bluesky"), ["NBR"]),
        (Choices(state=ChannelState.ACTIVE), ["ABR", "NBR"]),
        (Choices(platform="x", state=ChannelState.ACTIVE), ["ABR"]),
        (Choices(platform="x", nation="England"), ["NBR"]),
    ],
)
def test_choices_narrow_the_directory(choices, found):
    assert codes(narrowed(DIRECTORY, choices)) == found


def test_where_a_service_is_asked_for_only_its_accounts_are_shown():
    (found,) = narrowed(DIRECTORY, Choices(platform="x", nation="England"))
    assert [each.platform for each in found.channels] == ["x"]


def test_a_page_has_ten_councils_and_an_empty_directory_one_page():
    many = [Entry(council(f"N{number}", f"Newton {number:02}"), None) for number in range(23)]
    assert (pages(many), pages([])) == (3, 1)
    assert [len(page(many, number)) for number in (1, 2, 3)] == [10, 10, 3]


def test_a_channel_shows_whose_it_is_its_state_and_where_it_was_seen():
    shown = words([block(Entry(NORTH, listed(NORTH, channel(known_post_on=date(2026, 11, 19)))), {})])
    assert "1 account: Bluesky Accounts of Northbridge" in shown
    assert "Bluesky: northbridge The council's main account. Linked as the council's own." in shown
    assert "The newest post is 3 days old. The newest post that we know of is from 19 November 2026." in shown
    assert "Page read on 22 November 2026" in shown


def test_the_day_of_the_newest_post_is_said_once():
    told = replace(channel(known_post_on=date(2026, 11, 19)), reason="Its newest post is from 19 November 2026.")
    assert words([block(Entry(NORTH, listed(NORTH, told)), {})]).count("19 November 2026") == 1


def test_accounts_are_folded_unless_they_were_asked_for():
    entry = Entry(NORTH, listed(NORTH, channel()))
    assert "<details><summary>" in block(entry, {})
    assert "council?council" not in block(entry, {})  # whoever looks has no page of it
    assert '<a href="council?council=NBR">' in block(entry, {}, Beside(known=frozenset({"NBR"})))
    assert '<details open=""><summary>' in block(entry, {}, unfolded=True)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (Entry(NORTH, None), "Not visited yet."),
        (Entry(NORTH, listed(NORTH, looked=False)), "We could not look, so we cannot say."),
        (Entry(NORTH, listed(NORTH)), "No page that we could read leads to an account of this council."),
        (Entry(NORTH, listed(NORTH, unlisted=2)), "2 accounts that are, or may be, a person's own are not listed."),
    ],
)
def test_a_council_without_a_channel_says_why(entry, said):
    assert said in words([block(entry, {})])


# The page


def test_the_page_lists_councils_with_their_channels(page):
    app = page("directory")
    assert app.info[0].value == "5 accounts of 7 councils."
    assert "1 account: Facebook Accounts of Northbridge" in page_words(app)
    assert "Newmoor District · Wales Not visited yet." in page_words(app)
    assert "<img" not in drawn(app)


def test_a_view_can_be_sent_on_by_its_address(page):
    app = page("directory", letter="N", nation="Wales")
    assert app.info[0].value == "0 accounts of 1 council."
    assert (app.selectbox(key="letter").value, app.selectbox(key="nation").value) == ("N", "Wales")


def test_a_page_with_one_council_is_not_headed_from_itself_to_itself(page):
    shown = page_words(page("directory", letter="W"))
    assert "Winterholt" in shown
    assert "Winterholt to Winterholt" not in shown


def test_an_address_with_nonsense_shows_the_whole_directory(page):
    app = page("directory", letter="<script>", page="-7", service="\x00", state="a" * 5000)
    assert app.info[0].value == "5 accounts of 7 councils."


def test_choices_that_match_nothing_say_how_to_go_on(page):
    app = page("directory", nation="Wales", service="Facebook", letter="N")
    assert "No account matches these choices." in page_words(app)


def test_many_councils_are_paged_and_one_that_has_ended_is_in_no_list(page, tmp_path):
    ended = replace(NEWMOOR, valid_to=datetime.now(UTC).date() - timedelta(days=1))
    database = f"sqlite:///{tmp_path / 'many.db'}"
    with Store(database) as store:
        store.add_councils([ended, *(council(f"A{number}", f"Alder {number:02}") for number in range(12))])
        run = store.begin_run("county.csv", ["NBR"], READ_AT, made_up=True)
        store.add_visit(run, snapshot(NORTHBRIDGE), scorecard(NORTHBRIDGE, [linked(NORTHBRIDGE)]))
    first, second = (page_words(page("directory", database=database, page=number)) for number in ("1", "2"))
    assert "Alder 00 to Alder 09" in first
    assert "Alder 10 to Northbridge" in second
    assert "Newmoor" not in first + second


def test_an_empty_database_has_an_empty_directory(page, empty_database):
    assert "No councils have been checked yet." in page("directory", database=empty_database).info[0].value
