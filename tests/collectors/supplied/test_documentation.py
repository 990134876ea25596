from datetime import date
from pathlib import Path

from collectors.supplied import plain
from store.records import Count
from tests.collectors.supplied.exports import read

PAGE = (Path(__file__).parents[3] / "docs" / "supplied-figures.md").read_text(encoding="utf-8")


def test_the_example_can_be_read_as_it_stands():
    facebook, linkedin = read(PAGE.split("```csv\n")[1].split("```")[0])
    assert (facebook.handle, facebook.posts_30, facebook.followers) == ("NorthbridgeMadeUp", Count(45), 3100)
    assert (linkedin.handle, linkedin.last_posted_on) == ("company/northbridge-made-up", date(2026, 10, 28))
    assert linkedin.reach is None


def test_every_column_of_the_plain_table_is_described():
    names = [name for each in plain.SUPPLIER.columns.values() for name in each]
    assert [name for name in names if f"`{name}`" not in PAGE] == []
