from dataclasses import replace

from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.method_words import method_sentence
from store.records import Dial


def questions(dial, *asked_of):
    """One indicator for each principle named."""
    return [replace(all_indicators()[0], dial=dial, principle=each) for each in asked_of]


def test_the_method_says_how_much_of_the_toolkit_is_measured():
    asked = questions(Dial.FRONT_DOOR, "be-human", "be-strategic", "be-strategic")
    assert method_sentence(asked, principles()) == (
        "We ask 3 questions of each council's public pages. They measure 2 of the toolkit's 10 principles; about the "
        "rest, public pages show too little, and only the council itself can tell."
    )


def test_the_method_tells_pages_and_channels_apart():
    asked = questions(Dial.FRONT_DOOR, "be-human", "be-strategic") + questions(Dial.OPEN_CHANNELS, "be-human")
    said = method_sentence(asked, principles())
    assert said.startswith(
        "We ask 2 questions of each council's public pages, and 1 of its channels where they may be read. They measure"
    )


def test_the_method_where_everything_is_measured():
    one = all_indicators()[:1]
    measured = [each for each in principles() if each.id == one[0].principle]
    assert method_sentence(one, measured) == (
        "We ask 1 question of each council's public pages. It measures 1 of the toolkit's 1 principle."
    )
