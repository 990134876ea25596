import csv
import re
import socket
import time
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser
import lxml.html
import pytest
import requests

from collectors.post_dates import posted_at
from config.register import UK_REGISTER, councils
from monitor.practice.county import REGISTER, county, host
from monitor.practice.parts import Robots, Site, parts
from scoring.lineage import lineage
from scoring.reorganising import reorganising

TODAY = date(2025, 3, 31)
NOON = datetime(2025, 3, 31, 12, tzinfo=UTC)
PLATFORMS = {
    "bsky.app",
    "facebook.com",
    "flickr.com",
    "hollinwold-made-up.transistor.fm",
    "hollinwoldlibrariesmadeup.wordpress.com",
    "instagram.com",
    "linkedin.com",
    "nextdoor.co.uk",
    "plus.google.com",
    "podcasts.apple.com",
    "t.me",
    "tarnsidearchivesmadeup.tumblr.com",
    "tarnsidecountrysidemadeup.blogspot.com",
    "tiktok.com",
    "twitter.com",
    "x.com",
    "youtube.com",
}
SHARING = {"api.whatsapp.com"}
SIGN_UP = {"public.govdelivery.com"}
READABLE = "QNB QSM QLF QHD QEM QTW QFW QGW QDM QUH QWM QSC QTB QTS QYB QHW QLM".split()


@pytest.fixture(scope="module")
def practice():
    with county(TODAY) as served:
        yield served


@pytest.fixture
def ask(practice):
    """Ask a council, by its code, for a path or a whole address of its own."""
    by_code = {each.local_authority_code: each for each in practice.councils}
    with requests.Session() as session:

        def answer(code, path="/", **more):
            name = host(by_code[code])
            address = urlsplit(urljoin(by_code[code].website, path))
            assert address.hostname == name
            return session.get(f"http://{practice.hosts[name]}{address.path}", **more)

        yield answer


def is_html(page):
    return page.headers["Content-Type"].startswith("text/html")


def links(page):
    return [a.get("href") for a in lxml.html.fromstring(page.content).iter("a")]


def internal(council, page):
    """Addresses on the council's own site that a browser would ask for."""
    base = urljoin(council.website, urlsplit(page.url).path)
    found = {urldefrag(urljoin(base, link)).url for link in links(page) if not link.startswith("mailto:")}
    return {each for each in found if urlsplit(each).hostname == host(council)}


def walked(ask, council):
    """Every page of a council that links lead to from its home page."""
    pages, waiting = {}, {council.website}
    while waiting:
        url = waiting.pop()
        try:
            pages[url] = ask(council.local_authority_code, url)
        except requests.exceptions.ChunkedEncodingError:
            pages[url] = None
            continue
        if pages[url].ok and is_html(pages[url]):
            waiting |= internal(council, pages[url]) - set(pages)
    return pages


@pytest.fixture(params=READABLE)
def council(request, practice):
    return next(each for each in practice.councils if each.local_authority_code == request.param)


def test_the_register_is_read_like_any_other_and_everybody_in_it_is_made_up(practice):
    assert practice.register == REGISTER
    assert practice.councils == tuple(each for each in councils(REGISTER) if each.exists(TODAY))
    assert len(practice.councils) == 22
    assert all(each.made_up for each in practice.councils)
    assert all(each.website == f"http://{host(each)}/" for each in practice.councils)
    assert all(host(each).endswith(".example") for each in practice.councils)


def test_one_council_is_about_to_end_and_its_successor_has_not_begun(practice):
    register = lineage(councils(REGISTER))
    (ending,) = [each for each in practice.councils if reorganising(each, TODAY)]
    successor = register.successor(ending.local_authority_code)
    assert (ending.nice_name, successor.nice_name) == ("Larchmere", "Wealcombe")
    assert successor not in practice.councils
    assert register.answering(ending.local_authority_code, successor.valid_from) == successor


def test_one_council_has_ended_and_its_code_leads_to_its_successor(practice):
    register = lineage(councils(REGISTER))
    (ended,) = [each for each in councils(REGISTER) if each.valid_to and each.valid_to < TODAY]
    assert ended not in practice.councils
    assert register.answering(ended.local_authority_code, TODAY) in practice.councils
    assert [each.council.nice_name for each in register.history("QHD")] == ["Averholt", "Harrowdale"]


def test_every_council_has_a_part_that_says_what_it_shows(practice):
    assert list(practice.parts) != []
    assert set(practice.parts) == {each.local_authority_code for each in practice.councils}
    assert all(re.fullmatch(r"[A-Z].*\.", part.shows) for part in practice.parts.values())


def test_every_host_has_a_port_of_its_own_on_this_machine(practice):
    assert {host(each) for each in practice.councils} <= set(practice.hosts)
    assert all(name.endswith(".example") for name in practice.hosts)
    assert all(address.startswith("127.0.0.1:") for address in practice.hosts.values())
    assert len(set(practice.hosts.values())) == len(practice.hosts)


