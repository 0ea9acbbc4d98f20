"""The same seats by team, role and responsibility: paper figures, and the law that narrowing gives the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.breakdown import by_attribute, by_responsibility
from dashboard.core.requirement import Requirement
from dashboard.core.taxonomy import Area, Taxonomy
from tests.analysis.guides import GUIDE, team_skills
from tests.analysis.teams import matrix_of

PEOPLE = ("Ana", "Ben", "Cem")
PLACES = (("Lead", "Red"), ("Dev", "Red"), ("Dev", "Blue"))


def team(levels: list[list[float | None]], asked: tuple[Requirement, ...]) -> Answers:
    """Ana leads team Red, Ben is a developer of Red, Cem one of Blue; rated in Java and Redis."""
    attributes = [{"role": role, "team": of} for role, of in PLACES]
    matrix = matrix_of(levels, people=PEOPLE, skills=["Java", "Redis"], attributes=attributes)
    return answer(replace(matrix, skills=team_skills(["Java", "Redis"])), GUIDE, asked)


def paper() -> Answers:
    return team([[5, 2], [3, None], [1, 3]], (Requirement("Redis", "dev", people=2),))


def test_each_team_by_itself() -> None:
    """Java, Redis and Redis (Dev) need two each. Red: Ana and Ben in Java. Blue: Cem in Redis and Redis (Dev)."""
    red, blue = by_attribute(paper().staffing, "team")
    assert (red.name, red.people, red.pairs, red.assessed, red.met) == ("Red", 2, 4, 3, 2)
    assert (blue.name, blue.people, blue.pairs, blue.assessed, blue.met) == ("Blue", 1, 2, 2, 1)
    assert [red.seat_coverage, blue.seat_coverage] == pytest.approx([2 / 6, 2 / 6])


def test_what_another_role_is_asked_is_not_asked_of_this_one() -> None:
    """Ana alone: one of four seats. Ben and Cem: one of two in each of three rows."""
    lead, dev = by_attribute(paper().staffing, "role")
    assert (lead.name, dev.name) == ("Lead", "Dev")
    assert [lead.seat_coverage, dev.seat_coverage] == pytest.approx([1 / 4, 3 / 6])


def test_what_the_file_does_not_say_has_no_standing() -> None:
    assert by_attribute(paper().staffing, "location") == ()


def test_where_nobody_is_needed_there_is_no_figure() -> None:
    nobody = team([[5, 2], [3, None], [1, 3]], tuple(Requirement(skill, people=0) for skill in ("Java", "Redis")))
    assert [each.seat_coverage for each in by_attribute(nobody.staffing, "team")] == [None, None]


def test_each_responsibility_that_a_skill_serves() -> None:
    duties = (Area("speed-duty", "Speed", "responsibility"), Area("idle-duty", "Nothing", "responsibility"))
    skills = {**GUIDE.skills, "redis": replace(GUIDE.skills["redis"], responsibilities=("speed-duty",))}
    (found,) = by_responsibility(paper().staffing, Taxonomy(GUIDE.areas, skills, facets=duties))
    assert (found.duty, found.skills, found.seat_coverage) == ("speed-duty", ("Redis",), 0.5)


LEVEL = st.one_of(st.none(), st.integers(0, 5).map(float))
LINE = st.builds(
    Requirement,
    skill=st.sampled_from(["Java", "Redis"]),
    role=st.sampled_from([None, "Dev", "Lead"]),
    team=st.sampled_from([None, "Red", "Blue"]),
    people=st.integers(0, 3),
)


@given(st.lists(st.lists(LEVEL, min_size=2, max_size=2), min_size=3, max_size=3), st.lists(LINE, max_size=4))
def test_a_team_by_itself_stands_as_everything_narrowed_to_it(
    levels: list[list[float | None]], lines: list[Requirement]
) -> None:
    whole = team(levels, tuple(lines))
    for each in by_attribute(whole.staffing, "team"):
        seen = whole.matrix.narrowed(people=whole.matrix.people_with("team", [each.name]))
        theirs = tuple(line for line in lines if line.team in (None, each.name))
        assert each.seat_coverage == pytest.approx(answer(seen, GUIDE, theirs).seat_coverage)
