"""Documents lead somewhere, and somebody leads to them."""

import re

import pytest

from tests.docs.reading import ROOT, blocks, documents, named, prose

DOCS = ROOT / "docs"
ROOMS = "collectors|config|dashboard|docs|monitor|scoring|store|tests"
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def links(path):
    """(is a picture, its words, where it leads) of all that lead to other files of ours."""
    for picture, words, target in LINK.findall(prose(path.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", target):
            yield bool(picture), words, target


def anchors(path):
    """Of each heading, as the sites that show Markdown make them."""
    heads = re.findall(r"^#+ (.+)$", prose(path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def leads_nowhere(path, target):
    file, _, anchor = target.partition("#")
    there = (path.parent / file).resolve() if file else path
    return not there.exists() or bool(anchor and anchor not in anchors(there))


@pytest.mark.parametrize("path", documents(), ids=named)
def test_every_link_to_our_own_documents_leads_there(path):
    assert [target for _, _, target in links(path) if leads_nowhere(path, target)] == []


@pytest.mark.parametrize("path", documents(), ids=named)
def test_every_picture_says_in_words_what_it_shows(path):
    assert [target for picture, words, target in links(path) if picture and len(words) < 20] == []


@pytest.mark.parametrize("path", documents(), ids=named)
def test_files_of_ours_that_a_document_names_are_there(path):
    names = re.findall(rf"`((?:{ROOMS})/[a-z0-9_./-]*)`", prose(path.read_text(encoding="utf-8")))
    assert [each for each in names if not (ROOT / each).exists()] == []


def test_the_index_names_every_page():
    index = DOCS / "README.md"
    named_there = {(DOCS / target.partition("#")[0]).resolve() for _, _, target in links(index)}
    assert [named(path) for path in sorted(DOCS.rglob("*.md")) if path != index and path not in named_there] == []


def test_every_picture_is_shown_and_can_be_taken_anew():
    from tests.pictures import PICTURES, TAKEN

    shown = {(path.parent / target).resolve() for path in documents() for picture, _, target in links(path) if picture}
    there = {*PICTURES.glob("*.png")}
    assert there == {each for each in shown if each.suffix == ".png"} == {PICTURES / each.name for each in TAKEN}


def test_what_is_typed_into_a_shell_says_so():
    """Else nobody looks whether it can be typed."""
    lines = {
        line for path in documents() for block in blocks(path.read_text(), "", "text") for line in block.split("\n")
    }
    usages = {line for line in lines if re.match(r"doorstep( [a-z-]+)* (\[OPTIONS\]|COMMAND)", line)}
    assert [line for line in lines - usages if re.match(r"\s*(\$ )?(doorstep|make) ", line)] == []
