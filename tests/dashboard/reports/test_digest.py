"""What a digest says, in which order, and that nothing in it is more than text."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from lxml import html

from dashboard.reports.digest import HEADINGS, Digest, Job, Told, subject, worst_first
from dashboard.reports.digest_page import page
from dashboard.reports.digest_text import text
from store.records import Change, ChangeKind, Council, Effort, Evidence, Need

FRIDAY = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NOR", "Northbridge Council", "https://northbridge.example/")
TY_MOR = Council("TYM", "Cyngor Tŷ Môr", "https://ty-mor.example/")
NEED = Need("news-recent", "be-human", "No news.", "Residents look for news.", "Put it there.", Effort.DAYS, 12.3)


def told(kind=ChangeKind.WENT_QUIET, council=NORTHBRIDGE, about="x/nor", again=False, **facts):
    words = {"what": "X (nor) has shown nothing new.", "todo": "Post again."} | facts
    change = Change(council.local_authority_code, kind, about, FRIDAY - timedelta(days=7), FRIDAY, **words)
    return Told(council, change, again)


def digest(*found, jobs=(), address="https://monitor.example"):
    return Digest(date(2026, 3, 8), "weekly", found, tuple(jobs), "councils", address, "monitor@lga.example")


def test_the_text_says_what_where_since_when_and_what_would_help():
    seen = (Evidence("https://northbridge.example/contact", FRIDAY),)
    assert text(digest(told(evidence=seen))) == (
        "What has changed, up to 8 March 2026.\n"
        "\n"
        "CHANNELS THAT WENT QUIET (1)\n"
        "\n"
        "* Northbridge Council\n"
        "  X (nor) has shown nothing new.\n"
        "  What would help: Post again.\n"
        "  First noticed 27 February 2026, confirmed 6 March 2026.\n"
        "  Seen 6 March 2026 at https://northbridge.example/contact\n"
        "  More: https://monitor.example/card/NOR\n"
        "\n"
        "-- \n"
        "You get this weekly because your address is on the list of this Doorstep. To get it less often, or no more, "
        "ask monitor@lga.example.\n"
    )


def test_an_officer_is_told_one_thing_to_do_without_points():
    said = text(digest(jobs=[Job(NORTHBRIDGE, NEED)], address=""))
    assert said.splitlines()[:6] == [
        "No change to tell of, up to 8 March 2026.",
        "",
        "ONE THING TO DO THIS MONTH",
        "",
        "* Northbridge Council: Put it there.",
        "  Takes days. Why it matters: Residents look for news.",
    ]
    assert "12" not in said


def test_the_worst_kind_comes_first_then_the_most_certain_need_and_equal_need_by_name():
    mixed = [
        told(ChangeKind.NEED_MET),
        told(ChangeKind.GONE),
        told(ChangeKind.GONE, TY_MOR),
        told(ChangeKind.CHANGED_HANDS),
    ]
    codes = [(each.change.kind.name, each.council.local_authority_code) for each in worst_first(mixed, {"TYM": 9})]
    assert codes == [("CHANGED_HANDS", "NOR"), ("GONE", "TYM"), ("GONE", "NOR"), ("NEED_MET", "NOR")]
    alike = [each.council.local_authority_code for each in worst_first(mixed[1:3], {"TYM": 9, "NOR": 9})]
    assert alike == ["TYM", "NOR"]  # Cyngor before Northbridge


def test_what_may_have_been_told_before_comes_last_and_says_so():
    both = worst_first([told(ChangeKind.CHANGED_HANDS, again=True), told(ChangeKind.NEED_MET)], {})
    said = text(digest(*both))
    assert said.index("NEEDS THAT WERE MET") < said.index("PERHAPS YOU HAVE THESE ALREADY") < said.index("HANDS (1)")
    assert "Perhaps you have these already" in page(digest(*both))


def test_the_subject_says_how_much_and_where():
    assert subject(digest(told(), told(about="x/two"))) == "Doorstep: 2 changes at Northbridge Council"
    assert subject(digest(told(), told(council=TY_MOR))) == "Doorstep: 2 changes at 2 councils"
    assert subject(digest(jobs=[Job(TY_MOR, NEED)])) == "Doorstep: one thing to do this month at Cyngor Tŷ Môr"


def test_every_kind_has_a_heading_of_its_own():
    assert [*HEADINGS] == [*ChangeKind]
    assert len({*HEADINGS.values()}) == len(ChangeKind)


def test_a_made_up_council_is_said_to_be():
    unreal = replace(NORTHBRIDGE, made_up=True)
    assert "Northbridge Council (made up)" in text(digest(told(council=unreal)))
    assert "Northbridge Council (made up)" in page(digest(told(council=unreal)))


def test_the_page_has_a_language_a_title_headings_in_order_and_links_that_say_where_they_lead():
    seen = (Evidence("https://northbridge.example/contact", FRIDAY),)
    tree = html.fromstring(page(digest(told(evidence=seen), told(ChangeKind.NEED_MET), jobs=[Job(TY_MOR, NEED)])))
    assert tree.get("lang") == "en-GB"
    assert tree.findtext(".//title") == "Doorstep: 2 changes at 2 councils"
    assert [each.tag for each in tree.iter("h1", "h2", "h3")] == ["h1", "h2", "h2", "h2"]
    assert [(each.text_content(), each.get("href")) for each in tree.iter("a")] == [
        ("Northbridge Council", "https://monitor.example/card/NOR"),
        ("https://northbridge.example/contact", "https://northbridge.example/contact"),
        ("Northbridge Council", "https://monitor.example/card/NOR"),
        ("Cyngor Tŷ Môr", "https://monitor.example/card/TYM"),
    ]
    assert not tree.xpath("//img | //script | //link | //iframe | //form")


def test_words_from_outside_are_text_and_stay_in_their_line():
    bad = "<script>alert(1)</script>\r\n\r\nBCC: all@b.example\x1b[31m\u202e"
    hostile = replace(NORTHBRIDGE, name=f"North{bad}", local_authority_code="N&R\n/../x")
    seen = (Evidence("javascript:alert(1)", FRIDAY), Evidence("https://n.example/\r\n<b>", FRIDAY))
    given = digest(told(council=hostile, what=bad, todo=bad, evidence=seen))
    lines = text(given).splitlines()
    assert not [line for line in lines if line.startswith(("BCC", "alert"))]
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text(given))
    tree = html.fromstring(page(given))
    assert not tree.xpath("//script | //b")
    assert {each.get("href").partition(":")[0] for each in tree.iter("a")} == {"https"}
    assert "card/N%26R%0A%2F..%2Fx" in text(given)
