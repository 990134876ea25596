"""Our own documentation, drawn in the dashboard."""

from __future__ import annotations

import pytest

from dashboard.documents import DOCS, document, markup


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("# Title\n\nWords.", "<p>Words.</p>\n"),
        ("## Purpose", "<h3>Purpose</h3>\n"),
        ("See [settings](settings.md#a) or [above](#above).", "<p>See settings or above.</p>\n"),
        ("**Never** `x < y`", "<p><strong>Never</strong> <code>x &lt; y</code></p>\n"),
        (
            "[Guide](https://guide.example/)",
            '<p><a href="https://guide.example/" rel="noopener noreferrer nofollow">Guide</a></p>\n',
        ),
        ("[x](javascript:alert(1)) <b>bold</b>", "<p>[x](javascript:alert(1)) &lt;b&gt;bold&lt;/b&gt;</p>\n"),
        ("```\nUser-agent: Doorstep\n```", "<pre><code>User-agent: Doorstep\n</code></pre>\n"),
    ],
)
def test_markdown_becomes_our_own_markup(text, drawn):
    assert markup("page", text) == drawn


def test_a_table_has_the_heading_above_it_for_a_caption_and_names_its_rows():
    drawn = markup("page", "## Held\n\n| what | why |\n|---|---|\n| name, [in full](a.md) | to `know` |\n")
    assert '<caption id="page-1-caption">Held</caption>' in drawn
    assert '<th scope="row" role="rowheader">name, in full</th>' in drawn
    assert '<td role="cell" data-label="why">to <code>know</code></td>' in drawn


@pytest.mark.parametrize("name", ["accessibility", "privacy", "robot"])
def test_pages_that_the_dashboard_shows_are_there(name):
    assert (DOCS / f"{name}.md").is_file()
    assert document(name)


def test_where_the_documentation_was_not_installed_there_is_nothing_to_draw(tmp_path):
    assert document("privacy", tmp_path) is None
