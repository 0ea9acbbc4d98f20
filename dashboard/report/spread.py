"""How the levels spread: on which levels people stand in each skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.report.section import Column, LevelSpread, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import level, listed, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.gaps import Spread
    from dashboard.report.facts import Facts

DEFINITION = "People on each level of the scale; a level between two steps counts on the lower one."
_MOST_FREQUENT_NAMED = 2


def spread(facts: Facts) -> Section:
    """People on each level, a row a skill, worst first."""
    scale, found = facts.answers.matrix.scale, _in_order(facts)
    columns = (
        Column("skill", "Skill"),
        *(Column(f"level_{scale.said(step)}", scale.named(step), "count") for step in scale.steps),
        Column("not_assessed", "Not assessed", "count"),
    )
    return Section(
        id="spread",
        title="Spread of levels",
        finding=_finding(facts),
        base=f"{facts.ratings} {plural(facts.ratings, 'rating')}.",
        table=Table(columns, tuple((each.skill, *each.counts, each.not_assessed) for each in found)),
        chart=LevelSpread(
            scale=scale,
            labels=tuple(each.skill for each in found),
            counts=tuple(each.counts for each in found),
            not_assessed=tuple(each.not_assessed for each in found),
        ),
        definition=DEFINITION,
    )


def _in_order(facts: Facts) -> list[Spread]:
    columns = dict.fromkeys(facts.answers.staffing.rows[at].skill for at in facts.worst_first)
    return [facts.answers.spreads[column] for column in columns]


def _finding(facts: Facts) -> str:
    if not facts.ratings:
        return without_figures(facts)
    reach = int(facts.answers.staffing.capable.sum())
    first = f"{of_many(reach, facts.ratings, 'rating')} {plural(reach or 1, 'reaches', 'reach')} the required level"
    scale = facts.answers.matrix.scale
    counts = np.sum([each.counts for each in facts.answers.spreads], axis=0, dtype=int)
    modes = [
        level(scale, step) for step, count in zip(scale.steps, counts.tolist(), strict=True) if count == counts.max()
    ]
    if len(modes) > _MOST_FREQUENT_NAMED:
        return sentence(f"{first}.")
    end = f"{listed(modes)} {plural(len(modes), 'is', 'are')} the most frequent {plural(len(modes), 'level')}"
    return sentence(f"{first}; {end}.")
