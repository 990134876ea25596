"""Write the template: `python -m monitor.catalogue`. With the file of a translation: say what it still needs."""

import sys
from pathlib import Path

from config.languages import TEMPLATE, LanguageError
from monitor.catalogue.judging import judged
from monitor.catalogue.template import document

if len(sys.argv) > 1:
    try:
        lines, good = judged(Path(sys.argv[1]))
    except LanguageError as error:
        sys.exit(str(error))
    print("\n".join(lines))
    sys.exit(not good)
TEMPLATE.write_text(document(), encoding="utf-8")
