"""Documentation that is made from the code. If a page is stale: `make docs`."""

import pytest

from config.settings import Settings
from config.toolkit import principles
from monitor.cli import COMMANDS
from monitor.reference.commands import document as commands
from monitor.reference.markdown import page, table
from monitor.reference.method import document as method
from monitor.reference.pages import DOCS, PAGES
from monitor.reference.questions import document as questions
from monitor.reference.settings import document as settings
from monitor.reference.settings import explained
from scoring.indicators import all_indicators
from store.records import Dial


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_made_from_the_code_is_not_stale(name):
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name]()


def test_a_cell_of_a_table_stays_in_its_cell():
    assert table(("a", "b"), [("1 | 2", "two\n lines")]) == "| a | b |\n| --- | --- |\n| 1 \\| 2 | two lines |"


def test_what_is_empty_leaves_no_gap():
    assert page("One", "", "Two") == "One\n\nTwo\n"


def test_every_command_and_those_below_it_have_a_section():
    text = commands()
    assert [name for name in (*COMMANDS, "register update") if f"\n## doorstep {name}\n" not in text] == []
    assert "| `-o, --output FILE` | Where to write it, e.g. badge.svg. [required] |" in text


def test_the_words_of_the_group_that_stand_in_lines_stay_in_lines():
    assert "```text\nNew here?      doorstep demo\nFor real:" in commands()


def test_every_indicator_says_why_what_to_do_what_it_takes_and_who_says_so():
    section = questions().partition("### news-recent\n")[2].partition("###")[0]
    named = [line.partition(":**")[0] for line in section.splitlines() if line.startswith("- **")]
    assert named[:7] == [
        "- **Question",
        "- **Why",
        "- **Fix",
        "- **Effort",
        "- **What is looked at",
        "- **What it stands for",
        "- **Source",
    ]
    assert "- **Thresholds:** `fresh_days` 30, `stale_days` 90" in section
    assert "- **Principle:** Content is king, weight 1" in section


def test_a_councillors_page_carries_no_weight():
    assert ", weight" not in questions().partition("## Councillor's page")[2]
    assert all(f"### {each.id}\n" in questions() for each in all_indicators(Dial.COUNCILLOR_PAGE))


def test_each_principle_says_what_cannot_be_seen():
    text = method()
    assert [each.name for each in principles() if each.cannot_see not in text or each.ask not in text] == []


def test_what_only_stands_for_a_principle_is_called_a_proxy():
    assert "| A proxy. It stands for a human tone;" in method()


def test_every_setting_has_its_variable_and_says_what_it_is():
    assert {*explained()} == {*Settings.model_fields}
    assert "| `workers` | `DOORSTEP_WORKERS` | whole number, at least 1, at most 256 | `32` |" in settings()
    assert '| `mail_security` | `DOORSTEP_MAIL_SECURITY` | `starttls`, `tls`, `none` | `"starttls"` |' in settings()
    assert "| `dpia_date` | `DOORSTEP_DPIA_DATE` | day | nothing |" in settings()
