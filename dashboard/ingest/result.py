"""A reading: what a file says, how it was read, and what the user should know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.ingest.corrections import LayoutCorrections

Verdict = Literal["team", "person", "requirements", "refused"]
PeopleIn = Literal["rows", "columns", "values"]
Part = Literal["heading", "category", "people", "attribute", "rating", "requirement", "legend", "total", "ignored"]


@dataclass(frozen=True)
class Why:
    """One decision about the sheet and the evidence for it: *Row 5 is the heading*, *36 of 36 cells are known skills*.

    ``about`` is the setting that changes it, by its name in the corrections; empty where none does.
    """

    decision: str
    evidence: str
    about: str = ""


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
        sheets: the names of the sheets, or files, that were read together.
    """

    kind: str
    sheet: str
    header_rows: tuple[int, ...]
    people_in: PeopleIn
    why: tuple[Why, ...]
    parts: tuple[tuple[Part, int, int, int, int], ...] = ()
    runner_up: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choices:
    """What else a sheet could be read as: where each correction begins.

    Attributes:
        sheets: every sheet that holds something.
        sheet: the sheet that all else here is about.
        heading_rows: rows that can be the heading (where people stand across, hold the names), the likeliest first.
        name_columns: letters of the columns that can hold the names, the likeliest first.
        skill_columns: letters of the columns that can hold the skills, the likeliest first.
        values: what the columns that can hold the levels are called, the one that was read first.
        heading_row: the row that was read as the heading; None where nothing was.
        name_column: the letter of the column that was read as names; empty where there is none.
        skill_column: the letter of the column that was read as skills; empty where they stand in the heading.
        ticks: whether a list without levels stands there, whose entries can be counted as "has it".
        other: the next best reading as corrections; None where no other came near.
        other_said: that reading in words.
    """

    sheets: tuple[str, ...] = ()
    sheet: str = ""
    heading_rows: tuple[int, ...] = ()
    name_columns: tuple[str, ...] = ()
    skill_columns: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    heading_row: int | None = None
    name_column: str = ""
    skill_column: str = ""
    ticks: bool = False
    other: LayoutCorrections | None = None
    other_said: str = ""


@dataclass(frozen=True)
class Excerpt:
    """The first rows and columns of the sheet that was read, as text, for the picture on the Data page.

    ``height`` and ``width`` count the whole sheet; of several sheets, ``sheet`` in ``file`` is the one.
    """

    rows: tuple[tuple[str, ...], ...] = ()
    height: int = 0
    width: int = 0
    sheet: str = ""
    file: str = ""


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
        choices: what a correction can choose from; empty where nothing could be opened.
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
    choices: Choices = Choices()
