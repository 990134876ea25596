"""The tables of an export. Names and meanings of their columns stay as they are while `VERSION` does.

`datapackage.json`, the dictionary beside it and `docs/data-dictionary.md` are made from them.
"""

from __future__ import annotations

from dashboard.reports.observation_tables import ACCOUNTS, CHECKS, COUNCILLORS, COUNCILS, FINDINGS, PAGES, QUESTIONS
from dashboard.reports.score_tables import NEEDS, SCORES, STAGES

VERSION = "1.0.0"
"""The first number is raised when a column changes its name or meaning, or goes; the second when one is added at the
end of a table, or a table is added."""
TABLES = (COUNCILS, CHECKS, PAGES, ACCOUNTS, FINDINGS, QUESTIONS, COUNCILLORS, SCORES, STAGES, NEEDS)
