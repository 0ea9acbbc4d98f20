"""What may be done to a file without changing what it says."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ingest.reading import read
from tests.torture.case import named_case
from tests.torture.draft import Draft, Rated, Sheet
from tests.torture.formats import FORMATS
from tests.torture.judge import norm
from tests.torture.layouts.matrices import people_down
from tests.torture.scales import SCALES, WrittenScale
from tests.torture.team import Team, random_team

if TYPE_CHECKING:
    from tests.torture.case import Case

Levels = dict[tuple[str, str], float]

SEEDS = st.integers(0, 10_000)
PLAIN = [scale for scale in SCALES if scale.name in {"1 to 5", "0 to 3", "none to expert", "ticks", "1 to 4"}]
FEW = settings(max_examples=8, deadline=None, derandomize=True)


def levels_in(data: bytes, name: str) -> Levels:
    """The level of each pair of labels; whatever is refused says why."""
    reading = read(data, name)
    matrix = reading.matrix
    assert matrix is not None, reading.reason
    people = [norm(person.name) for person in matrix.people]
    skills = [norm(skill.name) for skill in matrix.skills]
    return {(people[p], skills[s]): float(matrix.levels[p, s]) for p, s in np.argwhere(matrix.assessed).tolist()}


def levels_of(case: Case) -> Levels:
    return levels_in(case.data, case.name)


def team_of(seed: int, scale: WrittenScale) -> Team:
    return random_team(Random(f"team {seed}"), len(scale.values))  # noqa: S311 - the same team each time, not secrets


def saved(team: Team, scale: WrittenScale, kind: str = "csv") -> tuple[bytes, str]:
    """A plain table of this team."""
    draft = people_down(Random(0), team, scale)  # noqa: S311 - nothing is drawn
    name, save = FORMATS[kind]
    return save(draft), name


def told_by(case: Case) -> Levels:
    """The level of each pair of labels as the case was written."""
    people, skills = ([norm(label) for label in labels] for labels in (case.truth.people, case.truth.skills))
    return {(people[p], skills[s]): level for (p, s), (_, level, _) in case.truth.ratings.items()}


def truth(team: Team, scale: WrittenScale) -> Levels:
    return {
        (person, skill): scale.levels[step]
        for person, steps in zip(team.people, team.steps, strict=True)
        for skill, step in zip(team.skills, steps, strict=True)
        if step is not None
    }


@FEW
@given(SEEDS, st.sampled_from(PLAIN))
def test_a_plain_table_says_what_was_written(seed: int, scale: WrittenScale) -> None:
    team = team_of(seed, scale)
    assert levels_in(*saved(team, scale)) == truth(team, scale)


@pytest.mark.parametrize(
    "decoration",
    [
        "title_above",
        "gap_after_heading",
        "gaps_between_people",
        "average_row",
        "total_row",
        "average_column",
        "notes_column",
        "legend_line_above",
        "legend_beside",
        "legend_table_above",
        "lines_below",
        "margin",
        "role_column",
    ],
)
@settings(max_examples=3, deadline=None, derandomize=True)
@given(SEEDS, st.sampled_from(["1 to 5", "0 to 4"]))
def test_what_stands_around_changes_no_rating(decoration: str, seed: int, scale: str) -> None:
    decorated = named_case(seed, "people_down", scale, (decoration,), "xlsx")
    assert levels_of(decorated) == told_by(decorated)


@FEW
@given(SEEDS, st.sampled_from(PLAIN))
def test_turning_the_table_changes_no_rating(seed: int, scale: WrittenScale) -> None:
    across = named_case(seed, "people_across", scale.name, (), "xlsx")
    assert levels_of(across) == told_by(across)


@pytest.mark.parametrize("kind", sorted(FORMATS))
@settings(max_examples=2, deadline=None, derandomize=True)
@given(SEEDS)
def test_the_format_changes_no_rating(kind: str, seed: int) -> None:
    scale = PLAIN[0]
    team = replace(team_of(seed, scale), people=("Ana Silva", "Ben Okoro", "Cleo Haas"))
    team = replace(team, steps=team.steps[:3])
    assert levels_in(*saved(team, scale, kind)) == truth(team, scale)


@FEW
@given(SEEDS, st.sampled_from(PLAIN), st.randoms(use_true_random=False))
def test_shuffled_people_and_skills_have_the_same_ratings(seed: int, scale: WrittenScale, rng: Random) -> None:
    team = team_of(seed, scale)
    people, skills = list(range(len(team.people))), list(range(len(team.skills)))
    rng.shuffle(people)
    rng.shuffle(skills)
    shuffled = replace(
        team,
        people=tuple(team.people[p] for p in people),
        skills=tuple(team.skills[s] for s in skills),
        steps=tuple(tuple(team.steps[p][s] for s in skills) for p in people),
    )
    assert levels_in(*saved(shuffled, scale)) == truth(team, scale)


@FEW
@given(SEEDS, st.sampled_from(PLAIN))
def test_other_names_have_the_same_ratings(seed: int, scale: WrittenScale) -> None:
    team = team_of(seed, scale)
    names = tuple(f"{team.first_names[p]} van {team.last_names[-1 - p]}" for p in range(len(team.people)))
    renamed = replace(team, people=names)
    assert levels_in(*saved(renamed, scale)) == truth(renamed, scale)


@FEW
@given(SEEDS, st.sampled_from(PLAIN))
def test_skills_that_nobody_knows_are_read_in_the_same_cells(seed: int, scale: WrittenScale) -> None:
    team = team_of(seed, scale)
    words = tuple(
        f"{first}{last}ing"
        for first in ("Bru", "Kla", "Zwo", "Pli", "Dre")
        for last in ("gom", "tiv", "lur", "nep", "sab")
    )
    unknown = replace(team, skills=words[: len(team.skills)])
    assert levels_in(*saved(unknown, scale)) == truth(unknown, scale)


@FEW
@given(SEEDS)
def test_every_rating_names_the_cell_that_changes_it(seed: int) -> None:
    """A marker written into the cell that a rating names is what that rating says afterwards."""
    scale = PLAIN[0]
    team = team_of(seed, scale)
    draft = people_down(Random(0), team, scale)  # noqa: S311 - nothing is drawn
    matrix = read(FORMATS["xlsx"][1](draft), "team.xlsx").matrix
    assert matrix is not None
    person, skill = (int(i) for i in np.argwhere(matrix.assessed)[seed % int(np.count_nonzero(matrix.assessed))])
    place = matrix.sources.place(person, skill)
    assert place is not None
    assert place.row is not None
    assert place.column is not None
    marked = _marked(draft, place.row, place.column)
    again = read(FORMATS["xlsx"][1](marked), "team.xlsx").matrix
    assert again is not None
    changed = np.argwhere((again.levels != matrix.levels) & ~(np.isnan(again.levels) & np.isnan(matrix.levels)))
    assert changed.tolist() == [[person, skill]]


def _marked(draft: Draft, row: int, column: int) -> Draft:
    """The same file with another level in one cell."""
    rows = [list(line) for line in draft.main.rows]
    cell = rows[row][column]
    assert isinstance(cell, Rated)
    rows[row][column] = 5.0 if cell.value != 5.0 else 4.0
    return replace(draft, sheets=[Sheet(draft.main.name, rows)])
