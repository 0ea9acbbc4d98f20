"""What does not fit together in the tables of a taxonomy, each with its row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.core.notice import notice
from dashboard.core.place import Place
from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.key import key_of
from dashboard.mapping.tables import ALIASES, AMBIGUOUS, AREAS, COLUMNS, SKILLS
from dashboard.mapping.words import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.core.notice import Notice
    from dashboard.mapping.tables import Row, Tables


def faults_of(tables: Tables) -> tuple[Notice, ...]:
    """Everything that is wrong with a taxonomy; empty when it can be used."""
    missing = [*_missing_columns(tables)]
    if missing:
        return tuple(missing)
    areas, skills = _by_id(tables[AREAS]), _by_id(tables[SKILLS])
    return (
        *_doubled_ids((*tables[AREAS], *tables[SKILLS])),
        *_area_faults(tables[AREAS], areas, skills),
        *_skill_faults(tables[SKILLS], areas, skills),
        *_circles(skills),
        *_alias_faults(tables, skills),
        *_ambiguity_faults(tables.get(AMBIGUOUS, ()), skills),
    )


def _missing_columns(tables: Tables) -> Iterator[Notice]:
    needed = {AREAS: ("id", "name"), SKILLS: ("id", "name", "area"), ALIASES: COLUMNS[ALIASES]}
    for table, columns in needed.items():
        rows = tables.get(table)
        if rows is None or (not rows and table != ALIASES):
            yield notice("taxonomy-no-table", table=table)
            continue
        for column in columns:
            if rows and column not in rows[0].values:
                yield notice("taxonomy-no-column", Place(table), table=table, column=column)


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}


def _place(row: Row) -> Place:
    return Place(row.table, row.number - 1, file=row.file)


def _doubled_ids(rows: Iterable[Row]) -> Iterator[Notice]:
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        if not row["id"].strip() or not row["name"].strip():
            yield notice("taxonomy-no-id", _place(row), row=row.number)
        first = seen.setdefault((row.table, row["id"]), row)
        if first is not row:
            yield notice("taxonomy-doubled-id", _place(row), id=row["id"], row=row.number, first=first.number)


def _area_faults(rows: Iterable[Row], areas: Mapping[str, Row], skills: Mapping[str, Row]) -> Iterator[Notice]:
    if OUTSIDE not in areas:
        yield notice("taxonomy-no-outside", Place(AREAS))
    for row in rows:
        if row["coverage_rule"] not in {"", "any", "all"}:
            yield notice("taxonomy-unknown-rule", _place(row), row=row.number, rule=row["coverage_rule"])
        if row["coverage_rule"] == "all" and not row["named_in_guide"].strip(" ,;"):
            yield notice("taxonomy-no-parts", _place(row), row=row.number)
        for area in row.listed("shown_through"):
            if area not in areas:
                yield notice("taxonomy-unknown-area", _place(row), row=row.number, area=area)
        parts = (part for group in row.listed("named_in_guide", ";") for part in group.split(","))
        for part in (part.strip() for part in parts):
            if part and part not in skills:
                yield notice("taxonomy-unknown-part", _place(row), row=row.number, id=part)


def _skill_faults(rows: Iterable[Row], areas: Mapping[str, Row], skills: Mapping[str, Row]) -> Iterator[Notice]:
    for row in rows:
        if row["area"] not in areas or areas[row["area"]]["shown_through"]:
            yield notice("taxonomy-unknown-area", _place(row), row=row.number, area=row["area"])
        for parent in row.listed("parents"):
            if parent not in skills:
                yield notice("taxonomy-unknown-parent", _place(row), row=row.number, id=parent)
        for facet in (*row.listed("responsibilities"), *row.listed("themes")):
            if facet not in areas:
                yield notice("taxonomy-unknown-area", _place(row), row=row.number, area=facet)


def _circles(skills: Mapping[str, Row]) -> Iterator[Notice]:
    for skill, row in skills.items():
        above, waiting = set[str](), list(row.listed("parents"))
        while waiting:
            parent = waiting.pop()
            if parent in skills and parent not in above:
                above.add(parent)
                waiting += skills[parent].listed("parents")
        if skill in above:
            yield notice("taxonomy-circle", _place(row), row=row.number, id=skill)


def _alias_faults(tables: Tables, skills: Mapping[str, Row]) -> Iterator[Notice]:
    ambiguous = {key_of(row["alias"]) for row in tables.get(AMBIGUOUS, ())}
    owners: dict[str, Row] = {}
    for row in (*tables[SKILLS], *tables[ALIASES]):
        text, skill = _named(row)
        key = key_of(text)
        if skill not in skills:
            yield notice("taxonomy-unknown-skill", _place(row), row=row.number, id=skill)
        if not key or (row.table == ALIASES and key in common_words()):
            yield notice("taxonomy-common-word", _place(row), row=row.number, alias=text)
        if key in ambiguous:
            yield notice("taxonomy-alias-ambiguous", _place(row), row=row.number, alias=text)
        first = owners.setdefault(key, row)
        if first is not row and _named(first)[1] != skill:
            other = _named(first)[1]
            yield notice(
                "taxonomy-alias-twice",
                _place(row),
                row=row.number,
                alias=text,
                first=first.number,
                skill=skill,
                other=other,
            )


def _named(row: Row) -> tuple[str, str]:
    return (row["name"], row["id"]) if row.table == SKILLS else (row["alias"], row["skill"])


def _ambiguity_faults(rows: Iterable[Row], skills: Mapping[str, Row]) -> Iterator[Notice]:
    by_key: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_key[key_of(row["alias"])].append(row)
        for skill in (row["default"], *row.listed("others")):
            if skill not in skills:
                yield notice("taxonomy-unknown-skill", _place(row), row=row.number, id=skill)
    for doubled in by_key.values():
        for row in doubled[1:]:
            yield notice("taxonomy-doubled-id", _place(row), id=row["alias"], row=row.number, first=doubled[0].number)
