import re
from types import SimpleNamespace

from collectors import edition as module
from collectors.edition import edition
from scoring.language import speak, spoken


def test_an_edition_is_twelve_hexadecimal_digits_and_stays_the_same():
    assert re.fullmatch(r"[0-9a-f]{12}", edition())
    edition.cache_clear()
    first = edition()
    edition.cache_clear()
    assert edition() == first


def test_an_edition_covers_every_file_of_the_reader_but_no_compiled_one():
    paths = {path for path, _ in module._files(module.files("collectors"))}
    assert {"/reading.py", "/edition.py", "/platforms/x.py", "/signals/sharing.py"} <= paths
    assert not [path for path in paths if path.endswith(".pyc")]


def test_a_changed_file_or_a_moved_one_makes_another_edition(tmp_path, monkeypatch):
    (tmp_path / "records").mkdir()
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    found = []
    for name, content in [("a.py", "1"), ("a.py", "2"), ("b.py", "2")]:
        for path in tmp_path.glob("[ab].py"):
            path.unlink()
        (tmp_path / name).write_text(content)
        edition.cache_clear()
        found.append(edition())
    edition.cache_clear()
    assert len(set(found)) == 3


def test_a_reader_that_speaks_another_language_is_another_edition():
    edition.cache_clear()
    english, before = edition(), spoken()
    edition.cache_clear()
    try:
        speak(SimpleNamespace(info=lambda: {"language": "cy"}))
        assert edition() != english
    finally:
        speak(before)
        edition.cache_clear()
