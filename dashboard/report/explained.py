"""One figure with its formula, its values and the ratings behind it, each with its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.wording import NOTHING, digits, listed, people, plural, sentence, share

if TYPE_CHECKING:
    from dashboard.analysis.explain import Explanation

COLUMNS = (
    Column("person", "Person"),
    Column("skill", "Skill"),
    Column("level", "Level", "level"),
    Column("required", "Asked", "level"),
    Column("capable", "Capable"),
    Column("raw", "As written"),
    Column("place", "Cell"),
    Column("day", "Day"),
    Column("second", "Second opinion", "level"),
)
_SHARES = ("coverage", "chance", "Assessed", "under trust")
_HOURS = ("Training plan",)
_NAMED = 6


def explained(explanation: Explanation) -> Section:
    """How one figure comes about; columns of which no rating says anything are left out."""
    rows = [
        (
            each.person,
            each.skill,
            each.level,
            each.required,
            each.capable,
            each.raw,
            str(each.place) if each.place else None,
            each.day.isoformat() if each.day else None,
            each.second,
        )
        for each in explanation.ratings
    ]
    told = [at for at in range(len(COLUMNS)) if at < _ALWAYS or any(row[at] is not None for row in rows)]
    return Section(
        id="explained",
        title=explanation.figure,
        finding=f"{', '.join(explanation.figure.rsplit(': ', 1))}: {_value(explanation)}.",
        base=_base(explanation),
        table=Table(tuple(COLUMNS[at] for at in told), tuple(tuple(row[at] for at in told) for row in rows)),
        definition=sentence(f"{explanation.formula}."),
    )


_ALWAYS = 5


def _value(explanation: Explanation) -> str:
    value = explanation.value
    if value is None:
        return "no figure"
    if isinstance(value, str):
        return value
    if explanation.figure in _HOURS:
        return f"{digits(value)} {plural(value, 'hour')}"
    return share(value) if any(word in explanation.figure for word in _SHARES) else digits(value)


def _base(explanation: Explanation) -> str:
    said = [sentence(f"{explanation.values}.")]
    missing = explanation.not_assessed
    if missing:
        verb = plural(len(missing), "is", "are")
        said.append(f"{sentence(people(len(missing)))} {verb} not assessed: {listed(missing, most=_NAMED) or NOTHING}.")
    return " ".join(said)
