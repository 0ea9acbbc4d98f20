"""The shape of a near miss, and what the recognisers look at."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.layout.observed.profiles import number_in
from dashboard.ingest.layout.observed.text import plain, plain_core

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from dashboard.ingest.layout.evidence.frame import Frame
    from dashboard.ingest.layout.observed.profiles import Profile

_LOOK_AT = 80
_SHARES = ("percent", "numbers")
_ROWS_ADDED = 200
_FEWEST_ROWS = 3
_NEARLY_ALL = 0.8
_HUNDRED = 100.0
_LONGEST_ROLE = 5
_LONGEST_ERRAND = 3
_WORD = re.compile(r"\w+")
_WORDS = Path(__file__).with_name("words.csv")


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What a file is instead of a team: its kind, and one sentence for the manager."""

    kind: str
    reason: str


def errands(first: str) -> NearMiss:
    """Goals, tasks or tickets in place of skills; named by the first of them."""
    return NearMiss(
        "goals or tickets",
        f"This is a list of goals, tasks or tickets (“{first}” …) and of those who work on them, not of skills. Upload a sheet "
        "with people, skills and levels.",
    )


@dataclass(frozen=True, eq=False)
class TableFacts:
    """A table that could be a matrix, as the recognisers see it.

    Attributes:
        people: the labels where people would stand.
        skills: the labels where skills would stand.
        corner: what stands above the labels of the sheet's rows.
        cells: how often each text stands under the skills.
        title: the sheet's name and every text above the heading.
        around: names of rows and columns that are neither people nor skills.
        attributes: what stands beside people.
        across: whether people stand in columns.
        roles: the roles that stand once each beside the ratings.
        teams: the teams that stand once each beside the ratings.
        whole_rows: whether the figures of nearly every row add up to a hundred percent.
    """

    people: Sequence[str]
    skills: Sequence[str]
    corner: str
    cells: Mapping[str, int]
    title: str
    around: Sequence[str]
    attributes: frozenset[str]
    across: bool
    roles: Sequence[str] = ()
    teams: Sequence[str] = ()
    whole_rows: bool = False


def facts_of(frame: Frame) -> TableFacts:
    """What the recognisers look at in one table."""
    cells: Counter[str] = Counter()
    for column in frame.ratings:
        cells.update(frame.profiles[column].counts)
    above = [
        text for row in frame.view.grid.rows[: 3 if frame.view.across else frame.heading.row] for text in _texts(row)
    ]
    around = [use.said or use.label for use in frame.columns if use.kind not in ("rating", "unrated") and use.label]
    around += [use.name for use in frame.rows.values() if use.kind not in ("person", "repeat", "blank") and use.name]
    return TableFacts(
        people=[frame.rows[row].name for row in frame.people if frame.rows[row].name][:_LOOK_AT],
        skills=[frame.columns[column].label for column in frame.skills][:_LOOK_AT],
        corner=frame.corner,
        cells=cells,
        title=plain(" ".join([frame.view.grid.sheet, *above[:20]])),
        around=around,
        attributes=frozenset(use.field for use in frame.columns if use.kind == "attribute"),
        across=frame.view.across,
        roles=_once_each(frame, "role", "seniority"),
        teams=_once_each(frame, "team"),
        whole_rows=_adds_up(frame),
    )


def _once_each(frame: Frame, *fields: str) -> list[str]:
    """What a column of roles or teams says, each once; nothing where they come again, as they do with people."""
    for column, use in enumerate(frame.columns):
        if use.field in fields and use.kind == "attribute" and frame.profiles[column].distinct == 1.0:
            return list(frame.profiles[column].counts)
    return []


def _adds_up(frame: Frame) -> bool:
    """Whether nearly every row's figures are shares of one whole."""
    if frame.families[0].cast.kind not in _SHARES:
        return False
    block = frame.block
    figures = block.lookup({text: value for text in block.texts if (value := number_in(text)) is not None})
    people = np.array(frame.people[:_ROWS_ADDED]) - frame.heading.last - 1
    sums = np.nansum(figures[people], axis=1)
    whole = (np.abs(sums - _HUNDRED) < 1) | (np.abs(sums - 1) < 0.01)
    return len(sums) >= _FEWEST_ROWS and float(whole.mean()) >= _NEARLY_ALL


def _texts(row: Sequence[object]) -> list[str]:
    return [cell for cell in row if isinstance(cell, str)]


@cache
def words(kind: str) -> frozenset[str]:
    """The words that tell one kind of thing (days, roles, projects, …) in the languages of the list."""
    with _WORDS.open(encoding="utf-8", newline="") as lines:
        return next(frozenset(row["words"].casefold().split()) for row in csv.DictReader(lines) if row["kind"] == kind)


def share(labels: Collection[str], test: Callable[[str], bool]) -> float:
    """The share of labels that pass a test."""
    return sum(map(test, labels)) / len(labels) if labels else 0.0


def any_word(text: str, wanted: Collection[str]) -> bool:
    """Whether one of these words stands in a text, as a word of its own."""
    return bool(set(plain(text).split()) & set(wanted))


def names_errands(label: str) -> bool:
    """Whether a heading stands above goals, tasks or tickets: *Objective*, *User story*, *Action item*."""
    return any_word(label, words("errand") | words("task")) and len(label.split()) <= _LONGEST_ERRAND


def only_judges(label: str) -> bool:
    """Whether a heading judges and does not say what: *Status*, *Story points*, *Priority*."""
    said = _WORD.findall(plain(label))
    known = words("judgement") | words("money") | words("amount")
    return any(word in known for word in said) and all(word in known | words("errand") for word in said)


def names_owner(label: str) -> bool:
    """Whether a heading stands above those who are to do something: *Owner*, *Assigned to*."""
    return any_word(label, words("owner")) and len(label.split()) <= _LONGEST_ERRAND


def is_role(label: str) -> bool:
    """Whether a label names a role or grade and nobody: *Senior*, *Test Engineer*, not *Ana (Senior)*."""
    said = plain_core(label).split()
    seen = bool(said) and (said[-1] in words("role") or bool(set(said) & words("seniority")))
    return seen and len(said) <= _LONGEST_ROLE


@dataclass(frozen=True, eq=False)
class SheetFacts:
    """A sheet in which no team was found, seen below its likeliest heading.

    Attributes:
        labels: the headings.
        profiles: the columns below the heading, by heading; those without one are left out.
        rows: how many filled rows there are below the heading.
        title: the sheet's name and every text above the heading.
        firsts: the texts of the first filled column.
    """

    labels: tuple[str, ...]
    profiles: tuple[Profile, ...]
    rows: int
    title: str
    firsts: tuple[str, ...]
