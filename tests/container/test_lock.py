"""What the image is made of agrees with what is tested."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.container.dockerfile import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = ("cluster", "pdf", "slides")
"""That the image has: `make lock`."""


def pins(name):
    """Version of each package that a file of requirements has, by its canonical name."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = [line.split(" ")[0].split("==") for line in lines if "==" in line]
    return {canonicalize_name(package): version for package, version in found}


LOCKED = pins("requirements.lock")


def asked_for():
    """By us: to run, for the extras, and to build."""
    extras = PROJECT["project"]["optional-dependencies"]
    written = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    return [Requirement(each) for each in [*written, *(each for name in EXTRAS for each in extras[name])]]


def test_everything_that_we_ask_for_is_there_in_a_version_that_we_ask_for():
    for each in asked_for():
        version = LOCKED.get(canonicalize_name(each.name))
        assert version is not None, f"{each.name} is not locked: make lock"
        assert each.specifier.contains(version), f"{each} is locked as {version}: make lock"


def test_every_version_is_the_one_that_is_tested():
    tested = pins("constraints.txt")
    assert {name: tested.get(name) for name in LOCKED} == LOCKED, "make lock"


def test_every_package_has_its_hashes():
    blocks = re.split(r"\n(?=\w)", (ROOT / "requirements.lock").read_text(encoding="utf-8").strip())
    packages = [each for each in blocks if not each.startswith("#")]
    assert len(packages) == len(LOCKED)
    assert not [each for each in packages if not re.search(r"--hash=sha256:[0-9a-f]{64}", each)]


def test_what_only_tests_need_is_not_in_the_image():
    only_tests = {"pytest", "hypothesis", "playwright", "mypy", "ruff", "aiosmtpd", "trustme"}
    assert not only_tests & LOCKED.keys()
