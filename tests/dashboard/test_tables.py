from dashboard.markup import Html
from dashboard.tables import table

DRAWN = table("fixes", "What helps", ("Council", "Why"), [("<b>", Html("<i>ours</i>"))])


def test_the_caption_names_the_table_and_its_scrolling_region():
    assert '<caption id="fixes-caption">What helps</caption>' in DRAWN
    assert 'aria-labelledby="fixes-caption"' in DRAWN


def test_the_region_can_be_scrolled_from_the_keyboard():
    assert DRAWN.startswith('<div class="scroll" tabindex="0" role="region"')


def test_columns_and_rows_have_headings():
    assert '<th scope="col" role="columnheader">Why</th>' in DRAWN
    assert '<th scope="row" role="rowheader">&lt;b&gt;</th>' in DRAWN


def test_each_cell_knows_its_column_for_narrow_screens():
    assert '<td role="cell" data-label="Why"><i>ours</i></td>' in DRAWN
