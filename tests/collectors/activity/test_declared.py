import pytest

from collectors.activity._declared import declared
from store.records import ChannelState


def said(about, name="Northbridge Council"):
    return declared(name, about, "bluesky")


@pytest.mark.parametrize(
    "about",
    [
        "This account is no longer active. Find us on Facebook.",
        "Our Bluesky account is now closed",
        "This page is no longer monitored.",
        "We have left this platform: see northbridge.example",
        "We're no longer posting here",
        "We no longer use this service",
        "We have left X. We have left Bluesky too.",
        "We have closed our account",
        "INACTIVE ACCOUNT",
        "Archived: council news 2010 to 2024",
        "Account closed.",
        "Nid yw'r cyfrif hwn yn weithredol bellach",
        "Mae'r cyfrif hwn wedi cau",
        "Rydym wedi gadael y llwyfan hwn",
        "Nid ydym bellach yn postio yma",
    ],
)
def test_an_account_may_say_that_it_is_retired(about):
    assert said(about)[0] is ChannelState.RETIRED


@pytest.mark.parametrize("name", ["Northbridge Council (inactive)", "Northbridge [ARCHIVED]"])
def test_it_may_say_so_in_its_name(name):
    assert said("", name)[0] is ChannelState.RETIRED


@pytest.mark.parametrize(
    "about",
    [
        "For emergencies only. News is on our website.",
        "Used only in an emergency",
        "We will only post in an emergency",
        "Emergency information only",
        "Activated during major emergencies",
        "Mewn argyfwng yn unig",
    ],
)
def test_an_account_may_say_that_it_is_for_emergencies(about):
    assert said(about)[0] is ChannelState.EMERGENCY_ONLY


@pytest.mark.parametrize(
    "about",
    [
        "This name is held by Northbridge Council to prevent misuse.",
        "Registered to stop others using the name",
        "Placeholder account",
        "This account is reserved",
        "Cyfrif wedi'i gadw gan y cyngor",
    ],
)
def test_an_account_may_say_that_it_only_keeps_the_name(about):
    assert said(about)[0] is ChannelState.HELD


@pytest.mark.parametrize(
    "about",
    [
        "",
        "Official account of Northbridge Council. This account is not monitored 24/7.",
        "This account is no longer monitored at weekends",
        "This account is not monitored outside office hours",
        "This account is not monitored. Ring us on 01234 567890.",
        "We have left X. Follow us here.",
        "We've moved from X to Bluesky!",
        "We no longer use our Facebook page.",
        "Events held to prevent loneliness",
        "Records kept. Follow us to protect nature.",
        "Registered office: Town Hall. We work to prevent flooding.",
        "This page is closed to comments",
        "This account is not active yet",
        "For emergencies only use 999",
        "Our account is monitored 9am to 5pm",
        "In an emergency call 999",
        "For emergencies only call 999",
        "Emergencies only: 01234 567890",
        "Roads closed today and events held in the park",
        "We left no stone unturned",
        "We have moved from Mill Lane to the High Street",
        "We no longer use plastic bags",
        "Follow us for news on closed roads and retired greyhounds",
        "Registered charity 123456",
        "Meetings held to discuss planning",
        "Yn argyfwng ffoniwch 999",
    ],
)
def test_near_misses_are_not_taken_for_it(about):
    assert said(about) is None


def test_the_whole_sentence_is_cited():
    about = "Bins, roads and parks. We have left Bluesky for good. Find us at northbridge.example!"
    assert said(about) == (ChannelState.RETIRED, "We have left Bluesky for good")
