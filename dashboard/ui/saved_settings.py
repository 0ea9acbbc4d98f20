"""The settings of a saved session, and back; what is no number or pair where one belongs is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.analysis.settings import Course, Settings
from dashboard.ui.saved_values import number_in, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.analysis.settings import Pair

_NUMBERS = (
    "required_level",
    "people_needed",
    "hours_per_person",
    "skills_per_person",
    "budget_hours",
    "inside_only",
    "learners_per_teacher",
    "taught_hour_cost",
    "budget_money",
    "hour_price",
    "validity",
    "second_validity",
    "base_rate",
)
_PAIRS = ("locked", "forbidden", "by_hand")


def held_settings(settings: Settings) -> dict[str, Any]:
    """What the screen can change of the settings, as JSON writes it."""
    hours = settings.hours_per_level
    return {
        **{name: getattr(settings, name) for name in _NUMBERS},
        **{name: _held_pairs(getattr(settings, name)) for name in _PAIRS},
        "hours_per_level": None if hours is None else list(hours),
        "courses": [[course.skill, course.price, course.seats] for course in settings.courses],
    }


def _held_pairs(pairs: tuple[Pair, ...] | None) -> list[list[str]] | None:
    return None if pairs is None else [list(pair) for pair in pairs]


def settings_of(held: Mapping[str, Any]) -> Settings:
    """The settings that were held; what an earlier version did not hold is as it comes. TypeError or ValueError else."""
    taken: dict[str, Any] = {name: number_in(held[name]) for name in _NUMBERS if name in held}
    taken |= {name: _pairs(held[name]) for name in _PAIRS if name in held}
    if held.get("hours_per_level") is not None:
        taken["hours_per_level"] = tuple(float(number_in(hours)) for hours in held["hours_per_level"])
    taken["courses"] = tuple(_course(*each) for each in held.get("courses", []))
    return Settings(**taken)


def _course(skill: object, price: object, seats: object) -> Course:
    if not isinstance(skill, str) or isinstance(seats, bool) or not isinstance(seats, int) or seats < 1:
        raise TypeError("a course has a skill, a price and a group")
    return Course(skill, float(number_in(price)), seats)


def _pairs(held: object) -> tuple[Pair, ...] | None:
    if held is None:
        return None
    if not isinstance(held, list):
        raise TypeError("pairs stand in a list")
    return tuple(_pair(*each) for each in held)


def _pair(person: object, skill: object) -> Pair:
    return text_in(person), text_in(skill)
