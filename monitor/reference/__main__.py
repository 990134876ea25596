"""Write the pages: `python -m monitor.reference`."""

from monitor.reference.pages import DOCS, PAGES

for name, made in PAGES.items():
    (DOCS / name).parent.mkdir(exist_ok=True)
    (DOCS / name).write_text(made(), encoding="utf-8")
