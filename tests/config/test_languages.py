import pytest

from config.languages import FOLDER, LanguageError, proper_language, translations

REVIEWED = r'"X-Reviewed-By: A. Speaker, 2026-11-22\n"'
HEADER = r"""
msgid ""
msgstr ""
"Language: cy\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n == 0 ? 0 : n == 1 ? 1 : 2);\n"
"""
TEXTS = """
msgctxt "find.title"
msgid "Find your council"
msgstr "Dod o hyd i'ch cyngor"

msgid "The {page} offers news."
msgstr "Mae {page} yn cynnig newyddion."

msgid "{count} page"
msgid_plural "{count} pages"
msgstr[0] "dim tudalen"
msgstr[1] "un dudalen"
msgstr[2] "{count} tudalen"
"""


def spoken(tmp_path, texts=TEXTS, header=HEADER + REVIEWED):
    path = tmp_path / "cy.po"
    path.write_text(f"{header.strip()}\n{texts}", encoding="utf-8")
    return translations(str(path))


def refused(tmp_path, texts=TEXTS, header=HEADER + REVIEWED):
    with pytest.raises(LanguageError) as caught:
        spoken(tmp_path, texts, header)
    return str(caught.value).replace(str(tmp_path), "")


def test_english_needs_no_file():
    assert translations("en") is None


def test_a_reviewed_translation_says_texts_with_and_without_a_context(tmp_path):
    welsh = spoken(tmp_path)
    assert welsh.pgettext("find.title", "Find your council") == "Dod o hyd i'ch cyngor"
    assert welsh.gettext("The {page} offers news.") == "Mae {page} yn cynnig newyddion."


def test_a_number_chooses_among_as_many_forms_as_the_language_has(tmp_path):
    welsh = spoken(tmp_path)
    said = [welsh.ngettext("{count} page", "{count} pages", number) for number in (0, 1, 2)]
    assert said == ["dim tudalen", "un dudalen", "{count} tudalen"]


def test_a_translation_says_in_which_language_it_is(tmp_path):
    assert spoken(tmp_path).info()["language"] == "cy"


@pytest.mark.parametrize("texts", [TEXTS.replace("Mae {page} yn cynnig newyddion.", ""), ""], ids=["empty", "absent"])
def test_what_is_not_translated_stays_english(tmp_path, texts):
    assert spoken(tmp_path, texts).gettext("The {page} offers news.") == "The {page} offers news."


def test_what_a_translator_is_not_sure_of_stays_english(tmp_path):
    unsure = TEXTS.replace('msgid "The {page}', '#, fuzzy\nmsgid "The {page}')
    assert spoken(tmp_path, unsure).gettext("The {page} offers news.") == "The {page} offers news."


def test_an_untranslated_plural_is_english_by_the_english_rule(tmp_path):
    welsh = spoken(tmp_path, 'msgid "{count} page"\nmsgid_plural "{count} pages"\nmsgstr[0] ""\nmsgstr[1] ""\n')
    assert [welsh.ngettext("{count} page", "{count} pages", number) for number in (0, 1)] == [
        "{count} pages",
        "{count} page",
    ]


@pytest.mark.parametrize(
    "review",
    [
        "",
        r'"X-Reviewed-By: \n"',
        r'"X-Reviewed-By: A. Speaker\n"',
        r'"X-Reviewed-By: 2026-11-22\n"',
        r'"X-Reviewed-By: A. Speaker, last week\n"',
        r'"X-Reviewed-By: A. Speaker, 2026-13-22\n"',
    ],
)
def test_a_translation_that_nobody_reviewed_is_refused(tmp_path, review):
    assert refused(tmp_path, header=HEADER + review) == (
        "The translation /cy.po is not spoken: its header does not say who reviewed it and when, "
        "as in “X-Reviewed-By: A. Speaker, 2026-11-22”."
    )


def test_a_review_may_be_written_over_several_lines(tmp_path):
    assert spoken(tmp_path, header=HEADER + '"X-Reviewed-By: A. Speaker, "\n' + r'"2026-11-22\n"')


