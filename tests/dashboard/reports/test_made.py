"""What the files of reports are called."""

from dataclasses import replace

import pytest

from dashboard.reports.made import Form, file_name
from tests.dashboard.reports.stored import NORTHBRIDGE


@pytest.mark.parametrize(
    ("code", "form", "name"),
    [
        ("NOR", Form.HTML, "doorstep-nor.html"),
        ("NOR", Form.BRIEF, "doorstep-nor-brief.html"),
        ("NOR", Form.SLIDES, "doorstep-nor.pptx"),
        ("../../etc/passwd", Form.PDF, "doorstep-etc-passwd.pdf"),
        ("\x1b[31m\u202e/..", Form.HTML, "doorstep-31m.html"),
        ("..", Form.HTML, "doorstep-council.html"),
        ("a" * 1_000_000, Form.HTML, f"doorstep-{'a' * 64}.html"),
    ],
)
def test_nothing_of_a_code_leads_to_another_folder(code, form, name):
    assert file_name(replace(NORTHBRIDGE, local_authority_code=code), form) == name
