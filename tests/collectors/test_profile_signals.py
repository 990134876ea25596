"""What a councillor's page states: role, ways to reach them, surgeries, casework, aims, rules, a break."""

import pytest

from store.records import SignalKind
from tests.collectors.profiles import ANN, said


def stated(sentence, kind):
    return said(f"<p>{sentence}</p>", kind) != []


@pytest.mark.parametrize(
    "part",
    [
        "<p>Ward: Harbour</p>",
        "<p><b>Electoral division:</b> Harbour</p>",
        "<h2>Ward</h2><p>Harbour</p>",
        "<p>Harbour Ward</p>",
        "<p>Ann has represented the people of Harbour since 2019.</p>",
    ],
)
def test_the_division_is_stated(part):
    assert said(part, SignalKind.ROLE_STATED) == ["division"]


def test_an_office_will_do_where_no_division_is_stated():
    assert said("<p>Title: Leader of the Council</p>", SignalKind.ROLE_STATED) == ["office"]


@pytest.mark.parametrize("part", ["<p>12 Harbour Street</p>", "<p>Purple Party</p>", "<p>She loves the harbour.</p>"])
def test_the_name_of_a_street_a_party_or_a_place_states_no_role(part):
    assert said(part, SignalKind.ROLE_STATED) == []


def test_a_division_that_the_list_does_not_know_is_read_by_its_label():
    assert said("<p>Ward: Mill Hill</p>", SignalKind.ROLE_STATED, councillor=ANN) == ["division"]


@pytest.mark.parametrize(
    ("part", "routes"),
    [
        ("<a href=/form/7>Contact form</a>", ["form"]),
        ("<a href=/message?to=7>Send a message to Councillor Example</a>", ["form"]),
        ("<a href=/contact/7>Contact Councillor Example</a>", ["form"]),
        ("<a href=/ffurflen>Ffurflen gysylltu</a>", ["form"]),
        ("<form action=/send><label>Your message <textarea></textarea></label></form>", ["form"]),
        ("<a href=mailto:ann.example@northbridge.example>E-mail</a>", ["council e-mail"]),
        ("<p>cllr.example@members.northbridge.example</p>", ["council e-mail"]),
        ("<a href=mailto:ann@mail.example>ann@mail.example</a>", ["e-mail"]),
        ("<a href=/cdn-cgi/l/email-protection data-cfemail=0a>[email protected]</a>", ["e-mail"]),
        ("<p>Bus. phone: 01632 960001</p>", ["council phone"]),
        ("<p>Council telephone</p><p>(01632) 960001</p>", ["council phone"]),
        ("<p>Mobile: 07700 900123</p>", ["telephone"]),
        ("<p>Ffôn swyddfa: 01632 960001</p>", ["council phone"]),
        ("<p>Correspondence address: Town Hall</p>", ["letter"]),
        (
            "<p>Mobile: 07700 900123, <a href=mailto:a@northbridge.example>e-mail</a></p><a href=/f>Contact form</a>",
            ["form", "council e-mail", "telephone"],
        ),
    ],
)
def test_ways_to_reach_a_councillor_are_told_by_kind(part, routes):
    assert said(part, SignalKind.CONTACT_ROUTE) == routes


@pytest.mark.parametrize(
    "part",
    [
        "<a href=/interests>Register of interests form</a>",
        "<form><p>Was this page helpful?</p><textarea></textarea></form>",
        "<form><input name=q></form>",
        "<a href=/complain>Complaints online form</a>",
        "<p>Fax: 01632 960001</p>",
        "<p>Elected 04/05/2023, reference 0123456</p>",
        "<p>Home address: by request</p>",
    ],
)
def test_other_forms_and_numbers_are_no_way_to_reach_them(part):
    assert said(part, SignalKind.CONTACT_ROUTE) == []


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("<p>Surgeries are held on the first Monday of the month.</p>", "held"),
        ("<p>I hold a surgery in the library every Saturday.</p>", "held"),
        ("<p>Ward surgery: by appointment.</p>", "by appointment"),
        ("<p>No fixed surgeries: please call for an appointment.</p>", "by appointment"),
        ("<h3>Surgery details</h3><p>Quay Library, 10am</p>", "held"),
        ("<p>Cynhelir cymorthfeydd bob mis.</p>", "held"),
        ("<p>Cymhorthfa trwy apwyntiad.</p>", "by appointment"),
    ],
)
def test_surgeries_are_stated(part, value):
    assert said(part, SignalKind.SURGERY) == [value]


