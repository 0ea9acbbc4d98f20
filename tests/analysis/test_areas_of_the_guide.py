"""Areas and blind spots on the real taxonomy, worked out once more from its entries, for random choices of skills."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.core.matrix import TeamSkill
from dashboard.core.requirement import Requirement
from dashboard.core.taxonomy import OUTSIDE, Area
from dashboard.mapping import load_taxonomy
from tests.analysis.teams import matrix_of

GUIDE = load_taxonomy()
HEADS = {"databases": 0, "caching": 1}
"""What the parts of the guide's one area with two groups lead to."""


@cache
def at_or_above(entry: str, *, languages: bool) -> frozenset[str]:
    """An entry and what it is a part of; without ``languages`` no step goes from one language to another."""
    found = {entry}
    for parent in GUIDE.skills[entry].parents:
        if parent in GUIDE.skills:
            both = GUIDE.skills[entry].kind == GUIDE.skills[parent].kind == "language"
            if languages or not both:
                found |= at_or_above(parent, languages=languages)
    return frozenset(found)


def random_answers(seed: int) -> Answers:
    random = np.random.default_rng(seed)
    entries = list(GUIDE.skills.values())
    inside = [entry for entry in entries if entry.area != OUTSIDE]
    pool = inside if seed % 3 else entries
    chosen = [pool[at] for at in random.choice(len(pool), int(random.integers(1, 25)), replace=False)]
    skills = [TeamSkill(e.name, (e.name,), e.id, areas=() if e.area == OUTSIDE else (e.area,)) for e in chosen]
    if len(chosen) > 3:
        parts = tuple(entry.id for entry in chosen[:2])
        areas = tuple(dict.fromkeys(entry.area for entry in chosen[:2] if entry.area != OUTSIDE))
        skills = [TeamSkill("both", ("both",), None, parts, areas), *skills[2:]]
    levels = random.choice([0.0, 4.0], (3, len(skills)), p=[0.6, 0.4])
    matrix = replace(matrix_of(levels.tolist()), skills=tuple(skills))
    asked = [Requirement(skill.name, people=int(random.integers(0, 4))) for skill in skills if random.random() < 0.4]
    return answer(matrix, GUIDE, asked)


def staffed(answers: Answers) -> dict[str, float]:
    rows = [row for row in answers.coverage if row.people_needed]
    return {row.skill: min(row.capable, row.people_needed) / row.people_needed for row in rows}


def entries_in(skill: TeamSkill, area: Area) -> list[str]:
    return [entry for entry in skill.ids if GUIDE.skills[entry].area == area.id]


def is_about(skill: TeamSkill, part: str, area: Area) -> bool:
    return any(part in at_or_above(entry, languages=False) for entry in entries_in(skill, area))


def slow_coverage(answers: Answers, area: Area) -> float | None:
    share = staffed(answers)
    skills = [skill for skill in answers.matrix.skills if entries_in(skill, area) and skill.name in share]
    if area.rule == "all":
        members = [[share[s.name] for s in skills if is_about(s, part, area)] for part in area.parts]
    elif len(area.groups) > 1:
        members = [[], []]
        for skill in skills:
            leads = {h for e in entries_in(skill, area) for h in at_or_above(e, languages=True) if h in HEADS}
            for head in leads:
                members[HEADS[head]].append(share[skill.name])
    else:
        members = [[share[skill.name] for skill in skills]]
    best = [max(each) for each in members if each]
    return sum(best) / len(best) if best else None


@pytest.mark.parametrize("block", range(6))
def test_areas_are_what_the_entries_say(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        answers = random_answers(seed)
        found = {area.area: area for area in answers.areas}
        assert list(found) == [area.id for area in GUIDE.areas]
        for area in GUIDE.guide_areas:
            expected = slow_coverage(answers, area)
            assert found[area.id].coverage == (None if expected is None else pytest.approx(expected)), (seed, area.id)
            asked = [part for part in area.parts if any(is_about(s, part, area) for s in answers.matrix.skills)]
            assert (found[area.id].parts_asked, found[area.id].parts_named) == (len(asked), len(area.parts)), seed
            blind = [spot.skill for spot in answers.blind_spots if spot.area == area.id]
            assert blind == [part for part in area.parts if part not in asked], seed
            names = tuple(skill.name for skill in answers.matrix.skills if entries_in(skill, area))
            assert found[area.id].skills == names, seed
        outside = tuple(skill.name for skill in answers.matrix.skills if not skill.areas)
        assert found[OUTSIDE].skills == outside, seed
