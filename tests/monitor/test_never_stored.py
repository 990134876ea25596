"""What is never stored of a councillor, planted in every page that names one, and searched for after a whole check."""

import gzip
import json
import logging

import pytest
from click.testing import CliRunner

from monitor.cli import doorstep
from monitor.practice.serving import Answer, sites
from store.store import Store

PLANTED = {
    "home address": ("zquorna crescent", "zq9 4xx", "zq94xx"),
    "telephone": ("900123", "900 123"),
    "private e-mail": ("zquimail", "private-mail.example"),
    "photograph": ("zquiphoto", "bigpic"),
    "party": ("zquarty", "zquforward"),
}
"""As they may be written, in small letters."""
PRIVATE = b"""
<p><img src="/UserData/7/zquiphoto-bigpic.jpg" alt="Councillor Rowan Pretend, Zquarty Alliance"></p>
<p>Party: Zquarty Alliance</p>
<p>Title: Cabinet Member for Housing on 07700 900123</p>
<p>Home address: 14 Zquorna Crescent, Northbridge, ZQ9 4XX. Surgery at 14 Zquorna Crescent on Fridays.</p>
<p>Phone: <a href="tel:+447700900123">07700 900123</a> Mobile: 07700 900 123</p>
<p>E-mail at home: <a href="mailto:zquimail@private-mail.example">zquimail@private-mail.example</a></p>
<p><a href="https://wa.me/447700900123">WhatsApp 07700 900123</a>
<a href="https://www.facebook.com/ZquartyAlliance">Zquarty Alliance on Facebook</a>
<a href="https://x.com/ZquForward">The Zquarty Party on X</a>
<a href="https://x.com/zquimail@private-mail.example">X</a>
<a href="https://www.facebook.com/14 Zquorna Crescent, ZQ9 4XX">Facebook</a>
<a href="https://www.instagram.com/RowanPretend/zquiphoto.jpg?of=ZquartyAlliance">Instagram</a>
<a href="https://x.com/RowanPretendNB">Rowan Pretend (Zquarty Alliance, 14 Zquorna Crescent) on X</a></p>
"""
PROFILE = (
    b"<!doctype html><html lang=en-gb><head><title>Councillor Rowan Pretend, Zquarty Alliance</title>"
    b'<meta name="description" content="Councillor Rowan Pretend, Zquarty Alliance, 07700 900123">'
    b'<meta property="og:image" content="/UserData/7/zquiphoto-bigpic.jpg"></head>'
    b"<body><main><h1>Councillor Rowan Pretend</h1><p>Ward: Mill Lane</p>" + PRIVATE + b"</main></body></html>"
)
SERVICE = b"""<?xml version="1.0" encoding="utf-8"?>
<councillorsbyward><wards><ward><wardtitle>Mill Lane</wardtitle><councillors><councillorcount>1</councillorcount>
<councillor><councillorid>7</councillorid><fullusername>Councillor Rowan Pretend</fullusername>
<photosmallurl>https://democracy.northbridge.example/UserData/7/zquiphoto.jpg</photosmallurl>
<photobigurl>https://democracy.northbridge.example/UserData/7/zquiphoto-bigpic.jpg</photobigurl>
<politicalpartytitle>Zquarty Alliance</politicalpartytitle><politicalgrouptitle>Zquarty Group</politicalgrouptitle>
<representing>Zquarty Alliance</representing><keyposts>Leader of the Zquarty Group; Leader of the Council</keyposts>
<workaddress><line1>14 Zquorna Crescent</line1><postcode>ZQ9 4XX</postcode><phone>07700 900123</phone>
<email>zquimail@private-mail.example</email></workaddress>
<homeaddress><line1>14 Zquorna Crescent</line1><postcode>ZQ9 4XX</postcode><phone>07700 900123</phone>
<mobile>07700 900 123</mobile><email>zquimail@private-mail.example</email></homeaddress>
<additionalcontactinfo>Ring 07700 900123 or call at 14 Zquorna Crescent, ZQ94XX</additionalcontactinfo>
</councillor></councillors></ward></wards></councillorsbyward>"""
CARDS = (
    b"<!doctype html><html lang=en><body><main><h1>Your councillors</h1><ul>"
    b"<li><h2><a href=/councillors/rowan-pretend>Councillor Rowan Pretend</a></h2><p>Ward: Mill Lane</p>"
    + PRIVATE
    + b"</li><li><h2><a href=/councillors/sam-invented>Councillor Sam Invented</a></h2><p>Ward: Old Quay</p>"
    b"<p>Party: Zquarty Alliance</p></li>"
    b"<li><h2><a href=/councillors/jo-makebelieve>Councillor Jo Makebelieve</a></h2><p>Ward: Old Quay</p></li>"
    b"</ul></main></body></html>"
)
CMIS_PERSON = "/Councillors/tabid/62/ctl/ViewCMIS_Person/mid/480/id/7/Default.aspx"
CMIS_LIST = (
    b"<!doctype html><html lang=en><body><h1>Councillors</h1><div class=PE_People_PersonBlock>"
    b"<a href=" + CMIS_PERSON.encode() + b"><img src=/UserData/7/zquiphoto.jpg alt=></a>"
    b"<a href=" + CMIS_PERSON.encode() + b">Councillor Rowan Pretend</a><div>Ward: Mill Lane</div>"
    b"<img src=/logo.png title='Zquarty Alliance (logo)' alt='Zquarty Alliance'><div>Tel: 07700 900123</div>"
    + PRIVATE
    + b"</div></body></html>"
)
HOME = (
    b"<!doctype html><html lang=en><body><main><h1>Welcome to the council, where you can pay, report and apply</h1>"
    b'<a href="/councillors">Councillors</a></main><footer><a href="https://x.com/NorthbridgeNB">X</a></footer></body></html>'
)
XML = (("Content-Type", "text/xml; charset=utf-8"),)
MODERNGOV = {
    "/mgWebService.asmx/GetCouncillorsByWard": Answer(SERVICE, headers=XML),
    "/mgUserInfo.aspx?UID=7": Answer(PROFILE),
}
HOME_MADE = {
    "/councillors": Answer(CARDS),
    "/councillors/rowan-pretend": Answer(PROFILE),
    "/councillors/sam-invented": Answer(PROFILE.replace(b"Rowan", b"Sam").replace(b"Pretend", b"Invented")),
    "/councillors/jo-makebelieve": Answer(PROFILE.replace(b"Rowan", b"Jo").replace(b"Pretend", b"Makebelieve")),
}
CMIS = {"/Councillors.aspx": Answer(CMIS_LIST), CMIS_PERSON: Answer(PROFILE)}
SETTINGS = {
    "contact": "https://monitor.example/robot",
    "read_accounts": False,
    "pace_seconds": 0,
    "second_try_seconds": 0,
    "councillors": True,
    "controller": "Northbridge Council",
    "lawful_basis": "Public task",
    "privacy_notice": "https://monitor.example/privacy",
}