def test_no_council_is_a_real_one(practice):
    real = councils(UK_REGISTER)
    for field in ("local_authority_code", "gss_code", "name", "nice_name", "website"):
        taken = {getattr(each, field).casefold() for each in real}
        assert not [each for each in practice.councils if getattr(each, field).casefold() in taken], field


def test_the_register_has_every_column_of_the_real_one():
    with Path(REGISTER).open(newline="") as ours, Path(UK_REGISTER).open(newline="") as real:
        assert set(next(csv.reader(real))) <= set(next(csv.reader(ours)))


def test_every_page_that_a_council_links_on_its_own_site_is_there(ask, council):
    pages = walked(ask, council)
    wrong = {
        url: page.status_code if page is not None else None
        for url, page in pages.items()
        if page is None or not page.ok
    }
    # A browser takes an address without a scheme for a page of the council's own: the fault of Thistlewick.
    astray = {url for url in wrong if url.endswith("/www.facebook.com/ThistlewickMadeUp")}
    assert bool(astray) == (council.nice_name == "Thistlewick")
    meant = {"http://www.wychmere.example/contact-us": 500, "http://www.wychmere.example/news": None}
    rest = {url: status for url, status in wrong.items() if url not in astray}
    assert rest == (meant if council.nice_name == "Wychmere" else {})
    assert len(pages) >= 4


def test_every_page_has_a_main_part_and_says_that_the_council_is_made_up(ask, council):
    for url, page in walked(ask, council).items():
        if page is None:
            continue
        assert "made up" in page.text, url
        if is_html(page):
            tree = lxml.html.fromstring(page.content)
            assert len(tree.findall(".//main")) == 1, url
            assert tree.find(".//main//h1").text_content().strip(), url
            assert tree.get("lang"), url


def test_only_made_up_hosts_and_made_up_accounts_are_linked(ask, council):
    for url, page in walked(ask, council).items():
        if page is None or not is_html(page):
            continue
        for link in [each for each in links(page) if each.startswith("http")]:
            fixed = link.replace("http://https://", "https://")
            name = re.sub(r"^(www|en-gb|uk)\.", "", urlsplit(fixed).hostname)
            assert name.endswith(".example") or name in PLATFORMS | SHARING, (url, link)
        for form in lxml.html.fromstring(page.content).iter("form"):
            assert urlsplit(form.get("action")).hostname in SIGN_UP
            assert form.find("button").get("disabled") is not None


def test_every_account_is_evidently_invented():
    empty = {"https://twitter.com/", "https://www.facebook.com/yourpage"}
    roles = parts().values()
    linked = {each.url for part in roles for each in (*part.accounts, *part.services, *part.councillors)}
    plain = [re.sub(r"[-_]", "", url.lower()) for url in linked - empty - {""}]
    assert len(plain) > 50
    assert [url for url in plain if not re.search(r"madeup|\.example$|/999999999999@n99/", url)] == []


def test_councillors_bear_the_names_of_inventions():
    invented = {"Dychmygol", "Fictional", "Imaginary", "Invented", "Makebelieve", "Pretend", "Storybook"}
    names = [each.name for part in parts().values() for each in part.councillors]
    assert {name.split()[-1] for name in names} == invented


@pytest.mark.parametrize(
    ("code", "path", "newest"),
    [
        ("QNB", "/news", "29 March 2025"),
        ("QHD", "/news", "12 September 2024"),
        ("QSC", "/news", "26/03/2025"),
    ],
)
def test_news_is_dated_from_the_day_given(ask, code, path, newest):
    first = lxml.html.fromstring(ask(code, path).content).find(".//main//article")
    assert newest in first.text_content()


@pytest.mark.parametrize(
    ("code", "path", "version"), [("QNB", "/news/rss.xml", "rss20"), ("QYB", "/news/atom.xml", "atom10")]
)
def test_feeds_are_feeds_and_the_home_page_names_them(ask, code, path, version):
    feed = feedparser.parse(ask(code, path).content)
    assert (feed.version, feed.bozo) == (version, False)
    assert feed.entries[0].published_parsed[:3] == {"QNB": (2025, 3, 29), "QYB": (2025, 3, 30)}[code]
    named = lxml.html.fromstring(ask(code).content).xpath("//link[@rel='alternate']/@href")
    assert path in named


def test_posts_that_a_page_links_carry_the_day_in_their_numbers(ask):
    posts = [link for link in links(ask("QHD", "/social-media")) if "/status/" in link]
    assert [posted_at("x", each, NOON).date() for each in posts] == [date(2024, 8, 13)]  # 230 days


def test_what_pages_embed_is_neither_asked_for_nor_run(ask, council):
    for url, page in walked(ask, council).items():
        for script in lxml.html.fromstring(page.content).iter("script") if page is not None and is_html(page) else ():
            assert not script.get("src") or script.get("type") == "text/plain", url


