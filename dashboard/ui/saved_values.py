"""The single values of a saved session, checked one by one: what is not what belongs there is an error."""

from __future__ import annotations

from typing import Any, get_args

_MOST_PEOPLE = 100_000


def text_in(value: object) -> str:
    """A text; TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError("a text is a text")
    return value


def text_or_none(value: object) -> str | None:
    """A text, or nothing; TypeError for anything else."""
    return None if value is None else text_in(value)


def number_in(value: object) -> Any:
    """A number, a yes or no, or nothing; TypeError for anything else."""
    if value is not None and not isinstance(value, (bool, int, float)):
        raise TypeError("a setting is a number")
    return value


def level_in(value: object) -> float | None:
    """A level, or nothing."""
    number = number_in(value)
    return None if number is None else float(number)


def head_count_in(value: object) -> int | None:
    """So many people, or nothing; ValueError for more than any team has."""
    number = number_in(value)
    if number is not None and not 0 <= number <= _MOST_PEOPLE:
        raise ValueError("nobody needs so many people")
    return None if number is None else int(number)


def one_of(kind: object, value: object) -> Any:
    """A word that a Literal lists; ValueError for any other."""
    if value not in get_args(kind):
        raise ValueError("an unknown word")
    return value