@pytest.fixture
def check(tmp_path, monkeypatch, caplog):
    """`check(cms, answers)`: a whole check of Northbridge; what it said, and the addresses that it asked for."""
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG)

    def run(cms, answers):
        requests = []
        with sites({"www": {"/": Answer(HOME)} | answers, "democracy": answers}, requests) as places:
            hosts = [f'"{name}.northbridge.example" = "{place}"' for name, place in places.items()]
            lines = [f"{name} = {json.dumps(value)}" for name, value in SETTINGS.items()]
            (tmp_path / "doorstep.toml").write_text("\n".join([*lines, "dpia_date = 2026-03-01", "[hosts]", *hosts]))
            committees = "http://democracy.northbridge.example/" if cms else ""
            (tmp_path / "register.csv").write_text(
                "local_authority_code,name,website,democracy_url,democracy_cms\n"
                f"NBR,Northbridge Council,http://www.northbridge.example/,{committees},{cms}\n"
            )
            said = CliRunner().invoke(doorstep, ["check", "--register", "register.csv", "--every-councillor"])
        assert said.exit_code == 0, said.output
        return said.output + caplog.text, [each.path for each in requests]

    return run


def written(folder):
    """Every byte of every file below it, as it is and unpacked, in small letters."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    unpacked = [gzip.decompress(each) for each in files if each.startswith(b"\x1f\x8b")]
    return b"".join(files + unpacked).decode(errors="replace").lower()


NAMING = HOME.replace(
    b"</main>",
    b"<p>Our leader is Cllr Rowan Pretend <a href=https://x.com/RowanPretendNB>on X</a></p>"
    b"<p><a href=https://www.instagram.com/rowanontour>Councillor Rowan Pretend on Instagram</a></p></main>",
)


def test_what_is_searched_for_is_on_the_pages():
    pages = (SERVICE + PROFILE + CARDS).decode().lower()
    assert [form for forms in PLANTED.values() for form in forms if form not in pages] == []


@pytest.mark.parametrize(
    ("cms", "answers", "site"),
    [("ModernGov", MODERNGOV, "moderngov"), ("CMIS", CMIS, "cmis"), ("", HOME_MADE, "generic")],
)
def test_address_telephone_e_mail_photograph_and_party_are_nowhere_after_a_check(check, tmp_path, cms, answers, site):
    said, _asked = check(cms, answers)
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        found = next(seen for _id, seen in store.councillor_snapshots() if seen.councillor.name == "Rowan Pretend")
        assert store.good_list("NBR").site == site
    # What may be kept is there, so it was read.
    assert found.councillor.division == "Mill Lane"
    assert "RowanPretendNB" in [each.handle for each in found.accounts]
    kept = written(tmp_path)
    assert "welcome to the council" in kept
    left = {what: [form for form in forms if form in kept + said.lower()] for what, forms in PLANTED.items()}
    assert left == {what: [] for what in PLANTED}


def test_who_was_forgotten_is_not_stored_again_and_their_page_is_not_asked_for(check, tmp_path):
    check("", HOME_MADE)
    words = ["forget", "--council", "NBR", "--councillor", "Rowan Pretend", "--yes"]
    assert CliRunner().invoke(doorstep, words).exit_code == 0
    _said, asked = check("", HOME_MADE)
    assert "/councillors/sam-invented" in asked
    assert "/councillors/rowan-pretend" not in asked
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert [each.councillor.name for each in store.rights.people("NBR")] == ["Jo Makebelieve", "Sam Invented"]
        assert store.councillor_lists("NBR")[0].good
    kept = written(tmp_path)
    assert "jo makebelieve" in kept
    assert "rowan" not in kept


def test_who_sits_where_somebody_else_sat_is_not_taken_for_them(check, tmp_path):
    check("", HOME_MADE)
    seat = "/councillors/rowan-pretend"
    after = {path: Answer(each.body.replace(b"Rowan Pretend", b"Kit Makeup")) for path, each in HOME_MADE.items()}
    check("", after)
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        held = {each.councillor.name: (each.councillor.site_id, each.listed) for each in store.rights.people("NBR")}
        theirs, listed = held["Kit Makeup"]
    assert held["Rowan Pretend"] == (seat, False)
    assert (theirs.partition("~")[0], theirs != seat, listed) == (seat, True, True)


def test_who_was_forgotten_stays_away_though_the_councils_own_pages_and_their_copies_name_them(check, tmp_path):
    check("", HOME_MADE | {"/": Answer(NAMING)})
    assert b"rowanontour" in (tmp_path / "doorstep.db").read_bytes()
    words = ["forget", "--council", "NBR", "--councillor", "Rowan Pretend", "--yes"]
    assert CliRunner().invoke(doorstep, words).exit_code == 0
    check("", HOME_MADE | {"/": Answer(NAMING.replace(b"Welcome", b"A warm welcome"))})
    assert CliRunner().invoke(doorstep, ["replay"]).exit_code == 0
    with Store(f"sqlite:///{tmp_path / 'doorstep.db'}") as store:
        assert [each.handle for each in store.snapshot("NBR").accounts] == ["NorthbridgeNB"]
    assert b"rowan" not in (tmp_path / "doorstep.db").read_bytes().lower()
