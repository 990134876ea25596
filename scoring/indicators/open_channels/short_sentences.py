"""Are posts written in short sentences?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, Figure, featured
from scoring.indicator import Answer, indicator
from scoring.language import marked, say_count
from scoring.scale import fading
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="short-sentences",
    dial=Dial.OPEN_CHANNELS,
    principle="be-human",
    weight=1,
    question="Are the posts written in short sentences?",
    why="Nobody speaks to a neighbour in sentences of thirty words. Short ones are read, understood and shared.",
    fix="Read the post aloud. Where you run out of breath, make two sentences of it.",
    effort=Effort.MINUTES,
    source=(
        "GOV.UK and the Government Communication Service: no more than 25 words in a sentence. That half of the "
        "sentences may be longer, and that it counts for nothing at 40, is ours."
    ),
    observes="The typical number of words in a sentence, where at least ten posts were shown.",
    part=Part.GET_STARTED,
    proxy="It stands for plain and friendly words: a short sentence can still be stiff, and tone cannot be counted.",
)
def short_sentences(snapshot: Snapshot, *, short_words: float = 25, long_words: float = 40) -> Answer:
    """By each channel's median sentence."""
    measured = featured(
        lambda features: features.words_a_sentence,
        lambda words: Figure(
            fading(words, short_words, long_words), say_count("{count} word", "{count} words", count=round(words))
        ),
    )
    return council_answer(snapshot, marked("Usual length of a sentence"), TALKING, measured)
