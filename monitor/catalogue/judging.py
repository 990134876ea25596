"""What a translation still needs before it can be spoken."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Message

from config.languages.names import faults, forms
from config.languages.reading import reviewed, translated
from monitor.catalogue.template import entries

Key = tuple[str, str]


def judged(path: Path) -> tuple[list[str], bool]:
    """In sentences, and whether it can be spoken as it is. Raises `LanguageError` for what is no translation."""
    catalog, header = translated(path)
    said = {_key(each): each for each in catalog if each.id and any(forms(each.string))}
    wanted = {(each.context, each.text) for each in entries()}
    unsure = sum(each.fuzzy for key, each in said.items() if key in wanted)
    done = len(wanted & said.keys()) - unsure
    lines = [f"{done:,} of {len(wanted):,} texts are translated; the others stay English."]
    if unsure:
        lines.append(f"{unsure:,} are marked as fuzzy, and stay English as well.")
    if strange := said.keys() - wanted:
        lines.append(f"{len(strange):,} are of texts that Doorstep no longer says.")
    wrong = faults(catalog)
    lines += [f"It does not fit: {each}." for each in wrong]
    if not reviewed(header):
        lines.append("Nobody has reviewed it: it is not spoken before its header says who did, and when.")
    return lines, not wrong and reviewed(header)


def _key(message: Message) -> Key:
    return message.context or "", forms(message.id)[0]
