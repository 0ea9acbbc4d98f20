"""A known team: who is in it, what they are rated in, and on which level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.torture.vocabulary import FIRST_NAMES, LAST_NAMES, NAME_HEADINGS, ROLES, SKILLS, TEAMS

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Team:
    """People and skills as written, and for each pair the number of its step on the scale, None where not assessed."""

    people: tuple[str, ...]
    skills: tuple[str, ...]
    steps: tuple[tuple[int | None, ...], ...]
    roles: tuple[str, ...]
    teams: tuple[str, ...]
    emails: tuple[str, ...]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    name_heading: str


def random_team(rng: Random, step_count: int, *, all_steps: bool = True) -> Team:
    """A team of 3 to 30 with 3 to 24 skills, every step of the scale used at least once unless told otherwise."""
    people_count, skill_count = rng.randint(3, rng.choice([6, 12, 30])), rng.randint(3, rng.choice([6, 12, 24]))
    language = rng.choice(list(FIRST_NAMES))
    firsts = _picked(rng, FIRST_NAMES[language], people_count)
    lasts = _picked(rng, LAST_NAMES[language], people_count)
    field = rng.choice(list(SKILLS))
    skills = _picked(rng, SKILLS[field], min(skill_count, len(SKILLS[field])))
    heading, people = _named(rng, firsts, lasts)
    return Team(
        people=people,
        skills=tuple(skills),
        steps=_steps(rng, len(people), len(skills), step_count, all_steps=all_steps),
        roles=tuple(rng.choice(ROLES) for _ in people),
        teams=tuple(rng.choice(TEAMS) for _ in people),
        emails=tuple(f"{first}.{last}@example.com".lower() for first, last in zip(firsts, lasts, strict=True)),
        first_names=tuple(firsts),
        last_names=tuple(lasts),
        name_heading=heading,
    )


def _picked(rng: Random, words: tuple[str, ...], count: int) -> list[str]:
    return rng.sample(words, count)


def _named(rng: Random, firsts: list[str], lasts: list[str]) -> tuple[str, tuple[str, ...]]:
    """How this team writes its names, and what the column is headed."""
    pairs = list(zip(firsts, lasts, strict=True))
    styles = {
        "full": [f"{first} {last}" for first, last in pairs],
        "turned": [f"{last}, {first}" for first, last in pairs],
        "first": firsts,
        "email": [f"{first}.{last}@example.com".lower() for first, last in pairs],
        "login": [f"{first[0]}{last}".lower() for first, last in pairs],
        "initial": [f"{first[0]}. {last}" for first, last in pairs],
        "number": [f"E{100 + i}" for i in range(len(pairs))],
    }
    style = rng.choices(list(styles), weights=[10, 3, 4, 2, 2, 2, 1])[0]
    heading = {"email": "Email", "login": "Login", "number": "Employee ID"}.get(style) or rng.choice(NAME_HEADINGS)
    return heading, tuple(styles[style])


def _steps(
    rng: Random, people: int, skills: int, step_count: int, *, all_steps: bool
) -> tuple[tuple[int | None, ...], ...]:
    blank = rng.choice([0.0, 0.0, 0.1, 0.25])
    rows = [[None if rng.random() < blank else rng.randrange(step_count) for _ in range(skills)] for _ in range(people)]
    rows = [row if any(step is not None for step in row) else [rng.randrange(step_count), *row[1:]] for row in rows]
    for skill in range(skills):
        if all(row[skill] is None for row in rows):
            rng.choice(rows)[skill] = rng.randrange(step_count)
    if all_steps:
        spots = rng.sample([(p, s) for p in range(people) for s in range(skills)], min(step_count, people * skills))
        for step, (person, skill) in enumerate(spots):
            rows[person][skill] = step
    return tuple(tuple(row) for row in rows)
