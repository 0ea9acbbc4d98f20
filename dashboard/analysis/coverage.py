"""Are we covered: each row's capable people against the people needed, and the seats over all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from dashboard.analysis.asked import OfRow
from dashboard.analysis.staffing import TOLERANCE
from dashboard.core.requirement import CRITICAL_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask

Status = Literal["uncovered", "one deep", "thin", "covered", "not needed"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""Worst first, as every page lists them."""


@dataclass(frozen=True)
class CoverageRow(OfRow):
    """How one skill stands, for everybody or for the people of a role or team.

    Attributes:
        id: the entry of the taxonomy; None for a compound and for a label of its own.
        parts: the entries of a compound label.
        labels: what the file calls it.
        areas: ids of the guide's areas that it counts in.
        reason: how its label found its skill, in words.
        required_level: on the team's scale.
        people_needed: capable people needed.
        weight: of one missing seat.
        assessed: people of the row who were assessed.
        capable: people of the row who meet what is asked of them.
        seats_missing: people needed beyond those capable.
        status: in one word.
        bench: people of the row who are at most one step short.
        people: people of the row.
        bucket: where the skill belongs outside the guide.
        critical: whether a missing seat weighs more than an ordinary one.
    """

    id: str | None
    parts: tuple[str, ...]
    labels: tuple[str, ...]
    areas: tuple[str, ...]
    reason: str
    required_level: float
    people_needed: int
    weight: float
    assessed: int
    capable: int
    seats_missing: int
    status: Status
    bench: int
    people: int
    bucket: str
    critical: bool


def status_of(capable: int, needed: int) -> Status:
    """One word for so many capable people where so many are needed."""
    if needed <= 0:
        return "not needed"
    if capable <= 1:
        return "one deep" if capable else "uncovered"
    return "covered" if capable >= needed else "thin"


def coverage_rows(staffing: Staffing) -> tuple[CoverageRow, ...]:
    """Every row of the team, in the file's order."""
    bench = staffing.row_counts(bench_of(staffing))
    counts = zip(
        staffing.rows,
        staffing.capable_counts.tolist(),
        staffing.assessed_counts.tolist(),
        staffing.missing.tolist(),
        bench.tolist(),
        staffing.people_counts.tolist(),
        strict=True,
    )
    rows = []
    for row, capable, assessed, missing, short, people in counts:
        skill = staffing.matrix.skills[row.skill]
        rows.append(
            CoverageRow(
                skill=skill.name,
                id=skill.id,
                parts=skill.parts,
                labels=skill.labels,
                areas=skill.areas,
                role=row.group.role,
                team=row.group.team,
                reason=skill.reason,
                required_level=row.required_level,
                people_needed=row.people_needed,
                weight=row.weight,
                assessed=assessed,
                capable=capable,
                seats_missing=missing,
                status=status_of(capable, row.people_needed),
                bench=short,
                people=people,
                bucket=skill.bucket,
                critical=row.weight >= CRITICAL_WEIGHT,
            )
        )
    return tuple(rows)


def bench_of(staffing: Staffing) -> Mask:
    """People × skills: learners who are at most one step of the scale short of what is asked of them."""
    short = staffing.required_positions - staffing.positions
    return staffing.learners & (short <= 1 + TOLERANCE)


def seat_coverage(staffing: Staffing, rows: Sequence[int] | None = None) -> float | None:
    """Σ w·min(capable, needed) ÷ Σ w·needed over some rows or all; None where nobody is needed."""
    chosen = slice(None) if rows is None else np.asarray(rows, dtype=np.intp)
    needed, weights = staffing.needed[chosen], staffing.weights[chosen]
    asked = float((weights * needed).sum())
    filled = float((weights * np.minimum(staffing.capable_counts[chosen], needed)).sum())
    return filled / asked if asked else None
