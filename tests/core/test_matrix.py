"""The owner of all ratings: narrowing, provenance, not assessed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix, unique_names
from dashboard.core.place import Place, column_letters, column_number
from dashboard.core.scale import Scale
from dashboard.core.sources import Sheet, Sources

NAN = np.nan


def small_matrix() -> SkillMatrix:
    """Ana 3 –, Ben 0 5, Cem – –; the table starts in B5 of the sheet Team."""
    levels = np.array([[3, NAN], [0, 5], [NAN, NAN]])
    rows = np.broadcast_to(np.arange(4, 7, dtype=np.int32)[:, None], (3, 2))
    columns = np.broadcast_to(np.arange(2, 4, dtype=np.int32), (3, 2))
    text = np.array([[0, -1], [1, 2], [-1, -1]], dtype=np.int32)
    sources = Sources((Sheet("team.xlsx", "Team"),), ("3", "0", "5"), np.zeros((3, 2), np.int32), rows, columns, text)
    people = [
        Person("Ana", "Ana", {"team": "Red", "role": "Dev"}),
        Person("Ben", "Ben", {"team": "Blue"}),
        Person("Cem", "Cem", {"team": "Red"}),
    ]
    return skill_matrix(people, [TeamSkill("Java"), TeamSkill("Go")], levels, Scale((0, 1, 2, 3, 4, 5)), sources)


def test_not_assessed_is_not_zero() -> None:
    matrix = small_matrix()
    assert matrix.assessed.tolist() == [[True, False], [True, True], [False, False]]


def test_every_rating_names_its_cell() -> None:
    matrix = small_matrix()
    assert str(matrix.sources.place(1, 1)) == "Team!D6"
    assert matrix.sources.raw(1, 1) == "5"
    assert matrix.sources.place(0, 1) is None
    assert matrix.sources.raw(0, 1) is None


def test_narrowing_gives_a_matrix_that_still_knows_its_cells_and_everybody() -> None:
    red = small_matrix().narrowed(people=small_matrix().people_with("team", ["Red"]), skills=[1, 0])
    assert [person.name for person in red.people] == ["Ana", "Cem"]
    assert [skill.name for skill in red.skills] == ["Go", "Java"]
    assert str(red.sources.place(0, 1)) == "Team!C5"
    assert red.listed == 3


def test_narrowing_to_nobody_is_an_empty_matrix() -> None:
    nobody = small_matrix().narrowed(people=[])
    assert nobody.levels.shape == (0, 2)


def test_attributes_are_columns_with_gaps() -> None:
    matrix = small_matrix()
    assert dict(matrix.attributes) == {"team": ("Red", "Blue", "Red"), "role": ("Dev", None, None)}
    assert matrix.values_of("team") == ("Red", "Blue")
    assert matrix.values_of("location") == ()
    assert matrix.people_with("location", ["x"]).tolist() == [False, False, False]


def test_ratings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        small_matrix().levels[0, 0] = 1


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="people"):
        skill_matrix([Person("Ana")], [], np.zeros((2, 0)), Scale((0, 1)))


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["Ana", "Ben", "Ana"], ("Ana", "Ben", "Ana (2)")),
        (["Ana", "Ana (2)", "Ana"], ("Ana", "Ana (2)", "Ana (3)")),
        ([], ()),
    ],
)
def test_names_are_made_unique_in_order(labels: list[str], names: tuple[str, ...]) -> None:
    assert unique_names(labels) == names


@given(st.lists(st.sampled_from(["A", "A (2)", "A (3)", "B", "B (2)"]), max_size=12))
def test_unique_names_are_unique_and_keep_what_is_already_unique(labels: list[str]) -> None:
    names = unique_names(labels)
    assert len(set(names)) == len(labels)
    assert all(name.startswith(label) for name, label in zip(names, labels, strict=True))
    assert {label: names[labels.index(label)] for label in labels} == {label: label for label in labels}


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Place("Team", 4, 2), "Team!C5"),
        (Place("", 4, 2), "C5"),
        (Place("Team", row=4), "Team, row 5"),
        (Place("Team", column=2), "Team, column C"),
        (Place("Team"), "Team"),
        (Place(), ""),
    ],
)
def test_a_place_is_written_as_a_spreadsheet_shows_it(place: Place, address: str) -> None:
    assert str(place) == address


def test_names_and_labels_lead_to_each_other() -> None:
    skills = [TeamSkill("Kubernetes", ("k8s", "K8S cluster")), TeamSkill("Go")]
    matrix = skill_matrix([Person("Ana"), Person("Ben")], skills, np.full((2, 2), NAN), Scale((0, 1)))
    assert [matrix.name_behind(label) for label in ("K8S cluster", "Go", "Rust")] == ["Kubernetes", "Go", "Rust"]
    assert [matrix.label_of(name) for name in ("Kubernetes", "Go", "Rust")] == ["k8s", "Go", "Rust"]
    assert (matrix.pair_of("Ben", "Kubernetes"), matrix.pair_of("Ben", "k8s")) == ((1, 0), None)
    marked = matrix.marked([("Ben", "Go"), ("Cem", "Go"), ("Ana", "Rust")])
    assert marked.tolist() == [[False, False], [False, True]]


@given(st.integers(0, 20_000))
def test_a_columns_letters_lead_back_to_it(column: int) -> None:
    assert column_number(column_letters(column)) == column_number(column_letters(column).lower()) == column
