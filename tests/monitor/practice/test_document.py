from monitor.practice.document import PAGE, document


def test_the_page_about_the_practice_county_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == document(), "run: python -m monitor.practice.document"
