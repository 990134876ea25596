import json

import pytest
from click.testing import CliRunner

from monitor.commands.link import InputError, link


@pytest.fixture
def run():
    def with_words(*words, given=None):
        return CliRunner().invoke(link, list(words), input=given)

    return with_words


def objects(result):
    return [json.loads(line) for line in result.output.splitlines()]


def test_addresses_as_words_are_answered_one_a_line(run):
    result = run("https://x.com/northbridge", "https://northbridge.example/")
    assert result.output == (
        "https://x.com/northbridge  →  profile, x, northbridge\nhttps://northbridge.example/  →  not social\n"
    )


def test_flags_are_said_in_words(run):
    assert run("www.x.com/northbridge,").output == (
        "www.x.com/northbridge,  →  profile, x, northbridge, missing scheme, trailing punctuation\n"
    )


def test_json_has_the_facts_of_an_address(run):
    assert objects(run("--json", "twitter.com/NorthBridge")) == [
        {
            "url": "twitter.com/NorthBridge",
            "platform": "x",
            "handle": "NorthBridge",
            "is_profile": True,
            "kind": "profile",
            "flags": ["missing scheme"],
        }
    ]


def test_what_names_no_account_has_no_handle_in_json(run):
    assert objects(run("--json", "https://www.facebook.com/sharer.php?u=x")) == [
        {
            "url": "https://www.facebook.com/sharer.php?u=x",
            "platform": "facebook",
            "handle": None,
            "is_profile": False,
            "kind": "share",
            "flags": [],
        }
    ]


def test_standard_input_holds_one_address_a_line(run):
    result = run("--json", given="https://x.com/northbridge\r\n\nhttps://x.com/old_harbour")
    assert [(each["url"], each["handle"]) for each in objects(result)] == [
        ("https://x.com/northbridge", "northbridge"),
        ("", None),
        ("https://x.com/old_harbour", "old_harbour"),
    ]


def test_jsonl_holds_objects_with_a_url(run):
    given = '\ufeff{"url": "https://x.com/northbridge", "note": 1}\n\n{"url": "https://x.com/t\u0177"}\n'
    assert [each["url"] for each in objects(run("--json", "--jsonl", given=given))] == [
        "https://x.com/northbridge",
        "https://x.com/t\u0177",
    ]


def test_answers_come_in_the_order_of_the_questions(run):
    addresses = ["https://x.com/c", "https://x.com/a", "https://x.com/b"]
    assert [each["url"] for each in objects(run("--json", *addresses))] == addresses


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("https://x.com/northbridge", "Standard input, line 2: this is not a JSON object with a `url`."),
        ("{}", "Standard input, line 2: this is not a JSON object with a `url`."),
        ("[]", "Standard input, line 2: this is not a JSON object with a `url`."),
        ("null", "Standard input, line 2: this is not a JSON object with a `url`."),
        ("[" * 100_000, "Standard input, line 2: this is not a JSON object with a `url`."),
        ('{"url": 1}', "Standard input, line 2: `url` should be text."),
        ('{"url": null}', "Standard input, line 2: `url` should be text."),
    ],
)
def test_a_wrong_line_stops_and_is_named(run, line, says):
    result = run("--jsonl", given='{"url": "https://x.com/northbridge"}\n' + line)
    assert isinstance(result.exception, InputError)
    assert str(result.exception) == says


def test_jsonl_and_words_exclude_each_other(run):
    result = run("--jsonl", "https://x.com/northbridge")
    assert result.exit_code == 2
    assert "--jsonl reads standard input; leave out the addresses." in result.output


def test_bytes_that_are_not_text_are_read_as_replacement_characters(run):
    assert objects(run("--json", given=b"https://x.com/n\xff\n"))[0]["url"] == "https://x.com/n\ufffd"


def test_half_a_character_is_given_back_as_it_came(run):
    given = '{"url": "https://x.com/\\ud800"}\n'
    assert objects(run("--json", "--jsonl", given=given))[0]["url"] == "https://x.com/\ud800"
    assert run("--jsonl", given=given).output == "https://x.com/\\ud800  →  invalid, x, impossible name\n"


def test_nothing_in_gives_nothing_out(run):
    result = run("--json", given="")
    assert (result.output, result.exit_code) == ("", 0)
