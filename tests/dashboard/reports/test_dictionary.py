"""Names that others build on. A change here is a change for them: raise `VERSION`, and say so in the changelog."""

from pathlib import Path

from dashboard.reports.attribution import SOURCES
from dashboard.reports.dictionary import TABLES, VERSION

DOCS = Path(__file__).parents[3] / "docs"
CHECK = "ons_code local_authority_code council checked_at"
NAMES = {
    "councils": "ons_code local_authority_code council place type type_name nation region county website population "
    "rural_urban valid_from valid_to successor made_up",
    "checks": f"{CHECK} finished pages_tried pages_read_whole channels channels_readable method",
    "pages": f"{CHECK} page address read_at status read_whole problem",
    "accounts": f"{CHECK} platform account handle address whose how_sure state state_reason last_posted_on "
    "posted_since posts_30 posts_30_at_least posts_90 posts_90_at_least account_read_at seen_at",
    "findings": f"{CHECK} method dial principle indicator outcome found seen_at seen_on",
    "questions": "method indicator dial principle question why fix effort toolkit_part",
    "councillor_counts": "ons_code local_authority_code council pages_read list_an_account with_a_link_at_fault links "
    "links_at_fault",
    "scores": f"{CHECK} method dial principle score lowest highest things_checked things_to_check share_seen",
    "stages": "ons_code local_authority_code council stage_from stage_to since first_look",
    "needs": f"{CHECK} dial indicator found fix effort points",
}


def test_the_columns_of_version_1_are_these():
    assert VERSION == "1.0.0"
    assert {each.name: " ".join(each.names) for each in TABLES} == NAMES


def test_every_column_is_explained_and_every_key_is_a_column():
    for table in TABLES:
        assert all(len(each.about) > 10 for each in table.columns)
        assert {*table.key} <= {*table.names}


def test_every_source_is_the_one_that_the_page_on_data_names():
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    assert [each.title for each in SOURCES if each.title not in page or each.licence not in page] == []
