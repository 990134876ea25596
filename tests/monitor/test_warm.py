import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import sys, threading
import monitor.warm
from datetime import UTC, datetime
from collectors.plan import site
from collectors.reading import read_page
from collectors.visit import snapshot
from scoring.indicators import all_indicators
from store.records import Council, Dial, Page, PageKind

there = {*sys.modules}
home = "https://westmere.example/"
body = b'<html lang="cy"><body><h1>News</h1><a href="https://facebook.com/westmere">Facebook</a></body></html>'
page = Page(home, home, datetime(2026, 3, 2, tzinfo=UTC), 200, "text/html", body)
snapshot(Council("WMR", "Westmere", home), [read_page(page, PageKind.HOME)], page.read_at, 40)
all_indicators(*Dial)
print(sorted({*sys.modules} - there), threading.active_count())
"""


def test_a_forked_worker_has_all_that_its_first_page_needs_and_no_thread_of_another():
    said = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)

    assert said.stdout == "[] 1\n"
