"""What the manager says about how a sheet is to be read: applied to this upload, and saved for the next of its shape."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

SET_BY_YOU = "set by you"
KIND = "how a skills sheet is read"
"""The mark by which a saved file of corrections is known."""

_MOST_TEXT = 100_000


@dataclass(frozen=True)
class LayoutCorrections:
    """Everything that can be put right; what is None or empty is left to the reader.

    Attributes:
        sheet: the sheet to read.
        people_in: where people stand: in rows, in columns, or in the values of a long list.
        header_row: the row with the headings, counted from 1 as the sheet shows it; where people stand across, the row
            with their names.
        name_column: the letter or heading of the column with the names, where people stand down.
        skill_column: the letter or heading of the column with the skills, in a list and where people stand across.
        not_skills: labels that are no skills.
        not_people: names that are nobody.
        also_skills: headings that are skills although nothing says so.
        also_people: names that are somebody although they look like a sum.
        scale_order: the levels as written, lowest first.
        blank_means: what an empty cell says.
        value_column: the heading of the column with the levels; where each skill has several columns, what the one with
            the levels is called (``Interest``).
        ticks: whether every entry of a list without levels counts as "has it".
    """

    sheet: str | None = None
    people_in: Literal["rows", "columns", "values"] | None = None
    header_row: int | None = None
    name_column: str | None = None
    skill_column: str | None = None
    not_skills: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    also_skills: tuple[str, ...] = ()
    also_people: tuple[str, ...] = ()
    scale_order: tuple[str, ...] = ()
    blank_means: Literal["lowest", "not assessed"] | None = None
    value_column: str | None = None
    ticks: bool = False

    @property
    def sets_layout(self) -> bool:
        """Whether the manager said where people, headings or names stand, so that nothing else has to say it."""
        return bool(self.about_layout)

    @property
    def about_layout(self) -> frozenset[str]:
        """Which of the settings that say where things stand were made, by their names."""
        return frozenset(name for name in _ABOUT_LAYOUT if getattr(self, name))

    def to_json(self) -> str:
        """A small text file that ``corrections_from`` reads again; only what was set stands in it."""
        said = {key: value for key, value in asdict(self).items() if value}
        return json.dumps({"kind": KIND, **said}, ensure_ascii=False, indent=2)


def holds_corrections(name: str, data: bytes) -> bool:
    """Whether a file is one of saved corrections, sound or not, by its mark."""
    return name.lower().endswith(".json") and KIND.encode() in data[:200]


_ABOUT_LAYOUT = (
    "people_in", "header_row", "name_column", "skill_column", "value_column", "ticks", "also_skills", "also_people",
)  # fmt: skip


def corrections_from(text: str) -> LayoutCorrections:
    """The corrections in a saved file; ValueError with one sentence when it is no such file."""
    try:
        said = json.loads(text[:_MOST_TEXT])
    except (ValueError, RecursionError) as error:
        raise ValueError("This file holds no saved corrections.") from error
    known = {field.name for field in fields(LayoutCorrections)}
    if not isinstance(said, dict) or said.pop("kind", KIND) != KIND or not set(said) <= known:
        raise ValueError("This file holds no saved corrections.")
    return LayoutCorrections(**{key: _value(key, value) for key, value in said.items()})


NOTHING_SAID = LayoutCorrections()
"""Everything is left to the reader."""

_CHOICES = {"people_in": ("rows", "columns", "values"), "blank_means": ("lowest", "not assessed")}
_LISTS = ("not_skills", "not_people", "also_skills", "also_people", "scale_order")


def _value(key: str, value: Any) -> Any:
    """One setting, checked; ValueError when it makes no sense."""
    if key in _LISTS:
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
    elif key == "header_row":
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
    elif key == "ticks":
        if isinstance(value, bool):
            return value
    elif isinstance(value, str) and value in _CHOICES.get(key, (value,)):
        return value
    raise ValueError(f"The saved corrections say something about “{key}” that cannot be applied.")
