"""What if: somebody leaves, is hired or moves, or more is asked; everything worked out again beside today."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.answers import Answers, answer
from dashboard.core.matrix import Person, SkillMatrix, unique_names
from dashboard.core.sources import with_nowhere

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.core.requirement import Requirement

TODAY = "Today"
"""What the team as it is is called beside what it could be."""


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be hired.

    Attributes:
        name: as she is called.
        levels: her level in skills of the team, by their names; anything else is not assessed.
        attributes: her role and team, where they matter.
    """

    name: str
    levels: Mapping[str, float]
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Scenario:
    """Something that could happen.

    Attributes:
        name: what the manager calls it.
        leave: names of the people who leave.
        hire: people who come.
        move: the new team of people who change theirs, by their names.
        require: what is asked from then on, over everything asked today.
        on: the day, in words; nothing is computed from it.
    """

    name: str
    leave: tuple[str, ...] = ()
    hire: tuple[Candidate, ...] = ()
    move: Mapping[str, str] = field(default_factory=dict)
    require: tuple[Requirement, ...] = ()
    on: str = ""


@dataclass(frozen=True)
class World:
    """The team as it is or would be, with all its answers; nothing is worked out before it is asked for.

    Attributes:
        name: *Today*, or what the manager calls the scenario.
        answers: about this team.
        scenario: what happens; None for today.
    """

    name: str
    answers: Answers
    scenario: Scenario | None = None


@dataclass(frozen=True)
class Figures:
    """A world in one line, to be put beside others.

    Attributes:
        name: of the world.
        people: how many there are.
        seat_coverage: over all rows; None where nobody is needed.
        areas: the coverage of each area by its id; None where there is no figure.
        uncovered: rows that nobody holds.
        one_deep: rows that hang on one person.
        thin: rows with two people or more, and fewer than are needed.
        covered: rows with enough people.
        seats_missing: over all rows.
        survived: how many departures, whoever leaves, lose no row; None with nothing to lose.
        plan_hours: what the best plan costs; None where no plan was asked for.
        seats_missing_after: what stays missing with the plan; None where no plan was asked for.
    """

    name: str
    people: int
    seat_coverage: float | None
    areas: Mapping[str, float | None]
    uncovered: int
    one_deep: int
    thin: int
    covered: int
    seats_missing: int
    survived: int | None
    plan_hours: float | None
    seats_missing_after: int | None


def answers_if(today: Answers, scenario: Scenario) -> Answers:
    """All answers as they would be; people needed stay what they are today, whoever comes or goes.

    A plan chosen by hand is for the team of today: here the best plan is sought. Names of people and skills that the
    team does not have change nothing; levels outside the scale are not assessed.
    """
    matrix = _moved(_hired(_left(today.matrix, scenario), scenario), scenario)
    asked = (*today.requirements, *(replace(line, origin="you") for line in scenario.require))
    return answer(matrix, today.taxonomy, asked, replace(today.settings, by_hand=None))


def _left(matrix: SkillMatrix, scenario: Scenario) -> SkillMatrix:
    gone = set(scenario.leave)
    return matrix.narrowed(people=np.array([person.name not in gone for person in matrix.people], dtype=bool))


def _hired(matrix: SkillMatrix, scenario: Scenario) -> SkillMatrix:
    if not scenario.hire:
        return matrix
    names = unique_names([*(person.name for person in matrix.people), *(each.name for each in scenario.hire)])
    come = zip(scenario.hire, names[len(matrix.people) :], strict=True)
    people = tuple(Person(name, each.name, dict(each.attributes)) for each, name in come)
    rated = [[_level(matrix, each, skill.name) for skill in matrix.skills] for each in scenario.hire]
    levels = np.array(rated, dtype=np.float64).reshape(len(people), len(matrix.skills))
    return replace(
        matrix,
        people=matrix.people + people,
        levels=np.vstack([matrix.levels, levels]),
        sources=with_nowhere(matrix.sources, len(people)),
        second=None if matrix.second is None else matrix.second.with_people(len(people)),
        interest=None if matrix.interest is None else np.vstack([matrix.interest, np.full_like(levels, np.nan)]),
    )


def _level(matrix: SkillMatrix, candidate: Candidate, skill: str) -> float:
    level = candidate.levels.get(skill)
    return level if level is not None and matrix.scale.holds(level) else np.nan


def _moved(matrix: SkillMatrix, scenario: Scenario) -> SkillMatrix:
    people = tuple(
        replace(person, attributes={**person.attributes, "team": scenario.move[person.name]})
        if person.name in scenario.move
        else person
        for person in matrix.people
    )
    return replace(matrix, people=people)


def figures(world: World, *, plan: bool = True) -> Figures:
    """A world in one line; without ``plan``, none is searched for."""
    answers = world.answers
    statuses = [row.status for row in answers.coverage]
    found = answers.best_plan if plan else None
    return Figures(
        name=world.name,
        people=len(answers.matrix.people),
        seat_coverage=answers.seat_coverage,
        areas={area.area: area.coverage for area in answers.areas},
        uncovered=statuses.count("uncovered"),
        one_deep=statuses.count("one deep"),
        thin=statuses.count("thin"),
        covered=statuses.count("covered"),
        seats_missing=int(answers.staffing.missing.sum()),
        survived=answers.survived_departures,
        plan_hours=found.hours if found else None,
        seats_missing_after=found.seats_missing_after if found else None,
    )


def worlds(
    today: Answers,
    scenarios: Sequence[Scenario],
    name_of: Callable[[Scenario], str] = lambda scenario: scenario.name or "What if",
    answers_of: Callable[[Scenario], Answers] | None = None,
) -> tuple[World, ...]:
    """Today, then the team of each scenario, names made unique; each scenario begins from today, not from another.

    ``answers_of`` gives answers that are known already.
    """
    names = unique_names([TODAY, *map(name_of, scenarios)])
    then = zip(names[1:], scenarios, strict=True)
    known = answers_of or partial(answers_if, today)
    return World(TODAY, today), *(World(name, known(each), each) for name, each in then)
