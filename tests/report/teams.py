"""Small teams made by hand, and the small guide that they are measured by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.analysis.answers import answer
from dashboard.core.matrix import Person, TeamSkill, skill_matrix
from dashboard.core.notice import notice
from dashboard.core.place import Place
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale
from dashboard.core.taxonomy import Area, Skill, Taxonomy
from dashboard.report.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.analysis.settings import Settings

SCALE = Scale((0.0, 1.0, 2.0, 3.0, 4.0, 5.0), {0.0: "none", 3.0: "alone", 5.0: "can teach"})
DAY = date(2026, 11, 12)

GUIDE = Taxonomy(
    areas=(
        Area("languages", "Proficiency in Languages", "essential_skill", rule="any", groups=(("java", "python"),)),
        Area("api", "Knowledge of API Design", "essential_skill", rule="all", groups=(("rest", "graphql"),)),
        Area("security", "Security", "essential_skill", rule="all", groups=(("data-protection", "authn", "authz"),)),
        Area("outside", "Outside the guide", "bucket"),
    ),
    skills={
        each.id: each
        for each in (
            Skill("java", "Java", "languages", named_in_guide=True),
            Skill("python", "Python", "languages", named_in_guide=True),
            Skill("rest", "REST", "api", named_in_guide=True),
            Skill("graphql", "GraphQL", "api", named_in_guide=True),
            Skill("data-protection", "Data protection", "security", named_in_guide=True),
            Skill("authn", "Authentication", "security", named_in_guide=True),
            Skill("authz", "Authorization", "security", named_in_guide=True, definition="Who may do what."),
            Skill("kafka", "Kafka", "languages"),
            Skill("scrum", "Scrum", "outside", bucket="Ways of working"),
        )
    },
)


def team_skill(name: str) -> TeamSkill:
    """The guide's skill of this name, or a skill of its own."""
    for skill in GUIDE.skills.values():
        if skill.name == name:
            areas = () if skill.area == "outside" else (skill.area,)
            return TeamSkill(name, (name,), skill.id, areas=areas, status="certain", reason="same name")
    return TeamSkill(name, (name,), reason="no such name is known")


def facts_of(
    levels: Mapping[str, Sequence[float | None]],
    people: Sequence[str | Person],
    requirements: Sequence[Requirement] = (),
    settings: Settings | None = None,
    scale: Scale = SCALE,
    **known: Any,
) -> Facts:
    """A team from its levels by skill, one for each person."""
    columns = [[np.nan if level is None else level for level in column] for column in levels.values()]
    array = np.array(columns, dtype=np.float64).reshape(len(levels), len(people)).T
    persons = [Person(each, each) if isinstance(each, str) else each for each in people]
    matrix = skill_matrix(persons, [team_skill(name) for name in levels], array, scale)
    return Facts(answer(matrix, GUIDE, requirements, settings), **{"made_on": DAY, "file": "team.xlsx", **known})


def payments(**known: Any) -> Facts:
    """Four people, seven skills, the usual requirement: 3 of 5, two people.

    ============  ===  ===  ======  ====  ========  ====  ========================
    skill         Ana  Ben  Chidi   Dora  capable   need  status
    ============  ===  ===  ======  ====  ========  ====  ========================
    Java          4    3    2       –     2         2     covered
    Python        0    1    3       –     1         2     one deep
    REST          5    2    4       –     2         3     thin (critical)
    GraphQL       2    2    1       –     0         2     uncovered
    Kafka         1    2    5       –     1         2     one deep (critical)
    Scrum         3    3    3       –     3         0     not needed
    Gardening     –    –    4       –     1         1     one deep, no seat missing
    ============  ===  ===  ======  ====  ========  ====  ========================

    Seats 12, filled 2 + 1 + 2 + 0 + 1 + 0 + 1 = 7, missing 5. By weight (REST and Kafka 3): needed
    2 + 2 + 9 + 2 + 6 + 1 = 22, filled 2 + 1 + 6 + 0 + 3 + 1 = 13: 13/22 = 59 %. Ratings 19 of 28.
    """
    return facts_of(
        {
            "Java": (4, 3, 2, None),
            "Python": (0, 1, 3, None),
            "REST": (5, 2, 4, None),
            "GraphQL": (2, 2, 1, None),
            "Kafka": (1, 2, 5, None),
            "Scrum": (3, 3, 3, None),
            "Gardening": (None, None, 4, None),
        },
        ("Ana", "Ben", "Chidi", "Dora"),
        (
            Requirement("REST", people=3, critical=True),
            Requirement("Kafka", critical=True),
            Requirement("Scrum", people=0),
            Requirement("Gardening", people=1),
        ),
        **{"team": "Payments", **known},
    )


def roles() -> Facts:
    """Three people of two roles and two teams; Java asks one Lead at 5 besides two people at 3.

    Java: Ana 5 (Lead), Ben 3, Chidi 2: everybody's row 2 of 2 covered, since Ana meets her own role's 5; the Lead's row
    1 of 1, one deep. REST: Ben 4 alone, one deep.
    """
    return facts_of(
        {"Java": (5, 3, 2), "REST": (1, 4, None)},
        (
            Person("Ana", "Ana", {"role": "Lead", "team": "Core"}),
            Person("Ben", "Ben", {"role": "Developer", "team": "Core"}),
            Person("Chidi", "Chidi", {"role": "Developer", "team": "Apps"}),
        ),
        (Requirement("Java", role="Lead", level=5, people=1),),
        file="roles.csv",
        narrowing=("Team Core", "Team Apps"),
        whys=(("Row 1 is the heading", "two of two cells are known skills"),),
        people_in="rows",
        sheets=("Matrix",),
        notices=(notice("not-a-level", Place("Matrix", 4, 2), text="often"),),
    )
