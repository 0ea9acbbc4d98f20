"""Tables that nothing but the manager calls a team: numbers on no scale, and people whom nobody rated yet."""

from __future__ import annotations

import numpy as np
import pytest

from tests.ingest.layout.test_corrections import codes, levels, people, read, set_by_her, skills

HOURS = """
Training in hours
Employee | No | Java hours | SQL hours | Docker hours
Ana Silva | 1 | 120 | 40 | 8
Ben Okafor | 2 | 16 | 80 | 24
Cho Min | 3 | 4 | 12 | ?
"""


@pytest.mark.parametrize(
    ("said", "headed"),
    [
        ({"header_row": 2}, ["Java hours", "SQL hours", "Docker hours"]),
        ({"name_column": "Employee"}, ["Java hours", "SQL hours", "Docker hours"]),
        ({"also_skills": ("SQL hours", "Docker hours")}, ["SQL hours", "Docker hours"]),
    ],
)
def test_numbers_on_no_scale_are_levels_where_she_points_and_the_scale_is_doubtful(
    said: dict[str, object], headed: list[str]
) -> None:
    assert read(HOURS).verdict == "refused"
    reading = read(HOURS, **said)
    assert skills(reading) == headed
    assert set_by_her(reading) == set(said)
    assert codes(reading).count("scale-guessed") == 1
    sql = headed.index("SQL hours")
    assert [row[sql] for row in levels(reading)] == [40, 80, 12]
    assert np.isnan(levels(reading)[2][headed.index("Docker hours")])
    assert not {"correction-no-heading", "correction-no-column", "correction-no-skill"} & set(codes(reading))


def test_many_different_numbers_have_ten_steps() -> None:
    rows = "\n".join(f"Person {at} | {17 * at} | {13 * at}" for at in range(1, 11))
    reading = read(f"Employee | Java hours | SQL hours\n{rows}", header_row=1)
    assert reading.matrix is not None
    assert reading.matrix.scale.steps == (0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170)
    assert levels(reading)[1] == [34, 26]


UNRATED = "Name | Java | Management\nAna Silva | | \nBen Okafor | | "


def test_an_unrated_team_is_turned_where_she_points() -> None:
    assert people(read(UNRATED)) == ["Ana Silva", "Ben Okafor"]
    reading = read(UNRATED, people_in="columns", header_row=1, skill_column="A")
    assert (people(reading), skills(reading)) == (["Java", "Management"], ["Ana Silva", "Ben Okafor"])
    assert set_by_her(reading) == {"people_in", "header_row", "skill_column"}


def test_a_form_that_nobody_filled_in_is_an_unrated_team_where_she_points() -> None:
    text = "Plan\nk | Brindling | Skarving\nq1 | |\nq2 | | "
    assert read(text).verdict == "refused"
    reading = read(text, header_row=2, name_column="A")
    assert (people(reading), skills(reading)) == (["q1", "q2"], ["Brindling", "Skarving"])
    assert set_by_her(reading) == {"header_row", "name_column"}
    assert "not-rated-yet" in codes(reading)


def test_a_skill_that_nobody_rated_is_one_because_she_says_so() -> None:
    text = "Name | Java | Notes\nAna Silva | | \nBen Okafor | | "
    assert skills(read(text)) == ["Java"]
    reading = read(text, also_skills=("Notes",))
    assert skills(reading) == ["Java", "Notes"]
    assert set_by_her(reading) == {"also_skills"}
