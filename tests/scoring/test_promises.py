"""What must hold for every council, however its site looks and whatever could not be read."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.needs import certain_need, needs
from scoring.rules import Rules
from scoring.score import score, scorecard
from scoring.seen import accounts
from store.records import (
    Dial,
    Effort,
    Finding,
    Grade,
    LinkFlag,
    LinkKind,
    Outcome,
    PageKind,
    ProblemKind,
    Region,
    SignalKind,
)
from tests.scoring.northbridge import account, contact, home, hub, left, link, news, odd_link, page, seen, signal

PRINCIPLES, INDICATORS = principles(), all_indicators()
EXACT = pytest.approx
ABOUT_ACCOUNTS = (
    signal(SignalKind.HOUSE_RULES),
    signal(SignalKind.RESPONSE_AIM),
    signal(SignalKind.RESPONSE_HOURS),
    signal(SignalKind.RETIRED, "x"),
    signal(SignalKind.SPEAKS_TO_READER, "0.20"),
    signal(SignalKind.RUN_BY),
    signal(SignalKind.SHARING_MEANS),
)
ABOUT_RULES = (
    signal(SignalKind.CRITICISM_WELCOME),
    signal(SignalKind.REMOVAL_GROUNDS),
    signal(SignalKind.WHERE_TO_REPORT),
    signal(SignalKind.ELECTION_NOTE),
    signal(SignalKind.LAST_REVIEWED, "2023-05-01"),
    signal(SignalKind.LAST_REVIEWED, "2025-01-01"),
    signal(SignalKind.SENTENCE_LENGTH, "18"),
    signal(SignalKind.SENTENCE_LENGTH, "35"),
    signal(SignalKind.SPEAKS_TO_READER, "0.80"),
)
ALL_ABOUT_RULES = (
    *(signal(kind) for kind in (SignalKind.CRITICISM_WELCOME, SignalKind.REMOVAL_GROUNDS, SignalKind.WHERE_TO_REPORT)),
    *(signal(kind) for kind in (SignalKind.ELECTION_NOTE, SignalKind.RUN_BY, SignalKind.SHARING_MEANS)),
    signal(SignalKind.LAST_REVIEWED, "2025-01-01"),
    signal(SignalKind.SENTENCE_LENGTH, "18"),
    signal(SignalKind.SPEAKS_TO_READER, "0.80"),
)
"""Everything that is asked of house rules and the page about accounts."""
WIDGETS = (
    signal(SignalKind.EMBED, "X timeline"),
    signal(SignalKind.EMBED, "YouTube video"),
    signal(SignalKind.SHARE_TOOL, "AddThis"),
    signal(SignalKind.POST_DATE, "x 2024-12-01"),
    odd_link(LinkKind.SHARE, "facebook"),
)
ABOUT_NEWS = (
    signal(SignalKind.RETIRED, "x"),
    signal(SignalKind.NEWS_DATE, "2025-03-20"),
    signal(SignalKind.NEWS_DATE, "2025-02-01"),
    signal(SignalKind.NEWS_DATE, "2024-02-01"),
    *(signal(SignalKind.OPEN_GRAPH, name) for name in ("og:title", "og:image", "og:description", "og:site_name")),
)
SIGN_UP = signal(SignalKind.EMAIL_SIGN_UP)
LINKS = (
    link("facebook"),
    link("facebook", region=Region.MAIN),
    link("x", name=None),
    link("youtube", name=None, region=Region.MAIN),
    odd_link(LinkKind.ROOT, "instagram"),
    odd_link(LinkKind.DEAD, "googleplus"),
    odd_link(LinkKind.POST, "youtube"),
    link("linkedin", flags=(LinkFlag.WRAPPED,)),
)
SHARES_OF_WHAT_IS_IN_VIEW = (
    "embeds-show-something",
    "links-direct",
    "links-have-names",
    "links-work",
    "pages-made-for-sharing",
    "share-tools-work",
    "shared-pages-say-whose",
)
"""They judge what was seen, so that with fewer pages in view they judge less. They need the whole home page."""
UNREAD = ProblemKind.TIMED_OUT


def card(snapshot):
    return scorecard(snapshot, Rules(PRINCIPLES, INDICATORS))


def council(readings):
    """A snapshot whose accounts and retirements are those that its pages show."""
    links = [(reading, each) for reading in readings for each in reading.links if each.kind is LinkKind.PROFILE]
    own = {}
    for reading, each in links:
        linked = each.region is not Region.MAIN or reading.kind in (PageKind.SOCIAL_HUB, PageKind.LINK_HUB)
        if linked or each.platform not in own:
            grade = Grade.LINKED if linked else Grade.MENTIONED
            own[each.platform] = account(each.platform, on=reading.kind, grade=grade)
    return seen(*readings, accounts=own.values(), activities=[left("x")] if says_it_left(readings) else [])


def says_it_left(readings):
    return any(each.kind is SignalKind.RETIRED for reading in readings for each in reading.signals)


MAY_SHOW = {
    PageKind.HOME: (*ABOUT_ACCOUNTS, *ABOUT_NEWS, SIGN_UP, signal(SignalKind.VIEWS_ASKED), *WIDGETS, *LINKS),
    PageKind.CONTACT: (*ABOUT_ACCOUNTS, *ABOUT_RULES, SIGN_UP, *LINKS),
    PageKind.SOCIAL_HUB: (*ABOUT_ACCOUNTS, *ABOUT_RULES, *WIDGETS, SIGN_UP, *LINKS),
    PageKind.LINK_HUB: (*LINKS,),
    PageKind.POLICY: (*ABOUT_ACCOUNTS, *ABOUT_RULES, *LINKS),
    PageKind.NEWS: (*ABOUT_NEWS, SIGN_UP, *WIDGETS, *LINKS),
    PageKind.FEED: ABOUT_NEWS[1:4],
}


def shown(kind):
    return some.lists(some.sampled_from(MAY_SHOW[kind]), max_size=8)


further = some.sets(some.sampled_from([kind for kind in MAY_SHOW if kind is not PageKind.HOME]))


@some.composite
def whole_sites(draw):
    """The readings of a site of which every page was read whole."""
    kinds = [PageKind.HOME, *sorted(draw(further))]
    return [page(kind, *draw(shown(kind))) for kind in kinds]


@some.composite
def sites(draw):
    """The readings of a site of which some pages could not be read."""
    readings = draw(whole_sites())
    return [page(each.kind, problem=UNREAD) if draw(some.booleans()) else each for each in readings]


@given(sites())
def test_the_score_lies_in_its_interval_and_the_shares_make_a_whole(readings):
    made = card(council(readings))
    overall = made.overall
    assert 0 <= overall.low <= overall.high <= 100
    assert overall.value is None or overall.low <= overall.value <= overall.high
    assert sum(each.weight for each in made.findings if each.dial is Dial.FRONT_DOOR) == EXACT(1)
    assert 0 <= overall.coverage <= 1
    assert overall.seen <= overall.applicable


@given(sites())
def test_value_and_the_points_of_the_needs_make_a_hundred(readings):
    made = card(council(readings))
    assume(made.overall.value is not None)
    assert made.overall.value + sum(need.points for need in needs(made)) == EXACT(100)


@given(sites())
def test_certain_need_is_what_no_further_look_could_take_away(readings):
    made = card(council(readings))
    assert certain_need(made) == EXACT(100 - made.overall.high, abs=1e-9)


@given(sites())
def test_every_answer_that_counts_has_evidence(readings):
    for finding in card(council(readings)).findings:
        assert (finding.value is None) == (finding.outcome in (Outcome.UNKNOWN, Outcome.NOT_APPLICABLE))
        assert finding.value is None or finding.evidence


@given(whole_sites(), some.data())
def test_a_page_that_could_not_be_read_never_makes_a_no(readings, data):
    # Not kept yet of a news page that says an account was left: while it is unread, that account still counts.
    lost = data.draw(
        some.sampled_from([each for each in readings if each.kind is not PageKind.NEWS or not says_it_left([each])])
    )
    full = {each.indicator: each for each in card(council(readings)).findings}
    fewer = council([page(each.kind, problem=UNREAD) if each is lost else each for each in readings])
    for finding in card(fewer).findings:
        if finding.outcome is Outcome.NOT_MET and finding.indicator not in SHARES_OF_WHAT_IS_IN_VIEW:
            assert full[finding.indicator].outcome is Outcome.NOT_MET


weighted = some.lists(
    some.tuples(
        some.floats(0.01, 10),
        some.sampled_from([*Outcome]).flatmap(
            lambda outcome: some.floats(0, 1).map(lambda value: (outcome, value)),
        ),
    ),
    min_size=1,
    max_size=12,
)


def finding(outcome, value):
    counts = {Outcome.MET: 1.0, Outcome.PARTLY_MET: value, Outcome.NOT_MET: 0.0}
    return Finding("any", "any", "?", "", "", Effort.DAYS, outcome, counts.get(outcome), "", 0.0)


@given(weighted, some.data())
def test_what_turns_out_unknown_widens_the_interval_and_lowers_only_coverage(given_findings, data):
    findings = [(weight, finding(*answer)) for weight, answer in given_findings]
    place = data.draw(some.integers(0, len(findings) - 1))
    assume(findings[place][1].outcome is not Outcome.NOT_APPLICABLE)
    hidden = [(w, finding(Outcome.UNKNOWN, 0) if n == place else f) for n, (w, f) in enumerate(findings)]
    before, after = score(findings), score(hidden)
    assert after.coverage <= before.coverage + 1e-9
    assert after.low <= before.low + 1e-9
    assert before.high <= after.high + 1e-9


@given(weighted, some.data())
def test_the_interval_holds_whatever_the_unseen_turns_out_to_be(given_findings, data):
    findings = [(weight, finding(*answer)) for weight, answer in given_findings]
    outcomes = some.sampled_from([Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE])
    revealed = [
        (w, finding(data.draw(outcomes), data.draw(some.floats(0, 1))) if f.outcome is Outcome.UNKNOWN else f)
        for w, f in findings
    ]
    before, after = score(findings), score(revealed)
    assert after.value is None or before.low - 1e-9 <= after.value <= before.high + 1e-9


def test_a_council_without_house_rules_is_not_called_less_human_for_it():
    before = dict(card(council([home(link("x"))])).principles)
    assert (before["be-human"].value, before["be-human"].applicable) == (None, 0)


def with_account(readings, platform):
    """The same site with one more account: named, well formed, linked from the home page and listed."""
    grown = [replace(readings[0], links=(*readings[0].links, link(platform)))]
    for each in readings[1:]:
        is_hub = each.kind is PageKind.SOCIAL_HUB
        grown.append(replace(each, links=(*each.links, link(platform, region=Region.MAIN))) if is_hub else each)
    return grown


@given(whole_sites(), some.lists(some.sampled_from((*ABOUT_ACCOUNTS, *ABOUT_RULES)), max_size=8))
def test_publishing_house_rules_never_lowers_a_score_however_they_are_written(readings, stated):
    about = {each.kind for each in (*ABOUT_RULES, signal(SignalKind.HOUSE_RULES))}
    without = [
        replace(each, signals=tuple(one for one in each.signals if one.kind not in about))
        for each in readings
        if each.kind is not PageKind.POLICY
    ]
    said = [each for each in stated if each.kind is not SignalKind.RETIRED]
    rules = page(PageKind.POLICY, signal(SignalKind.HOUSE_RULES), *said)
    before, after = card(council(without)).overall, card(council([*without, rules])).overall
    assert before.value is None or after.value >= before.value - 1e-9


@given(sites(), shown(PageKind.SOCIAL_HUB))
def test_adding_a_well_kept_account_never_lowers_a_score(readings, on_the_hub):
    readings = [each for each in readings if each.kind is not PageKind.SOCIAL_HUB] + [hub(*on_the_hub)]
    before, after = council(readings), council(with_account(readings, "mastodon"))
    assume(accounts(before))  # the first one brings duties of its own: see below
    old, new = card(before).overall.value, card(after).overall.value
    assert old is None or new >= old - 1e-9


@given(whole_sites())
def test_neither_does_a_first_account_with_all_that_belongs_to_it(readings):
    bare = [replace(each, links=tuple(one for one in each.links if one.kind is LinkKind.SHARE)) for each in readings]
    # A council that says it has left, and has no account, has decided: an account reverses that, with all its duties.
    assume(not says_it_left(bare))
    kinds = (PageKind.CONTACT, PageKind.SOCIAL_HUB)
    others = [each for each in bare if each.kind not in kinds]
    listed = link("mastodon", region=Region.MAIN)
    kept = (signal(SignalKind.HOUSE_RULES), signal(SignalKind.RESPONSE_AIM), *ALL_ABOUT_RULES)
    grown = with_account([*others, contact(listed), hub(listed, *kept)], "mastodon")
    before, after = council([*others, contact(), hub()]), council(grown)
    old, new = card(before).overall.value, card(after).overall.value
    assert old is None or new >= old - 1e-9


def test_facebook_x_and_linkedin_and_a_readable_site_are_enough_to_be_seen():
    three = (link("facebook"), link("x"), link("linkedin"))
    dated = signal(SignalKind.NEWS_DATE, "2025-03-20")
    made = card(council([home(*three), contact(*three), news(*three, dated)]))
    assert made.overall.coverage >= 0.9
    assert made.overall.value is not None
    assert (made.channels, made.channels_readable) == (3, 0)


def test_a_site_that_blocks_us_has_no_score_rather_than_a_low_one():
    made = card(council([home(problem=ProblemKind.BLOCKED)]))
    assert (made.overall.value, made.overall.coverage) == (None, 0)
    assert (made.overall.low, made.overall.high) == (0, 100)
    assert needs(made) == ()


def test_two_well_kept_channels_reach_the_top():
    two = (link("facebook"), link("x"))
    listed = (link("facebook", region=Region.MAIN), link("x", region=Region.MAIN))
    named = ("og:title", "og:image", "og:description", "og:site_name")
    pictured = [signal(SignalKind.OPEN_GRAPH, name) for name in named]
    asked = (signal(SignalKind.VIEWS_ASKED), signal(SignalKind.EMAIL_SIGN_UP))
    stated = (signal(SignalKind.HOUSE_RULES), signal(SignalKind.RESPONSE_AIM), *ALL_ABOUT_RULES)
    first = home(*two, *pictured, *asked, signal(SignalKind.NEWS_DATE, "2025-03-30"))
    offered = replace(first, feeds=("https://www.northbridge.example/news.rss",))
    made = card(council([offered, contact(*listed), hub(*listed, *stated)]))
    assert made.overall.value == 100
    assert needs(made) == ()
