"""What each row below the heading is: a person, a section, a total, a requirement, a note, or the heading again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.layout.evidence.frame import RowUse
from dashboard.ingest.layout.evidence.named_parts import parts_settled
from dashboard.ingest.layout.evidence.target_rows import targets_settled
from dashboard.ingest.layout.near_misses.near_miss import is_role
from dashboard.ingest.layout.observed.codes import EMPTY, Block
from dashboard.ingest.layout.observed.headings import hints, meanings, says
from dashboard.ingest.layout.observed.names import name_likeness, people_likeness
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.sums import Sum, find_total_rows
from dashboard.ingest.layout.observed.text import folded, is_remark, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from dashboard.ingest.layout.evidence.frame import Heading, RowKind
    from dashboard.ingest.layout.observed.families import Family
    from dashboard.ingest.layout.observed.view import View

_SAME = 0.6
_NO_PERSON = ("note", "category", "id", "years", "date", "cost", "hours", "email", "source", "personal", "shift")
_MOST = 0.8
_NAMED = 0.4
_FEW = 2
_WORDED = re.compile(r"[^\W\d_][\w .,&/()%-]*:?")
_COMPARED = re.compile(r"[<>≥≤]=?\s*(?:[^\W\d]{1,8}\.?\s*)?\d|\d\s*\+$")
"""What no name holds: "Count >= 3", "Level 3+"."""

_SURNAME_FIRST = re.compile(r"[^\W\d_a-z]{2,}(?:[ '-][^\W\d_a-z]{2,})*,? [^\W\d_a-z][a-zß-ÿ'-]+(?: [^\W\d_].*)?")

_REQUIREMENT_FIELDS = ("target", "headcount", "headcount_or_target", "weight", "critical")


@dataclass(frozen=True, eq=False)
class Below:
    """What is known of the rows below a heading before they are told apart.

    Attributes:
        view: the sheet.
        heading: the heading above them.
        names: the columns of the names.
        ratings: the rating columns.
        others: further columns that say something of people.
        block: the cells of the rating columns.
        levels: rows × rating columns, NaN where no level is.
    """

    view: View
    heading: Heading
    names: Sequence[int]
    ratings: Sequence[int]
    others: Sequence[int]
    block: Block
    levels: npt.NDArray[np.float64]

    def name(self, row: int) -> str:
        """The name in a row, first and last name joined."""
        return self._names[row - self.heading.last - 1]

    @cached_property
    def writes_surnames_large(self) -> bool:
        """Whether most names begin with a surname in capitals: ``MIN Cho`` is then nobody's minimum."""
        said = [name for name in self._names if name]
        return sum(_SURNAME_FIRST.fullmatch(name) is not None for name in said) > 0.5 * len(said)

    @cached_property
    def _names(self) -> list[str]:
        columns = [self.view.column(column)[self.heading.last + 1 :] for column in self.names]
        if len(columns) == 1:
            return columns[0]
        if not columns:
            return [""] * (self.view.height - self.heading.last - 1)
        return [" ".join(filter(None, parts)) for parts in zip(*columns, strict=True)]


def levels_of(block: Block, families: Sequence[Family], ratings: Sequence[int]) -> npt.NDArray[np.float64]:
    """Rows × rating columns as levels, each column by its family's cast."""
    levels = np.full(block.codes.shape, np.nan)
    for family in families:
        at = [ratings.index(column) for column in family.columns if column in ratings]
        levels[:, at] = Block(block.texts, block.codes[:, at]).lookup(family.cast.levels)
    return levels


def find_row_uses(below: Below) -> dict[int, RowUse]:
    """What each row below the heading is; rows after a different heading further down are left out."""
    rated: list[int] = (~np.isnan(below.levels)).sum(axis=1).tolist()
    filled: list[int] = (below.block.codes != EMPTY).sum(axis=1).tolist()
    totals = find_total_rows(below.block)
    uses: dict[int, RowUse] = {}
    start = below.heading.last + 1
    gap = False
    for at in range(len(filled)):
        row = start + at
        if gap and not rated[at] and heads_another(below.view.texts(row)):
            break
        use = _rated_row(below, row, totals.get(at)) if rated[at] else _unrated_row(below, row, filled[at], gap=gap)
        if use is None:
            break
        uses[row] = use
        gap = (gap and not rated[at]) or use.kind == "blank"
    uses = _sections_settled(_roles_settled(_levels_settled(_extremes_settled(parts_settled(uses)))))
    return targets_settled(below.view, below.others, uses)


def heads_another(texts: Sequence[str]) -> bool:
    """Whether a row after a gap is the heading of another table: several texts, most of them words of headings."""
    said = [text for text in texts if text]
    return len(said) >= _FEW and sum(bool(meanings(text)) for text in said) > 0.5 * len(said)


def _rated_row(below: Below, row: int, total: Sum | None) -> RowUse:
    name = below.name(row)
    field = "" if below.writes_surnames_large and _SURNAME_FIRST.fullmatch(name) else _figure_field(name)
    if field and rater_of(name):
        field = ""
    if field in _REQUIREMENT_FIELDS or field == "level":
        return RowUse("requirement", name, field)
    if field == "total":
        return RowUse("total", name)
    if total is not None and (total.sure or not name or hints(name, "team")):
        return RowUse("total", name, total.figure)
    return RowUse("person", name)


