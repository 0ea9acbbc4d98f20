"""What the manager says about how a sheet is to be read: applied to this upload, and saved for the next of its shape."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

SET_BY_YOU = "set by you"

_MOST_TEXT = 100_000


@dataclass(frozen=True)
class LayoutCorrections:
    """Everything that can be put right; what is None or empty is left to the reader.

    Attributes:
        sheet: the sheet to read.
        people_in: where people stand: in rows, in columns, or in the values of a long list.
        header_row: the row with the headings, counted from 1 as the sheet shows it.
        name_column: the letter or heading of the column with the names; of the row, where people stand in columns.
        not_skills: labels that are no skills.
        not_people: names that are nobody.
        scale_order: the levels as written, lowest first.
        blank_means: what an empty cell says.
        value_column: the heading of the column with the levels of a long list.
    """

    sheet: str | None = None
    people_in: Literal["rows", "columns", "values"] | None = None
    header_row: int | None = None
    name_column: str | None = None
    not_skills: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    scale_order: tuple[str, ...] = ()
    blank_means: Literal["lowest", "not assessed"] | None = None
    value_column: str | None = None

    @property
    def sets_layout(self) -> bool:
        """Whether the manager said where people, headings or names stand, so that nothing else has to say it."""
        return any(
            value is not None for value in (self.people_in, self.header_row, self.name_column, self.value_column)
        )

    def to_json(self) -> str:
        """A small text file that ``corrections_from`` reads again; only what was set stands in it."""
        return json.dumps({key: value for key, value in asdict(self).items() if value}, ensure_ascii=False, indent=2)


def corrections_from(text: str) -> LayoutCorrections:
    """The corrections in a saved file; ValueError with one sentence when it is no such file."""
    try:
        said = json.loads(text[:_MOST_TEXT])
    except (ValueError, RecursionError) as error:
        raise ValueError("This file holds no saved corrections.") from error
    known = {field.name for field in fields(LayoutCorrections)}
    if not isinstance(said, dict) or not set(said) <= known:
        raise ValueError("This file holds no saved corrections.")
    return LayoutCorrections(**{key: _value(key, value) for key, value in said.items()})


_CHOICES = {"people_in": ("rows", "columns", "values"), "blank_means": ("lowest", "not assessed")}
_LISTS = ("not_skills", "not_people", "scale_order")


def _value(key: str, value: Any) -> Any:
    """One setting, checked; ValueError when it makes no sense."""
    if key in _LISTS:
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
    elif key == "header_row":
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    elif isinstance(value, str) and value in _CHOICES.get(key, (value,)):
        return value
    raise ValueError(f"The saved corrections say something about “{key}” that cannot be applied.")
