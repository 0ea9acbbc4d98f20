"""What the manager may set: defaults for requirements, limits of the plan, how far ratings are trusted."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.scale import Scale

Pair = tuple[str, str]
"""A person's name and a skill's name."""

DEFAULT_PEOPLE_NEEDED = 2
SMALL_TEAM = 2
FIRST_STEP_HOURS = 8.0
MOST_STEP_HOURS = 120.0
MOST_DEPARTURES = 3


class SettingsError(ValueError):
    """A setting makes no sense; its text is one sentence for the user."""


@dataclass(frozen=True)
class Course:
    """Teaching from outside that is bought by the group, for who has no teacher in the team.

    Attributes:
        skill: the name of the skill that it teaches.
        price: what one group costs, in the same money as ``budget_money``.
        seats: how many learners one group takes.
    """

    skill: str
    price: float
    seats: int = 1


@dataclass(frozen=True)
class Settings:
    """Everything that may be set; None means the default, or for a limit of the plan: no limit.

    Attributes:
        required_level: of skills for which nobody asks a level; None: 60 % of the top of the scale.
        people_needed: of skills for which nobody asks a head-count; None: 2, or 1 for a team of one or two.
        hours_per_level: hours for each step of the scale, one fewer than it has levels; None: 8, 16, 32, 64, … 120.
        hours_per_person: the most hours that one person learns.
        skills_per_person: the most skills that one person learns.
        budget_hours: the most hours that all learn together.
        budget_money: the most that courses and hours of learning may cost together.
        hour_price: what an hour of learning costs, in the same money as the courses.
        courses: courses that can be bought; learning outside without one costs no money that we know of.
        inside_only: only skills that somebody in the team can teach are learned.
        learners_per_teacher: how many learners one teacher takes.
        taught_hour_cost: how many hours of the plan one hour taught by somebody inside costs.
        validity: r, how far a claim goes with the truth, 0 to 1.
        base_rate: b, the share of such people who are truly above, between 0 and 1.
        second_validity: the same for somebody else's rating, such as a manager's, where the file has one. An assumption:
            two supervisors' ratings of overall performance go together at .52 on average (Viswesvaran, Ones & Schmidt
            1996), so one goes with what all supervisors would say at √.52 = .72 at most.
        validities: another r for one person's claim in one skill, from a manager's rating or a test.
        interest: how much a person wants to learn a skill, over what the file says of it; absent means 0.
        locked: who must learn what.
        forbidden: who must not learn what.
        by_hand: who learns what, chosen by the manager in place of the best plan; None: the best plan.
        seconds: the most time for finding the plan; None: until it is proved.
    """

    required_level: float | None = None
    people_needed: int | None = None
    hours_per_level: tuple[float, ...] | None = None
    hours_per_person: float | None = 40.0
    skills_per_person: int | None = 3
    budget_hours: float | None = None
    budget_money: float | None = None
    hour_price: float = 0.0
    courses: tuple[Course, ...] = ()
    inside_only: bool = False
    learners_per_teacher: int | None = None
    taught_hour_cost: float = 0.0
    validity: float = 0.5
    base_rate: float = 0.3
    second_validity: float = 0.7
    validities: Mapping[Pair, float] = field(default_factory=dict)
    interest: Mapping[Pair, float] = field(default_factory=dict)
    locked: tuple[Pair, ...] = ()
    forbidden: tuple[Pair, ...] = ()
    by_hand: tuple[Pair, ...] | None = None
    seconds: float | None = 60.0

    def __post_init__(self) -> None:
        for name in ("validities", "interest"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def __reduce__(self) -> tuple[object, ...]:
        """Mappings are read-only views, which cannot be pickled as they are."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return _settings_of, ({key: dict(v) if isinstance(v, MappingProxyType) else v for key, v in values.items()},)

    def resolved(self, matrix: SkillMatrix) -> Settings:
        """These settings with every default that depends on the team written out."""
        small = matrix.listed <= SMALL_TEAM
        level, people, hours = self.required_level, self.people_needed, self.hours_per_level
        return replace(
            self,
            required_level=matrix.scale.default_required_level() if level is None else level,
            people_needed=(1 if small else DEFAULT_PEOPLE_NEEDED) if people is None else people,
            hours_per_level=default_hours(matrix.scale) if hours is None else hours,
            interest={**_interest_of(matrix), **self.interest},
        )


