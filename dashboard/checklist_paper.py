"""A checklist as a page for print that stands by itself: empty, or as it was declared."""

from __future__ import annotations

from dashboard.declared import Asked, reply_words, sources, whose
from dashboard.markup import Html, element, foreign, joined
from dashboard.texts import language, texts
from dashboard.words import moment
from scoring.language import say
from store.records import Council, Declaration

SAY = texts("self_assessment")
_STYLE = (
    "body{font:12pt/1.4 Arial,Helvetica,sans-serif;color:#0b0c0c;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:18pt}li{margin:0 0 .8rem;break-inside:avoid}p{margin:.2rem 0}.quiet{color:#3d3d3d;font-size:10pt}"
    "a{color:#12436d}"
)


def paper(asked: Asked, council: Council | None = None, declared: Declaration | None = None) -> str:
    """A whole HTML document. Without a declaration it has boxes to tick."""
    name = SAY(f"checklist_{asked.checklist.name}")
    if council and declared:
        title = SAY("paper_of", checklist=name, council=council.name)
        under = SAY("paper_declared", moment=moment(declared.at))
    else:
        title, under = SAY("paper_title", checklist=name), SAY("paper_blank")
    made_up = element("p", SAY("paper_made_up")) if council and council.made_up else Html()
    told = (element("p", under), _items(asked, declared), _note(declared), *sources(asked))
    body = element("body", element("h1", title), made_up, *told)
    head = joined(Html('<meta charset="utf-8">'), element("title", title), element("style", Html(_STYLE)))
    return f"<!doctype html>{element('html', element('head', head), body, lang=language())}"


def _items(asked: Asked, declared: Declaration | None) -> Html:
    replies = {each.item: each.reply for each in declared.answers} if declared else {}
    items = [
        element(
            "li",
            element("p", foreign(say(each.text))),
            element("p", element("strong", reply_words(replies.get(each.id))) if declared else SAY("paper_boxes")),
            element("p", whose(each), class_="quiet"),
        )
        for each in asked.items
    ]
    return element("ol", *items)


def _note(declared: Declaration | None) -> Html:
    return element("p", SAY.html("note", note=foreign(declared.note))) if declared and declared.note else Html()
