from datetime import UTC, datetime

import pytest

from collectors.refusals import Elsewhere, FetchError, refusal, resting
from store.records import Hop, Problem, ProblemKind

HOME = "https://www.northbridge.example/"
LATER = datetime(2026, 11, 22, 9, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "kind", "permanent"),
    [
        (400, ProblemKind.FORBIDDEN, True),
        (401, ProblemKind.FORBIDDEN, True),
        (403, ProblemKind.FORBIDDEN, True),
        (404, ProblemKind.NOT_FOUND, True),
        (408, ProblemKind.FORBIDDEN, False),
        (410, ProblemKind.NOT_FOUND, True),
        (425, ProblemKind.FORBIDDEN, False),
        (429, ProblemKind.SLOW_DOWN, False),
        (451, ProblemKind.FORBIDDEN, True),
        (500, ProblemKind.SERVER_ERROR, False),
        (503, ProblemKind.SERVER_ERROR, False),
        (999, ProblemKind.SERVER_ERROR, False),
    ],
)
def test_each_status_has_its_meaning(status, kind, permanent):
    found = refusal(HOME, status, None)
    assert (found.kind, found.permanent, found.status) == (kind, permanent, status)
    assert f"(HTTP {status})." in found.reason


def test_a_host_that_says_when_to_come_back_is_busy_and_not_at_fault():
    found = refusal(HOME, 503, LATER)
    assert found.problem == Problem(
        HOME,
        ProblemKind.SLOW_DOWN,
        "The site asks us not to come back before 09:01:30 UTC on 22 November 2026 (HTTP 503).",
        permanent=False,
        not_before=LATER,
    )


def test_a_host_that_rests_says_until_when():
    found = resting(HOME, LATER)
    assert (found.reason, found.not_before, found.status) == (
        "The site asks us not to come back before 09:01:30 UTC on 22 November 2026.",
        LATER,
        None,
    )


def test_an_error_names_its_page():
    assert str(refusal(HOME, 404, None)) == f"{HOME}: There is no such page (HTTP 404)."
    assert isinstance(refusal(HOME, 404, None), FetchError)


def test_a_redirect_elsewhere_is_no_failure():
    hops = (Hop(HOME, 301, "https://www.saltmarsh.example/"),)
    found = Elsewhere(HOME, "https://www.saltmarsh.example/", hops)
    assert not isinstance(found, FetchError)
    assert str(found) == f"{HOME} leads to https://www.saltmarsh.example/"
