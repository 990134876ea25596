"""What an export holds, and what never."""

import csv
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from frictionless import validate

from config.settings import Settings
from config.stages import stages
from dashboard.reports.cells import marked, text
from dashboard.reports.dictionary import TABLES
from dashboard.reports.export import Choice, export
from dashboard.reports.withheld import withheld
from monitor.measuring import councillor_scorer
from store.records import Councillor, PageKind, Publication, Role, Writer
from store.store import Store
from tests.dashboard.reports.stored import AT, ENDING, HOSTILE, NORTHBRIDGE, TRICKSTER, TYWYN, WEEK, WELSH, card, fill
from tests.scoring.councillor import her_page, hers
from tests.scoring.northbridge import link

NOW = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
METHOD_OF_NOR = card(NORTHBRIDGE).method
DAY = timedelta(days=1)
TEXTS = ("observations/councils", "observations/findings", "observations/accounts")


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    """Address of a database: three weekly checks of four made-up councils."""
    made = f"sqlite:///{tmp_path_factory.mktemp('stored') / 'county.db'}"
    fill(made, NORTHBRIDGE, TYWYN, TRICKSTER, ENDING, weeks=3)
    return made


@pytest.fixture(scope="module")
def whole(url, tmp_path_factory):
    """Folder of an export of everything."""
    return written(url, tmp_path_factory.mktemp("whole") / "out", history=True)


def written(url, place, **choice):
    with Store(url) as store:
        export(store, place, Choice(**choice), stages(), NOW)
    return place


