"""Whose data these are, and under what licence they may be used: said in every export."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.language import marked


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its name in the Open Definition's list."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Source:
    """From where something in Doorstep's own register comes; `docs/data.md` has the same."""

    title: str
    what: str
    licence: str


CC_BY = Licence(
    "CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"
)
OGL = Licence(
    "OGL-UK-3.0",
    "Open Government Licence v3.0",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
)
LICENCES = (CC_BY, OGL)
SOURCES = (
    Source(
        "mySociety, UK local authority names and codes",
        marked("codes, names, types, nations, regions, county, population"),
        "CC BY 4.0",
    ),
    Source("mySociety, similarity of local authorities", marked("how rural or urban a council is"), "CC BY 4.0"),
    Source("GOV.UK Local Links Manager", marked("websites"), "Crown copyright, Open Government Licence v3.0"),
)
CROWN = marked(
    "Contains National Statistics data © Crown copyright and database right, licensed under the Open Government "
    "Licence v3.0."
)
TOOLKIT = marked(
    "Measured against the ten basic principles of the Digital Councils toolkit (Local Government Association and "
    "comms2point0, 2015); indicators, weights and thresholds are Doorstep's own."
)
OBSERVATIONS = marked(
    "What was observed on councils' public pages may be used under CC BY 4.0: name Doorstep and the day of the check. "
    "Unknown is not no: where we could not look, nothing is said about a council."
)
PREVIEWS = marked(
    "Answers and scores that a council alone may see for now, because they are new, are left out unless they were "
    "asked for."
)
SCORES = marked(
    "Scores are for officers and analysts, unless a council publishes its own. They order no councils, and those of "
    "different methods or dials are not compared."
)
MADE_UP = marked("Practice county: these councils are made up. Nothing here is about a real council.")
OWN_REGISTER = marked(
    "Where councils come from a register of one's own, its owner says what may be done with its columns."
)
