"""HTML that crawled text cannot forge: whatever is not already `Html` is escaped on its way in.

Streamlit's own text elements read markdown, so a page title such as `![x](http://…)` would make every
viewer's browser ask for that address. Everything that came from outside is therefore drawn through this module.
"""

from __future__ import annotations

from html import escape

# Characters that turn the reading direction of what follows, and control characters: neither has any use in a
# name or a snippet, and the first can make an address read as another one.
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROL = (*range(0x00, 0x20), *range(0x7F, 0xA0))
_NO_CHARACTERS = (0xFFFE, 0xFFFF)  # XML, and so a spreadsheet, holds neither
_DROPPED = dict.fromkeys((*_DIRECTION, *_NO_CHARACTERS), "") | dict.fromkeys(_CONTROL, " ")


class Html(str):
    """Markup of our own making."""

    __slots__ = ()

    def __html__(self) -> str:
        """For templates: this needs no escaping."""
        return self


def readable(text: str) -> str:
    """The text as a reader should see it: nothing that steers a terminal, or turns the direction of reading."""
    return text if text.isprintable() else text.translate(_DROPPED)


def inert(text: str) -> Html:
    """The same, escaped. `Html` is left as it is."""
    if isinstance(text, Html):
        return text
    return Html(escape(readable(text)))


def joined(*parts: str) -> Html:
    """One after the other, nothing in between."""
    return Html("".join(inert(part) for part in parts))


def element(tag: str, *children: str, **attributes: str | None) -> Html:
    """`element("p", "a < b", class_="note")`. Attributes that are `None` are left out."""
    names = {name: name.rstrip("_").replace("_", "-") for name in attributes}
    written = "".join(f' {names[name]}="{inert(value)}"' for name, value in attributes.items() if value is not None)
    return Html(f"<{tag}{written}>{joined(*children)}</{tag}>")


def foreign(text: str) -> Html:
    """Words that are not ours, kept from changing the direction of the words around them."""
    return element("bdi", text)


def listed(items: list[Html], *, class_: str | None = None) -> Html:
    """A list with one bullet for each; nothing at all for no items."""
    if not items:
        return Html()
    return element("ul", *(element("li", item) for item in items), class_=class_)
