"""Whether an invitation is genuine."""

from datetime import timedelta

import pytest

from tests.dashboard.routes.conftest import NOW, ROWAN, linked

YES = "Yes, we made this link, for a councillor of Northbridge Council."
NO = "No. This is no link of ours that works."


def verdict(visitor, link):
    answer = visitor.post("/councillor/verify", ("link", link))
    assert "set-cookie" not in answer.headers
    return answer.text


def test_anybody_can_read_what_a_genuine_invitation_looks_like(store, server, visitor):
    text = visitor.see("/councillor/verify").text
    assert f"<strong>{server}/councillor/open/</strong>" in text
    assert "The Monitor of Northbridge" in text
    assert "https://monitor.example/privacy" in text
    assert "It asks for no password" in text


def test_a_link_of_ours_is_known_and_names_nobody(store, server, visitor):
    text = verdict(visitor, f" {server}/councillor/open/{linked(store, ROWAN)} ")
    assert YES in text
    assert "Zquidge" not in text
    assert "Mill Lane" not in text


def test_one_that_has_expired_is_known_too(store, server, visitor):
    word = linked(store, ROWAN, made_at=NOW - timedelta(days=60))
    assert "It has expired: open it to ask for a new one." in verdict(visitor, f"{server}/councillor/open/{word}")


@pytest.mark.parametrize(
    "begins", ["", "http://evil.example/councillor/open/", "{server}.evil.example/councillor/open/", "{server}/"]
)
def test_a_link_that_leads_elsewhere_is_not_ours_whatever_it_ends_in(store, server, visitor, begins):
    word = linked(store, ROWAN)
    assert NO in verdict(visitor, begins.replace("{server}", server) + word)


def test_what_was_pasted_is_not_repeated(store, visitor):
    assert "evil" not in verdict(visitor, "<b>evil</b>")


def test_a_name_that_somebody_made_to_lead_here_is_no_name_of_ours(store, server, visitor, monkeypatch):
    link = f"http://evil.example/councillor/open/{linked(store, ROWAN)}"
    monkeypatch.delenv("DOORSTEP_PUBLIC_ADDRESS")
    answer = visitor.post("/councillor/verify", ("link", link), headers={"Host": "evil.example"})
    assert NO in answer.text
    assert "evil.example" not in answer.text
    assert NO in verdict(visitor, f"{server}/councillor/open/{linked(store, ROWAN)}")
