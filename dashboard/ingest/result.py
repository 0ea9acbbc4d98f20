"""A reading: what a file says, how it was read, and what the user should know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement

Verdict = Literal["team", "person", "requirements", "refused"]
PeopleIn = Literal["rows", "columns", "values"]
Part = Literal["heading", "category", "people", "attribute", "rating", "requirement", "legend", "total", "ignored"]


@dataclass(frozen=True)
class Why:
    """One decision about the sheet and the evidence for it: *Row 5 is the heading*, *36 of 36 cells are known skills*."""

    decision: str
    evidence: str


@dataclass(frozen=True)
class Layout:
    """Where things are in the file, and why we think so.

    Attributes:
        kind: ``matrix``, ``long``, … as the reader calls the shape it found.
        sheet: the sheet that was read; several are joined by commas.
        header_rows: rows with headings, counted from 1 as a spreadsheet shows them.
        people_in: whether people stand in rows, in columns, or in the values of a long list.
        why: the decisions in the order a reader would make them.
        parts: what each marked range of the sheet is, for the picture on the Data page:
            (part, first row, first column, last row, last column), counted from 0.
        runner_up: the next best layout in words, and how far behind it is; empty when nothing else came near.
    """

    kind: str
    sheet: str
    header_rows: tuple[int, ...]
    people_in: PeopleIn
    why: tuple[Why, ...]
    parts: tuple[tuple[Part, int, int, int, int], ...] = ()
    runner_up: str = ""


@dataclass(frozen=True)
class Excerpt:
    """The first rows and columns of the sheet that was read, as text, for the picture on the Data page."""

    rows: tuple[tuple[str, ...], ...] = ()
    height: int = 0
    width: int = 0


@dataclass(frozen=True, eq=False)
class Reading:
    """What a file says.

    Attributes:
        verdict: whether it is a team, one person, a list of requirements, or none of these.
        reason: one sentence why it is not a team; None for a team.
        matrix: people × labels for a team or a person, else None.
        layout: how the sheet was read; None when nothing was recognised.
        requirements: what the file itself asks for.
        not_skills: headings that are not skills, as written.
        notices: what the user should know.
        found: for a refusal, what the file seems to hold, and what to try.
        excerpt: the corner of the sheet, for the picture.
    """

    verdict: Verdict
    reason: str | None = None
    matrix: SkillMatrix | None = None
    layout: Layout | None = None
    requirements: tuple[Requirement, ...] = ()
    not_skills: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    found: tuple[str, ...] = ()
    excerpt: Excerpt = Excerpt()
