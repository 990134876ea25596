"""Pages of one made-up councillor."""

from datetime import UTC, datetime

from collectors.profile import read_profile
from store.records import Council, Councillor, Page

COUNCIL = Council("NBR", "Northbridge Council", "https://www.northbridge.example/", nice_name="Northbridge")
URL = "https://democracy.northbridge.example/mgUserInfo.aspx?UID=7"
ANN = Councillor("NBR", "7", "Ann Example", "Harbour", "", URL)
MOMENT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def body(part, heading="Councillor Ann Example", around=""):
    return (
        f"<!doctype html><html lang=en><head><title>{heading} - Northbridge Council</title></head><body>"
        f"<header><a href=https://x.com/NorthbridgeCC>Follow us</a></header>"
        f"<main><h1>{heading}</h1>{part}</main>{around}"
        f"<footer><a href=/contact>Contact form</a> <p>Tel: 01632 960000 council@northbridge.example</p>"
        f"<a href=https://www.facebook.com/northbridge>Facebook</a></footer></body></html>"
    )


def profile(part, shared=frozenset(), councillor=ANN, **more):
    page = Page(URL, URL, MOMENT, 200, "text/html; charset=utf-8", body(part, **more).encode())
    return read_profile(page, councillor, COUNCIL, shared)


def reading(snapshot):
    return snapshot.readings[0]


def said(part, kind, **more):
    """The values of the signals of one kind."""
    return [each.value for each in reading(profile(part, **more)).signals if each.kind is kind]
