from dataclasses import replace

from dashboard.findings import asked, findings
from store.records import Dial
from tests.dashboard.reading import words
from tests.scoring.asked import HALF, MET, NOT_APPLICABLE, NOT_MET, PRINCIPLES, UNKNOWN, card

FRONT = card({"a": MET, "b": NOT_MET, "c": UNKNOWN})
OPENED = card({"d": MET, "e": HALF}, dial=Dial.OPEN_CHANNELS)
BOTH = replace(FRONT, findings=(*FRONT.findings, *OPENED.findings), open_channels=OPENED.open_channels)


def test_what_is_in_place_is_counted_for_each_dial_by_itself():
    shown = words(findings(BOTH, PRINCIPLES, {}))
    assert "What we found at the front door: 1 of 2 things we could check in place" in shown
    assert "What we found on open channels: 1 of 2 things we could check in place" in shown


def test_every_principle_says_how_much_of_it_is_in_place():
    shown = words(findings(BOTH, PRINCIPLES, {}))
    assert "P : 1 of 2 in place" in shown
    assert "Q : nothing could be checked" in shown


def test_a_principle_of_which_nothing_applies_is_not_one_that_could_not_be_seen():
    shown = words(findings(card({"a": MET, "b": NOT_MET, "c": NOT_APPLICABLE}), PRINCIPLES, {}))
    assert "Q : there was nothing to check" in shown


def test_a_dial_on_which_no_question_arises_is_not_shown():
    quiet = replace(FRONT, findings=(*FRONT.findings, *card({"d": NOT_APPLICABLE}, dial=Dial.OPEN_CHANNELS).findings))
    assert "open channels" not in words(findings(quiet, PRINCIPLES, {}))


def test_where_no_channel_is_known_nobody_lists_what_channels_did_not_show():
    dark = replace(FRONT, findings=(*FRONT.findings, *card({"d": UNKNOWN}, dial=Dial.OPEN_CHANNELS).findings))
    assert "open channels" not in words(findings(dark, PRINCIPLES, {}))
    assert "open channels: nothing could be checked" in words(findings(replace(dark, channels=2), PRINCIPLES, {}))


def test_a_principle_that_either_dial_measures_is_not_asked_about():
    principles = tuple(replace(each, ask=f"And {each.name}?") for each in PRINCIPLES)
    assert words(asked(card({"a": MET}), principles)).endswith("Q : And Q?")
    assert (
        asked(replace(card({"a": MET}), open_principles=OPENED.principles or OPENED.open_principles), principles) == []
    )
