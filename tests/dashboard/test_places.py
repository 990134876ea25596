"""The menu is what lies in the folder of pages."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dashboard.places import Place, places

VIEWS = Path(__file__).parents[2] / "dashboard" / "views"


def test_every_file_of_the_folder_is_a_page_of_the_menu():
    assert {each.file for each in places()} == {path for path in VIEWS.glob("*.py") if path.name != "__init__.py"}


def test_no_two_pages_have_one_place_or_one_title():
    assert len({each.order for each in places()}) == len(places()) == len({each.title for each in places()})


def test_an_address_is_the_name_of_the_file_with_hyphens():
    assert dataclasses.replace(places()[0], name="self_assessment").address == "self-assessment"
    assert isinstance(places()[0], Place)
