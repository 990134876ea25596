from monitor.councillor_looking import where


def test_what_went_wrong_is_told_without_the_words_of_the_page():
    try:
        int("4 Mill Lane, 01632 960001")
    except ValueError as error:
        said = where(error)
    assert said.startswith("ValueError, test_councillor_faults.py line ")
    assert "Mill Lane" not in said
