from tests.scoring.golden_cards import FILE, written


def test_every_score_is_as_it_was_written_down():
    # If this is meant: raise METHOD, say so in CHANGELOG.md, and run python -m tests.scoring.golden_cards.
    assert written() == FILE.read_text(encoding="utf-8")