def test_all_translations_with_other_names_than_the_english_text_are_named(tmp_path):
    wrong = TEXTS.replace("Mae {page}", "Mae {tudalen}").replace("{count} tudalen", "{nifer} tudalen")
    assert refused(tmp_path, wrong) == (
        "The translation /cy.po does not fit the English texts: "
        "“The {page} offers news.” has {tudalen}, which the English text has not; "
        "“{count} page” has {nifer}, which the English text has not."
    )


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Mae tudalen", "lacks {page}"),
        ("Mae {page", "has a brace that does not pair"),
        ("Mae {page} {}", "has {}, which the English text has not"),
        ("Mae {page.__class__}", "has {page.__class__}, which the English text has not"),
        ("Mae {page:>99999999}", "has {page:>99999999}, which the English text has not"),
        ("Mae {page!r}", "has {page!r}, which the English text has not"),
    ],
)
def test_a_translation_cannot_be_filled_in_otherwise_than_the_english_text(tmp_path, said, fault):
    wrong = TEXTS.replace("Mae {page} yn cynnig newyddion.", said)
    assert refused(tmp_path, wrong) == (
        f"The translation /cy.po does not fit the English texts: “The {{page}} offers news.” {fault}."
    )


def test_a_plural_without_one_of_its_forms_is_refused(tmp_path):
    wrong = TEXTS.replace("un dudalen", "")
    assert refused(tmp_path, wrong) == (
        "The translation /cy.po does not fit the English texts: “{count} page” has not all of its 3 forms."
    )


def test_a_missing_file_is_said_in_one_sentence(tmp_path):
    with pytest.raises(LanguageError, match=r"^There is no translation .*de\.po: see docs/languages\.md"):
        translations(str(tmp_path / "de.po"))


@pytest.mark.parametrize(
    ("header", "texts", "reason"),
    [
        (HEADER + REVIEWED, "nonsense", "is not a file of translations (PO): "),
        (HEADER + REVIEWED, 'msgid "a"\n', "is not a file of translations (PO): "),
        (HEADER.replace("cy", "xx-none") + REVIEWED, TEXTS, "does not say of which language it is"),
        (HEADER.replace("nplurals=3", "nplurals=many") + REVIEWED, TEXTS, "is not a file of translations (PO): "),
        (HEADER.replace("n == 0 ?", "n == 0 n") + REVIEWED, TEXTS, "has a rule for numbers (Plural-Forms)"),
        ("", "", "does not say of which language it is"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(tmp_path, header, texts, reason):
    assert refused(tmp_path, texts, header).startswith(f"The translation /cy.po {reason}")


def test_a_file_in_other_letters_than_utf8_is_refused(tmp_path):
    path = tmp_path / "cy.po"
    path.write_bytes('msgid ""\nmsgstr "tŷ"\n'.encode("utf-16"))
    with pytest.raises(LanguageError, match="is not in UTF-8"):
        translations(str(path))


def test_letters_that_the_header_does_not_know_of_are_read_all_the_same(tmp_path):
    old = HEADER.replace("utf-8", "iso-8859-1") + REVIEWED
    welsh = spoken(tmp_path, TEXTS.replace("newyddion", "ŵyn"), old)
    assert welsh.gettext("The {page} offers news.") == "Mae {page} yn cynnig ŵyn."


def test_a_file_written_on_windows_is_read(tmp_path):
    path = tmp_path / "cy.po"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEADER.strip()}\n{REVIEWED}\n{TEXTS}".replace("\n", "\r\n").encode())
    assert translations(str(path)).gettext("The {page} offers news.") == "Mae {page} yn cynnig newyddion."


@pytest.mark.parametrize("written", ["en", "cy", "en_GB", " cy ", "translations/cy.po"])
def test_a_language_is_named_by_its_code_or_by_a_file(written):
    assert proper_language(written) == written.strip()


@pytest.mark.parametrize("written", ["", "Welsh", "../cy", "cy.mo", "c"])
def test_what_names_no_language_is_refused(written):
    with pytest.raises(ValueError, match="the code of a language"):
        proper_language(written)


def test_no_translation_is_shipped_before_a_speaker_has_reviewed_it():
    shipped = sorted(path.stem for path in FOLDER.glob("*.po"))
    assert [each for each in shipped if translations(each) is None] == []  # it would raise
