import pytest

from config.checklists import ChecklistError, checklist_items
from config.toolkit import principles
from scoring.indicators import all_indicators
from store.records import Checklist, ChecklistItem

OURS = """
[[item]]
id = "rota"
checklist = "organisations"
text = "There is a rota."
principle = "be-trusting"
"""


@pytest.fixture
def written(tmp_path):
    """`written(text)`: the items of a file that says this."""

    def read(text):
        path = tmp_path / "checklists.toml"
        path.write_text(text)
        return checklist_items(path)

    return read


def test_an_item_is_read_as_it_stands(written):
    assert written(OURS) == (ChecklistItem("rota", Checklist.ORGANISATIONS, "There is a rota.", "be-trusting"),)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("weight = 1", "item 1 has an unknown key 'weight'"),
        ("lga = true", "item 1 is the LGA's, but has no 'address'"),
        ('lga = "yes"', "item 1 has an 'lga' that is neither true nor false"),
        ('heading = "Rotas"', "item 1 is ours, but has 'heading'"),
        ('indicator = ""', "item 1 has a 'indicator' that is empty"),
        (OURS, "item 2 repeats the id of another (rota)"),
    ],
)
def test_a_file_that_is_wrong_is_refused_in_one_sentence(written, more, fault):
    with pytest.raises(ChecklistError, match=r"checklists\.toml: ") as error:
        written(f"{OURS}{more}")
    assert str(error.value).endswith(fault)


def test_a_checklist_for_nobody_is_refused(written):
    with pytest.raises(ChecklistError, match="is for 'mayors', which is none of councillors, officers, organisations"):
        written(OURS.replace("organisations", "mayors"))


def test_every_item_is_under_a_principle_of_the_toolkit_and_beside_an_indicator_that_there_is():
    known = {each.id for each in principles()}
    assert {each.principle for each in checklist_items()} == known
    asked = {each.id for each in all_indicators()}
    assert {each.indicator for each in checklist_items()} - {""} <= asked


def test_what_public_pages_cannot_show_has_items_of_its_own():
    measured = {each.principle for each in all_indicators()}
    unmeasured = {each.id for each in principles()} - measured
    assert unmeasured <= {each.principle for each in checklist_items()}
    trusting = [each.id for each in checklist_items() if each.principle == "be-trusting"]
    assert {"trust-teams", "desk-access", "training"} <= {*trusting}


def test_the_officers_checklist_is_the_toolkits_seven_headings_in_its_own_words():
    officers = [each for each in checklist_items() if each.checklist is Checklist.OFFICERS]
    assert [each.heading for each in officers] == [
        "Check what the policy is",
        "Check the professional guidance",
        "Create the time",
        "Remember your digital footprint",
        "The more you put in the more you get out",
        "It's okay to 'lurk'",
        "Tweet using your work name or role",
    ]


def test_eight_items_are_the_lgas_points_on_good_governance_and_none_for_councillors_is_called_its_own():
    items = checklist_items()
    governance = [each for each in items if "Good governance" in each.source]
    assert len(governance) == 8
    assert not [each for each in governance if each.heading]  # we have them in our own words alone
    assert not [each for each in items if each.checklist is Checklist.COUNCILLORS and each.lga]
