"""Areas by the guide's rules, each by hand; everybody needs level 3 of 0–5, two people a skill."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.core.requirement import Requirement
from tests.analysis.guides import APIS, DATABASES, GUIDE, LANGUAGES, SPEED, team_skills
from tests.analysis.teams import matrix_of


def answers_for(capable: dict[str, int], *requirements: Requirement) -> Answers:
    """Three people; so many of them capable in each skill."""
    levels = [[5.0 if person < count else 0.0 for count in capable.values()] for person in range(3)]
    matrix = replace(matrix_of(levels, skills=list(capable)), skills=team_skills(list(capable)))
    return answer(matrix, GUIDE, requirements)


def coverage(area: str, capable: dict[str, int], *requirements: Requirement) -> float | None:
    return {each.area: each.coverage for each in answers_for(capable, *requirements).areas}[area]


def test_any_stands_where_its_best_skill_stands() -> None:
    assert coverage(LANGUAGES, {"Java": 0, "Python": 1}) == 0.5
    assert coverage(LANGUAGES, {"Java": 0, "Python": 1, "Ktor": 3}) == 1.0


def test_any_with_two_groups_is_the_mean_of_the_groups_asked_about() -> None:
    assert coverage(DATABASES, {"MySQL": 2, "MongoDB": 0, "Redis": 1}) == 0.75
    assert coverage(DATABASES, {"PostgreSQL": 2}) == 1.0
    assert coverage(DATABASES, {"Hazelcast": 1, "Sql": 0}) == 0.25


def test_a_skill_that_leads_to_no_group_counts_in_the_seats_only() -> None:
    answers = answers_for({"Hibernate": 2, "Redis": 0})
    area = {each.area: each for each in answers.areas}[DATABASES]
    assert area.coverage == 0.0
    assert area.seat_coverage == 0.5
    assert area.skills == ("Hibernate", "Redis")
    assert coverage(DATABASES, {"Hibernate": 2}) is None


def test_all_is_the_mean_over_the_parts_asked_about() -> None:
    assert coverage(APIS, {"Rest": 2, "GraphQL": 0}) == 0.5
    assert coverage(APIS, {"Rest": 1}) == 0.5
    assert coverage(APIS, {"Rest": 0, "OData": 2, "GraphQL": 1}) == 0.75


def test_a_skill_of_another_area_is_not_a_part_of_this_one() -> None:
    assert coverage(APIS, {"FastAPI": 3}) is None
    assert coverage(APIS, {"Api": 3}) is None


def test_nothing_asked_about_is_no_figure() -> None:
    areas = answers_for({"Excel": 1}).areas
    assert [(each.area, each.coverage, each.seat_coverage) for each in areas] == [
        (LANGUAGES, None, None),
        (DATABASES, None, None),
        (APIS, None, None),
        (SPEED, None, None),
        ("outside", None, 0.5),
    ]


def test_an_area_without_parts_is_one_group() -> None:
    assert coverage(SPEED, {"Profiling": 1}) == 0.5


def test_a_part_of_which_nobody_is_needed_takes_no_part() -> None:
    nobody = Requirement("GraphQL", people=0)
    assert coverage(APIS, {"Rest": 1, "GraphQL": 0}, nobody) == 0.5
    area = answers_for({"Rest": 1, "GraphQL": 0}, nobody).areas[2]
    assert (area.parts_asked, area.parts_named) == (2, 2)
    assert coverage(APIS, {"GraphQL": 3}, nobody) is None
    assert coverage(DATABASES, {"MySQL": 2, "Redis": 0}, Requirement("Redis", people=0)) == 1.0


def test_a_skill_is_staffed_over_all_its_rows() -> None:
    """REST needs two of everybody (two capable) and four Tech Leads (nobody is one): 2 of 6 seats."""
    leads = Requirement("Rest", role="Tech Lead", people=4)
    assert coverage(APIS, {"Rest": 3}, leads) == pytest.approx(2 / 6)


def test_a_compound_counts_in_the_area_of_each_of_its_parts() -> None:
    areas = {each.area: each for each in answers_for({"Redis/Rest": 1, "Excel": 0}).areas}
    assert (areas[DATABASES].coverage, areas[APIS].coverage) == (0.5, 0.5)
    assert areas[DATABASES].skills == areas[APIS].skills == ("Redis/Rest",)
    assert areas["outside"].skills == ("Excel",)


def blind_spots(*labels: str) -> set[str]:
    return {spot.skill for spot in answers_for(dict.fromkeys(labels, 0)).blind_spots}


def test_blind_spots_are_the_named_parts_that_nobody_asked_about() -> None:
    assert blind_spots("Excel") == {"java", "python", "mysql", "mongodb", "redis", "rest", "graphql"}
    assert blind_spots("Java", "MySQL", "Redis/Rest") == {"python", "mongodb", "graphql"}


def test_what_lies_below_in_the_same_area_asks_about_the_part() -> None:
    assert "java" not in blind_spots("Spring")
    assert "python" not in blind_spots("FastAPI")
    assert "rest" in blind_spots("FastAPI")
    assert "java" in blind_spots("Hibernate")


def test_a_part_of_a_compound_counts_in_its_own_area_only() -> None:
    """FastAPI/GraphQL is in APIs because of GraphQL; FastAPI lies below REST, but counts among languages."""
    assert "rest" in blind_spots("FastAPI/GraphQL")
    assert coverage(APIS, {"FastAPI/GraphQL": 2, "Rest": 0}) == 0.5


def test_a_language_is_never_below_another_nor_what_lies_below_it() -> None:
    assert "java" in blind_spots("Kotlin")
    assert "java" in blind_spots("Ktor")


def test_a_skill_that_only_a_requirement_knows_is_asked_about() -> None:
    """Its column has no label and no rating."""
    answers = answers_for({"GraphQL": 0})
    matrix = replace(answers.matrix, skills=(replace(answers.matrix.skills[0], labels=()),))
    again = answer(matrix, GUIDE, ())
    assert again.coverage[0].labels == ()
    assert "graphql" not in {spot.skill for spot in again.blind_spots}
