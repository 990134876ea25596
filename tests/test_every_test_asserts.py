"""No test passes whatever happens: each asserts, expects an exception, or calls something of the tests that does."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
EXPECTING = {"expect", "fail", "raises", "wait_for", "wait_for_function", "wait_for_url", "warns"}
"""Of pytest and Playwright: calling one of these asserts. A wait fails if what it waits for does not come."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Defined:
    """A function of the tests: what it is called, where, and what it calls."""

    name: str
    path: Path
    method: bool
    asserts: bool
    calls: frozenset[str]


def functions(path: Path, tree: ast.Module) -> Iterator[Defined]:
    """All of a file, those within others and within classes too; what stands within one counts as its own."""
    within = {each for a_class in ast.walk(tree) if isinstance(a_class, ast.ClassDef) for each in a_class.body}
    for node in ast.walk(tree):
        if isinstance(node, Function):
            inside = list(ast.walk(node))
            calls = frozenset(_last_name(each.func) for each in inside if isinstance(each, ast.Call))
            asserts = any(isinstance(each, ast.Assert) for each in inside) or bool(calls & EXPECTING)
            yield Defined(node.name, path, node in within, asserts, calls)


def _last_name(called: ast.expr) -> str:
    """`right` of `world.right()`, and of `right()`."""
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def imported(tree: ast.Module) -> dict[str, Path]:
    """Names that a file has from another file of the tests, and from which."""
    return {
        alias.asname or alias.name: TESTS.parent / f"{node.module.replace('.', '/')}.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tests.")
        for alias in node.names
    }


def silent(folder: Path) -> list[str]:
    """Tests below this folder that assert nothing."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))}
    quiet = [each for path, tree in trees.items() for each in functions(path, tree)]
    brought = {path: imported(tree) for path, tree in trees.items()}
    loud: defaultdict[str, list[Defined]] = defaultdict(list)
    asserting = [each for each in quiet if each.asserts]
    while asserting:
        known = set(asserting)
        for each in known:
            loud[each.name].append(each)
        quiet = [each for each in quiet if each not in known]
        asserting = [each for each in quiet if _reaches(each, loud, brought[each.path])]
    return [f"{each.path.name}: {each.name}" for each in quiet if each.name.startswith("test_")]


def _reaches(caller: Defined, loud: dict[str, list[Defined]], brought: dict[str, Path]) -> bool:
    """True if it calls one of these: a method by its name, else one of its file, imported, or a fixture's."""
    return any(
        called.method
        or called.path in (caller.path, brought.get(name))
        or (called.path.name == "conftest.py" and called.path.parent in caller.path.parents)
        for name in caller.calls
        for called in loud.get(name, ())
    )


def test_every_test_asserts_something():
    assert silent(TESTS) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("def test_one(): ask()", ["test_it.py: test_one"]),
        ("def test_one(): assert ask()", []),
        ("def test_one():\n    with pytest.raises(OSError): ask()", []),
        ("def right(): assert ask()\ndef test_one(): right()", []),
        ("def right(): ask()\ndef test_one(): right()", ["test_it.py: test_one"]),
        ("class World:\n    def right(self): assert self\ndef test_one(world): world.right()", []),
    ],
)
def test_a_test_that_asserts_nothing_is_found_out(tmp_path, written, found):
    (tmp_path / "test_it.py").write_text(written)
    assert silent(tmp_path) == found
