from dashboard.dispute import how_to_dispute


def test_without_an_address_the_page_says_whom_to_ask():
    assert "Nobody has been named to write to yet: ask whoever gave you this page." in "".join(how_to_dispute(""))


def test_a_web_address_is_linked():
    assert 'Tell us at <a href="https://doorstep.example/wrong"' in "".join(
        how_to_dispute("https://doorstep.example/wrong")
    )


def test_an_e_mail_address_becomes_a_letter_about_the_method():
    drawn = "".join(how_to_dispute("wrong@doorstep.example"))
    assert 'href="mailto:wrong@doorstep.example?subject=Doorstep%3A%20how%20you%20score&amp;body=' in drawn


def test_what_happens_next_is_said():
    assert "If we were wrong, the rule is mended and the council is checked again" in "".join(how_to_dispute(""))
