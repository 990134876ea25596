from scoring.indicators.front_door.response_aim import response_aim
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import account, contact, home, hub, seen, signal, timed_out

FACEBOOK = account("facebook")
AIM = signal(SignalKind.RESPONSE_AIM, "within one working day", on=PageKind.SOCIAL_HUB)
HOURS = signal(SignalKind.RESPONSE_HOURS, "9am to 5pm", on=PageKind.CONTACT)


def test_a_stated_time_is_met():
    answer = response_aim.measure(seen(home(), contact(HOURS), hub(AIM), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The social media page says how soon the council answers."


def test_hours_alone_count_half():
    given = seen(home(), contact(HOURS), accounts=[FACEBOOK])
    assert response_aim.measure(given).value == 0.5
    assert response_aim.measure(given, hours_share=0.25).value == 0.25


def test_hours_are_unknown_while_another_page_could_state_a_time():
    given = seen(home(), contact(HOURS), timed_out(PageKind.SOCIAL_HUB), accounts=[FACEBOOK])
    assert response_aim.measure(given).outcome is Outcome.UNKNOWN


def test_neither_is_not_met():
    answer = response_aim.measure(seen(home(), contact(), accounts=[FACEBOOK]))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Times to answer were not found on the 2 pages where we looked."


def test_a_page_that_could_not_be_read_is_unknown():
    given = seen(home(), timed_out(PageKind.CONTACT), accounts=[FACEBOOK])
    assert response_aim.measure(given).outcome is Outcome.UNKNOWN


def test_a_council_without_accounts_answers_elsewhere():
    assert response_aim.measure(seen(home(), contact())).outcome is Outcome.NOT_APPLICABLE
