from __future__ import annotations

import numpy as np
import pytest

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix
from dashboard.core.place import Place
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale
from dashboard.core.sources import Sheet, Sources
from dashboard.mapping import Correction, Corrections, load_taxonomy, team_of

NAN = np.nan
PEOPLE = tuple(Person(name, name) for name in ("Ana", "Ben", "Cleo"))


def matrix_of(labels: list[str], levels: list[list[float]], headings: list[str] | None = None) -> SkillMatrix:
    headings = headings or [""] * len(labels)
    skills = [TeamSkill(label, (label,), heading=heading) for label, heading in zip(labels, headings, strict=True)]
    table = np.array(levels, dtype=float).reshape(len(levels), len(labels))
    rows, columns = np.indices(table.shape, dtype=np.int32)
    text = np.where(np.isnan(table), -1, 0).astype(np.int32)
    sources = Sources((Sheet("f.xlsx", "S"),), ("?",), np.zeros_like(rows), rows, columns, text)
    return skill_matrix(PEOPLE[: len(levels)], skills, table, Scale((0.0, 1, 2, 3, 4, 5)), sources)


def test_labels_of_one_skill_are_combined_by_the_highest_level_and_keep_their_cells() -> None:
    team = team_of(
        matrix_of(["k8s", "Java", "Kubernetes"], [[1, 5, 4], [3, NAN, NAN], [NAN, 2, NAN]]), (), load_taxonomy()
    )
    assert [(s.id, s.labels) for s in team.matrix.skills] == [
        ("kubernetes", ("k8s", "Kubernetes")),
        ("java", ("Java",)),
    ]
    np.testing.assert_array_equal(team.matrix.levels, [[4, 5], [3, NAN], [NAN, 2]])
    assert team.matrix.sources.place(0, 0) == Place("S", 0, 2, "f.xlsx")
    assert team.matrix.sources.place(1, 0) == Place("S", 1, 0, "f.xlsx")
    assert team.matrix.sources.place(2, 0) is None
    assert [notice.code for notice in team.notices] == ["same-skill"]


@pytest.mark.parametrize(("how", "level"), [("highest", 4.0), ("lowest", 1.0), ("mean", 2.5)])
def test_how_labels_are_combined_can_be_chosen(how: str, level: float) -> None:
    corrections = Corrections(combine=(("kubernetes", how),))  # type: ignore[arg-type]
    team = team_of(matrix_of(["k8s", "Kubernetes"], [[1, 4]]), (), load_taxonomy(), corrections)
    assert team.matrix.levels[0, 0] == level


def test_a_compound_is_one_skill_of_the_team_that_counts_in_the_area_of_each_part() -> None:
    team = team_of(matrix_of(["Docker/MySQL", "MySQL & Docker"], [[2, 3]]), (), load_taxonomy())
    (skill,) = team.matrix.skills
    assert (skill.id, skill.parts, skill.areas) == (None, ("mysql", "docker"), ("database-cache", "cloud-services"))
    assert skill.labels == ("Docker/MySQL", "MySQL & Docker")
    assert team.matrix.levels.tolist() == [[3.0]]


def test_two_spellings_of_an_unmapped_label_are_one_skill_outside_every_area() -> None:
    team = team_of(matrix_of(["Frobnication", "frob-nication", "Quuxing"], [[1, 2, 3]]), (), load_taxonomy())
    assert [(s.name, s.status, s.areas) for s in team.matrix.skills] == [
        ("Frobnication", "unmapped", ()),
        ("Quuxing", "unmapped", ()),
    ]
    assert team.matrix.levels.tolist() == [[2.0, 3.0]]


def test_a_requirement_for_an_unknown_skill_makes_a_column_of_its_own() -> None:
    asked = (Requirement("k8s", level=3), Requirement("Frobnication", people=2), Requirement("Kubernetes", people=4))
    team = team_of(matrix_of(["Kubernetes"], [[4], [2]]), asked, load_taxonomy())
    assert [(s.name, s.labels) for s in team.matrix.skills] == [("Kubernetes", ("Kubernetes",)), ("Frobnication", ())]
    assert [r.skill for r in team.requirements] == ["Kubernetes", "Frobnication", "Kubernetes"]
    assert np.isnan(team.matrix.levels[:, 1]).all()
    assert team.matrix.sources.place(0, 1) is None


def test_a_requirement_means_what_the_file_means_by_the_same_label() -> None:
    team = team_of(matrix_of(["Go"], [[4]], ["Programming languages"]), (Requirement("go", level=3),), load_taxonomy())
    assert [skill.id for skill in team.matrix.skills] == ["go"]
    assert [requirement.skill for requirement in team.requirements] == [team.matrix.skills[0].name]


def test_names_are_unique_and_every_label_is_in_exactly_one_skill() -> None:
    corrections = Corrections(apart=("k8s",))
    team = team_of(matrix_of(["Kubernetes", "k8s", "Java", "Java"], [[1, 2, 3, 4]]), (), load_taxonomy(), corrections)
    names = [skill.name for skill in team.matrix.skills]
    assert names == ["Kubernetes", "Kubernetes (k8s)", "Java"]
    assert [(skill.id, skill.parts) for skill in team.matrix.skills][:2] == [
        ("kubernetes", ()),
        (None, ("kubernetes",)),
    ]
    assert team.matrix.skills[0].areas == team.matrix.skills[1].areas == ("cloud-services",)
    assert sorted(label for skill in team.matrix.skills for label in skill.labels) == ["Java", "Kubernetes", "k8s"]


def test_what_is_not_a_skill_is_left_out_and_said() -> None:
    corrections = Corrections(
        (Correction("Shoe size", "not a skill"), Correction("Zork", "own skill", area="security"))
    )
    asked = (Requirement("Shoe size", level=2),)
    team = team_of(matrix_of(["Shoe size", "Zork"], [[1, 2]]), asked, load_taxonomy(), corrections)
    assert [(s.name, s.areas) for s in team.matrix.skills] == [("Zork", ("security",))]
    assert team.requirements == ()
    assert [notice.code for notice in team.notices] == ["not-a-skill"]


def test_people_without_any_skill_stay() -> None:
    team = team_of(matrix_of([], [[], []]), (Requirement("Java"),), load_taxonomy())
    assert team.matrix.levels.shape == (2, 1)


def test_what_is_asked_for_does_not_change_what_the_file_means() -> None:
    """Alone, “Go” is ambiguous; a requirement for COBOL beside it must not decide it."""
    matrix = skill_matrix([Person("Ana", "Ana")], [TeamSkill("Go", ("Go",))], np.array([[3.0]]), Scale((0, 1, 2, 3)))
    team = team_of(matrix, [Requirement("COBOL"), Requirement("Java"), Requirement("Kafka")], load_taxonomy())
    assert team.matches[0].status == "ambiguous"


def test_a_decision_for_a_skill_or_an_area_that_is_gone_is_said_and_no_other() -> None:
    corrections = Corrections(
        decided=(
            Correction("Quuxing", "skill", ("gone-long-ago", "docker")),
            Correction("Zork", "skill", ("docker",)),
            Correction("Frob", "own skill", area="no-such-area"),
        )
    )
    team = team_of(matrix_of(["Quuxing", "Zork", "Frob"], [[1, 2, 3]]), (), load_taxonomy(), corrections)
    assert [(notice.code, notice.text) for notice in team.notices] == [
        ("memory-skill-gone", "“Quuxing” was mapped to gone-long-ago, which the taxonomy does not have: left out."),
        ("memory-area-gone", "“Frob” was put under no-such-area, which is no area of the taxonomy: left out."),
    ]
