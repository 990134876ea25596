"""Whether a bill of materials is valid, and names everything that is locked: `python -m tests.container.sbom FILE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.utils import canonicalize_name

from tests.container.test_lock import LOCKED


def main(file: str) -> None:
    """Ends with what is wrong."""
    text = Path(file).read_text(encoding="utf-8")
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong:
        raise SystemExit(f"{file} is not valid: {wrong}")
    named = {canonicalize_name(each["name"]): each.get("version") for each in json.loads(text)["components"]}
    missing = {f"{name}=={version}" for name, version in LOCKED.items() if named.get(name) != version}
    if missing:
        raise SystemExit(f"{file} lacks {', '.join(sorted(missing))}")
    print(f"{file}: CycloneDX 1.6, valid; {len(LOCKED)} locked packages, all of them named")


if __name__ == "__main__":
    main(sys.argv[1])
