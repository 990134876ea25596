from pathlib import Path

from collectors.activity import sources

DOCUMENT = Path(__file__).parents[3] / "docs" / "activity.md"


def test_every_source_is_documented_with_its_rule():
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in sources() if f"`{name}`" not in text] == []
