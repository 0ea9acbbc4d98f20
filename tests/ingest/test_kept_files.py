from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from dashboard.core.taxonomy import Area, Skill, Taxonomy
from dashboard.ingest.kept_files import holds_decisions, holds_taxonomy, read_decisions, read_taxonomy
from dashboard.mapping import Correction, Corrections
from dashboard.mapping.corrections import NONE_YET
from dashboard.mapping.memory import csv_from_corrections
from dashboard.mapping.own_taxonomy import csv_of, workbook_of

BASE = Taxonomy(
    areas=(
        Area("cloud", "Cloud", "essential_skill", rule="any", groups=(("kubernetes",),)),
        Area("outside", "Outside the guide", "bucket"),
    ),
    skills={
        "kubernetes": Skill("kubernetes", "Kubernetes", "cloud", kind="tool", aliases=("k8s",)),
        "chef": Skill("chef", "Chef", "cloud", kind="tool", aliases=("chef infra",)),
    },
)
MINE = Corrections((Correction("kubernets", "skill", ("kubernetes",)), Correction("=1+1", "not a skill")), ("Chef",))


def _edited(sheet: str, row: int, column: int, value: str) -> bytes:
    workbook = load_workbook(BytesIO(workbook_of(BASE)))
    workbook[sheet].cell(row, column, value)
    return _bytes(workbook)


def _bytes(workbook: Workbook) -> bytes:
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_decisions_come_back_however_a_spreadsheet_saved_them(encoding: str, delimiter: str) -> None:
    data = csv_from_corrections(MINE).replace(",", delimiter).encode(encoding)
    assert holds_decisions(data, "mine.csv")
    assert read_decisions(data, "mine.csv", BASE) == (MINE, ())


@pytest.mark.parametrize(
    "data",
    [b"", b"Name,Java\nAna,3\n", b"label,decided\nx,y\n", b"PK\x03\x04label decision", b"Label decision\nboth,here\n"],
)
def test_a_spreadsheet_of_people_is_no_table_of_decisions(data: bytes) -> None:
    assert not holds_decisions(data, "team.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_taxonomy_is_known_by_its_headings(encoding: str, delimiter: str) -> None:
    assert holds_taxonomy(csv_of(BASE).replace(",", delimiter).encode(encoding))


def test_a_workbook_is_known_as_a_taxonomy_by_its_sheets() -> None:
    assert holds_taxonomy(_edited("aliases", 2, 1, "kube"))
    workbook = load_workbook(BytesIO(workbook_of(BASE)))
    del workbook["aliases"], workbook["areas"]
    assert not holds_taxonomy(_bytes(workbook))


@pytest.mark.parametrize(
    "data",
    [b"", b"Name,Java\nAna,3\n", b"id,name,area\n1,Ana,Sales\n", b"PK\x03\x04skills aliases areas", b"PK", b"\x00"],
)
def test_a_spreadsheet_of_people_is_no_taxonomy(data: bytes) -> None:
    assert not holds_taxonomy(data)


def test_a_team_that_calls_its_sheet_skills_is_no_taxonomy() -> None:
    workbook = Workbook()
    workbook.create_sheet("Skills")
    workbook.create_sheet("Legend")
    assert not holds_taxonomy(_bytes(workbook))


def test_an_unreadable_file_of_decisions_is_one_sentence() -> None:
    mine, (said,) = read_decisions(b"%PDF-1.7 ...", "mine.csv", BASE)
    assert mine == NONE_YET
    assert said.text.startswith("This is a PDF document")


def test_an_edited_workbook_is_the_new_taxonomy() -> None:
    own = read_taxonomy(_edited("skills", 3, 2, "Chef Infra Server"), "ours.xlsx", BASE)
    assert own.taxonomy is not None
    assert own.taxonomy.skill("chef").name == "Chef Infra Server"
    assert own.notices == ()


def test_the_csv_of_skills_survives_a_spreadsheet_that_parts_by_semicolons() -> None:
    workbook = Workbook()
    for line in csv_of(BASE).splitlines():
        workbook.worksheets[0].append(line.split(","))
    own = read_taxonomy(_bytes(workbook), "skills.xlsx", BASE)
    assert own.taxonomy is not None
    assert dict(own.taxonomy.skills) == dict(BASE.skills)


def test_what_does_not_fit_is_said_with_its_row() -> None:
    own = read_taxonomy(_edited("skills", 3, 3, "clowd"), "ours.xlsx", BASE)
    assert own.taxonomy is None
    assert [(each.text, str(each.place)) for each in own.notices] == [("Row 3: “clowd” is no area.", "skills, row 3")]


def test_a_workbook_of_something_else_is_no_taxonomy() -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["Name", "Java"])
    workbook.create_sheet("More").append(["Ana", 3])
    own = read_taxonomy(_bytes(workbook), "team.xlsx", BASE)
    assert own.taxonomy is None
    assert [each.code for each in own.notices] == ["taxonomy-not-ours"]


def test_one_sheet_of_people_is_told_what_it_lacks() -> None:
    own = read_taxonomy(b"Name,Java\nAna,3\n", "team.csv", BASE)
    assert own.taxonomy is None
    assert {each.code for each in own.notices} == {"taxonomy-no-column"}


def test_a_sheet_that_is_no_part_of_it_is_left_out_with_a_word() -> None:
    workbook = load_workbook(BytesIO(workbook_of(BASE)))
    workbook.create_sheet("My notes").append(["remember"])
    own = read_taxonomy(_bytes(workbook), "ours.xlsx", BASE)
    assert own.taxonomy is not None
    assert [each.text for each in own.notices] == ["The sheet “My notes” is no part of a taxonomy: left out."]


def test_the_sheet_of_skills_alone_drops_the_names_of_what_it_no_longer_lists() -> None:
    workbook = load_workbook(BytesIO(workbook_of(BASE)))
    for name in ("areas", "buckets", "aliases", "ambiguous", "requirements"):
        del workbook[name]
    chef = next(row for row in range(2, 4) if workbook["skills"].cell(row, 1).value == "chef")
    workbook["skills"].delete_rows(chef)
    own = read_taxonomy(_bytes(workbook), "ours.xlsx", BASE)
    assert own.taxonomy is not None
    assert dict(own.taxonomy.skills) == {"kubernetes": BASE.skill("kubernetes")}


def test_every_part_matters_only_where_parts_are_named() -> None:
    workbook = load_workbook(BytesIO(workbook_of(BASE)))
    workbook["areas"]["E2"], workbook["areas"]["F2"] = "all", None
    own = read_taxonomy(_bytes(workbook), "ours.xlsx", BASE)
    assert [each.code for each in own.notices] == ["taxonomy-no-parts"]


def test_a_short_list_of_skills_alone_is_a_whole_taxonomy_with_the_areas_as_they_are() -> None:
    own = read_taxonomy(b"id,name,area\nzork,Zork,cloud\n", "mine.csv", BASE)
    assert own.taxonomy is not None
    assert list(own.taxonomy.skills) == ["zork"]
    assert [(area.id, area.rule, area.groups) for area in own.taxonomy.guide_areas] == [("cloud", "any", ())]
