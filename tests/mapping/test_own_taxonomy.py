from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from dashboard.core.requirement import Requirement
from dashboard.mapping import load_taxonomy, match_labels
from dashboard.mapping.own_taxonomy import csv_of, own_taxonomy, sheets_of, workbook_of
from dashboard.mapping.tables import rows_from_csv

TAXONOMY = load_taxonomy()
ASKED = (Requirement("java", role="Tech Lead", level=4, people=2, critical=True),)


def sheets() -> dict[str, list[tuple[str, ...]]]:
    return sheets_of(TAXONOMY, ASKED)


def test_the_whole_taxonomy_comes_back_from_its_sheets() -> None:
    own = own_taxonomy(sheets(), TAXONOMY)
    assert own.notices == ()
    assert own.taxonomy is not None
    assert dict(own.taxonomy.skills) == dict(TAXONOMY.skills)
    assert own.taxonomy.areas == TAXONOMY.areas
    assert own.taxonomy.facets == TAXONOMY.facets
    assert own.taxonomy.ambiguities == TAXONOMY.ambiguities
    assert dict(own.taxonomy.buckets) == dict(TAXONOMY.buckets)
    assert own.requirements == "skill,role,team,level,people,critical\njava,Tech Lead,,4,2,yes\n"


def test_the_workbook_holds_the_same_sheets_as_text() -> None:
    workbook = load_workbook(BytesIO(workbook_of(TAXONOMY, ASKED)), read_only=True)
    read = {
        sheet.title: [tuple(value or "" for value in row) for row in sheet.iter_rows(values_only=True)]
        for sheet in workbook.worksheets
    }
    assert read == sheets()


def test_the_table_of_skills_alone_is_enough() -> None:
    rows = rows_from_csv("skills", csv_of(TAXONOMY))
    lines = [tuple(rows[0].values), *(tuple(row.values.values()) for row in rows)]
    own = own_taxonomy({"my skills": lines}, TAXONOMY)
    assert own.taxonomy is not None
    assert dict(own.taxonomy.skills) == dict(TAXONOMY.skills)


def test_a_skill_and_an_alias_of_ones_own_are_found() -> None:
    edited = sheets()
    edited["skills"].append(("zork", "Zork engineering", "security", "", "tool", "no", "", "", "", "", "Ours.", ""))
    edited["aliases"].append(("zorking", "zork"))
    own = own_taxonomy(edited, TAXONOMY)
    assert own.taxonomy is not None
    assert match_labels(["Zorking"], own.taxonomy)[0].skills == ("zork",)
    assert match_labels(["Zorking"], TAXONOMY)[0].skills == ()


def test_what_does_not_fit_is_said_with_its_row_and_nothing_is_taken() -> None:
    edited = sheets()
    edited["aliases"].append(("jvm language no 1", "jaava"))
    own = own_taxonomy(edited, TAXONOMY)
    assert own.taxonomy is None
    assert [notice.code for notice in own.notices] == ["taxonomy-unknown-skill"]
    assert f"Row {len(edited['aliases'])}" in own.notices[0].text


def test_an_empty_workbook_is_the_guide_itself() -> None:
    own = own_taxonomy({}, TAXONOMY)
    assert own.taxonomy is not None
    assert dict(own.taxonomy.skills) == dict(TAXONOMY.skills)
