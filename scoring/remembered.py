"""Questions that forty indicators ask of one snapshot, answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

Subject = TypeVar("Subject")
Asked = ParamSpec("Asked")
Answered = TypeVar("Answered")


class remembered(Generic[Subject, Asked, Answered]):
    """Keeps what a pure function said of the last subject it was asked about, its first argument.

    The subject is known by identity: a snapshot is large, and to compare two takes longer than most questions. One at
    a time is kept, so that memory does not grow. Threads that ask about different subjects lose the gain, never the
    answer: what is kept changes hands whole.
    """

    def __init__(self, function: Callable[Concatenate[Subject, Asked], Answered]) -> None:
        """`function`'s other arguments can be hashed, and nobody changes what it gives."""
        self._function = function
        self._kept: tuple[object, dict[Any, Answered]] = (self, {})
        update_wrapper(self, function)

    def __call__(self, subject: Subject, *rest: Asked.args, **named: Asked.kwargs) -> Answered:
        """The answer, kept or new."""
        key = (*rest, *named.items()) if named else rest
        about, answers = self._kept
        if about is not subject:
            answers = {}
            self._kept = subject, answers
        elif key in answers:
            return answers[key]
        answer = answers[key] = self._function(subject, *rest, **named)
        return answer
