"""What reads like a sentence in the dashboard's code comes from the catalogue: by its tables, or by `say`."""

import re
from pathlib import Path

import pytest

from dashboard.allowed import TABLE
from dashboard.reports.dictionary import TABLES
from tests.scoring.test_language import left

DASHBOARD = Path(__file__).parents[2] / "dashboard"
FOR_MACHINES = re.compile(
    r"[<>;=*]|'none'|sans-serif|monospace|\(width|no-(store|cache)|no(opener|index)|^GET, HEAD$|^openid|=\(\)"
)
"""Markup, styles, scripts, headers."""
OF_TABLES = {text for each in TABLES for text in (each.title, each.about, *(column.about for column in each.columns))}
"""The catalogue takes these from the tables themselves."""
RIGHTS = {each.name for each in TABLE}
"""Lines of the table of rights, by which they are asked for."""
A_KEY = "No words: by it two things are told apart."
A_NAME = "Somebody else's own name for it."
TO_THE_OPERATOR = "Said on the command line."
NOT_SAID = {
    ("declaring.py", "answer {} {}"): A_KEY,
    ("declaring.py", "{} note"): A_KEY,
    ("directory_blocks.py", "quiet tight"): "Classes of the style sheet.",
    ("faults.py", "A page of the dashboard: a fault of ours"): "A line of the log.",
    ("inputs.py", "practice county"): "What the robot calls itself there.",
    ("inviting.py", "[works until]"): "What stands in a letter for what is filled in.",
    ("map_chart.py", "!datum.ground && datum.sign"): "An expression of Vega's.",
    ("map_tables.py", "{}px solid {}"): "A style.",
    ("offices.py", "this machine"): A_KEY,
    ("reports/attribution.py", "CC BY 4.0"): A_NAME,
    ("reports/attribution.py", "Creative Commons Attribution 4.0 International"): A_NAME,
    ("reports/attribution.py", "Crown copyright, Open Government Licence v3.0"): A_NAME,
    ("reports/attribution.py", "GOV.UK Local Links Manager"): A_NAME,
    ("reports/attribution.py", "Open Government Licence v3.0"): A_NAME,
    ("reports/attribution.py", "mySociety, UK local authority names and codes"): A_NAME,
    ("reports/attribution.py", "mySociety, similarity of local authorities"): A_NAME,
    ("reports/badge.py", "it has said here that it does not publish its stage."): TO_THE_OPERATOR,
    ("reports/badge.py", "it has not said that it publishes its stage (setting: published = [{}])."): TO_THE_OPERATOR,
    ("reports/badge.py", "it is in preview until {}."): TO_THE_OPERATOR,
    ("reports/badge.py", "no check could see enough for a stage."): TO_THE_OPERATOR,
    ("reports/feed.py", "doorstep change {}"): A_KEY,
    ("reports/feed.py", "doorstep feed {} {}"): A_KEY,
    ("routes/_visit.py", "visit form"): A_KEY,
    ("routes/invitations.py", "whom to invite"): A_KEY,
    ("routes/sign_in_code.py", "visit form"): A_KEY,
    ("routes/sign_out.py", "sign-out form"): A_KEY,
    ("sealed.py", "sealed address"): A_KEY,
    ("views/find.py", "quiet tight"): "Classes of the style sheet.",
}
"""Module and text, and why no catalogue needs it."""


@pytest.mark.parametrize("path", sorted(DASHBOARD.rglob("*.py")), ids=lambda path: path.stem)
def test_whatever_reads_like_a_sentence_is_in_the_catalogue(path):
    name = path.relative_to(DASHBOARD).as_posix()
    found = [text for text in left(path) if not FOR_MACHINES.search(text) and text not in OF_TABLES | RIGHTS]
    assert [text for text in found if (name, text) not in NOT_SAID] == []


@pytest.mark.parametrize(("name", "text"), NOT_SAID)
def test_every_exception_still_stands(name, text):
    assert text in left(DASHBOARD / name)
