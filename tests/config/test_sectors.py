import os
from pathlib import Path

import pytest

from config.elections import UK_ELECTIONS
from config.register import UK_REGISTER, councils
from config.sectors import COUNCILS, SECTORS, Sector, SectorError, in_force, sector
from config.settings import Settings
from config.toolkit import TOOLKIT, principles

SHIPPED = sorted(each.parent.name for each in SECTORS.glob("*/sector.toml"))


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in [name for name in os.environ if name.upper().startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)


def written(folder, text):
    folder.mkdir(exist_ok=True)
    (folder / "sector.toml").write_text(text, encoding="utf-8")
    return str(folder)


LIBRARIES = 'name = "Libraries"\nbody = "library"\nbodies = "libraries"\nregister = "libraries.csv"\n'


def refusal(name):
    with pytest.raises(SectorError) as caught:
        sector(name)
    return str(caught.value)


def test_without_a_sector_there_are_councils_in_their_own_words():
    assert sector("") == COUNCILS
    assert (COUNCILS.register, COUNCILS.toolkit, COUNCILS.elections) == (UK_REGISTER, TOOLKIT, UK_ELECTIONS)
    assert (COUNCILS.indicators, dict(COUNCILS.words)) == ((), {})


def test_fire_and_rescue_services_are_shipped_as_an_example():
    assert "fire-and-rescue" in SHIPPED
    fire = sector("fire-and-rescue")
    assert (fire.body, fire.bodies) == ("fire and rescue service", "fire and rescue services")
    assert fire.words["council"] == "service"
    assert fire.words["chief executive"] == "chief fire officer"
    assert fire.elections is None


@pytest.mark.parametrize("name", SHIPPED)
def test_everybody_in_a_shipped_sector_is_made_up(name):
    register = councils(sector(name).register)
    assert all(each.made_up and each.website.rstrip("/").endswith(".example") for each in register)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_sector_has_a_toolkit_of_its_own(name):
    assert principles(sector(name).toolkit) != principles()


def test_a_folder_of_ones_own_is_a_sector(tmp_path):
    folder = tmp_path / "libraries"
    assert sector(written(folder, LIBRARIES + '[words]\ncouncil = "library"\n')) == Sector(
        "Libraries",
        "library",
        "libraries",
        folder / "libraries.csv",
        TOOLKIT,
        words={"council": "library"},
        folder=folder,
    )


def test_a_sector_may_have_elections(tmp_path):
    name = written(tmp_path / "parishes", LIBRARIES + 'elections = "polls.csv"\n')
    assert sector(name).elections == tmp_path / "parishes" / "polls.csv"


def test_a_sector_that_is_not_there_is_refused_with_those_that_are():
    assert refusal("police") == ("police: is no sector: there are fire-and-rescue, or give a folder with a sector.toml")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('name = "Libraries"\n', "has no 'bodies'"),
        (LIBRARIES + 'colour = "red"\n', "has an unknown key 'colour'"),
        (LIBRARIES.replace('"library"', "1"), "has a 'body' that is not text"),
        (LIBRARIES + 'indicators = "links-work"\n', "has 'indicators' that are not a list of ids"),
        (LIBRARIES + 'words = "library"\n', "has 'words' that are not a table of texts"),
        (LIBRARIES + "[words]\ncouncil = 1\n", "has 'words' that are not a table of texts"),
        (LIBRARIES + '[words]\n"" = "library"\n', "has a word in 'words' that is empty"),
        (LIBRARIES + "elections = 1\n", "has 'elections' that are not the name of a file"),
        ("name =", "is not TOML"),
    ],
)
def test_what_is_wrong_with_a_sector_is_said_in_a_sentence(tmp_path, text, wrong):
    assert wrong in refusal(written(tmp_path / "libraries", text))


# Settings


def test_settings_name_the_sector(monkeypatch):
    monkeypatch.setenv("DOORSTEP_SECTOR", "fire-and-rescue")
    assert in_force(Settings()) == sector("fire-and-rescue")


def test_settings_replace_single_parts_of_a_sector():
    chosen = in_force(
        Settings(
            register_file="own.csv",
            toolkit_file="own.toml",
            indicators=("links-work", "news-recent"),
            elections_file="polls.csv",
        )
    )
    assert (chosen.register, chosen.toolkit, chosen.elections) == (Path("own.csv"), Path("own.toml"), Path("polls.csv"))
    assert chosen.indicators == ("links-work", "news-recent")
    assert chosen.body == "council"


def test_settings_that_say_nothing_are_for_councils():
    assert in_force(Settings()) == COUNCILS


def test_indicators_may_be_written_as_one_line(monkeypatch):
    monkeypatch.setenv("DOORSTEP_INDICATORS", "links-work, news-recent")
    assert in_force(Settings()).indicators == ("links-work", "news-recent")
