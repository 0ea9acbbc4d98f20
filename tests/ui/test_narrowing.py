"""Seeing a part of the team: people of teams and roles, skills of areas, and only what is asked of them."""

from __future__ import annotations

import numpy as np

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale
from dashboard.core.taxonomy import Area, Skill, Taxonomy
from dashboard.ui.narrowing import Narrowing, responsibilities

GUIDE = Taxonomy(
    areas=(
        Area("languages", "Languages", "responsibility"),
        Area("cloud", "Cloud", "essential_skill"),
        Area("outside", "Outside the guide", "bucket"),
    ),
    skills={
        "java": Skill("java", "Java", "languages", responsibilities=("languages", "running")),
        "docker": Skill("docker", "Docker", "cloud", responsibilities=("running",)),
    },
    facets=(Area("running", "Running it", "responsibility"), Area("clouds", "Clouds", "theme")),
)


def _team() -> SkillMatrix:
    people = [
        Person("Ana", attributes={"team": "Core", "role": "Lead"}),
        Person("Ben", attributes={"team": "Core", "role": "Engineer"}),
        Person("Chidi", attributes={"team": "Edge", "role": "Engineer"}),
        Person("Dana"),
    ]
    skills = [
        TeamSkill("Java", id="java", areas=("languages",)),
        TeamSkill("Docker", id="docker", areas=("cloud", "languages")),
        TeamSkill("Chess"),
    ]
    return skill_matrix(people, skills, np.ones((4, 3)), Scale((0.0, 1.0)))


def _seen(narrowing: Narrowing) -> tuple[list[str], list[str]]:
    seen = narrowing.matrix(_team(), GUIDE)
    return [person.name for person in seen.people], [skill.name for skill in seen.skills]


def test_no_choice_sees_everything() -> None:
    assert _seen(Narrowing()) == (["Ana", "Ben", "Chidi", "Dana"], ["Java", "Docker", "Chess"])


def test_values_of_one_choice_add_up_and_choices_cut_each_other() -> None:
    assert _seen(Narrowing(teams=("Core", "Edge")))[0] == ["Ana", "Ben", "Chidi"]
    assert _seen(Narrowing(teams=("Core",), roles=("Engineer",)))[0] == ["Ben"]
    assert _seen(Narrowing(teams=("Edge",), roles=("Lead",)))[0] == []


def test_a_skill_is_seen_in_each_of_its_areas_and_outside_when_it_has_none() -> None:
    assert _seen(Narrowing(areas=("languages",)))[1] == ["Java", "Docker"]
    assert _seen(Narrowing(areas=("cloud",)))[1] == ["Docker"]
    assert _seen(Narrowing(areas=("outside",)))[1] == ["Chess"]


def test_a_responsibility_shows_the_skills_that_serve_it() -> None:
    assert [duty.id for duty in responsibilities(GUIDE)] == ["languages", "running"]
    assert _seen(Narrowing(responsibilities=("running",)))[1] == ["Java", "Docker"]
    assert _seen(Narrowing(responsibilities=("languages",)))[1] == ["Java"]
    assert _seen(Narrowing(areas=("cloud",), responsibilities=("languages",)))[1] == []


def test_people_are_chosen_by_name() -> None:
    assert _seen(Narrowing(people=("Dana", "Ana")))[0] == ["Ana", "Dana"]
    assert _seen(Narrowing(teams=("Edge",), people=("Ana",)))[0] == []


def test_what_other_teams_and_roles_need_is_not_asked_of_those_who_are_seen() -> None:
    asked = [
        Requirement("Java"),
        Requirement("Java", team="Core"),
        Requirement("Java", team=" core "),
        Requirement("Java", team="Edge"),
        Requirement("Java", role="Lead"),
        Requirement("Docker", role="Engineer"),
    ]
    narrowing = Narrowing(teams=("Core",), roles=("Lead",), areas=("languages",))
    kept = narrowing.requirements(asked, narrowing.matrix(_team(), GUIDE))
    assert kept == (asked[0], asked[1], asked[2], asked[4])


def test_what_is_asked_of_skills_out_of_sight_is_left_out() -> None:
    narrowing = Narrowing(areas=("outside",))
    assert narrowing.requirements([Requirement("Java"), Requirement("Chess")], narrowing.matrix(_team(), GUIDE)) == (
        Requirement("Chess"),
    )
