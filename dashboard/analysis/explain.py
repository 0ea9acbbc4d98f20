"""Any number with its formula, its values, and the ratings behind it with their cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.chance import chance_of_claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from dashboard.analysis.answers import Answers
    from dashboard.analysis.areas import AreaCoverage, Standing
    from dashboard.core.matrix import Mask
    from dashboard.core.place import Place


@dataclass(frozen=True)
class RatingBehind:
    """One rating that a figure rests on.

    Attributes:
        person: who was rated.
        skill: in what.
        level: on the team's scale.
        required: what is asked of her.
        capable: whether she meets it.
        raw: the text of the cell; None where it stands in no file.
        place: the cell; None where it stands in no file.
        day: of which day it is; None where the file does not say.
        second: what somebody else says of the same; None where nobody does.
    """

    person: str
    skill: str
    level: float
    required: float
    capable: bool
    raw: str | None
    place: Place | None
    day: date | None = None
    second: float | None = None


@dataclass(frozen=True)
class Explanation:
    """How one figure comes about.

    Attributes:
        figure: what it is called.
        value: what it is; None where there is no figure.
        formula: how it is defined.
        values: the same with its numbers.
        ratings: the ratings behind it, in the file's order.
        not_assessed: people without a rating that the figure would rest on.
    """

    figure: str
    value: float | str | None
    formula: str
    values: str
    ratings: tuple[RatingBehind, ...]
    not_assessed: tuple[str, ...] = ()


def explain(answers: Answers, figure: str, of: str = "") -> Explanation:
    """One figure explained.

    ``figure`` is one of ``FIGURES``; ``of`` names the row (``Java (Tech Lead)``), the area's id, how many leave, person
    and skill (``Ana Silva in Java``), or nothing. KeyError when there is no such figure or thing.
    """
    return FIGURES[figure](answers, of)


def explain_skill(answers: Answers, name: str) -> tuple[Explanation, ...]:
    """Every figure of every row of a skill; KeyError when the team has no such skill."""
    labels = [row.label for row in answers.coverage if name.casefold() in (row.skill.casefold(), row.label.casefold())]
    if not labels:
        raise KeyError(name)
    return tuple(explain(answers, figure, label) for label in labels for figure in _OF_A_ROW)


def _row(answers: Answers, label: str) -> int:
    labels = [row.label for row in answers.coverage]
    if label not in labels:
        raise KeyError(label)
    return labels.index(label)


def _behind(answers: Answers, row: int, chosen: Mask | None = None) -> tuple[RatingBehind, ...]:
    staffing, skill = answers.staffing, answers.staffing.rows[row].skill
    people = staffing.in_row(row) & staffing.matrix.assessed[:, skill]
    people = people if chosen is None else people & chosen
    return tuple(_rating(answers, int(person), skill) for person in np.flatnonzero(people))


def _rating(answers: Answers, person: int, skill: int) -> RatingBehind:
    staffing, matrix = answers.staffing, answers.matrix
    return RatingBehind(
        person=matrix.people[person].name,
        skill=matrix.skills[skill].name,
        level=float(matrix.levels[person, skill]),
        required=float(staffing.required[person, skill]),
        capable=bool(staffing.capable[person, skill]),
        raw=matrix.sources.raw(person, skill),
        place=matrix.sources.place(person, skill),
        day=matrix.sources.day(person, skill),
        second=None if matrix.second is None else matrix.second.level(person, skill),
    )


def _not_assessed(answers: Answers, row: int) -> tuple[str, ...]:
    staffing = answers.staffing
    missing = staffing.in_row(row) & ~staffing.matrix.assessed[:, staffing.rows[row].skill]
    return staffing.names(np.flatnonzero(missing))


def _status(answers: Answers, of: str) -> Explanation:
    at = _row(answers, of)
    row, said = answers.coverage[at], answers.matrix.scale.said
    formula = "capable: level ≥ required level; seats missing: people needed − capable people, never below 0"
    staffing = answers.staffing
    own = staffing.required[staffing.in_row(at), staffing.rows[at].skill]
    values = (
        f"{row.capable} of {row.assessed} assessed people reach level {said(row.required_level)}"
        f"{', or what their own role or team asks' if np.any(own != row.required_level) else ''}; "
        f"{row.people_needed} needed, {row.seats_missing} missing"
    )
    return Explanation(f"{of}: status", row.status, formula, values, _behind(answers, at), _not_assessed(answers, at))


def _chance(answers: Answers, of: str) -> Explanation:
    at = _row(answers, of)
    row, settings = answers.trust[at], answers.settings
    claim = chance_of_claim(settings.validity, settings.base_rate)
    values = (
        f"{row.claimed} claim it, {answers.coverage[at].people_needed} needed; each claim is true with p = {claim:.2f} "
        f"(r = {settings.validity:g}, b = {settings.base_rate:g}), unless a manager's or a test's rating says more"
    )
    formula = "P(at least the people needed are truly capable), claims independent of each other (Poisson-binomial)"
    claiming = answers.staffing.capable[:, answers.staffing.rows[at].skill]
    ratings = _behind(answers, at, claiming)
    return Explanation(f"{of}: chance that enough are truly capable", row.chance_enough, formula, values, ratings)


def _need(answers: Answers, of: str) -> Explanation:
    at = _row(answers, of)
    row = answers.coverage[at]
    rank = next((place for place, need in enumerate(answers.needs, start=1) if need.row == at), None)
    formula = "missing seats × weight; then fewer doers, fewer teachers, the nearer learner, the name"
    if rank is None:
        return Explanation(f"{of}: need", None, formula, "no seat is missing", ())
    need = answers.needs[rank - 1]
    nearest = "none" if need.nearest_gap is None else f"{need.nearest_gap:g} short"
    values = (
        f"rank {rank}: {row.seats_missing} × {row.weight:g}; {need.doers} capable, {need.teacher_count} can teach, "
        f"nearest learner {nearest}"
    )
    return Explanation(f"{of}: need", row.seats_missing * row.weight, formula, values, _behind(answers, at))


def _seat_coverage(answers: Answers, _: str) -> Explanation:
    return _seats(answers, "Seat coverage", range(len(answers.coverage)), answers.seat_coverage)


def _seats(answers: Answers, figure: str, rows: Iterable[int], value: float | None) -> Explanation:
    chosen = list(rows)
    lines = [answers.coverage[at] for at in chosen]
    filled = sum(row.weight * min(row.capable, row.people_needed) for row in lines)
    asked = sum(row.weight * row.people_needed for row in lines)
    values = f"{filled:g} of {asked:g} weighted seats" if asked else "nobody is needed"
    ratings = tuple(rating for at in chosen for rating in _behind(answers, at) if rating.capable)
    return Explanation(figure, value, "Σ w·min(capable, needed) ÷ Σ w·needed", values, ratings)


def _area(answers: Answers, of: str) -> Explanation:
    found = {area.area: area for area in answers.areas}[of]
    rules = {
        "any": "the guide gives examples: the mean over its groups of the best-staffed skill of each",
        "all": "every part matters: the mean over the parts asked about of the best-staffed skill of each",
    }
    formula = rules.get(found.rule or "", "the guide has no yardstick here; seat coverage only")
    stands = [standing for standing in found.standings if standing.staffed is not None]
    values = "; ".join(_stands(answers, found, standing) for standing in stands) or "nothing was asked about"
    best = {standing.best for standing in stands}
    rows = [at for at, row in enumerate(answers.coverage) if row.skill in best]
    ratings = tuple(rating for at in rows for rating in _behind(answers, at))
    return Explanation(f"{_area_name(answers, of)}: coverage", found.coverage, formula, values, ratings)


def _stands(answers: Answers, area: AreaCoverage, standing: Standing) -> str:
    """What one part or group stands on, a part of which every one matters by its name."""
    best = f"{standing.best} {standing.staffed:.0%}"
    named = answers.taxonomy.known(standing.parts) if area.rule == "all" else ()
    return f"{named[0].name}: {best}" if named and named[0].name != standing.best else best


def _area_name(answers: Answers, of: str) -> str:
    """What an area is called by its id."""
    return next((area.name for area in answers.taxonomy.areas if area.id == of), of)


def _area_seats(answers: Answers, of: str) -> Explanation:
    found = {area.area: area for area in answers.areas}[of]
    rows = [at for at, row in enumerate(answers.coverage) if row.skill in found.skills]
    return _seats(answers, f"{_area_name(answers, of)}: seat coverage", rows, found.seat_coverage)


def _risk(answers: Answers, of: str) -> Explanation:
    worst = answers.risk[int(of) - 1] if of.isdigit() and 0 < int(of) <= len(answers.risk) else None
    if worst is None:
        raise KeyError(of)
    people = set(worst.people)
    rows = [at for at, row in enumerate(answers.coverage) if row.label in worst.skills_lost]
    ratings = tuple(rating for at in rows for rating in _behind(answers, at) if rating.person in people)
    formula = (
        "of every set of at most so many people, the one whose leaving loses the most weight, then the most skills"
    )
    values = (
        f"{', '.join(worst.people) or 'nobody'}: {', '.join(worst.skills_lost) or 'nothing'} lost; "
        f"{worst.ties or 'no'} other {'set is' if worst.ties <= 1 else 'sets are'} as bad"
    )
    return Explanation(f"Worst departures of {worst.k}", worst.weight_lost, formula, values, ratings)


def _plan(answers: Answers, _: str) -> Explanation:
    plan = answers.plan
    proof = "proved to be the least" if plan.optimal else f"within {plan.gap:.1%} of the proof"
    values = (
        f"{len(plan.assignments)} to learn in {plan.hours:g} hours: {plan.seats_missing_before} seats missing become "
        f"{plan.seats_missing_after}, {proof}"
    )
    formula = "the fewest weighted missing seats, then the fewest hours, within the limits"
    people, skills = answers.matrix.place_of, answers.matrix.column_of
    ratings = tuple(_rating(answers, people[each.person], skills[each.skill]) for each in plan.assignments)
    return Explanation("Training plan", plan.hours, formula, values, ratings)


def _gap(answers: Answers, of: str) -> Explanation:
    people, skills = answers.matrix.place_of, answers.matrix.column_of
    pairs = ((p, s) for p in people for s in skills if of == f"{p} in {s}")
    person, skill = next(pairs, (None, None))
    if person is None or skill is None:
        raise KeyError(of)
    formula = "max(0, required level − level); none where she is not assessed"
    said, at = answers.matrix.scale.said, (people[person], skills[skill])
    if not answers.matrix.assessed[at]:
        return Explanation(f"{of}: gap", None, formula, "not assessed", (), (person,))
    rating = _rating(answers, *at)
    gap = max(rating.required - rating.level, 0.0)
    values = f"{said(rating.required)} − {said(rating.level)}, never below 0"
    return Explanation(f"{of}: gap", gap, formula, values, (rating,))


def _assessed(answers: Answers, _: str) -> Explanation:
    matrix = answers.matrix
    count, cells = int(matrix.assessed.sum()), matrix.assessed.size
    people = tuple(matrix.people[at].name for at in np.flatnonzero(~matrix.assessed.any(axis=1)).tolist())
    values = f"{count} of {cells} ratings: {len(matrix.people)} people × {len(matrix.skills)} skills"
    formula = "ratings with a level ÷ (people × skills); a blank is not assessed, never the lowest level"
    return Explanation("Assessed", count / cells if cells else None, formula, values, (), people)


def _survived(answers: Answers, _: str) -> Explanation:
    held = [(row.capable, at) for at, row in enumerate(answers.coverage) if row.people_needed and row.capable]
    formula = "the fewest capable people of any row that somebody holds, less one"
    if not held:
        return Explanation("Departures survived", None, formula, "nobody is capable, so nothing can be lost", ())
    fewest, at = min(held)
    values = f"{answers.coverage[at].label} has {fewest} capable, the fewest"
    capable = answers.staffing.capable[:, answers.staffing.rows[at].skill]
    return Explanation(
        "Departures survived", answers.survived_departures, formula, values, _behind(answers, at, capable)
    )


def _area_truth(answers: Answers, of: str) -> Explanation:
    found = {area.area: area for area in answers.area_certainty}[of]
    formula = (
        "the area's coverage when each claim is true with its chance: mean, and where it lies in nine of ten cases"
    )
    values = (
        "nothing was asked about"
        if found.expected is None
        else f"{found.expected:.0%} on average, {found.low:.0%} to {found.high:.0%}"
    )
    return Explanation(
        f"{_area_name(answers, of)}: coverage under trust", found.expected, formula, values, _area(answers, of).ratings
    )


FIGURES: dict[str, Callable[[Answers, str], Explanation]] = {
    "status": _status,
    "chance": _chance,
    "need": _need,
    "seat coverage": _seat_coverage,
    "area": _area,
    "area seats": _area_seats,
    "risk": _risk,
    "plan": _plan,
    "gap": _gap,
    "assessed": _assessed,
    "survived": _survived,
    "area truth": _area_truth,
}
"""What can be explained, by name."""

_OF_A_ROW = ("status", "need", "chance")
