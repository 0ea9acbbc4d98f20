"""What if somebody leaves: the worst that one, two or three departures can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Departures, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import counted, listed, number, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.risk import WorstDepartures
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

COLUMNS = (
    Column("away", "Away", "count"),
    Column("people", "The worst"),
    Column("lost", "Lost", "count"),
    Column("skills_lost", "Which"),
    Column("weight_lost", "Weight lost", "number"),
    Column("seats_lost", "Weighted seats more missing", "number"),
    Column("ties", "Others as bad", "count"),
)
DEFINITION = (
    "Every combination of at most so many people is tried. Lost: somebody is capable before and nobody after. "
    "The worst takes the most weight with it, then the most skills; who adds nothing to it is not named."
)


def risk(facts: Facts) -> Section:
    """The worst departures of one, two and three people."""
    found = facts.answers.risk
    return Section(
        id="risk",
        title="Departures",
        finding=_finding(facts),
        base=_survivors(facts),
        table=Table(COLUMNS, tuple(_record(worst) for worst in found)),
        chart=Departures(
            away=tuple(worst.k for worst in found),
            people=tuple(worst.people for worst in found),
            lost=tuple(worst.skills_lost for worst in found),
        ),
        definition=DEFINITION,
    )


def _record(worst: WorstDepartures) -> tuple[Value, ...]:
    lost = len(worst.skills_lost)
    names = ", ".join(worst.skills_lost)
    return (worst.k, listed(worst.people), lost, names, worst.weight_lost, worst.seats_lost, worst.ties)


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    steps = _growing(facts.answers.risk)
    if not steps:
        most = number(max((worst.k for worst in facts.answers.risk), default=1))
        return f"No departure of up to {most} {plural(facts.answers.risk[-1].k, 'person', 'people')} leaves a {facts.noun} with nobody."
    first, *rest = steps
    lost = len(first.skills_lost)
    start = f"If {_who_leaves(first)}, {counted(lost, 'more ' + facts.noun)} {_have(lost)} nobody"
    return f"{start}{_next(first, rest[0]) if rest else ''}."


def _who_leaves(worst: WorstDepartures) -> str:
    """The worst set with its verb; a person whom others match is not singled out."""
    if len(worst.people) > 1:
        return f"{listed(worst.people)} leave"
    if not worst.ties:
        return f"{worst.people[0]} leaves"
    others = "one other" if worst.ties == 1 else f"one of {number(worst.ties)} others"
    return f"{worst.people[0]}, or {others}, leaves"


def _growing(found: tuple[WorstDepartures, ...]) -> list[WorstDepartures]:
    """The departures that each lose more than the ones before."""
    growing: list[WorstDepartures] = []
    for worst in found:
        if len(worst.skills_lost) > (len(growing[-1].skills_lost) if growing else 0):
            growing.append(worst)
    return growing


def _next(first: WorstDepartures, second: WorstDepartures) -> str:
    lost = number(len(second.skills_lost))
    if set(first.people) < set(second.people):
        return f"; with {listed([each for each in second.people if each not in first.people])}, {lost}"
    return f"; if {listed(second.people)} leave, {lost}"


def _have(count: int) -> str:
    return plural(count, "has", "have")


def cost_of_departures(facts: Facts) -> str:
    """How the loss grows with who leaves: ``At worst, one departure costs two skills, three cost eight``."""
    steps = _growing(facts.answers.risk)
    if not steps:
        return f"No departure costs a {facts.noun}."
    first, last = steps[0], steps[-1]
    start = f"{number(first.k)} {plural(first.k, 'departure costs', 'departures cost')}"
    said = f"At worst, {start} {counted(len(first.skills_lost), facts.noun)}"
    return f"{said}, {number(last.k)} cost {number(len(last.skills_lost))}." if last is not first else f"{said}."


def _survivors(facts: Facts) -> str:
    """How many rows survive whoever leaves; they do when more people are capable than leave."""
    count = len(facts.needed)
    if not count or not facts.ratings:
        return ""
    one, two = (sum(row.capable > away for row in facts.needed) for away in (1, 2))
    start = f"{sentence(of_many(one, count, facts.noun))} {plural(one or 1, 'survives', 'survive')}"
    if one == two:
        return f"{start} any {'two departures' if one else 'departure'}."
    return f"{start} any one departure, {number(two) if two else 'none'} any two."
