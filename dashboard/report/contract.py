"""All answers as plain values for scripts and checks: the JSON of ``python -m dashboard analyse``."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dashboard.analysis.age import Age
    from dashboard.analysis.answers import Answers
    from dashboard.analysis.areas import AreaCoverage
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.analysis.explain import Explanation, RatingBehind
    from dashboard.analysis.needs import Need
    from dashboard.analysis.opinions import Opinions
    from dashboard.analysis.plan import Assignment, Plan, Uncovered
    from dashboard.analysis.risk import WorstDepartures
    from dashboard.analysis.settings import Settings
    from dashboard.analysis.trust import TrustRow

Plain = dict[str, object]


def as_contract(answers: Answers, on: date) -> Plain:
    """Every answer under its key: numbers unrounded, None where there is no figure, never NaN.

    The age of the ratings is counted to the day ``on``; what the file says nothing about has no key.
    """
    return {
        "settings": _settings(answers.settings),
        "coverage": [_coverage_row(row) for row in answers.coverage],
        "seat_coverage": answers.seat_coverage,
        "areas": [_area(area) for area in answers.areas],
        "risk": [_worst(worst) for worst in answers.risk],
        "needs": [_need(need) for need in answers.needs],
        "plan": _plan(answers.plan),
        "trust": [_trust_row(row) for row in answers.trust],
        "blind_spots": [{"area": spot.area, "skill": spot.skill} for spot in answers.blind_spots],
        "notices": [each.as_contract() for each in answers.notices],
        **_age(answers.age(on)),
        **_opinions(answers.opinions),
    }


def _age(age: Age | None) -> Plain:
    if age is None:
        return {}
    return {
        "age": {
            "on": age.on.isoformat(),
            "dated": age.dated,
            "future": age.future,
            "oldest": age.oldest and age.oldest.isoformat(),
            "newest": age.newest and age.newest.isoformat(),
            "median_days": _number(age.median_days),
            "older_than_a_year": age.old,
            "people": [
                {"person": each.person, "last": each.last and each.last.isoformat(), "older_than_a_year": each.old}
                for each in age.people
            ],
        }
    }


def _opinions(opinions: Opinions | None) -> Plain:
    if opinions is None:
        return {}
    return {
        "second_opinion": {
            "by": opinions.by,
            "both": opinions.both,
            "same": opinions.same,
            "alone": opinions.alone,
            "differences": [
                {
                    "person": each.person,
                    "skill": each.skill,
                    "own": _number(each.own),
                    "second": _number(each.second),
                    "decides": each.decides,
                }
                for each in opinions.differences
            ],
        }
    }


def explanation_as_contract(explanation: Explanation) -> Plain:
    """How one figure comes about, with the cells behind it."""
    return {
        "figure": explanation.figure,
        "value": explanation.value,
        "formula": explanation.formula,
        "values": explanation.values,
        "ratings": [_rating(rating) for rating in explanation.ratings],
        "not_assessed": list(explanation.not_assessed),
    }


def _rating(rating: RatingBehind) -> Plain:
    return {
        "person": rating.person,
        "skill": rating.skill,
        "level": rating.level,
        "required": rating.required,
        "capable": rating.capable,
        "raw": rating.raw,
        "place": str(rating.place) if rating.place else None,
        "day": rating.day.isoformat() if rating.day else None,
        "second": _number(rating.second),
    }


def _settings(settings: Settings) -> Plain:
    return {
        "required_level": _number(settings.required_level),
        "people_needed": settings.people_needed,
        "hours_per_level": [_number(hours) for hours in settings.hours_per_level or ()],
        "hours_per_person": _number(settings.hours_per_person),
        "skills_per_person": settings.skills_per_person,
        "budget_hours": _number(settings.budget_hours),
        "inside_only": settings.inside_only,
        "learners_per_teacher": settings.learners_per_teacher,
        "taught_hour_cost": _number(settings.taught_hour_cost),
        "validity": _number(settings.validity),
        "second_validity": _number(settings.second_validity),
        "base_rate": _number(settings.base_rate),
    }


def _coverage_row(row: CoverageRow) -> Plain:
    return {
        "skill": row.skill,
        "id": row.id,
        "parts": list(row.parts),
        "labels": list(row.labels),
        "areas": list(row.areas),
        "role": row.role,
        "team": row.team,
        "reason": row.reason,
        "required_level": _number(row.required_level),
        "people_needed": row.people_needed,
        "weight": _number(row.weight),
        "assessed": row.assessed,
        "capable": row.capable,
        "seats_missing": row.seats_missing,
        "status": row.status,
    }


def _area(area: AreaCoverage) -> Plain:
    return {
        "area": area.area,
        "rule": area.rule,
        "coverage": area.coverage,
        "seat_coverage": area.seat_coverage,
        "skills": list(area.skills),
        "parts_asked": area.parts_asked,
        "parts_named": area.parts_named,
    }


def _worst(worst: WorstDepartures) -> Plain:
    return {
        "k": worst.k,
        "people": list(worst.people),
        "skills_lost": list(worst.skills_lost),
        "weight_lost": _number(worst.weight_lost),
        "seats_lost": _number(worst.seats_lost),
        "ties": worst.ties,
    }


def _need(need: Need) -> Plain:
    return {
        "skill": need.skill,
        "role": need.role,
        "team": need.team,
        "seats_missing": need.seats_missing,
        "weight": _number(need.weight),
        "doers": need.doers,
        "teachers": list(need.teachers),
        "nearest": [{"person": learner.person, "gap": _number(learner.gap)} for learner in need.nearest],
    }


def _plan(plan: Plan) -> Plain:
    return {
        "assignments": [_assignment(each) for each in plan.assignments],
        "hours": _number(plan.hours),
        "seats_missing_before": plan.seats_missing_before,
        "seats_missing_after": plan.seats_missing_after,
        "weighted_missing_after": _number(plan.weighted_missing_after),
        "optimal": plan.optimal,
        "gap": _number(plan.gap),
        "uncovered": [_uncovered(each) for each in plan.uncovered],
    }


def _assignment(assignment: Assignment) -> Plain:
    return {
        "person": assignment.person,
        "skill": assignment.skill,
        "from": _number(assignment.from_level),
        "to": _number(assignment.to_level),
        "hours": _number(assignment.hours),
        "teacher": assignment.teacher,
    }


def _uncovered(row: Uncovered) -> Plain:
    return {
        "skill": row.skill,
        "role": row.role,
        "team": row.team,
        "seats": row.seats,
        "limit": row.limit,
        "reason": row.reason,
    }


def _trust_row(row: TrustRow) -> Plain:
    return {
        "skill": row.skill,
        "role": row.role,
        "team": row.team,
        "claimed": row.claimed,
        "chance_enough": row.chance_enough,
        "chance_enough_after": row.chance_enough_after,
        "assessed_share": row.assessed_share,
    }


def _number(value: float | None) -> float | None:
    """A finite figure; a whole one without an empty decimal, as people write it."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() else float(value)
