"""What if: worlds beside one another, today's first, with the areas and the skills in which they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.scenario import figures
from dashboard.report.facts import short_heading
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import missing
from dashboard.report.wording import counted, digits, listed, number, of_all, plural, sentence, share, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.scenario import Figures, World
    from dashboard.report.section import Value

COLUMNS = (
    Column("world", "If"),
    Column("people", "People", "count"),
    Column("seat_coverage", "Seat coverage", "share"),
    Column("seats_missing", "Seats missing", "count"),
    Column("uncovered", "Uncovered", "count"),
    Column("one_deep", "One deep", "count"),
    Column("thin", "Thin", "count"),
    Column("covered", "Covered", "count"),
    Column("plan_hours", "Hours of the plan", "hours"),
    Column("seats_missing_after", "Missing after it", "count"),
)
BASE = "Each begins from today, and people needed stay what they are; nothing is changed in your data."
DEFINITION = "Everything is worked out again for the team as it would be, by the same rules as for today."


def what_if(worlds: Sequence[World], *, plan: bool = True) -> Section:
    """Each world in one line, today's first; without ``plan``, none is searched for."""
    found = [figures(world, plan=plan) for world in worlds]
    columns = COLUMNS if plan else COLUMNS[:-2]
    rows = tuple(tuple(getattr(each, _FIELDS.get(column.key, column.key)) for column in columns) for each in found)
    return Section(
        id="what_if",
        title="What if",
        finding=_finding(found),
        base=BASE,
        table=Table(columns, rows),
        definition=DEFINITION,
    )


_FIELDS = {"world": "name"}


def _finding(found: Sequence[Figures]) -> str:
    today, *others = found
    if not others:
        return "Nothing is tried out yet: this is the team as it is."
    if len(others) == 1:
        return sentence(f"{_said(others[0])}: {_against(today, others[0])}.")
    fewest = min(each.seats_missing for each in others)
    best = [each for each in others if each.seats_missing == fewest]
    if len(best) == len(others):
        return sentence(f"in each of the {number(len(others))}, {missing(fewest)}; today {_are(today.seats_missing)}.")
    names = listed([_said(each) for each in best], most=2)
    return sentence(
        f"{names} {plural(len(best), 'leaves', 'leave')} the fewest seats missing: {number(fewest)}; "
        f"today {_are(today.seats_missing)}."
    )


def _said(world: Figures) -> str:
    return f"“{short(world.name)}”"


def _are(count: int) -> str:
    return f"{plural(count, 'it is', 'there are')} {number(count)}" if count else "none is"


def _against(today: Figures, then: Figures) -> str:
    return f"{_nobody(then.uncovered - today.uncovered)}, and seat coverage {_moves(today, then)}"


def _nobody(more: int) -> str:
    if not more:
        return "as many skills have nobody as today"
    count = abs(more)
    noun = plural(count, "skill has", "skills have")
    return f"{number(count)} {'more' if more > 0 else 'fewer'} {noun} nobody"


def _moves(today: Figures, then: Figures) -> str:
    before, after = today.seat_coverage, then.seat_coverage
    if before is None or after is None or share(before) == share(after):
        return f"stays at {share(after)}"
    return f"{'falls' if after < before else 'rises'} from {share(before)} to {share(after)}"


def what_if_areas(worlds: Sequence[World]) -> Section:
    """The coverage of each area of the guide in each world."""
    taxonomy = worlds[0].answers.taxonomy
    found = [{area.area: area.coverage for area in world.answers.areas} for world in worlds]
    asked = [area.id for area in taxonomy.guide_areas if any(each[area.id] is not None for each in found)]
    changed = sum(any(share(each[area]) != share(found[0][area]) for each in found[1:]) for area in asked)
    return Section(
        id="what_if_areas",
        title="Areas in each case",
        finding=sentence(
            f"{counted(changed, 'area')} of the guide {plural(changed, 'changes its', 'change their')} coverage."
        ),
        base=f"{sentence(counted(len(asked), 'area'))} {plural(len(asked), 'is', 'are')} asked about.",
        table=Table(
            (Column("area", "Area"), *_a_column_each(worlds, "share")),
            tuple((short_heading(taxonomy.area(area).name), *(each[area] for each in found)) for area in asked),
        ),
        definition="By the guide's rule for each area: its best-staffed example, or the mean over all its parts.",
    )


def what_if_skills(worlds: Sequence[World]) -> Section:
    """The rows whose status is not the same in every world."""
    found = [{row.label: row.status for row in world.answers.coverage} for world in worlds]
    labels = list(dict.fromkeys(label for each in found for label in each))
    changed = [label for label in labels if len({each.get(label) for each in found}) > 1]
    count = len(changed)
    rows: tuple[tuple[Value, ...], ...] = tuple((label, *(each.get(label) for each in found)) for label in changed)
    return Section(
        id="what_if_skills",
        title="Skills that change",
        finding=sentence(f"{counted(count, 'skill')} {plural(count, 'changes its', 'change their')} status."),
        base=_unchanged(len(labels), count),
        table=Table((Column("skill", "Skill"), *_a_column_each(worlds, "status")), rows),
    )


def _unchanged(rows: int, changed: int) -> str:
    if not changed and rows:
        return sentence(f"{of_all(rows, 'skill')} {plural(rows, 'stays as it is', 'stay as they are')}.")
    if rows == changed:
        return ""
    return (
        "The other one stays as it is."
        if rows == changed + 1
        else f"The other {digits(rows - changed)} stay as they are."
    )


def _a_column_each(worlds: Sequence[World], kind: str) -> tuple[Column, ...]:
    """One column a world, its key by its place, since names are the manager's."""
    return tuple(
        Column(f"world_{at}", world.name, "share" if kind == "share" else "status") for at, world in enumerate(worlds)
    )
