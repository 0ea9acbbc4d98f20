"""A report as plain text, for eyes and for comparison.

``python -m tests.report.projection`` writes the golden files anew; look at what changed before committing them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.report.building import build_report
from dashboard.report.wording import shown
from tests.report.teams import payments, roles

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.report.facts import Facts
    from dashboard.report.section import Report, Section

GOLDEN = Path(__file__).parent / "golden"
TEAMS: dict[str, Callable[[], Facts]] = {"payments": payments, "roles": roles}


def projected(report: Report) -> str:
    """Every section with its sentences and its table."""
    head = f"{report.team} | {report.file} | {report.people} people | {report.skills} skills | {report.made_on}"
    return "\n\n".join([head, *(_section(section) for section in report.sections)]) + "\n"


def _section(section: Section) -> str:
    lines = [f"## {section.id}: {section.title}", section.finding, f"({section.base})"]
    lines += [f"* {each.title}: {shown(each.value, each.kind)} ({each.base})" for each in section.figures]
    if not section.figures:
        lines.append(" | ".join(column.title for column in section.table.columns))
        kinds = [column.kind for column in section.table.columns]
        lines += [" | ".join(map(shown, row, kinds)) for row in section.table.rows]
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    for name, team in TEAMS.items():
        (GOLDEN / f"{name}.txt").write_text(projected(build_report(team())), encoding="utf-8")
