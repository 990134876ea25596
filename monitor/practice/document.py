"""docs/practice-county.md, made from what the county is made from: `python -m monitor.practice.document`."""

from __future__ import annotations

from pathlib import Path

from config.register import councils
from monitor.practice.county import REGISTER
from monitor.practice.parts import parts

PAGE = Path(__file__).parents[2] / "docs" / "practice-county.md"

TEXT = """\
# The practice county

{number} made-up councils, each with a web site of its own on this machine (127.0.0.1, one port each), so that
you can see the whole of Doorstep at work without touching anyone's website. `doorstep demo` starts them,
checks them with the same code that checks real councils, and opens the dashboard. Every page says that its
council is made up; all people and accounts are invented, and news is dated from the day you look.

| council | code | nation | type | what it is there to show |
|---|---|---|---|---|
{rows}

The councils are in `config/practice/councils.csv`, what each has in `config/practice/county.toml`, its words
(English and Welsh) in `config/practice/words.toml`, and the templates of its pages in
`config/practice/pages/`. To add a council, add a line to the first and a table to the second, then run
`python -m monitor.practice.document`, which makes this page.
"""


def document() -> str:
    """The page as it should be."""
    roles = parts()
    rows = [
        f"| {each.name} | {each.local_authority_code} | {each.nation} | {each.type_name} "
        f"| {roles[each.local_authority_code].shows} |"
        for each in councils(REGISTER)
    ]
    return TEXT.format(number=len(rows), rows="\n".join(rows))


if __name__ == "__main__":
    PAGE.write_text(document(), encoding="utf-8")
