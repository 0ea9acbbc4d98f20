"""What the next hire must bring: the skills that close the most missing seats, each with its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.hire import next_hire
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import counted, digits, level, listed, number, plural, seats, sentence, short

if TYPE_CHECKING:
    from dashboard.analysis.hire import NextHire
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("skill", "Skill"),
    Column("level", "At least", "level"),
    Column("closes", "Fills a seat in"),
    Column("weighted", "Weight", "number"),
)
DEFINITION = (
    "Somebody fills at most one seat in each row that is hers, so the best set is that of the skills with the most "
    "weighted missing seats; equals go by fewer capable people, then by the file's order."
)


def hire(facts: Facts, most_skills: int, role: str | None = None, team: str | None = None) -> Section:
    """The best that one hire of this role and team can bring in at most so many skills."""
    best = next_hire(facts.answers.staffing, most_skills, role, team)
    return Section(
        id="hire",
        title="Next hire",
        finding=without_figures(facts) or _finding(facts, best),
        base=_ties(best),
        table=Table(
            COLUMNS, tuple((each.skill, each.level, ", ".join(each.closes), each.weighted) for each in best.skills)
        ),
        definition=DEFINITION,
    )


def _finding(facts: Facts, best: NextHire) -> str:
    if not best.skills:
        return "No seat is missing that a hire could fill." if facts.seats_missing else "No seat is missing."
    scale = facts.answers.matrix.scale
    brings = listed([f"{short(each.skill)} at {level(scale, each.level)}" for each in best.skills])
    of_all = f"{number(best.seats)} of the {seats(facts.seats_missing)} that {plural(facts.seats_missing, 'is', 'are')} missing"
    return sentence(f"{brings} {plural(len(best.skills), 'fills', 'fill')} {of_all}.")


def _ties(best: NextHire) -> str:
    if not best.ties:
        return "No other set of as many skills fills as much." if best.skills else ""
    sets = counted(best.ties, "other set") if best.ties < _MANY else f"{digits(best.ties)} other sets"
    return sentence(f"{sets} of as many skills {plural(best.ties, 'fills', 'fill')} as much.")


_MANY = 13
