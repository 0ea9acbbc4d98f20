"""A taxonomy of one's own: the whole as sheets to edit in a spreadsheet, and back again."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

from dashboard.core.notice import notice
from dashboard.mapping.building import taxonomy_from
from dashboard.mapping.tables import (
    ALIASES,
    AMBIGUOUS,
    AREAS,
    BUCKETS,
    COLUMNS,
    SKILLS,
    Row,
    csv_from_rows,
    rows_from_lines,
)
from dashboard.mapping.validation import faults_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.core.taxonomy import Area, Skill, Taxonomy
    from dashboard.mapping.tables import Tables

REQUIREMENTS = "requirements"
SHEETS = (AREAS, BUCKETS, SKILLS, ALIASES, AMBIGUOUS, REQUIREMENTS)
_REQUIREMENT_COLUMNS = ("skill", "role", "team", "level", "people", "critical")
_PARTS = "named_in_guide"
_ALIAS_SEPARATOR = "; "
SheetRows = list[tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class OwnTaxonomy:
    """What an edited workbook holds.

    Attributes:
        taxonomy: None when a fault makes it unusable.
        requirements: what its requirements sheet asks, as a CSV text; levels are for a team's own scale to read.
        notices: what is wrong, each with its row.
    """

    taxonomy: Taxonomy | None
    requirements: str = ""
    notices: tuple[Notice, ...] = ()


def sheets_of(taxonomy: Taxonomy, requirements: Iterable[Requirement] = ()) -> dict[str, SheetRows]:
    """The whole taxonomy as sheets of text, the heading first."""
    skills = list(taxonomy.skills.values())
    return {
        AREAS: [COLUMNS[AREAS], *(_area_row(area) for area in (*taxonomy.areas, *taxonomy.facets))],
        BUCKETS: [COLUMNS[BUCKETS], *taxonomy.buckets.items()],
        SKILLS: [COLUMNS[SKILLS], *(_skill_row(skill) for skill in skills)],
        ALIASES: [COLUMNS[ALIASES], *((alias, skill.id) for skill in skills for alias in skill.aliases)],
        AMBIGUOUS: [
            COLUMNS[AMBIGUOUS],
            *((a.alias, a.default, ", ".join(a.others), a.decided_by, a.note) for a in taxonomy.ambiguities),
        ],
        REQUIREMENTS: [_REQUIREMENT_COLUMNS, *(_requirement_row(requirement) for requirement in requirements)],
    }


def workbook_of(taxonomy: Taxonomy, requirements: Iterable[Requirement] = ()) -> bytes:
    """The whole taxonomy as an xlsx file; every cell is text, whatever it begins with."""
    workbook = Workbook(write_only=False)
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets_of(taxonomy, requirements).items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cell in (cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"):
            cell.data_type = "s"
        sheet.freeze_panes = "A2"
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def csv_of(taxonomy: Taxonomy) -> str:
    """All skills with their aliases as one CSV table; areas stay as they are."""
    columns = (*COLUMNS[SKILLS], "aliases")
    rows = [(*_skill_row(skill), _ALIAS_SEPARATOR.join(skill.aliases)) for skill in taxonomy.skills.values()]
    return csv_from_rows(columns, rows)


def own_taxonomy(sheets: Mapping[str, Sequence[Sequence[str]]], base: Taxonomy) -> OwnTaxonomy:
    """The taxonomy in some sheets of text, by their names; a sheet that is absent is taken from ``base``.

    A single sheet, whatever its name, is a table of skills with a column of aliases, as ``csv_of`` writes it.
    """
    named = {name.strip().casefold(): rows for name, rows in sheets.items()}
    others = [name for name in sheets if name.strip().casefold() not in SHEETS]
    if len(sheets) == len(others) == 1:
        named, others = {SKILLS: sheets[others[0]]}, []
    if others and len(sheets) == len(others):
        return OwnTaxonomy(None, notices=(notice("taxonomy-not-ours", sheets=", ".join(SHEETS)),))
    tables = {name: rows_from_lines(name, named.get(name) or rows) for name, rows in sheets_of(base).items()}
    if any(row["aliases"] for row in tables[SKILLS]):
        tables[ALIASES] = tuple(_aliases_of(tables[SKILLS]))
    if AREAS not in named:
        tables[AREAS] = tuple(_with_known_parts(tables))
    if ALIASES not in named:
        tables[ALIASES] = tuple(_of_known_skills(tables))
    if AMBIGUOUS not in named:
        tables[AMBIGUOUS] = tuple(_still_known(tables))
    faults = faults_of(tables)
    if faults:
        return OwnTaxonomy(None, notices=faults)
    left_out = tuple(notice("taxonomy-other-sheet", sheet=name) for name in others)
    heading, *asked = named.get(REQUIREMENTS) or [()]
    return OwnTaxonomy(taxonomy_from(tables), csv_from_rows(heading, asked) if asked else "", left_out)


def _aliases_of(skills: Iterable[Row]) -> Iterator[Row]:
    for row in skills:
        for alias in row.listed("aliases", _ALIAS_SEPARATOR.strip()):
            yield Row(ALIASES, row.number, {"alias": alias, "skill": row["id"]})


def _with_known_parts(tables: Tables) -> Iterator[Row]:
    """The guide's areas with those of their named parts that are still there."""
    ids = {row["id"] for row in tables[SKILLS]}
    for row in tables[AREAS]:
        groups = (
            [part for text in group.split(",") if (part := text.strip()) in ids] for group in row.listed(_PARTS, ";")
        )
        left = "; ".join(", ".join(group) for group in groups if group)
        rule = "any" if row["coverage_rule"] and not left else row["coverage_rule"]
        yield Row(row.table, row.number, {**row.values, _PARTS: left, "coverage_rule": rule})


def _of_known_skills(tables: Tables) -> Iterator[Row]:
    """The aliases as far as their skills are still there; what the sheet of skills says of them itself stays."""
    ids = {row["id"] for row in tables[SKILLS]}
    return (row for row in tables[ALIASES] if row["skill"] in ids)


def _still_known(tables: Tables) -> Iterator[Row]:
    """The guide's ambiguous names, as far as their skills are still there."""
    ids = {row["id"] for row in tables[SKILLS]}
    for row in tables[AMBIGUOUS]:
        if row["default"] in ids:
            others = ", ".join(other for other in row.listed("others") if other in ids)
            yield Row(row.table, row.number, {**row.values, "others": others})


def _area_row(area: Area) -> tuple[str, ...]:
    groups = "; ".join(", ".join(group) for group in area.groups)
    shown = ", ".join(area.shown_through)
    return (area.id, area.name, area.kind, area.section, area.rule or "", groups, shown, area.words, area.note)


def _skill_row(skill: Skill) -> tuple[str, ...]:
    listed = (skill.parents, skill.responsibilities, skill.themes, skill.replaces)
    named = "yes" if skill.named_in_guide else "no"
    parents, responsibilities, themes, replaces = (", ".join(ids) for ids in listed)
    texts = (skill.id, skill.name, skill.area, skill.bucket, skill.kind, named, parents, responsibilities)
    return (*texts, themes, replaces, skill.definition, skill.note)


def _requirement_row(requirement: Requirement) -> tuple[str, ...]:
    numbers = ("" if value is None else f"{value:g}" for value in (requirement.level, requirement.people))
    critical = "" if requirement.critical is None else _yes(requirement.critical)
    return (requirement.skill, requirement.role or "", requirement.team or "", *numbers, critical)


def _yes(value: object) -> str:
    return "yes" if value else "no"
