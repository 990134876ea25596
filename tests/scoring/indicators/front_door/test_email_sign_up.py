from scoring.indicators.front_door.email_sign_up import email_sign_up
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import contact, home, news, page, seen, signal, timed_out

OFFER = signal(SignalKind.EMAIL_SIGN_UP, on=PageKind.NEWS)


def test_an_offer_on_any_page_is_enough_whatever_else_could_not_be_read():
    answer = email_sign_up.measure(seen(timed_out(PageKind.HOME), news(OFFER)))
    assert answer.outcome is Outcome.MET
    assert answer.message == "The news page offers news by e-mail."


def test_no_offer_is_not_met():
    answer = email_sign_up.measure(seen(home(), contact(), news()))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Offers of news by e-mail were not found on the 3 pages where we looked."


def test_a_news_page_that_could_not_be_read_may_offer_it():
    assert email_sign_up.measure(seen(home(), timed_out(PageKind.NEWS))).outcome is Outcome.UNKNOWN


def test_a_house_rules_page_that_could_not_be_read_is_not_where_it_would_stand():
    assert email_sign_up.measure(seen(home(), timed_out(PageKind.POLICY))).outcome is Outcome.NOT_MET


def test_words_in_a_language_we_do_not_read_are_unknown():
    assert email_sign_up.measure(seen(page(PageKind.HOME, language="fr"))).outcome is Outcome.UNKNOWN
