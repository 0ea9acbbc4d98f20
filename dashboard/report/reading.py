"""How the file was read, what the user should know about it, and the levels as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many
from dashboard.report.wording import counted, level, listed, number, people, plural, sentence

if TYPE_CHECKING:
    from dashboard.core.notice import Notice
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

_SEVEREST_FIRST = ("error", "warning", "info")


def reading(facts: Facts) -> Section:
    """The decisions of the reading, each with its evidence."""
    columns = (Column("decision", "What was decided"), Column("evidence", "Because"))
    named = listed([f"“{sheet}”" for sheet in facts.sheets if sheet])
    sheet = f"{plural(len(facts.sheets), 'Sheet')} {named}. " if named else ""
    return Section(
        id="reading",
        title="How the file was read",
        finding=_finding(facts),
        base=f"{sheet}{_filled(facts)}{_blank(facts)}",
        table=Table(columns, facts.whys),
    )


def _finding(facts: Facts) -> str:
    matrix = facts.answers.matrix
    labels = len(facts.matches) or sum(len(skill.labels) for skill in matrix.skills)
    who, what = people(matrix.listed), counted(labels, "skill")
    shape = {
        "rows": f"{who} down and {what} across",
        "columns": f"{who} across and {what} down",
        "values": f"a list of ratings of {who} in {what}",
    }.get(facts.people_in, f"{who} and {what}")
    return f"Read as {shape}, {_levels(facts)}."


def _levels(facts: Facts) -> str:
    scale = facts.answers.matrix.scale
    if len(scale.steps) == 1:
        return f"with one level, {level(scale, scale.lowest)}"
    return f"levels {level(scale, scale.lowest)} to {level(scale, scale.highest)}"


def _filled(facts: Facts) -> str:
    matrix = facts.answers.matrix
    cells = len(matrix.people) * len(matrix.skills)
    if not cells:
        return "There are no ratings."
    return sentence(f"{of_many(facts.ratings, cells, 'rating')} {plural(facts.ratings or 1, 'is', 'are')} assessed.")


def _blank(facts: Facts) -> str:
    matrix = facts.answers.matrix
    blank = int((~matrix.assessed).sum())
    if matrix.scale.blank_means_lowest:
        return " Blank means the lowest level."
    return f" {sentence(number(blank))} {plural(blank, 'counts', 'count')} as not assessed." if blank else ""


def notices(facts: Facts) -> Section:
    """What the user should know about her file, the most severe first, each with its place."""
    found = sorted((*facts.notices, *facts.answers.staffing.notices), key=_severity)
    columns = (Column("severity", "Kind"), Column("notice", "What to know"), Column("where", "Where"))
    return Section(
        id="notices",
        title="What to know about this file",
        finding=_things(found),
        table=Table(columns, tuple((each.severity, each.text, str(each.place or "")) for each in found)),
    )


def _severity(notice: Notice) -> int:
    return _SEVEREST_FIRST.index(notice.severity)


def _things(found: list[Notice]) -> str:
    if not found:
        return "There is nothing to note about this file."
    serious = sum(notice.severity != "info" for notice in found)
    count = counted(len(found), "thing")
    if len(found) == 1 and not serious:
        return "One thing to know."
    if not serious:
        return sentence(f"{count} to know, none of them a warning.")
    if serious == len(found):
        return sentence(f"{counted(serious, 'warning')} to look at.")
    return sentence(f"{count} to know, {number(serious)} of them {plural(serious, 'a warning', 'warnings')}.")


def matrix_as_read(facts: Facts) -> Section:
    """People × skills as they were read: the levels on the team's own scale."""
    matrix = facts.answers.matrix
    keys = tuple(matrix.attributes)
    columns = (
        Column("person", "Person"),
        *(Column(f"attribute_{key}", sentence(key)) for key in keys),
        *(Column(f"skill_{at}", skill.name, "level") for at, skill in enumerate(matrix.skills)),
    )
    known = matrix.assessed
    rows: list[tuple[Value, ...]] = []
    for at, person in enumerate(matrix.people):
        told = (person.attributes.get(key) for key in keys)
        row = zip(matrix.levels[at].tolist(), known[at].tolist(), strict=True)
        rows.append((person.name, *told, *(value if there else None for value, there in row)))
    return Section(
        id="matrix",
        title="The matrix as read",
        finding=_filled(facts),
        table=Table(columns, tuple(rows)),
        definition="Levels on the team's own scale; a dash is not assessed, which is never the lowest level.",
    )
