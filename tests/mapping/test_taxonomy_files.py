"""The taxonomy that comes with the dashboard, checked row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.building import load_taxonomy
from dashboard.mapping.key import key_of
from dashboard.mapping.matching import match_labels
from dashboard.mapping.tables import ALIASES, AMBIGUOUS, AREAS, SKILLS, Row, Tables, package_tables
from dashboard.mapping.validation import faults_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MADE_AREAS = (
    Row(AREAS, 2, {"id": "work", "name": "Work", "coverage_rule": "any", "named_in_guide": "saw"}),
    Row(AREAS, 3, {"id": "outside", "name": "Outside", "coverage_rule": "", "named_in_guide": ""}),
)


def made(
    skills: list[dict[str, str]], aliases: list[tuple[str, str]], ambiguous: Sequence[tuple[str, str]] = ()
) -> Tables:
    return {
        AREAS: MADE_AREAS,
        SKILLS: tuple(Row(SKILLS, n, {"area": "work", "parents": "", **skill}) for n, skill in enumerate(skills, 2)),
        ALIASES: tuple(Row(ALIASES, n, {"alias": a, "skill": s}) for n, (a, s) in enumerate(aliases, 2)),
        AMBIGUOUS: tuple(Row(AMBIGUOUS, n, {"alias": a, "default": s}) for n, (a, s) in enumerate(ambiguous, 2)),
    }


SAW = {"id": "saw", "name": "Sawing"}
NAIL = {"id": "nail", "name": "Nailing"}


def test_the_package_has_no_faults() -> None:
    assert [f"{fault.place}: {fault.text}" for fault in faults_of(package_tables())] == []


@pytest.mark.parametrize(
    ("tables", "code", "cell"),
    [
        (made([SAW], [("hand saw", "saw"), ("Hand-Saw", "saw"), ("hammer", "nail")]), "taxonomy-unknown-skill", 4),
        (made([SAW, NAIL], [("hand saw", "saw"), ("Hand-Saw", "nail")]), "taxonomy-alias-twice", 3),
        (made([SAW, NAIL], [("Sawing", "nail")]), "taxonomy-alias-twice", 2),
        (made([SAW, {**SAW, "name": "Else"}], []), "taxonomy-doubled-id", 3),
        (made([{**SAW, "area": "play"}], []), "taxonomy-unknown-area", 2),
        (made([{**SAW, "parents": "tree"}], []), "taxonomy-unknown-parent", 2),
        (made([{**SAW, "parents": "nail"}, {**NAIL, "parents": "saw"}], []), "taxonomy-circle", 2),
        (made([SAW], [("people", "saw")]), "taxonomy-common-word", 2),
        (made([SAW], [("chop", "saw")], [("Chop", "saw")]), "taxonomy-alias-ambiguous", 2),
        (made([SAW], [], [("cut", "scissors")]), "taxonomy-unknown-skill", 2),
        (made([{**SAW, "name": ""}], []), "taxonomy-no-id", 2),
        (made([NAIL], []), "taxonomy-unknown-part", 2),
    ],
)
def test_a_fault_is_named_with_its_row(tables: Tables, code: str, cell: int) -> None:
    fault = next(fault for fault in faults_of(tables) if fault.code == code)
    assert fault.place is not None
    assert fault.place.row == cell - 1
    assert f"ow {cell}" in fault.text


def test_a_sound_taxonomy_has_no_faults() -> None:
    tables = made([SAW, {**NAIL, "parents": "saw"}], [("hand saw", "saw"), ("hammering", "nail")], [("cut", "saw")])
    assert faults_of(tables) == ()


def test_a_missing_sheet_or_column_is_said_before_anything_else() -> None:
    tables = made([SAW], [])
    assert [f.code for f in faults_of({**tables, SKILLS: ()})] == ["taxonomy-no-table"]
    assert [f.code for f in faults_of({**tables, ALIASES: (Row(ALIASES, 2, {"word": "x"}),)})] == [
        "taxonomy-no-column"
    ] * 2


def test_the_guide_speaks_through_eight_areas_and_everything_else_is_outside() -> None:
    taxonomy = load_taxonomy()
    assert [area.id for area in taxonomy.guide_areas] == [
        "server-side-logic",
        "backend-languages",
        "database-cache",
        "api-design",
        "cloud-services",
        "security",
        "performance",
        "microservices",
    ]
    assert taxonomy.areas[-1].id == OUTSIDE
    assert taxonomy.area("security").rule == "all"
    assert taxonomy.area("database-cache").groups == (("mysql", "mongodb", "oracle"), ("redis", "memcached"))
    assert all(area.words for area in (*taxonomy.guide_areas, *taxonomy.facets))


def test_every_named_part_of_an_area_is_marked_as_named_in_the_guide() -> None:
    taxonomy = load_taxonomy()
    assert all(taxonomy.skill(part).named_in_guide for area in taxonomy.areas for part in area.parts)


def test_the_taxonomy_is_large_enough_to_rely_on() -> None:
    skills = load_taxonomy().skills.values()
    assert len(skills) >= 600
    assert sum(len(skill.aliases) for skill in skills) >= 7000


def test_every_skill_says_in_one_sentence_what_it_is() -> None:
    for skill in load_taxonomy().skills.values():
        assert re.fullmatch(r"[A-Z’'\".].{9,160}\.", skill.definition), (skill.id, skill.definition)
        assert bool(skill.bucket) == (skill.area == OUTSIDE), skill.id


def test_every_bucket_has_a_name_for_people() -> None:
    taxonomy = load_taxonomy()
    used = {skill.bucket for skill in taxonomy.skills.values()} - {""}
    assert used <= set(taxonomy.buckets)
    assert taxonomy.bucket_name("data_science_ai") == "Data science and AI"


def test_no_entry_joins_what_a_manager_asks_about_one_by_one() -> None:
    skills = load_taxonomy().skills.values()
    assert [skill.name for skill in skills if re.search(r"\bother\b", skill.name)] == []


@pytest.mark.parametrize(
    "labels",
    [
        ("Selenium", "Cypress", "JMeter", "Jira", "Airflow", "Spark (PySpark)", "Hadoop", "Power BI", "Tableau"),
        ("Fortran", "Ada", "Prolog", "COBOL", "Erlang"),
        ("Hetzner", "OVH", "Alibaba Cloud", "DigitalOcean"),
        ("Photoshop", "Illustrator", "Figma", "After Effects"),
        ("Excel", "PowerPoint", "SharePoint", "VBA"),
        ("SAP MM", "SAP SD", "Workday", "NetSuite", "Accounting"),
    ],
)
def test_labels_that_are_asked_about_one_by_one_are_skills_of_their_own(labels: tuple[str, ...]) -> None:
    found = [match.skills for match in match_labels(labels, load_taxonomy())]
    assert all(len(skills) == 1 for skills in found)
    assert len(set(found)) == len(labels)


def test_an_old_joined_entry_keeps_its_id_for_none_of_its_parts() -> None:
    skills = load_taxonomy().skills
    replaced = {old for skill in skills.values() for old in skill.replaces}
    assert replaced
    assert not replaced & set(skills)


def test_the_files_are_sorted_so_that_changes_are_easy_to_see() -> None:
    tables = package_tables()
    for table, column in ((SKILLS, "id"), (ALIASES, "skill")):
        by_file: dict[str, list[str]] = {}
        for row in tables[table]:
            by_file.setdefault(row.file, []).append(row[column])
        assert all(values == sorted(values) for values in by_file.values())


def test_no_name_of_a_skill_has_several_meanings() -> None:
    taxonomy = load_taxonomy()
    ambiguous = {key_of(ambiguity.alias) for ambiguity in taxonomy.ambiguities}
    assert [skill.name for skill in taxonomy.skills.values() if key_of(skill.name) in ambiguous] == []