def sheet(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines(folder, name):
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def everything(folder):
    """All that stands in any file, workbooks unpacked."""
    found = [each.read_bytes() for each in folder.rglob("*") if each.is_file() and each.suffix != ".xlsx"]
    for book in folder.rglob("*.xlsx"):
        with zipfile.ZipFile(book) as parts:
            found += [parts.read(name) for name in parts.namelist()]
    return b"\n".join(found).decode("utf-8", errors="replace")


def cells(book):
    """All texts of a workbook, and whether any cell of it is a formula or a link to somewhere outside."""
    with zipfile.ZipFile(book) as parts:
        strings = parts.read("xl/sharedStrings.xml").decode()
        sheets = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets/" in name)
    return strings, "<f>" in sheets or 'TargetMode="External"' in sheets


def test_the_data_package_is_valid_and_its_tables_are_what_it_says(whole):
    report = validate(str(whole / "datapackage.json"))
    assert [(task.name, error.note) for task in report.tasks for error in task.errors] == []
    assert len([task for task in report.tasks if task.type == "table"]) == len(TABLES)


def test_without_history_the_newest_check_of_each_council_is_there(url, tmp_path):
    rows = sheet(written(url, tmp_path / "out", observations_only=True), "observations/checks")
    assert [(each["local_authority_code"], each["checked_at"]) for each in rows] == [
        (code, "2026-03-16T12:00:00Z") for code in ("END", "NOR", "TRI", "TYW")
    ]


def test_with_history_all_checks_are_there_in_the_order_of_council_and_time(whole):
    rows = sheet(whole, "observations/checks")
    assert len(rows) == 4 * 3
    assert [each["checked_at"][:10] for each in rows[:4]] == ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-02"]


def test_since_leaves_out_what_was_checked_before(url, tmp_path):
    rows = sheet(
        written(url, tmp_path / "out", history=True, since=AT + WEEK, observations_only=True), "observations/checks"
    )
    assert {each["checked_at"][:10] for each in rows} == {"2026-03-09", "2026-03-16"}


def test_of_chosen_councils_only_these_are_there(url, tmp_path):
    folder = written(url, tmp_path / "out", codes=frozenset({"TYW"}), observations_only=True)
    for table in TABLES[:5]:
        assert {each["local_authority_code"] for each in lines(folder, f"{table.shelf}/{table.name}")} == {"TYW"}


def test_observations_only_holds_no_score_anywhere(url, tmp_path):
    folder = written(url, tmp_path / "out", observations_only=True)
    assert not (folder / "scores").exists()
    assert "62.5" not in everything(folder)
    resources = json.loads((folder / "datapackage.json").read_text())["resources"]
    assert {each["path"].split("/")[0] for each in resources} == {"observations"}


def test_observations_lie_apart_from_scores(whole):
    for table in TABLES:
        scored = {"score", "lowest", "highest", "points", "stage_from"} & {*table.names}
        assert bool(scored) == (table.shelf == "scores"), table.name


def test_both_files_of_a_table_say_the_same(whole):
    for table in TABLES:
        name = f"{table.shelf}/{table.name}"
        for row, line in zip(sheet(whole, name), lines(whole, name), strict=True):
            assert row == {key: _written(value) for key, value in line.items()}


def _written(value):
    if value is None:
        return ""
    return marked(value) if isinstance(value, str) else json.dumps(value)


def test_no_cell_is_a_formula(whole):
    for table in TABLES:
        for row in sheet(whole, f"{table.shelf}/{table.name}"):
            assert not [each for each in row.values() if each.strip()[:1] in tuple("=+-@")]
    assert [each["council"] for each in sheet(whole, "observations/councils")].count(f"'{text(HOSTILE)}") == 1


def test_every_text_is_quoted_so_that_a_semicolon_in_it_divides_no_cell(whole):
    for table in TABLES:
        content = (whole / table.path("csv")).read_text(encoding="utf-8-sig")
        assert re.fullmatch(r"[\d.,\s-]*", re.sub(r'"(?:[^"]|"")*"', "", content)), table.name


def test_a_workbook_takes_nothing_for_a_formula_or_a_link(whole):
    for book in ("observations/observations.xlsx", "scores/scores.xlsx"):
        strings, active = cells(whole / book)
        assert not active
        assert "=cmd|" in strings
        assert "&lt;script&gt;" in strings
        assert "[a] (http://evil.example/) $ $b$ $" in strings


def test_no_file_steers_a_terminal_or_turns_the_direction_of_reading(whole):
    assert not re.search("[\x1b\u202e]", everything(whole))


def test_welsh_letters_are_whole_and_excel_is_told_how_they_are_written(whole):
    assert WELSH in cells(whole / "observations" / "observations.xlsx")[0]
    for name in TEXTS:
        assert (whole / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        assert not (whole / f"{name}.jsonl").read_bytes().startswith(b"\xef\xbb\xbf")
        assert WELSH.encode() in (whole / f"{name}.csv").read_bytes()


def test_accounts_of_people_and_of_nobody_knows_whom_are_not_there(whole):
    assert {each["handle"] for each in sheet(whole, "observations/accounts")} == {"Northbridge"}
    assert not re.search("PatMarsh|JoPerson", everything(whole))


def test_the_words_of_pages_are_not_there(whole):
    assert "Somebody's own words" not in everything(whole)


def test_in_workbooks_scores_stand_beside_their_method_and_what_their_columns_say(whole):
    with zipfile.ZipFile(whole / "scores" / "scores.xlsx") as parts:
        strings = re.findall(r"<t[^>]*>([^<]*)</t>", parts.read("xl/sharedStrings.xml").decode())
    place = strings.index("front_door.score")
    assert strings[place - 2 : place] == ["checked_at", "method"]
    assert "The lowest it could be, whatever the unseen would show." in strings


def test_a_council_that_is_about_to_end_has_no_stage_and_no_suggestions(whole):
    assert {each["local_authority_code"] for each in sheet(whole, "scores/stages")} == {"NOR", "TRI", "TYW"}
    assert {each["local_authority_code"] for each in sheet(whole, "scores/needs")} == {"NOR", "TRI", "TYW"}


def test_a_page_that_could_not_be_read_says_why(whole):
    first = sheet(whole, "observations/pages")[1]
    assert (first["page"], first["status"], first["read_whole"], first["problem"]) == (
        "news page",
        "",
        "false",
        "took too long",
    )


def test_the_practice_county_is_called_made_up(whole):
    readme = (whole / "README.txt").read_text()
    assert (readme.count("Nothing here is about a real council."), "Licence and sources" in readme) == (1, False)
    for book in ("observations/observations.xlsx", "scores/scores.xlsx"):
        assert "Nothing here is about a real council." in cells(whole / book)[0]
    assert json.loads((whole / "datapackage.json").read_text())["sources"] == []


def test_of_real_councils_licence_and_sources_are_named(tmp_path):
    url = f"sqlite:///{tmp_path / 'real.db'}"
    fill(url, replace(NORTHBRIDGE, made_up=False))
    folder = written(url, tmp_path / "out")
    said = json.loads((folder / "datapackage.json").read_text())
    assert [each["name"] for each in said["licenses"]] == ["CC-BY-4.0", "OGL-UK-3.0"]
    assert "mySociety, UK local authority names and codes (CC BY 4.0)" in [each["title"] for each in said["sources"]]
    crown = "Contains National Statistics data © Crown copyright"
    assert "Licence and sources\n\n" + crown in (folder / "README.txt").read_text()
    for book in ("observations/observations.xlsx", "scores/scores.xlsx"):
        assert crown in cells(folder / book)[0]


def test_an_empty_database_gives_empty_tables(tmp_path):
    folder = written(f"sqlite:///{tmp_path / 'empty.db'}", tmp_path / "out")
    assert [len(sheet(folder, f"{each.shelf}/{each.name}")) for each in TABLES] == [0] * len(TABLES)
    assert validate(str(folder / "datapackage.json")).valid


def test_answers_and_scores_of_a_council_in_preview_are_left_out_and_what_its_pages_show_is_not(url, tmp_path):
    folder = written(url, tmp_path / "out", withheld={"NOR": METHOD_OF_NOR, "TYW": METHOD_OF_NOR + 1})
    for name in ("observations/findings", "scores/scores", "scores/needs", "scores/stages"):
        assert {each["local_authority_code"] for each in sheet(folder, name)} & {"NOR", "TYW"} == {"TYW"}
    assert {"NOR", "TYW"} <= {each["local_authority_code"] for each in sheet(folder, "observations/accounts")}
    whole = folder / "scores" / "scores.xlsx"
    with zipfile.ZipFile(whole) as workbook:
        assert b"Northbridge" not in workbook.read("xl/sharedStrings.xml")


@pytest.mark.parametrize(
    ("now", "found"),
    [(AT + 20 * DAY, {"NOR": METHOD_OF_NOR}), (AT + 21 * DAY, {})],
)
def test_what_is_withheld_is_what_is_in_preview(tmp_path, now, found):
    made = f"sqlite:///{tmp_path / 'real.db'}"
    fill(made, replace(NORTHBRIDGE, made_up=False), TYWYN)
    with Store(made) as store:
        assert withheld(store, Settings(), lambda council, at: None, now) == found
        store.desk.publish(Publication("NOR", 1, AT, Writer.OFFICER, published=True))
        assert withheld(store, Settings(), lambda council, at: None, now) == {}


def test_councillors_are_counted_and_never_named(tmp_path):
    url = f"sqlite:///{tmp_path / 'people.db'}"
    fill(url, NORTHBRIDGE, TYWYN)
    with Store(url) as store:
        visits = [
            her("NOR" if number % 2 else "TYW", number, lists=number < (12 if number % 2 else 4))
            for number in range(24)
        ]
        store.add_councillors(1, visits)
    folder = written(url, tmp_path / "out", observations_only=True)
    # Six of twelve would be enough to show, but the two of the other council could be worked out from it.
    assert [
        (each["local_authority_code"], each["pages_read"], each["list_an_account"])
        for each in sheet(folder, "observations/councillor_counts")
    ] == [("TYW", "12", ""), ("NOR", "12", "")]
    assert "Pat Marsh" not in everything(folder)
    # Nor is it shown where only that council was chosen: the other's could be worked out from the two exports.
    alone = written(url, tmp_path / "alone", observations_only=True, codes=frozenset({"NOR"}))
    assert [each["list_an_account"] for each in sheet(alone, "observations/councillor_counts")] == [""]


def her(code, number, *, lists):
    """A visit to a page that lists an account, or none."""
    person = Councillor(code, str(number), f"Pat Marsh {number}", page=f"https://{code.lower()}.example/{number}")
    page = her_page(link("bluesky"), accounts=[hers(role=Role.COUNCILLOR)]) if lists else her_page()
    reading = replace(page.readings[0], url=person.page, final_url=person.page, kind=PageKind.COUNCILLOR)
    seen = replace(page, councillor=person, readings=(reading,))
    return seen, councillor_scorer(Settings())(seen)