def _figure_field(name: str) -> str:
    """What figure a row's name says that it holds; a hint counts only in plain words that are nobody's name."""
    if _COMPARED.search(name):
        return "total"
    told = meanings(name)
    field = next((meaning.field for meaning in told if meaning.whole), "")
    if field or not told or not _WORDED.fullmatch(name) or name_likeness(name) >= _NAMED:
        return field
    return next((hinted for hinted in ("total", "headcount", "target") if hints(name, hinted)), "")


def _unrated_row(below: Below, row: int, filled: int, *, gap: bool) -> RowUse | None:
    name = below.name(row)
    if filled:
        return _other_row(below, row, name, filled)
    said = [column for column in below.others if below.view.text(row, column)]
    if not name:
        return RowUse("note") if said else RowUse("blank")
    if says(name, "total", *_REQUIREMENT_FIELDS):
        return RowUse("total", name)
    if says(name, *_NO_PERSON):
        return RowUse("note", name)
    return RowUse(_kind_of_bare(name, gap=gap, said=bool(said)), name)


def _kind_of_bare(name: str, *, gap: bool, said: bool) -> RowKind:
    """What a row is that holds a text in the names' place and no rating."""
    if is_remark(name) or name.rstrip().endswith(":"):
        return "note"
    if says(name, "team") or hints(name, "team", "shift"):
        return "note" if gap and said else "section"
    if said or name_likeness(name) >= _NAMED:
        return "person"
    return "note" if gap else "section"


def _other_row(below: Below, row: int, name: str, filled: int) -> RowUse | None:
    """A row with texts under the ratings that are no levels: the heading again, another table, sums, or bad cells."""
    texts = [below.view.text(row, column) for column in below.ratings]
    labels = [below.heading.labels[column] for column in below.ratings]
    same = sum(1 for text, label in zip(texts, labels, strict=True) if text and folded(text) == folded(label))
    if same >= _SAME * filled:
        return RowUse("repeat", name)
    if says(name, *_NO_PERSON):
        return RowUse("note", name)
    field = _figure_field(name)
    if field in ("total", *_REQUIREMENT_FIELDS) or hints(name, "total"):
        return RowUse("total" if field not in _REQUIREMENT_FIELDS else "requirement", name, field)
    words = [text for text in texts if text and not any(sign.isdigit() for sign in text)]
    if len(words) >= max(_FEW, _SAME * len(below.ratings)) and (not name or says(name, "person", "skill", "first")):
        return None
    return RowUse("person", name) if name and not is_remark(name) else RowUse("note", name)


def _extremes_settled(uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """Rows called Min and Max beside each other are figures of the others; Max alone is somebody's name."""
    named = {
        row: plain(use.name) for row, use in uses.items() if plain(use.name) in ("min", "max", "minimum", "maximum")
    }
    if len(set(named.values())) < _FEW:
        return dict(uses)
    return {row: RowUse("total", use.name) if row in named else use for row, use in uses.items()}


def _levels_settled(uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """A row called Level is the required level beside other requirements, else a figure that is nobody's."""
    asked = any(use.kind == "requirement" and use.field != "level" for use in uses.values())
    told = {
        row: RowUse("requirement", use.name, "target") if asked else RowUse("total", use.name)
        for row, use in uses.items()
        if use.field == "level"
    }
    return {**uses, **told}


def _roles_settled(uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """Rows named after roles, before or after all the people by name, say what each role should know."""
    people = [row for row in sorted(uses) if uses[row].kind == "person"]
    if not any(is_role(uses[row].name) for row in (*people[:1], *people[-1:])):  # so in nearly every table
        return dict(uses)
    roles = [row for row in people if is_role(uses[row].name)]
    if len(roles) < _FEW or roles not in (people[: len(roles)], people[-len(roles) :]):
        return dict(uses)
    asked = set(roles)
    others = [uses[row].name.partition("(")[0].strip() for row in people if row not in asked]
    if not others or people_likeness(others) < _NAMED:
        return dict(uses)
    return {row: RowUse("requirement", use.name, "role") if row in asked else use for row, use in uses.items()}


def _follows(uses: Mapping[int, RowUse], row: int, kind: RowKind) -> bool:
    """Whether a row of this kind stands one or two rows further down."""
    return any(row + step in uses and uses[row + step].kind == kind for step in (1, 2))


def _sections_settled(uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """Rows with a bare text are sections when people follow each of them, else people without ratings."""
    rows = sorted(uses)
    titles = {row for row in rows if uses[row].kind == "section" and _follows(uses, row, "repeat")}
    bare = [row for row in rows if uses[row].kind == "section" and row not in titles]
    people = [row for row in rows if uses[row].kind == "person"]
    if not bare or not people:
        return dict(uses)
    followed = [_follows(uses, row, "person") for row in bare]
    are_sections = all(followed) and bare[0] < people[0]
    told = dict(uses)
    for row in bare:
        late: RowKind = "note" if row > people[-1] + 1 else "person"
        told[row] = RowUse("section" if are_sections else late, uses[row].name)
    return told
