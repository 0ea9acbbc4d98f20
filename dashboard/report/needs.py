"""What to train first: the rows with missing seats, ranked, with the parts of the ranking shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.pairs import climbing_hours
from dashboard.report.section import Column, RankedNeeds, Section, Table
from dashboard.report.standing import missing, without_figures
from dashboard.report.wording import counted, digits, hours, listed, plural, sentence, short, times_critical

if TYPE_CHECKING:
    from dashboard.analysis.needs import Learner, Need
    from dashboard.analysis.plan import Assignment
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("rank", "No.", "count"),
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("status", "Status", "status"),
    Column("seats_missing", "Seats missing", "count"),
    Column("weight", "Weight", "number"),
    Column("weighted", "Seats × weight", "number"),
    Column("doers", "Capable", "count"),
    Column("teachers", "Could teach", "count"),
    Column("nearest_gap", "Nearest gap", "level"),
    Column("nearest", "Nearest learners"),
    Column("teacher_names", "Possible teachers"),
    Column("next_step", "Next step"),
)
DEFINITION = (
    "Ranked by seats missing × weight, largest first; then by fewer capable people, fewer possible teachers, the nearer "
    "learner, and the name. A learner is assessed and not capable; a teacher stands one level above the required level, "
    "or at the top."
)
_NAMED = 3
_LEARNERS_NAMED = 3
_TEACHERS_NAMED = 4


def needs(facts: Facts) -> Section:
    """What do we do next: the needs, first things first."""
    found = facts.answers.needs
    statuses = {row.label: row.status for row in facts.answers.coverage}
    chart = RankedNeeds(
        labels=tuple(need.label for need in found),
        seats_missing=tuple(need.seats_missing for need in found),
        weights=tuple(need.weight for need in found),
        statuses=tuple(statuses[need.label] for need in found),
        notes=tuple(next_step(facts, need) for need in found),
    )
    rows = {row.label: row for row in facts.answers.coverage}
    return Section(
        id="needs",
        title="Training needs",
        finding=_finding(facts),
        base=_base(facts),
        table=Table(
            COLUMNS,
            tuple(
                _record(facts, rank, need, statuses[need.label], facts.area_names(rows[need.label]))
                for rank, need in enumerate(found, start=1)
            ),
        ),
        chart=chart,
        definition=DEFINITION,
    )


def _record(facts: Facts, rank: int, need: Need, status: str, area: str) -> tuple[str | int | float | None, ...]:
    return (
        rank,
        need.label,
        area,
        status,
        need.seats_missing,
        need.weight,
        need.seats_missing * need.weight,
        need.doers,
        need.teacher_count,
        need.nearest_gap,
        ", ".join(_learner(facts, need, learner) for learner in need.first_learners(_LEARNERS_NAMED)),
        listed(need.teachers, most=_TEACHERS_NAMED),
        next_step(facts, need),
    )


def next_step(facts: Facts, need: Need) -> str:
    """The nearest learner with her way, and who could teach: ``Aino L. 2 → 3; Chidi O. could teach it``."""
    nearest = need.first_learners(1)
    if not nearest:
        return "nobody assessed is left to learn it"
    teachers = [name for name in need.teachers if name != nearest[0].person]
    by = f"{listed(teachers, most=2)} could teach it" if teachers else "nobody in the team could teach it"
    return f"{_learner(facts, need, nearest[0])}; {by}"


def steps_in_plan(facts: Facts, need: Need) -> tuple[str, ...]:
    """What the plan does about a need: ``Aino L. 2 → 3, with Chidi O., 24 h``; nothing where it does nothing."""
    return tuple(
        f"{each.person} {digits(each.from_level)} → {digits(each.to_level)}, "
        f"{f'with {each.teacher}' if each.teacher else 'outside course'}, {hours(each.hours)}"
        for each in planned_for(facts, need)
    )


def ways_to_learn(facts: Facts, need: Need, most: int) -> tuple[tuple[str, str], ...]:
    """The nearest learners, each with her way, its hours and who could teach: ``Aino L.``, ``2 → 3, 24 h, with Chidi O.``."""
    staffing = facts.answers.staffing
    cost = climbing_hours(staffing)[:, staffing.rows[need.row].skill]
    return tuple(
        (
            each.person,
            f"{_way(facts, need, each)}, {hours(float(cost[staffing.matrix.place_of[each.person]]))}, {_taught(need, each.person)}",
        )
        for each in need.first_learners(most)
    )


def _taught(need: Need, learner: str) -> str:
    teachers = [name for name in need.teachers if name != learner]
    return f"with {' or '.join(teachers[:2])}" if teachers else "outside course"


def planned_for(facts: Facts, need: Need) -> tuple[Assignment, ...]:
    """The assignments of the plan that fill seats of a need."""
    return tuple(each for each in facts.answers.plan.assignments if need.label in each.closes)


def _learner(facts: Facts, need: Need, learner: Learner) -> str:
    """A learner with her way up."""
    return f"{learner.person} {_way(facts, need, learner)}"


def _way(facts: Facts, need: Need, learner: Learner) -> str:
    """From her own level to the one that is asked of her."""
    staffing = facts.answers.staffing
    person = staffing.matrix.place_of[learner.person]
    column = staffing.rows[need.row].skill
    start, end = float(staffing.matrix.levels[person, column]), float(staffing.required[person, column])
    return f"{digits(start)} → {digits(end)}"


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    found = facts.answers.needs
    if not found:
        return "There is nothing to train: no seat is missing."
    count = counted(len(found), facts.noun)
    if len(found) == 1:
        return f"{sentence(count)} needs somebody: {short(found[0].label)}."
    named = [short(need.label) for need in found[:_NAMED]]
    if len(found) <= _NAMED:
        return f"{sentence(count)} need somebody: first {', then '.join(named)}."
    return f"{sentence(count)} need somebody; {listed(named)} come first."


def _base(facts: Facts) -> str:
    if not facts.answers.needs:
        return ""
    critical = sum(need.weight > 1 for need in facts.answers.needs)
    more = f" {sentence(counted(critical, 'critical ' + facts.noun))} {plural(critical, 'counts', 'count')} {times_critical()}."
    return f"{sentence(missing(facts.seats_missing))}.{more if critical else ''}"
