"""The arrows of the architecture, checked."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "store": set(),
    "config": {"store.records"},
    "collectors": {"store.records", "scoring.language"},
    "scoring": {"store.records"},
    "dashboard": {"store", "config", "scoring", "collectors.supplied"},
    "monitor": {"store", "config", "collectors", "scoring", "dashboard"},
}
NETWORK = {"requests", "urllib3", "socket", "http", "urllib.request", "ssl", "smtplib"}
IMPURE = NETWORK | {
    "sqlalchemy",
    "streamlit",
    "apscheduler",
    "os",
    "random",
    "time",
    "secrets",
    "pathlib",
    "io",
}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def modules(package):
    return sorted((ROOT / package).rglob("*.py"))


def under(name, allowed):
    return any(name == each or name.startswith(each + ".") for each in allowed)


def crossings(package):
    """(file, module) for every import from another room that its arrows do not allow."""
    allowed = MAY_IMPORT[package] | {package}
    for path in modules(package):
        for name in imports(path):
            known = any(under(other, {name}) for other in allowed)  # `store` on the way to `store.records`
            if name.partition(".")[0] in MAY_IMPORT and not under(name, allowed) and not known:
                yield path.name, name


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_a_room_imports_only_what_lies_before_it(package):
    assert list(crossings(package)) == []


def test_scoring_is_pure():
    for path in modules("scoring"):
        assert not [name for name in imports(path) if under(name, IMPURE)], path.name
        text = path.read_text(encoding="utf-8")
        assert "now(" not in text, f"{path.name} looks at the clock"
        assert "today(" not in text, f"{path.name} looks at the clock"
        assert "open(" not in text, f"{path.name} reads a file"


def test_reading_supplied_figures_is_pure():
    for path in modules("collectors/supplied"):
        assert not [name for name in imports(path) if under(name, IMPURE - {"io"})], path.name  # io: text in memory
        text = path.read_text(encoding="utf-8")
        assert not [word for word in ("now(", "today(", "open(") if word in text], path.name


def test_only_store_opens_the_database():
    for package in MAY_IMPORT.keys() - {"store"}:
        for path in modules(package):
            assert not [n for n in imports(path) if under(n, {"sqlalchemy", "sqlite3", "psycopg"})], path.name


DOORS = {
    "fetch.py": "asks for pages and data, politely",
    "connection.py": "makes every connection for the other two, to addresses that were checked",
    "heads.py": "writes requests for them, and reads the headers of answers",
    "resolving.py": "looks names up for connections, and checks where they lead",
    "trust.py": "says whose certificates connections trust",
    "posting.py": "posts to webhooks that the operator names: no page is asked for, and no redirect followed",
}
"""Files in `collectors/` that touch the network, and why."""
MAIL = ROOT / "monitor" / "mail.py"
"""Hands messages to the operator's own mail server, which speaks SMTP and stands wherever the operator says."""


def test_only_the_doors_touch_the_network():
    for path in modules("collectors"):
        if path.name not in DOORS:
            assert not [n for n in imports(path) if under(n, NETWORK)], path.name


def test_mail_leaves_by_one_door():
    for package in MAY_IMPORT:
        for path in {*modules(package)} - {MAIL, MAIL.with_name("mail_faults.py")}:  # the latter knows errors only
            assert not [n for n in imports(path) if under(n, {"smtplib"})], path.name


PROVIDER = {ROOT / "dashboard" / name for name in ("provider.py", "provider_session.py")}
"""Ask the sign-in provider that the operator names, in the moment in which somebody signs in, and nobody else."""
LISTENING = ROOT / "dashboard" / "listening.py"
"""Sets an option of the socket on which the dashboard is asked, and opens none."""


def test_the_dashboard_never_fetches():
    for path in {*modules("dashboard")} - PROVIDER - {LISTENING}:
        assert not [n for n in imports(path) if under(n, NETWORK)], path.name