@pytest.mark.parametrize(
    "part",
    [
        "<p>She works at a dental surgery every day.</p>",
        "<p>Ann was a nurse in a doctors' surgery in the ward.</p>",
        "<p>He is recovering from heart surgery.</p>",
        "<p>Tree surgery in the ward is due on Monday.</p>",
        "<p>I do not hold surgeries.</p>",
        "<p>Surgeries: none</p>",
        "<h3>Surgeries</h3><p>No surgeries are held.</p>",
        "<h3>Surgeries</h3>",
        "<p>The MP's surgeries are held in the library.</p>",
        "<p>Nid oes cymorthfeydd.</p>",
    ],
)
def test_other_surgeries_and_none_are_not(part):
    assert said(part, SignalKind.SURGERY) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "For casework please use the form.",
        "You can raise a problem with me at any time.",
        "Contact me if you have any concerns.",
        "If you need help with a council service, please get in touch.",
        "E-mail Cllr Example about any issue in the ward.",
        "Os oes gennych chi broblem, cysylltwch â mi.",
        "Gallwch godi mater gyda mi, codi pryder gyda fi.",
    ],
)
def test_how_to_raise_a_problem_is_stated(sentence):
    assert stated(sentence, SignalKind.CASEWORK)


@pytest.mark.parametrize(
    "sentence",
    [
        "Report a problem with this page.",
        "How to raise a concern about a councillor.",
        "Ann raised a concern at the meeting of the committee.",
        "Our casework team is based at the Town Hall.",
        "If you have problems viewing this website, please contact us.",
        "She helps residents.",
    ],
)
def test_complaints_and_faults_of_a_page_are_not_casework(sentence):
    assert not stated(sentence, SignalKind.CASEWORK)


@pytest.mark.parametrize(
    "sentence",
    [
        "I use this account to share news from Harbour.",
        "I use Facebook for updates from the ward.",
        "Follow me on X for news about the quay.",
        "My Facebook page is for residents of Harbour.",
        "I may not always reply to comments and messages.",
        "Rwy'n defnyddio fy nhudalen Facebook i rannu newyddion.",
        "Dilynwch fi ar Facebook am y newyddion diweddaraf.",
    ],
)
def test_what_an_account_is_for_is_stated(sentence):
    assert stated(sentence, SignalKind.AIMS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow me on X.",
        "Follow the council on Facebook for news.",
        "This page is about Councillor Ann Example.",
        "We use cookies to remember what the page is for.",
        "My aim is to serve Harbour.",
    ],
)
def test_other_aims_are_not(sentence):
    assert not stated(sentence, SignalKind.AIMS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please read my rules of engagement before you comment.",
        "<a href=/house-rules>House rules</a>",
        "I will remove abusive comments and block their authors.",
        "Guidelines for commenting on my page",
        "Rheolau ymgysylltu",
        "Rheolau'r tŷ",
    ],
)
def test_rules_for_taking_part_are_stated_or_linked(sentence):
    assert stated(sentence, SignalKind.HOUSE_RULES)


@pytest.mark.parametrize(
    "sentence",
    [
        "He wrote a book on the rules of engagement of the army.",
        "Council procedure rules and rules of debate",
        "I asked the council to remove the posts from the pavement.",
        "House rules of the village hall",
    ],
)
def test_other_rules_are_not(sentence):
    assert not stated(sentence, SignalKind.HOUSE_RULES)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am taking a break from social media.",
        "Ann is on a short break from Facebook.",
        "I have stepped back from social media for a while.",
        "I have paused my accounts until the spring.",
        "Rwy'n cymryd seibiant o'r cyfryngau cymdeithasol.",
    ],
)
def test_a_break_is_stated(sentence):
    assert stated(sentence, SignalKind.BREAK)


@pytest.mark.parametrize(
    "sentence",
    [
        "Take a break at the café by the quay.",
        "Holiday breaks for families",
        "I took a break from the committee.",
        "I will not take a back seat.",
    ],
)
def test_other_breaks_are_not(sentence):
    assert not stated(sentence, SignalKind.BREAK)