def _interest_of(matrix: SkillMatrix) -> dict[Pair, float]:
    """What the file says of who wants to learn what; nought says nothing."""
    if matrix.interest is None:
        return {}
    people, skills = matrix.people, matrix.skills
    told = np.argwhere(np.nan_to_num(matrix.interest) > 0).tolist()
    return {(people[p].name, skills[s].name): float(matrix.interest[p, s]) for p, s in told}


def _settings_of(values: dict[str, object]) -> Settings:
    return Settings(**values)  # type: ignore[arg-type]


def with_skills_called(settings: Settings, said: Callable[[str], str]) -> Settings:
    """The same settings with other words for the skills of their wishes and courses."""
    return replace(
        settings,
        locked=renamed_pairs(settings.locked, said),
        forbidden=renamed_pairs(settings.forbidden, said),
        by_hand=None if settings.by_hand is None else renamed_pairs(settings.by_hand, said),
        courses=tuple(replace(each, skill=said(each.skill)) for each in settings.courses),
    )


def renamed_pairs(pairs: Sequence[Pair], said: Callable[[str], str]) -> tuple[Pair, ...]:
    """The same people with other words for their skills."""
    return tuple((person, said(skill)) for person, skill in pairs)


def default_hours(scale: Scale) -> tuple[float, ...]:
    """Hours for the second, third, … step of a scale: 8, 16, 32, 64, then 120."""
    return tuple(min(FIRST_STEP_HOURS * 2.0**i, MOST_STEP_HOURS) for i in range(len(scale.steps) - 1))


def check(settings: Settings, scale: Scale) -> None:
    """SettingsError with the first setting that makes no sense on this scale."""
    _check_level(settings, scale)
    _check_hours_per_level(settings, scale)
    _check_counts(settings)
    _check_amounts(settings)
    _check_shares(settings)


def _check_level(settings: Settings, scale: Scale) -> None:
    level = settings.required_level
    if level is not None and not (math.isfinite(level) and scale.holds(level)):
        ends = f"{scale.said(scale.lowest)} to {scale.said(scale.highest)}"
        raise SettingsError(f"The required level {level:g} lies outside the scale {ends}.")


def _check_hours_per_level(settings: Settings, scale: Scale) -> None:
    hours = settings.hours_per_level
    if hours is None:
        return
    if len(hours) != len(scale.steps) - 1:
        raise SettingsError(
            f"The scale has {len(scale.steps) - 1} steps to climb, but hours are given for {len(hours)}."
        )
    if any(not math.isfinite(h) or h < 0 for h in hours):
        raise SettingsError("The hours for a level cannot be negative or infinite.")


def _check_counts(settings: Settings) -> None:
    counts = (
        ("number of people needed", settings.people_needed, 0),
        ("number of skills a person", settings.skills_per_person, 0),
        ("number of learners a teacher takes", settings.learners_per_teacher, 0),
        *(("group size of a course", course.seats, 1) for course in settings.courses),
    )
    for what, count, least in counts:
        if count is not None and (not math.isfinite(count) or count != int(count) or count < least):
            raise SettingsError(f"The {what} must be a whole number, {least} or more, not {count:g}.")


def _check_amounts(settings: Settings) -> None:
    amounts = (
        ("hours a person", settings.hours_per_person),
        ("budget in hours", settings.budget_hours),
        ("budget in money", settings.budget_money),
        ("price of an hour", settings.hour_price),
        *(("price of a course", course.price) for course in settings.courses),
        ("cost of an hour taught", settings.taught_hour_cost),
    )
    for what, amount in amounts:
        if amount is not None and (not math.isfinite(amount) or amount < 0):
            raise SettingsError(f"The {what} cannot be negative or infinite.")


def _check_shares(settings: Settings) -> None:
    for r in (settings.validity, settings.second_validity, *settings.validities.values()):
        if not 0 <= r <= 1:
            raise SettingsError(f"The validity of a rating lies between 0 and 1, not {r:g}.")
    if not 0 < settings.base_rate < 1:
        raise SettingsError(f"The base rate lies between 0 and 1, not {settings.base_rate:g}.")