def test_one_council_links_another_account_from_its_news_pages(ask):
    rival = "https://www.facebook.com/FernwickCouncilMadeUp"
    assert (rival in links(ask("QFW")), rival in links(ask("QFW", "/news"))) == (False, True)


def test_stiff_rules_are_rules_all_the_same(ask):
    shown = ask("QSC", "/social-media-house-rules").text
    assert "Users must not, whether directly or through the agency" in shown
    assert "Be polite" not in shown


def test_no_news_is_ever_from_the_future():
    assert all(age >= 1 for part in parts().values() for age in part.news)


def test_the_welsh_council_speaks_welsh_first_and_pairs_its_pages(ask):
    home, twin = ask("QLF"), ask("QLF", "/en/")
    assert lxml.html.fromstring(home.content).get("lang") == "cy"
    for words in (
        "Cyfryngau cymdeithasol",
        "Rheolau&#39;r tŷ",
        "Newyddion",
        "Cysylltu â ni",
        "Cyngor Sir Llanfaran",
    ):
        assert words in home.text
    assert lxml.html.fromstring(twin.content).get("lang") == "en-GB"
    assert "https://x.com/CLlanfarMadeUp" in links(home)
    assert "https://x.com/LlanfarMadeUp" in links(twin)
    listed = links(ask("QLF", "/en/social-media"))
    assert {"https://x.com/CLlanfarMadeUp", "https://x.com/LlanfarMadeUp"} <= set(listed)


@pytest.mark.parametrize(
    ("robots", "status", "says"),
    [
        (Robots.OPEN, 200, "Disallow: /search\n"),
        (Robots.CLOSED, 200, "Disallow: /\n"),
        (Robots.CLOSED_FOR_NEWS, 200, "Disallow: /news\n"),
        (Robots.BROKEN, 500, "made up"),
    ],
)
def test_robots_txt_says_what_the_part_says(ask, practice, robots, status, says):
    code = next(c for c, part in practice.parts.items() if part.robots is robots and part.site is Site.PLAIN)
    answer = ask(code, "/robots.txt")
    assert answer.status_code == status
    assert says in answer.text.rstrip() + "\n"


def test_the_page_that_is_cut_short_breaks_off(ask):
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        ask("QWM", "/news")


def test_icons_without_names_have_none(ask):
    icons = lxml.html.fromstring(ask("QFW").content).xpath("//footer//a[@class='fab']")
    assert len(icons) == 4
    assert [icon.text_content().strip() + (icon.get("aria-label") or "") for icon in icons] == [
        "",
        "",
        "",
        "",
    ]


def test_the_council_that_left_x_does_not_link_it_and_says_so(ask):
    assert not [link for link in links(ask("QSC")) if "x.com" in link]
    assert "We have left X." in ask("QSC", "/social-media").text


def test_a_challenge_is_a_small_page_that_says_it_is_fine(ask):
    answer = ask("QPF")
    assert (answer.status_code, len(answer.content) < 600) == (200, True)
    assert "Verify you are human" in answer.text
    assert "made up" in answer.text
    assert ask("QPF", "/robots.txt").status_code == 404


def test_a_script_shell_shows_nothing_without_scripts(ask):
    body = lxml.html.fromstring(ask("QRB").content).find("body")
    assert body.find("main").text_content().strip() == ""
    assert links(ask("QRB")) == []
    assert "made up" in body.find("noscript").text_content()


def test_one_council_redirects_to_itself(ask):
    answer = ask("QWF", allow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "http://www.whinford.example/"


def test_one_council_answers_nobody_and_one_never_answers(ask):
    with pytest.raises(requests.exceptions.ConnectionError, match="refused"):
        ask("QBM", timeout=5)
    with pytest.raises(requests.exceptions.ReadTimeout):
        ask("QOX", "/robots.txt", timeout=0.2)


def test_a_page_that_has_not_changed_is_not_sent_again(ask):
    first = ask("QNB")
    again = ask("QNB", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Last-Modified"] == "Sat, 29 Mar 2025 09:00:00 GMT"


def test_requests_are_noted_by_host(practice, ask):
    ask("QEM", "/contact-us", headers={"User-Agent": "Doorstep test"})
    last = practice.requests[-1]
    assert (last.site, last.path, last.user_agent) == ("www.eastmoor.example", "/contact-us", "Doorstep test")


def test_the_county_stops_within_a_second_while_a_visitor_waits():
    with ExitStack() as waiting:
        with county(TODAY) as served:
            name, _, port = served.hosts["www.oxmere.example"].partition(":")
            visitor = waiting.enter_context(socket.create_connection((name, int(port)), timeout=5))
            visitor.sendall(b"GET / HTTP/1.1\r\nHost: www.oxmere.example\r\n\r\n")
            before = time.monotonic()
        assert time.monotonic() - before < 1
    with pytest.raises(requests.exceptions.ConnectionError):
        requests.get(f"http://{served.hosts['www.northbridge.example']}/", timeout=5)
