"""One rating in each row, or in each pair of cells."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.torture.draft import Rated, Sheet
from tests.torture.layouts.table import drafted, everybody, everything, rated_cell

if TYPE_CHECKING:
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def _long_rows(rng: Random, team: Team, scale: WrittenScale) -> list[tuple[str, str, Content]]:
    rows = [
        (team.people[p], team.skills[s], rated_cell(team, scale, p, s))
        for p in everybody(team)
        for s in everything(team)
    ]
    rows = [row for row in rows if row[2] is not None]
    if rng.random() < 0.5:
        rng.shuffle(rows)
    return rows


def _long_draft(rng: Random, team: Team, scale: WrittenScale, rows: list[list[Content]]) -> Draft:
    draft = drafted(rng, team, scale, Sheet("Ratings", rows), shape="long")
    seen = {(cell.person, cell.skill) for row in rows for cell in row if isinstance(cell, Rated)}
    people = dict.fromkeys(p for row in rows[1:] for p in row if isinstance(p, str) and p in team.people)
    draft.people = tuple(people)
    draft.skills = tuple(team.skills[s] for s in everything(team) if any(skill == s for _, skill in seen))
    return draft


def long_list(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    heads = [
        team.name_heading or "Name",
        rng.choice(["Skill", "Competency", "Kompetenz", "Habilidad"]),
        rng.choice(["Level", "Rating", "Proficiency"]),
    ]
    order = rng.sample(range(3), 3)
    rows: list[list[Content]] = [[heads[i] for i in order]]
    rows.extend([row[i] for i in order] for row in _long_rows(rng, team, scale))
    return _long_draft(rng, team, scale, rows)


def long_with_more(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A long list with ids, years of experience and dates beside the level."""
    rows: list[list[Content]] = [["employee", "skill_id", "skill_name", "proficiency", "years_experience", "last_used"]]
    for person, skill, cell in _long_rows(rng, team, scale):
        day = date(2023, 1, 1) + timedelta(days=rng.randint(0, 600))
        number = f"SK{team.skills.index(skill):03d}"
        rows.append([person, number, skill, cell, float(rng.randint(0, 15)), day])
    return _long_draft(rng, team, scale, rows)


def long_history(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Some pairs were rated twice; the newest date counts."""
    rows: list[list[Content]] = [["Name", "Skill", "Level", "Date"]]
    top = len(scale.values) - 1
    for person, skill, cell in _long_rows(rng, team, scale):
        day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 200))
        if rng.random() < 0.3:
            rows.append([person, skill, scale.values[rng.randint(0, top)], day - timedelta(days=rng.randint(90, 300))])
        rows.append([person, skill, cell, day])
    head, body = rows[0], rows[1:]
    rng.shuffle(body)
    return _long_draft(rng, team, scale, [head, *body])


def ids_and_names(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A long list by id, the names in another sheet."""
    ids = [f"P{i + 1:02d}" for i in everybody(team)]
    rows: list[list[Content]] = [["person_id", "skill", "level"]]
    rows.extend([ids[team.people.index(person)], skill, cell] for person, skill, cell in _long_rows(rng, team, scale))
    look_up: list[list[Content]] = [["id", "name", "role"]]
    look_up.extend([i, name, role] for i, name, role in zip(ids, team.people, team.roles, strict=True))
    draft = drafted(rng, team, scale, Sheet("Ratings", rows), Sheet("People", look_up), shape="long")
    draft.sheets_needed = True
    return draft


def skill_slots_with_levels(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Skills and levels in turn: Skill 1, Level 1, Skill 2, Level 2."""
    most = max(sum(step is not None for step in steps) for steps in team.steps)
    heads: list[Content] = [team.name_heading or "Name"]
    for i in range(most):
        heads.extend([f"Skill {i + 1}", f"Level {i + 1}"])
    rows = [heads]
    for p, person in enumerate(team.people):
        known = [s for s in everything(team) if team.steps[p][s] is not None]
        rng.shuffle(known)
        row: list[Content] = [person]
        for s in known:
            row.extend([team.skills[s], rated_cell(team, scale, p, s)])
        rows.append(row)
    return drafted(rng, team, scale, Sheet("Team", rows), shape="long")
