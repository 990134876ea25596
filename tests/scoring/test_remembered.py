from threading import Barrier, Thread

from scoring.remembered import remembered


def counting():
    """A function that knows how often it was asked."""
    calls = []

    @remembered
    def length(words, *, more=0):
        """How many there are."""
        calls.append(words)
        return len(words) + more

    return length, calls


def test_the_same_question_about_the_same_subject_is_answered_once():
    length, calls = counting()
    words = ["a", "b"]
    assert [length(words), length(words), length(words)] == [2, 2, 2]
    assert len(calls) == 1


def test_other_arguments_are_another_question():
    length, calls = counting()
    words = ["a"]
    assert [length(words), length(words, more=1), length(words, more=2), length(words, more=1)] == [1, 2, 3, 2]
    assert len(calls) == 3


def test_an_equal_subject_is_another_subject():
    length, calls = counting()
    first, second = ["a"], ["a"]
    assert [length(first), length(second), length(second)] == [1, 1, 1]
    assert len(calls) == 2


def test_only_the_last_subject_is_kept():
    length, calls = counting()
    first, second = ["a"], ["a", "b"]
    assert [length(first), length(second), length(first)] == [1, 2, 1]
    assert len(calls) == 3


def test_threads_with_subjects_of_their_own_get_their_own_answers():
    length, _calls = counting()
    wrong, together = [], Barrier(4)

    def ask(number):
        words = ["a"] * number
        together.wait()
        wrong.extend(1 for _ in range(2000) if length(words) != number)

    threads = [Thread(target=ask, args=(number,)) for number in range(1, 5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == []


def test_the_function_keeps_its_name_and_its_words():
    length, _calls = counting()
    assert (length.__name__, length.__doc__) == ("length", "How many there are.")
