"""Requirements as a small CSV file: skill, role, team, level, people, critical; an empty cell says nothing."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING, TypeVar

from dashboard.analysis.asked import EVERYBODY
from dashboard.core.formulas import guarded, unguarded
from dashboard.core.notice import Notice, notice
from dashboard.core.place import Place
from dashboard.core.requirement import ORDINARY_WEIGHT, Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.scale import Scale

COLUMNS = ("skill", "role", "team", "level", "people", "critical")
_DELIMITERS = (",", ";", "\t", "|")
_YES = frozenset({"yes", "y", "true", "1", "x", "critical", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "0"})
_MOST_BYTES = 5_000_000

_Value = TypeVar("_Value")


class RequirementsFileError(ValueError):
    """The file holds no requirements; its text is one sentence for the user."""


def read_requirements(data: bytes, scale: Scale, name: str = "") -> tuple[tuple[Requirement, ...], tuple[Notice, ...]]:
    """What a file asks for, levels as the team writes them, and a notice for each cell that says nothing readable.

    Raises RequirementsFileError when it cannot be read, or has no column for skills.
    """
    rows = _rows(data)
    heading = next((at for at, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if heading is None:
        raise RequirementsFileError("The requirements file is empty.")
    columns = {cell.strip().casefold(): at for at, cell in reversed(list(enumerate(rows[heading])))}
    if "skill" not in columns:
        raise RequirementsFileError(
            f"The requirements file has no column “skill”; its columns are {', '.join(COLUMNS)}."
        )
    notices: list[Notice] = []
    requirements = []
    for at, row in enumerate(rows[heading + 1 :], start=heading + 1):
        line = _Line(row, columns, at, name, scale, notices)
        if line.text("skill"):
            requirements.append(line.requirement())
        elif any(cell.strip() for cell in row):
            notices.append(notice("requirement-without-skill", Place(row=at, file=name)))
    return tuple(requirements), tuple(notices)


def _rows(data: bytes) -> list[list[str]]:
    if len(data) > _MOST_BYTES:
        raise RequirementsFileError("The requirements file is too large: it should hold one line a skill.")
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RequirementsFileError("The requirements file is not a text file; save it as CSV.")
    text = _decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise RequirementsFileError("The requirements file cannot be read as CSV.") from error


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class _Line:
    """One line of the file, cell by cell."""

    def __init__(
        self, row: list[str], columns: Mapping[str, int], at: int, name: str, scale: Scale, notices: list[Notice]
    ) -> None:
        self._row, self._columns, self._at, self._name = row, columns, at, name
        self._scale, self._notices = scale, notices

    def text(self, column: str) -> str:
        """A cell's text; empty where the file has no such column or cell."""
        at = self._columns.get(column)
        return unguarded(self._row[at].strip()) if at is not None and at < len(self._row) else ""

    def requirement(self) -> Requirement:
        """What the line asks for."""
        return Requirement(
            skill=self.text("skill"),
            role=self.text("role") or None,
            team=self.text("team") or None,
            level=self._read("level", parse_level(self.text("level"), self._scale), "required-level-unreadable"),
            people=self._read("people", _parse_people(self.text("people")), "people-needed-unreadable"),
            critical=self._read("critical", _parse_yes(self.text("critical")), "critical-unreadable"),
            origin="requirements file",
            place=Place(row=self._at, column=self._columns["skill"], file=self._name),
        )

    def _read(self, column: str, value: _Value | None, code: str) -> _Value | None:
        """The value of a cell, with a notice where something stands there that is none."""
        text = self.text(column)
        if text and value is None:
            place = Place(row=self._at, column=self._columns[column], file=self._name)
            self._notices.append(notice(code, place, skill=self.text("skill"), text=text))
        return value


def parse_level(text: str, scale: Scale) -> float | None:
    """A level as the team writes it: its label, its number, ``3/5``, a percentage of a scale from 0 to 1, yes or no."""
    text = text.strip().casefold()
    for level, label in scale.labels.items():
        if label.strip().casefold() == text:
            return level
    if (scale.lowest, scale.highest) == (0, 1) and (said := _parse_yes(text)) is not None:
        return scale.highest if said else scale.lowest
    part, _, whole = text.partition("/")
    if _parse_number(whole) == scale.highest:
        return _parse_number(part)
    number = _parse_number(text.removesuffix("%"))
    return number / 100 if number is not None and text.endswith("%") and scale.highest <= 1 else number


def _parse_number(text: str) -> float | None:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _parse_people(text: str) -> int | None:
    number = _parse_number(text)
    return int(number) if number is not None and number >= 0 and number.is_integer() else None


def _parse_yes(text: str) -> bool | None:
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


def everything_asked(staffing: Staffing) -> tuple[Requirement, ...]:
    """What is asked of every skill and group today, defaults written out, by the labels of the file."""
    rows = []
    weights = {row.skill: row.weight for row in staffing.rows}
    for at, (skill, lines) in enumerate(zip(staffing.matrix.skills, staffing.lines, strict=True)):
        for group, line in lines.items():
            critical = weights.get(at, ORDINARY_WEIGHT) > ORDINARY_WEIGHT if group == EVERYBODY else None
            rows.append(Requirement(skill.label, group.role, group.team, line.level, line.people, critical))
    return tuple(rows)


def write_requirements(requirements: Iterable[Requirement], scale: Scale) -> bytes:
    """The same file, to be read again: levels by their labels where they have one."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in requirements:
        level = "" if line.level is None else scale.labels.get(line.level) or scale.said(line.level)
        people = "" if line.people is None else line.people
        critical = "" if line.critical is None else "yes" if line.critical else "no"
        texts = (line.label or line.skill, line.role or "", line.team or "", level)
        writer.writerow([*(guarded(text) for text in texts), people, critical])
    return out.getvalue().encode("utf-8-sig")
